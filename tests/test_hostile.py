"""Words that would like to be code, in a policy: published as words, or refused with a remedy."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from checker import RULES
from plugins.policies.source import UNSEEN, read_policy
from tests.content import WORDING
from tests.hostile import EVERY, STRINGS
from tests.hostile.schools import SAFE_WORDS, faults, policy
from tests.html import one, words

REFUSED = re.compile(rf"{UNSEEN.pattern}|\{{:|^\s*$")
"""What a policy may not say: signs that nobody sees, what looks like our own marks, nothing."""


def test_there_are_injections_of_every_context(
    record_property: Callable[[str, object], None],
) -> None:
    """At least 150, none twice."""
    assert len(set(EVERY)) == len(EVERY) >= 150
    refused = sum(bool(REFUSED.search(string)) for string in EVERY)
    record_property(
        "hostile text",
        f"{len(EVERY)} strings in {len(STRINGS)} contexts, {refused} of them refused in a policy",
    )


@pytest.mark.parametrize("place", STRINGS)
def test_a_policy_says_it_as_typed_or_is_refused(place: str, tmp_path: Path) -> None:
    """Every word of an accepted policy is text, to the letter; a refusal names its line."""
    for string in STRINGS[place]:
        found = faults(tmp_path, string)
        assert bool(found) == bool(REFUSED.search(string)), string
        for fault in found:
            assert re.match(r"school\.md:[1-9]\d*: .{20,}", fault), fault
        if not found:
            school = read_policy(
                tmp_path / "school.md", frozenset(RULES), frozenset(WORDING.duties)
            )
            said = " ".join(f"Say: {string}".replace("**", "").split())
            assert [" ".join(clause.text.split()) for clause in school.clauses] == [said, said]
            assert school.name == school.approved_by == string.strip()
            page = BeautifulSoup(school.html, "html.parser")
            assert [words(one(page, mark)) for mark in ("h2", "#item", "#contact")] == [said] * 3
            allowed = {"h2", "p", "ul", "li", "aside", "strong", "a"}
            assert {element.name for element in page.find_all()} <= allowed
            given = {key for element in page.find_all() for key in element.attrs}
            assert given <= {"id", "class", "href"}
            for link in page.select("a"):
                assert str(link["href"]).startswith(("http://", "https://"))
                assert link.get_text() == f"<{link['href']}>"


def test_a_sign_that_nobody_sees_is_told_by_the_words_before_it(tmp_path: Path) -> None:
    """It turns words round or ends them; whoever has to delete it must be able to find it."""
    assert faults(tmp_path, SAFE_WORDS) == []
    text = policy("school", SAFE_WORDS).replace("!!! note", "Do not\u202e go.\n{: .statement }", 1)
    path = tmp_path / "school.md"
    path.write_text(text, "utf-8")
    line = text[: text.index("\u202e")].count("\n") + 1
    with pytest.raises(SystemExit) as stopped:
        read_policy(path, frozenset(RULES), frozenset(WORDING.duties))
    assert (
        f'school.md:{line}: U+202E, a sign that nobody sees, stands after "Do not"; '
        "delete it, or type these words again"
    ) in str(stopped.value)


@pytest.mark.parametrize("string", [*EVERY, "a@b.example?bcc=c@d.example", "a@b", "a b@c.example"])
def test_no_address_to_write_to_but_an_address(string: str, tmp_path: Path) -> None:
    """A link to write an email holds an address and nothing else."""
    path = tmp_path / "school.md"
    text = policy("school", SAFE_WORDS).replace("office@school.example", UNSEEN.sub("", string))
    path.write_text(text, "utf-8", newline="")
    if not UNSEEN.sub("", string).split():
        return  # none given
    with pytest.raises(SystemExit, match=r"is no email address; write it as office@"):
        read_policy(path, frozenset(RULES), frozenset(WORDING.duties))
