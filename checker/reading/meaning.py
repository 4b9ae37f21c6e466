"""What a draft is understood to say: the learned part of the reading.

A model has learned from the corpus which rules a draft touches and whether anybody would object
(:mod:`checker.training`). It is told the words, who writes them and where, and what the rest of the
reading has found: people, statements that blame, and the phrases of every rule.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from checker.draft import Draft
from checker.reading import Reading, Span, named
from checker.reading.linear import Model
from checker.reading.pieces import Piece, words

MODEL = "learned.model"
NAME = "[name]"
"""What somebody's name in running text is heard as: nothing hangs on who it is."""
STRETCH, STEP, MOST = 200, 150, 6
"""How many words are read at a time, how far apart such stretches begin, how many are read."""
PHRASED = 1.5
"""What a rule's phrases add to its score, over what the model has learned of them: the corpus is of
drafts that are hard to judge, and plain words are commoner in life."""
_LENGTHS, _LENGTH = 6, 60
"""How many lengths are told apart, and by how many characters they differ."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a draft is understood to say.

    ``scores`` are log-odds by rule: that the draft touches it and that somebody objects; ``alone``
    those that it touches the rule, objected to or not. ``sure`` is the least score that counts,
    ``leaning`` the least of those alone that is named beside others. ``words`` is the statement that
    decides most.
    """

    scores: Mapping[str, float]
    alone: Mapping[str, float]
    sure: float
    leaning: float
    words: tuple[Span, ...]

    def knows(self, rule: str) -> bool:
        """Tell whether the rule has been learned."""
        return rule in self.scores

    def says(self, rule: str, *, phrased: bool = False) -> bool:
        """Tell whether the draft is understood to touch the rule in a way that is objected to.

        ``phrased`` is whether its phrases are there: less has to be understood, then.
        """
        return self.score(rule, phrased=phrased) >= self.sure

    def score(self, rule: str, *, phrased: bool = False) -> float:
        """Return a rule's score, with what its phrases add where they are there."""
        return self.scores.get(rule, -math.inf) + (PHRASED if phrased else 0)

    def leans(self, rule: str) -> bool:
        """Tell whether the draft touches the rule, objected to or not."""
        return self.alone.get(rule, -math.inf) >= self.leaning


@cache
def shipped() -> Model:
    """Return the model that is shipped, read once. From a zip, too: a phone has it in one."""
    path = __file__.rpartition("meaning.")[0] + MODEL  # no pathlib: a phone would have to load it
    return Model.from_bytes(__spec__.loader.get_data(path))  # type: ignore[union-attr]


def meaning(
    draft: Draft,
    school: tuple[str, ...],
    reading: Reading,
    phrased: Mapping[str, Iterable[str]],
    model: Model,
) -> Meaning:
    """Tell what a draft is understood to say.

    ``school`` is what people call the school; ``phrased`` what each rule's phrases have found, or
    that it is silent, by rule. A long draft is read a stretch at a time; the
    most telling one counts.
    """
    heard, known = list(pieces(draft, reading, school)), tuple(facts(draft, reading, phrased))
    scores: dict[str, float] = {}
    alone: dict[str, float] = {}
    for stretch in _stretches(heard):
        score = model([piece.text for piece in stretch], draft.audience, known)
        for rule, own in score.rules.items():
            alone[rule] = max(own, alone.get(rule, own))
            scores[rule] = max(own + score.breach, scores.get(rule, own + score.breach))
    sure = model.header["sure"]
    said = max(scores.values(), default=-math.inf) >= sure
    words = tuple(_deciding(draft, reading, heard, model)) if said else ()
    return Meaning(scores, alone, sure, model.header["leaning"], words)


def _deciding(
    draft: Draft, reading: Reading, heard: Sequence[Piece], model: Model
) -> Iterator[Span]:
    """Yield the statement that by itself would be objected to most."""
    ends = [statement.end for statement in reading.statements]
    parts: list[list[str]] = [[] for _ in ends]
    for piece in heard[: STRETCH * MOST]:
        parts[min(bisect_right(ends, piece.start), len(ends) - 1)].append(piece.text)
    told = [model.objection(part, draft.audience) if part else -math.inf for part in parts]
    if told:
        yield reading.span(reading.statements[told.index(max(told))])


def pieces(draft: Draft, reading: Reading, school: tuple[str, ...]) -> Iterator[Piece]:
    """Yield the words and signs of a draft, names as one word."""
    starts = {name.start for name in reading.names}
    for piece in words(reading.normal, draft.text, named(school)):
        called = reading.normal.at[piece.start] in starts and piece.end > piece.start
        yield piece._replace(text=NAME) if called else piece


def facts(draft: Draft, reading: Reading, phrased: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield what is known of a draft besides its words, alone and with who writes it."""
    for fact in {*_facts(draft, reading, phrased)}:
        yield fact
        yield f"{draft.audience}>{fact}"


def _facts(draft: Draft, reading: Reading, phrased: Mapping[str, Iterable[str]]) -> Iterator[str]:
    yield draft.audience
    yield draft.channel
    yield from draft.circumstances
    for mention in reading.mentions:
        yield f"of {mention.kind}"
    for statement in reading.statements:
        if statement.blames:
            yield from (f"blames {kind}" for kind in statement.of or ("nobody",))
    for trait in ("names", "details", "harm", "to_school"):
        if getattr(reading, trait):
            yield trait
    yield f"length {min(_LENGTHS, len(reading.text) // _LENGTH)}"
    for rule, found in phrased.items():
        yield from (f"{rule}: {each}" for each in found)


def _stretches(heard: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Yield the stretches to read; none where there are no words: a tick has no more to say."""
    starts = range(0, max(len(heard) - STRETCH + STEP, 1), STEP) if heard else range(0)
    for start in starts[:MOST]:
        yield heard[start : start + STRETCH]
