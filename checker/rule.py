"""What a rule is: a value that finds, in a reading, one thing that people write."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from checker.draft import Draft
from checker.reading import Kind, Reading, Span
from checker.reading.meaning import Meaning

Level = Literal["breach", "check"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule finds what it knows.

    ``words`` are the words meant (none where a circumstance alone decides). ``level`` is
    ``check`` where the draft leaves open whether it is so. ``decided_by`` names the
    circumstance that settles it for a clause which speaks of that circumstance; a clause
    that does not is broken either way. ``faint`` is how strong a hit is that counts only where
    no other does, and then the strongest alone.
    """

    words: tuple[Span, ...] = ()
    level: Level = "breach"
    decided_by: str | None = None
    faint: float | None = None

    @property
    def asks(self) -> bool:
        """Tell whether a question may decide it."""
        return self.level == "check" or self.decided_by is not None


Detect = Callable[[Reading, Draft], Iterable[Hit]]
Silence = Callable[[Reading, Draft], bool]


def never(_: Reading, __: Draft) -> bool:
    """Tell that there is no time to be silent."""
    return False


def in_need(reading: Reading, draft: Draft) -> bool:
    """Tell whether a pupil tells of harm, or a parent of harm at home: help is due, no reproach."""
    if not reading.harm or draft.audience == "staff":
        return False
    return draft.audience == "pupils" or {each.kind for each in reading.mentions} == {"own"}


def right_to_tell(reading: Reading, draft: Draft) -> bool:
    """Tell whether this tells of harm so, or is a family's private message to the school.

    That is the right channel. What staff write to "Mrs Khan" goes to a parent as often as to the
    head.
    """
    return in_need(reading, draft) or (
        draft.channel == "private" and draft.audience != "staff" and reading.to_school
    )


@dataclass(frozen=True, slots=True)
class Rule:
    """Knowledge of how people write a certain thing. It knows language and no school.

    ``phrased`` finds it by its words or by a circumstance. An ``exact`` rule's words leave nothing
    to understand but whether they answer what would be asked. A ``certain`` rule's words count
    whatever else is understood: they hardly ever mean something else. The words of the others are
    evidence, and what is understood of the whole draft decides. ``unless`` tells when the rule is
    silent. ``asks`` says that it may answer ``check``: then it needs a deciding question for every
    audience to whom a clause names it.
    """

    id: str
    phrased: Detect
    asks: bool = False
    exact: bool = False
    certain: bool = False
    unless: Silence = never

    def detect(self, reading: Reading, draft: Draft) -> tuple[Hit, ...]:
        """Return the places where the draft has its words, none where the rule is silent."""
        return () if self.unless(reading, draft) else tuple(self.phrased(reading, draft))

    def heeds(self, found: tuple[Hit, ...], meaning: Meaning) -> bool:
        """Tell whether it counts for this rule if somebody would object, beside what was found."""
        if self.exact:
            return any(hit.asks for hit in found) and meaning.leans(self.id)
        return bool(found) or meaning.could(self.id)

    def weigh(self, found: tuple[Hit, ...], meaning: Meaning) -> Iterable[Hit]:
        """Yield what the draft says of it: what was found, in the light of what is understood."""
        heeded = meaning.says(self.id) and self.heeds(found, meaning)
        if self.exact or not meaning.knows(self.id):
            # What is objected to stands in the words, then: they answer what would be asked.
            yield from (Hit(h.words or meaning.words) if heeded and h.asks else h for h in found)
        elif heeded:
            faint = None if meaning.leans(self.id) else meaning.scores[self.id]
            yield from found or (Hit(meaning.words, faint=faint),)
        else:
            # What the writer ticked, and what a question decides, is not a matter of words.
            yield from (hit for hit in found if self.certain or not hit.words or hit.asks)


def circumstance(word: str) -> Detect:
    """Return a detector that finds the given circumstance, whatever the text."""

    def detect(_: Reading, draft: Draft) -> Iterable[Hit]:
        if word in draft.circumstances:
            yield Hit()

    return detect


def either(*detectors: Detect) -> Detect:
    """Return a detector that finds what any of the given ones finds."""

    def detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
        for one in detectors:
            yield from one(reading, draft)

    return detect


def saying(pattern: re.Pattern[str]) -> Detect:
    """Return a detector that finds a pattern of the normalised text."""

    def detect(reading: Reading, _: Draft) -> Iterable[Hit]:
        spans = tuple(reading.found(pattern))
        if spans:
            yield Hit(spans)

    return detect


def blaming(kind: Kind) -> Detect:
    """Return a detector that finds statements which blame somebody of this kind."""

    def detect(reading: Reading, _: Draft) -> Iterable[Hit]:
        spans = tuple(reading.blamed(kind))
        if spans:
            yield Hit(spans)

    return detect
