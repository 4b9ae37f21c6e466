"""The small language for phrases: what it means, and that looking ahead changes no answer."""

import gc
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker.reading import phrases as language
from checker.reading.normal import normalise
from checker.reading.phrases import phrases
from checker.training.corpus import read_corpus


def test_a_phrase_matches_whole_words_and_any_white_space() -> None:
    """Part of a word is no word, and a line break is as good as a space."""
    pattern = phrases("at last")
    assert pattern.search("at\nlast")
    assert not pattern.search("that lasted")


def test_a_gap_stays_within_its_sentence() -> None:
    """What is said after a full stop is another matter."""
    pattern = phrases("never … reply")
    assert pattern.search("never once a reply")
    assert not pattern.search("never again. reply")


def test_what_must_not_follow_is_a_whole_word() -> None:
    """What bars the word "i" lets "in" pass."""
    pattern = phrases("rude(?! (i|to))")
    assert pattern.search("rude in class")
    assert not pattern.search("rude to us")


@pytest.mark.parametrize(
    ("phrase", "said", "other"),
    [
        ("(so |very )?bad", ["so bad", "bad"], ["bat", "very sad"]),
        ("(he|she) (is )?(rude|late)", ["he late", "she is rude"], ["he is", "it is rude"]),
        ("a ?b", ["ab", "a b"], ["a", "a c"]),
        ("o…k", ["ok", "o, all k"], ["o. k", "ko"]),
        ("(no ){1,3}way", ["no way", "no no no way"], ["way", "not way"]),
        ("(no ){0,2}way", ["way", "no way"], ["ways"]),
        ("[._-]+x", [".x", "-x", "_-.x"], ["x", "+x"]),
        ("[^a]b", ["cb", "-b"], ["ab"]),
        ("y[0-9a]", ["y6", "ya"], ["y", "y-", "yb"]),
        ("(?!(my|our) )[a-z]{2,5} is", ["sam is"], ["my is", "a is"]),
        (r"(?<!not\s)late", ["so late"], ["not late"]),
        ("l(ol)+", ["lol", "lolol"], ["l", "lo"]),
        ("😡", ["😡", "a 😡."], ["😡a"]),
        ("a", ["a", "a b", "a."], ["ab"]),
        ("(a|b|)c", ["ac", "bc", "c"], ["a", "ab"]),
    ],
)
def test_a_phrase_is_found_where_it_stands(phrase: str, said: list[str], other: list[str]) -> None:
    """Alone, and as one of many that begin like it or unlike it."""
    for listed in (
        phrase,
        f"(zzz|yyy) x\n{phrase}\n(zzz|yyy) w",
        "\n".join([phrase] + ["zq"] * 60),
    ):
        pattern = phrases(listed)
        assert [text for text in said if not pattern.search(text)] == []
        assert [text for text in other if pattern.search(text)] == []


def _unlooked(monkeypatch: pytest.MonkeyPatch, listed: str) -> re.Pattern[str]:
    """Return the pattern of a list as it is without any look ahead."""
    with monkeypatch.context() as patch:
        patch.setattr(language, "_LENGTH", 0)
        return language._compiled(listed)  # noqa: SLF001 (what the look is compared with)


LETTERS = st.sampled_from(["a", "b", "é", "1", r"\w", r"\d", r"\.", "[ab]", "[b-]", "[^a]"])
PARTS = st.recursive(
    LETTERS | st.sampled_from([" ", " ?", "…"]),
    lambda parts: st.builds(
        lambda options, times: f"({'|'.join(options)}){times}",
        st.lists(st.lists(parts, max_size=3).map("".join), min_size=1, max_size=3),
        st.sampled_from(["", "", "?", "{0,2}", "{1,2}"]),
    ),
    max_leaves=6,
)
PHRASES = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "", "", "(?!a)", "(?!(b|a) )", r"(?<!a\s)"]),
    LETTERS,
    st.lists(PARTS, max_size=4).map("".join),
).map(lambda phrase: re.sub(r"\s{2,}", " ", phrase))
TEXTS = st.text("ab1é .-\n", max_size=12)


@settings(max_examples=1000, deadline=None)
@given(listed=st.lists(PHRASES, min_size=1, max_size=5), text=TEXTS)
def test_a_look_ahead_hides_no_phrase(listed: list[str], text: str) -> None:
    """Wherever a phrase by itself is found, a list that has it finds something, and only there."""
    with pytest.MonkeyPatch.context() as patch:
        alone = [_unlooked(patch, phrase) for phrase in listed]
    pattern = phrases("\n".join(listed))
    for at in range(len(text) + 1):
        found = any(each.match(text, at) for each in alone)
        assert (pattern.match(text, at) is not None) == found, at


def test_no_list_finds_anything_else_for_looking_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every list of the checker, in drafts of the corpus."""
    assert checker.RULES
    drafts = [normalise(each.draft.text).text for each in list(read_corpus())[::300]]
    text = "\n".join(drafts)
    lists = [each for each in gc.get_objects() if isinstance(each, language._Unmade)]  # noqa: SLF001
    assert len(lists) > 50
    for each in lists:
        listed = each._listed  # noqa: SLF001
        unlooked = _unlooked(monkeypatch, listed)
        expected = [match.span() for match in unlooked.finditer(text)]
        assert [match.span() for match in phrases(listed).finditer(text)] == expected, listed[:60]
