"""One kind of thing worth a second look in a policy, as a value with its examples beside it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from plugins.checkup.contents import Entry
from plugins.checkup.others import NOBODY, Others
from plugins.policies.model import School


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the policy: a heading, a clause or a statement, with its line and its section.

    ``anchor`` is the nearest place in the policy page that a link can lead to; empty above
    the first heading. ``lead`` is the lead of a list item.
    """

    text: str
    line: int
    section: str
    anchor: str
    lead: str = ""


@dataclass(frozen=True)
class Subject:
    """What a check may look at: a policy, its contents list as received, all schools, the day."""

    school: School
    contents: tuple[Entry, ...] = ()
    others: Others = NOBODY
    today: date = date.max

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return all the policy's words, in order."""
        school = self.school
        found = [Passage(each.heading, each.line, each.id, each.id) for each in school.sections]
        found += [
            Passage(each.text, each.line, each.section, each.id, each.lead or "")
            for each in school.clauses
        ]
        found += [
            Passage(each.text, each.line, each.section, each.section.strip("-"), each.lead or "")
            for each in school.statements
        ]
        return tuple(_with_leads(sorted(found, key=lambda passage: passage.line)))


def _with_leads(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield passages in order, each list's lead before its first item and on its line."""
    last = ""
    for passage in passages:
        if passage.lead not in ("", last):
            yield replace(passage, text=passage.lead, lead="")
        last = passage.lead
        yield passage


@dataclass(frozen=True, slots=True)
class Place:
    """Where a check found something: its line (0: the whole file), the words, and what about them.

    ``said`` is one sentence for people about these words.
    """

    line: int
    anchor: str
    words: str
    said: str

    @classmethod
    def of(cls, passage: Passage, said: str, words: str = "") -> "Place":
        """Return a passage as a place; ``words`` where only some of it is meant."""
        return cls(passage.line, passage.anchor, words or passage.text, said)


@dataclass(frozen=True, slots=True)
class Example:
    """A policy for a test: its words in the policy format, with what differs at its top.

    ``meant`` are the words that the check must point at.
    """

    body: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    contents: str = ""
    today: date = date(2026, 1, 15)
    others: tuple[str, ...] = ()
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A kind of finding: why it matters, what to do, how to see it, and examples of both.

    ``id`` is the name of its file. ``why`` and ``suggestion`` speak to a school.
    """

    id: str
    title: str
    why: str
    suggestion: str
    look: Callable[[Subject], Iterable[Place]]
    valid: tuple[Example, ...]
    invalid: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """One check and every place where it found something."""

    check: Check
    places: tuple[Place, ...]


def checkup(subject: Subject, checks: Iterable[Check]) -> Iterator[Advice]:
    """Yield the advice of each check that has something to say, its places in order."""
    for check in checks:
        places = tuple(sorted(check.look(subject), key=lambda place: place.line))
        if places:
            yield Advice(check, places)
