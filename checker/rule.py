"""What a rule is: a value that finds, in a reading, one thing that people write."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from checker.draft import Draft
from checker.reading import Kind, Reading, Span

Level = Literal["breach", "check"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule finds what it knows.

    ``words`` are the words meant (none where a circumstance alone decides). ``level`` is
    ``check`` where the draft leaves open whether it is so. ``decided_by`` names the
    circumstance that settles it for a clause which speaks of that circumstance; a clause
    that does not is broken either way.
    """

    words: tuple[Span, ...] = ()
    level: Level = "breach"
    decided_by: str | None = None


Detect = Callable[[Reading, Draft], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Knowledge of how people write a certain thing. It knows language and no school.

    ``asks`` says that it may answer ``check``: then it needs a deciding question for every
    audience to whom a clause names it.
    """

    id: str
    detect: Detect
    asks: bool = False


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


def unless_in_need(detector: Detect) -> Detect:
    """Return a detector silent on a pupil who tells of harm: help is due, and no telling-off."""

    def detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
        if draft.audience == "pupils" and reading.harm:
            return ()
        return detector(reading, draft)

    return detect


def unless_right_to_tell(detector: Detect) -> Detect:
    """Return a detector silent, besides, on a private message to the school itself.

    That is the right channel for a concern.
    """
    otherwise = unless_in_need(detector)

    def detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
        if draft.channel == "private" and reading.to_school:
            return ()
        return otherwise(reading, draft)

    return detect
