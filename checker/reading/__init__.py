"""What a draft says: who is spoken of and how, with the words that say it.

Language lives here, and no school and no rule. :func:`read` finds what has a form: people,
names, sentences, digs. :mod:`checker.reading.meaning` adds what has been learned from the corpus.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.reading.details import details
from checker.reading.harm import shipped, tells_of_harm
from checker.reading.names import names
from checker.reading.normal import Normal, Span, normalise
from checker.reading.people import LETTER_TO_SCHOOL, THINGS, Kind, Mention, mentions
from checker.reading.pieces import Piece, words
from checker.reading.statements import statements
from checker.reading.tone import BLAMES, blame

_LINK = re.compile(r"^(?:but|however|although|yet)[\s,]{1,3}")
_STOP = re.compile(r"[\s.,;-]{1,9}$")

__all__ = ["Kind", "Mention", "Reading", "Span", "Statement", "named", "read", "starting_in"]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, or the part of one that a "but" sets apart.

    ``start`` and ``end`` are its place in the normalised text. ``of`` are those whom it
    speaks of, itself or, where it names nobody, the statement before it.
    """

    start: int
    end: int
    text: str
    of: frozenset[Kind]
    blames: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft, read. Spans are places in the draft as typed.

    ``pieces`` are its words and signs, as far as the learned readers are told them; ``names`` are
    children's names in running text; ``details`` phone numbers, addresses and the like; ``harm``
    whether a child may be at risk; ``to_school`` whether it is a letter to the school or one of
    its staff.
    """

    normal: Normal
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    pieces: tuple[Piece, ...]
    names: tuple[Span, ...]
    details: tuple[Span, ...]
    harm: bool
    to_school: bool

    @property
    def text(self) -> str:
        """Return the normalised text: what phrases are looked for in."""
        return self.normal.text

    def found(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        """Yield the places of a pattern of the normalised text."""
        for match in pattern.finditer(self.text):
            yield self.normal.span(*match.span())

    def blamed(self, kind: Kind) -> Iterator[Span]:
        """Yield the statements that blame somebody of this kind."""
        for statement in self.statements:
            if statement.blames and kind in statement.of and "outside" not in statement.of:
                yield self.span(statement)

    def span(self, statement: Statement) -> Span:
        """Return the place of a statement's words in the draft: no "but" before, no full stop."""
        before, after = (pattern.search(statement.text) for pattern in (_LINK, _STOP))
        start = statement.start + (before.end() if before else 0)
        end = statement.end - (len(after[0]) if after else 0)
        if start >= end:
            start, end = statement.start, statement.end
        return self.normal.span(start, end)

    def within(self, pattern: re.Pattern[str]) -> Iterator[tuple[Statement, Span]]:
        """Yield the statements in which a pattern is found, each with its first place there."""
        for statement in self.statements:
            match = pattern.search(statement.text)
            if match:
                start, end = (statement.start + at for at in match.span())
                yield statement, self.normal.span(start, end)

    def stating(self, pattern: re.Pattern[str]) -> Iterator[Statement]:
        """Yield the statements in which a pattern is found."""
        return (each for each in self.statements if pattern.search(each.text))


def starting_in(spans: Sequence[Span], place: Span) -> tuple[Span, ...]:
    """Return those of some spans, which are in order, that begin in a place."""
    first, last = bisect_left(spans, (place.start,)), bisect_left(spans, (place.end,))
    return tuple(spans[first:last])


def read(text: str, school: tuple[str, ...] = ()) -> Reading:
    """Read a draft. ``school`` is what people call the writer's school.

    Time grows linearly with the text.
    """
    normal = normalise(text)
    called = named(school)
    spoken_of = tuple(mentions(normal.text, called))
    by_name = tuple(names(text))
    pieces = tuple(words(normal, text, called, by_name))
    return Reading(
        normal=normal,
        statements=tuple(_statements(normal.text, spoken_of, called)),
        mentions=spoken_of,
        pieces=pieces,
        names=by_name,
        details=tuple(details(normal)),
        harm=tells_of_harm(normal.text, pieces, shipped()),
        to_school=LETTER_TO_SCHOOL.search(normal.text) is not None,
    )


# A lane, a lake or a team may bear the school's name.
_PLACE = (
    r"(?!\s(?:lane|road|rd|street|st|avenue|close|park|drive|way|village|estate|station|church|fc|cc|united|"
    r"surgery|library|lake|woods?|farm|beck|under|juniors fc)\b)"
)


# "My brother has a new bike. He is so annoying": still the brother.
_SOMEBODY = re.compile(r"\b(?:he|she|hes|shes|him|her)\b")


@lru_cache(maxsize=8)
def named(school: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what finds the school's names in a normalised text, and no lane that bears one."""
    plain = (normalise(name).text for name in school)
    # A name of signs that nobody sees would be found everywhere.
    names = "|".join(re.escape(name) for name in plain if name.strip())
    return re.compile(rf"(?<!\w)(?:{names})s?(?!\w){_PLACE}") if names else None


def _statements(
    text: str, spoken_of: tuple[Mention, ...], called: re.Pattern[str] | None
) -> Iterator[Statement]:
    """Yield the statements; one that names nobody goes on speaking of the same people.

    One's own family comes and goes in a draft without changing what it is about, and things
    of a school are the school's unless somebody else is spoken of beside them.
    """
    waiting = sorted(spoken_of, key=lambda mention: mention.start)
    topic: frozenset[Kind] = frozenset(mention.kind for mention in waiting[:1])
    family = False
    at = 0
    for start, end in statements(text):
        words = text[start:end]
        of: set[Kind] = set()
        while at < len(waiting) and waiting[at].start < end:
            of.add(waiting[at].kind)
            at += 1
        if not of - {"own", "school"} and THINGS.search(words):
            of.add("school")
        if not of and family and _SOMEBODY.search(words):
            of.add("own")
        family = of == {"own"}
        topic = frozenset(of - {"own"}) or topic or frozenset(of)
        # Cues know no school's name: "thanks a lot Oakmere" is read as "thanks a lot school".
        weighed = blame(called.sub("school", words) if called else words)
        yield Statement(start, end, words, frozenset(of) or topic, weighed >= BLAMES)
