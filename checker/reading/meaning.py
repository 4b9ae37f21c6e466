"""What a draft is understood to say: the learned part of the reading.

A model has learned from the corpus which rules a draft touches and whether anybody would object
(:mod:`checker.training`). It is told the words, how they begin and end, who writes them and where,
and what the rest of the reading has found: people, statements that blame, and the phrases of every
rule.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from checker.draft import Draft
from checker.reading import Reading, Span
from checker.reading.classes import classes
from checker.reading.linear import Model, shipped_file
from checker.reading.pieces import Piece, stretches

MODEL = "learned.model"
BEGIN, END = "[begin]", "[end]"
"""What stands before a draft's first word and after its last."""
STRETCH, STEP, READ = 200, 150, 950
"""How many words are read at a time, how far apart such stretches begin, how many are read in all."""
OWN = 0.2
"""How much a rule's own score counts beside whether anybody objects. Set on authors left out."""
UNLIKELY = -2.0
"""The log-odds below which a rule is not named where another explains what is objected to: one in
eight. Set on authors left out."""
_LENGTHS, _LENGTH = 6, 60
"""The greatest length that is told, and in how many characters lengths are counted."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a draft is understood to say.

    ``alone`` are the log-odds by rule that the draft touches it, if anybody objects; ``scores``
    those that somebody objects, and :data:`OWN` times the rule's. ``sure`` is the least score that
    counts, ``leaning`` the least of those alone that is named beside others. ``words`` is the
    statement that decides most.
    """

    scores: Mapping[str, float]
    alone: Mapping[str, float]
    sure: float
    leaning: float
    words: tuple[Span, ...]

    def knows(self, rule: str) -> bool:
        """Tell whether the rule has been learned."""
        return rule in self.scores

    def says(self, rule: str) -> bool:
        """Tell whether the draft is understood to touch the rule in a way that is objected to."""
        return self.scores.get(rule, -math.inf) >= self.sure

    def leans(self, rule: str) -> bool:
        """Tell whether the draft touches the rule, if anybody objects to it."""
        return self.alone.get(rule, -math.inf) >= self.leaning

    def could(self, rule: str) -> bool:
        """Tell whether the rule may be what is objected to.

        What leans to a rule of which a school's policy says nothing is no breach of another there.
        """
        if self.alone.get(rule, -math.inf) >= UNLIKELY:
            return True
        return not any(self.leans(each) for each in self.alone)


@cache
def shipped() -> Model:
    """Return the model that is shipped, read once."""
    return Model.from_bytes(shipped_file(MODEL), classes())


def meaning(
    draft: Draft,
    reading: Reading,
    phrased: Mapping[str, Iterable[str]],
    unticked: Mapping[str, Iterable[str]],
    model: Model,
) -> Meaning:
    """Tell what a draft is understood to say.

    ``phrased`` is what each rule's phrases have found, or that it is silent, by rule, and
    ``unticked`` what they would if nothing were ticked. A long draft is read a stretch at a time;
    the most telling one counts.
    """
    known = tuple(facts(draft, reading, phrased))
    bare = tuple(facts(draft.unticked, reading, unticked)) if draft.circumstances else known
    scores: dict[str, float] = {}
    alone: dict[str, float] = {}
    for stretch in stretches(told(reading.pieces), STRETCH, STEP, READ):
        score = model(stretch, draft.audience, draft.channel, known, bare)
        for rule, own in score.rules.items():
            alone[rule] = max(own, alone.get(rule, own))
            said = score.breach + OWN * own
            scores[rule] = max(said, scores.get(rule, said))
    sure = model.header["sure"]
    objected = max(scores.values(), default=-math.inf) >= sure
    words = tuple(_deciding(draft, reading, model)) if objected else ()
    return Meaning(scores, alone, sure, model.header["leaning"], words)


def _deciding(draft: Draft, reading: Reading, model: Model) -> Iterator[Span]:
    """Yield the statement that by itself would be objected to most."""
    ends = [statement.end for statement in reading.statements]
    parts: list[list[str]] = [[] for _ in ends]
    for piece in reading.pieces[:READ]:
        parts[min(bisect_right(ends, piece.start), len(ends) - 1)].append(piece.text)
    odds = [
        model.objection(part, draft.audience, draft.channel) if part else -math.inf
        for part in parts
    ]
    if odds:
        yield reading.span(reading.statements[odds.index(max(odds))])


def told(heard: Sequence[Piece]) -> list[str]:
    """Return what the model is told of a draft's words, in order; nothing where there are none."""
    return [BEGIN, *(piece.text for piece in heard), END] if heard else []


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
