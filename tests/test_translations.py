"""Parents' pages in other languages: none lags behind the English, none is taken for it."""

import re
from pathlib import Path

import pytest

from plugins.policies.errors import ContentError
from plugins.policies.model import School
from plugins.policies.translations import (
    AUDIENCE,
    PAGE,
    Translation,
    read_translations,
    sentences,
)
from plugins.policies.versions import version
from tests.content import CONTENT, ROOT, SCHOOLS, WORDING
from tests.html import one, page, words

TRANSLATIONS = read_translations(CONTENT / "translations")
WITH_RULES = [school for school in SCHOOLS if AUDIENCE in school.audiences]
by_language = pytest.mark.parametrize("language", TRANSLATIONS, ids=lambda each: each.code)


def english() -> set[str]:
    """Return every English sentence that has to be there in each language."""
    return set(sentences(version(school, AUDIENCE, WORDING) for school in WITH_RULES))


def test_languages_are_those_promised() -> None:
    """Urdu and Arabic run from right to left, Polish and Romanian from left to right."""
    found = {each.code: each.direction for each in TRANSLATIONS}
    assert found == {"ar": "rtl", "pl": "ltr", "ro": "ltr", "ur": "rtl"}


@by_language
def test_translation_does_not_lag_behind_the_english(language: Translation) -> None:
    """Each English sentence of today has its line, and no line is of a sentence of yesterday."""
    assert english() - language.words.keys() == set(), "to be translated"
    assert language.words.keys() - english() == set(), "no longer said in English"


@by_language
def test_translation_is_one(language: Translation) -> None:
    """No line is empty or left in English."""
    for said, translated in language.words.items():
        assert translated.strip()
        assert translated != said


@by_language
@pytest.mark.parametrize("number", ["999"])
def test_number_to_ring_is_the_same(language: Translation, number: str) -> None:
    """What is to be rung in danger is not translated."""
    for said, translated in language.words.items():
        assert (number in said) == (number in translated)


@by_language
@pytest.mark.parametrize("school", WITH_RULES, ids=lambda school: school.slug)
def test_page_is_marked_as_a_translation_and_quotes_in_english(
    site: Path, school: School, language: Translation
) -> None:
    """In its own language and direction, with the way back to the original that counts."""
    folder = site / school.slug / AUDIENCE / language.code
    main = one(page(folder), "main")
    body = one(main, f"div[lang={language.code}]")
    assert body["dir"] == language.direction
    assert language.words[PAGE[1]] in words(one(body, ".note"))
    way_back = (folder / str(one(body, ".note a")["href"])).resolve()
    assert way_back == (site / school.slug / AUDIENCE).resolve()
    quotes = body.select("blockquote")
    assert quotes
    assert {(quote["lang"], quote["dir"], quote["translate"]) for quote in quotes} == {
        ("en-GB", "ltr", "no")
    }
    # A sentence that was not translated would stand there in English.
    assert not body.select("span[lang=en-GB][dir=ltr]")


def test_page_says_what_it_promises_to_say() -> None:
    """The template says each sentence of the list, and no other."""
    template = (ROOT / "theme" / "templates" / "translated.html").read_text("utf-8")
    said = set(re.findall(r't\("([^"]+)"\)', template))
    headings = {"Don’t", "Do", "Wherever you post", "When you comment on the school’s page",
                "In a class WhatsApp group"}  # fmt: skip
    assert said | headings == set(PAGE)


def test_sentence_not_translated_yet_stays_english_and_says_so() -> None:
    """A reader of another script hears it in English, from left to right."""
    said = Translation("ur", "اردو", "rtl", {}).say("Don’t <b>")
    assert said == '<span lang="en-GB" dir="ltr">Don’t &lt;b&gt;</span>'


def test_file_without_a_direction_is_named(tmp_path: Path) -> None:
    """The fault says what to write."""
    (tmp_path / "xx.toml").write_text('name = "X"\n[words]\n"a" = "b"\n')
    with pytest.raises(ContentError, match=r'xx\.toml: direction: write "ltr" or "rtl"'):
        read_translations(tmp_path)
