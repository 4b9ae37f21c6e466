"""Hard things: pairs of drafts that look alike, of which one breaks Dingle's policy."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker import Draft, Policy, check

FILE = Path(__file__).with_name("hard.toml")
SCHOOL = "dingle"


class Hard(NamedTuple):
    """One kind of hard thing, ``pairs`` of (breach, fine), and what is misread of it today."""

    name: str
    pairs: tuple[tuple[Draft, Draft], ...]
    missed: int
    alarms: int


def read_hard() -> Iterator[Hard]:
    """Yield every kind, in the file's order."""
    for name, told in tomllib.loads(FILE.read_text("utf-8")).items():
        place = told.get("audience", "parents"), told.get("channel", "personal")
        pairs = (
            (Draft(SCHOOL, *place, one), Draft(SCHOOL, *place, other))
            for one, other in told["pairs"]
        )
        yield Hard(name, tuple(pairs), told.get("missed", 0), told.get("alarms", 0))


def misread(hard: Hard, policy: Policy) -> tuple[list[str], list[str]]:
    """Return the texts of breaches that are missed, and of fine drafts that are stopped."""
    missed = [draft.text for draft, _ in hard.pairs if not _stopped(draft, policy)]
    return missed, [draft.text for _, draft in hard.pairs if _stopped(draft, policy)]


def _stopped(draft: Draft, policy: Policy) -> bool:
    return check(draft, policy).verdict == "breach"
