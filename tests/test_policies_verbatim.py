"""What we publish is what the school adopted: every word, in order, uncorrected."""

from itertools import zip_longest
from pathlib import Path

import pytest

from tests.content import CONTENT
from tests.words import ADDRESSES, MOTTO, emphasised, published, words

TESTS = Path(__file__).parent
POLICIES = CONTENT / "policies"
SCHOOLS = sorted(path.stem for path in POLICIES.glob("*.md"))

FRONT = "Title: A policy\nSlug: a\n\n"


def source_of(school: str) -> str:
    """Read the words as received."""
    return (TESTS / "sources" / f"{school}.txt").read_text(encoding="utf-8")


def policy_of(school: str) -> str:
    """Read the policy file that we publish."""
    return (POLICIES / f"{school}.md").read_text(encoding="utf-8")


def first_difference(received: list[str], printed: list[str]) -> str:
    """Say where the two part, with the words before it; empty when they never do."""
    for at, (theirs, ours) in enumerate(zip_longest(received, printed)):
        if theirs != ours:
            before = " ".join(received[max(0, at - 8) : at])
            return (
                f'word {at + 1}, after "… {before}": the school wrote {theirs!r}, we print {ours!r}'
            )
    return ""


def test_every_policy_has_its_source_and_every_source_its_policy() -> None:
    assert sorted(path.stem for path in (TESTS / "sources").glob("*.txt")) == SCHOOLS


@pytest.mark.parametrize("school", SCHOOLS)
def test_we_publish_every_word_in_order_and_no_other(school: str) -> None:
    assert not first_difference(words(source_of(school)), published(policy_of(school)))


@pytest.mark.parametrize("school", SCHOOLS)
def test_we_stress_what_the_school_stresses(school: str) -> None:
    assert emphasised(source_of(school)) == emphasised(policy_of(school))


def test_a_contents_list_is_furniture() -> None:
    contents = "Contents\n\n1. Purpose.....\t2\n6. Training\tError! Bookmark not defined\n•\t\n\n"
    assert words(f"{contents}1. Purpose") == ["1.", "Purpose"]


def test_a_running_head_is_kept_the_first_time_only() -> None:
    page_one = f"CROFTLANDS INFANT and JUNIOR SCHOOLS {ADDRESSES}\n{MOTTO}\n"
    misread = MOTTO.replace("Together", "Fogether")
    assert words(f"{page_one}Be\n{ADDRESSES}\n{misread}\nkind.\n{MOTTO}") == [
        *page_one.split(),
        "Be",
        "kind.",
    ]


@pytest.mark.parametrize("bullet", ["- ", "> ", "- > ", "- ➤ ", "- › "])
def test_a_bullet_glyph_is_furniture(bullet: str) -> None:
    assert words(f"{bullet}Post images of pupils") == ["Post", "images", "of", "pupils"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Contents\nBe kind.", id="the word Contents above no contents list"),
        pytest.param("1. Purpose\t2", id="an entry outside a contents list"),
        pytest.param("1. Purpose\n2. Keep this", id="numbered sections"),
        pytest.param("7", id="a line that is only a number"),
        pytest.param("- 7 days", id="an item that begins with a number"),
        pytest.param(ADDRESSES, id="addresses that page one has not given"),
        pytest.param(MOTTO.replace("Together", "Fogether"), id="a misread motto never kept"),
        pytest.param(f"{MOTTO}\nWe say: {MOTTO}", id="a sentence that quotes the motto"),
        pytest.param("Be kind.\nBe kind.", id="a sentence said twice"),
        pytest.param("well-being > reputation - always", id="glyphs inside a line"),
        pytest.param("<https://www.facebook.com/oakmereprimary/>", id="an address in brackets"),
        pytest.param("Error! Bookmark not defined", id="Word's error outside a contents list"),
    ],
)
def test_a_line_that_only_looks_like_furniture_is_kept(text: str) -> None:
    assert words(text) == text.removeprefix("- ").split()


def test_a_contents_list_ends_at_the_first_line_that_is_no_entry() -> None:
    assert words("Contents\n1. Purpose\t2\nBe kind.\n2. Use\t3") == [
        "Be",
        "kind.",
        "2.",
        "Use",
        "3",
    ]


def test_what_the_editors_add_is_not_the_schools_words() -> None:
    markdown = (
        f"{FRONT}"
        "## 1. Purpose {: #purpose }\n\n"
        "!!! note\n    Ours.\n\n    Ours too.\n\n"
        "Parents **should not**:\n\n"
        '- Shout\n  {: #shout data-rule="anger" }\n'
    )
    assert published(markdown) == ["1.", "Purpose", "Parents", "should", "not:", "Shout"]


@pytest.mark.parametrize(
    "line", ["!!! notes are kept", "#1 rule", "-ish", "Say {: this }", "a note", "####### deep"]
)
def test_a_line_that_only_looks_like_an_editors_is_published(line: str) -> None:
    assert published(f"{FRONT}{line}\n") == line.split()


def test_the_first_difference_is_told_with_the_words_before_it() -> None:
    assert first_difference(["be", "kind"], ["be", "kind"]) == ""
    assert first_difference(["be", "kind"], ["be"]) == (
        "word 2, after \"… be\": the school wrote 'kind', we print None"
    )
