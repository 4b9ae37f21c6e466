"""What has been heard once gives the verdicts that hearing again would give."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from checker import Draft, Heard, check, hear
from plugins.policies import known
from plugins.policies.known import Known
from tests.content import POLICIES

TEXTS = (
    "",
    "Sports day was lovely",
    "The head at Dingle is useless and this school is a joke",
    "Thanks a lot Oakmere, another brilliant decision",
)
DRAFTS = [
    Draft("", audience, channel, text, circumstances)
    for audience, channel, text, circumstances in product(
        ("parents", "pupils", "staff"),
        ("personal", "official"),
        TEXTS,
        (frozenset(), frozenset({"photo-other-child"})),
    )
]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts that are heard from now on."""
    texts: list[str] = []

    def counting(draft: Draft, names: tuple[str, ...]) -> Heard:
        texts.append(draft.text)
        return hear(draft, names)

    monkeypatch.setattr(known, "hear", counting)
    return texts


def verdicts(ask: known.Check) -> Iterator[object]:
    for policy in POLICIES.values():
        for draft in DRAFTS:
            yield ask(draft, policy)


def test_the_verdicts_are_the_checkers(tmp_path: Path) -> None:
    """In the build that hears, and in the next, which reads what was kept."""
    expected = list(verdicts(check))
    file = tmp_path / "heard" / "1.json"
    first = Known()
    assert list(verdicts(first.check)) == expected
    first.keep(file)
    assert list(verdicts(Known.kept(file).check)) == expected


def test_a_draft_is_heard_once_for_all_schools_that_it_does_not_name(heard: list[str]) -> None:
    """It is heard again for a school whose name is in it, which may decide what it means."""
    list(verdicts(Known().check))
    times = {text: heard.count(text) / len(DRAFTS) * len(TEXTS) for text in TEXTS}
    assert list(times.values()) == [1, 1, 2, 2]


def test_what_was_kept_is_not_heard_again(tmp_path: Path, heard: list[str]) -> None:
    file = tmp_path / "1.json"
    first = Known()
    list(verdicts(first.check))
    first.keep(file)
    heard.clear()
    list(verdicts(Known.kept(file).check))
    assert heard == []


def test_what_another_checker_heard_is_forgotten(tmp_path: Path) -> None:
    """Each version has a file of its own, and only the newest stays."""
    one, other = (known.place({"a.py": content}, tmp_path) for content in (b"1", b"2"))
    assert one != other
    for file in (one, other):
        asked = Known()
        asked.check(DRAFTS[0], POLICIES["dingle"])
        asked.keep(file)
    assert list(tmp_path.iterdir()) == [other]


@pytest.mark.parametrize("spoiled", ["", "{", "[[1]]", '[[["a"], null]]'])
def test_a_spoiled_file_is_heard_anew(tmp_path: Path, spoiled: str) -> None:
    file = tmp_path / "1.json"
    file.write_text(spoiled)
    assert Known.kept(file).check(DRAFTS[0], POLICIES["dingle"]) == check(
        DRAFTS[0], POLICIES["dingle"]
    )
