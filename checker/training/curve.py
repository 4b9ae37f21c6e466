"""How far drafts carry: a small model's figures on unseen authors, by how many it learned from.

The model that is shipped takes hours to teach. This one takes seconds and shows the same thing:
whether more drafts would still help. It is a logistic regression over words and pairs of words
(Duchi et al., 2011, "Adaptive Subgradient Methods", for the steps), and judges breach or fine.
"""

import math
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker import Policy
from checker.reading import named
from checker.reading.normal import normalise
from checker.reading.pieces import words
from checker.training.corpus import HELD_OUT, TUNING, Labelled

SIZES = (250, 500, 1000, 2000, 4000, 8000)
ALARMS = 0.05
"""The share of false alarms at which the breaches found are counted."""
_ROUNDS = 4
_SEED = 7


class Point(NamedTuple):
    """A point of the curve. ``ranking`` is the area under the ROC curve."""

    drafts: int
    ranking: float
    found: float


_Case = tuple[bool, list[str]]


def curve(drafts: Iterable[Labelled], policies: Mapping[str, Policy]) -> Iterator[Point]:
    """Yield the figures on the authors held out, from few drafts of the others to all."""
    learned: list[_Case] = []
    held_out: list[_Case] = []
    for each in drafts:
        if each.verdict in ("breach", "ok") and each.author not in TUNING:
            some = held_out if each.author in HELD_OUT else learned
            some.append((each.verdict == "breach", _features(each, policies)))
    chance = random.Random(_SEED)  # noqa: S311 - no secret
    chance.shuffle(learned)
    for size in [size for size in SIZES if size < len(learned)] + [len(learned)]:
        weights = _learn(learned[:size], chance)
        scores = [(_score(weights, features), breach) for breach, features in held_out]
        yield Point(size, ranking(scores), found(scores))


def _features(each: Labelled, policies: Mapping[str, Policy]) -> list[str]:
    draft = each.draft
    called = named(policies[draft.school].names)
    cut = [piece.text for piece in words(normalise(draft.text), draft.text, called)]
    said = {*cut, *(f"{one} {other}" for one, other in pairwise(cut))}
    about = (draft.audience, draft.channel, draft.school, *draft.circumstances)
    # In order: sums of floating point depend on it, and a set's order on the process.
    return sorted(said | {f"<{word}>" for word in about})


def _learn(cases: Sequence[_Case], chance: random.Random) -> dict[str, float]:
    weights: dict[str, float] = {}
    seen: dict[str, float] = {}
    order = list(cases)
    for _ in range(_ROUNDS):
        chance.shuffle(order)
        for breach, features in order:
            wrong = 1 / (1 + math.exp(-_score(weights, features))) - breach
            step = wrong / math.sqrt(len(features))
            for feature in features:
                past = seen[feature] = seen.get(feature, 0.05) + step * step
                weights[feature] = weights.get(feature, 0.0) - 0.3 * step / math.sqrt(past)
    return weights


def _score(weights: Mapping[str, float], features: Sequence[str]) -> float:
    known = math.fsum(weights.get(feature, 0.0) for feature in features)
    return max(-30.0, min(30.0, known / math.sqrt(len(features))))


def ranking(scores: Iterable[tuple[float, bool]]) -> float:
    """Return how often a breach is scored above a fine draft; of equals, half."""
    breaches: list[float] = []
    fine: list[float] = []
    for score, breach in scores:
        (breaches if breach else fine).append(score)
    below = above = 0
    fine.sort()
    breaches.sort()
    total = 0.0
    for score in breaches:
        while below < len(fine) and fine[below] < score:
            below += 1
        above = max(above, below)
        while above < len(fine) and fine[above] <= score:
            above += 1
        total += (below + above) / 2
    return total / (len(breaches) * len(fine))


def found(scores: Sequence[tuple[float, bool]]) -> float:
    """Return the share of breaches found where so many fine drafts are stopped as ``ALARMS``."""
    fine = sorted(score for score, breach in scores if not breach)
    least = fine[min(len(fine) - 1, math.ceil(len(fine) * (1 - ALARMS)))]
    breaches = [score for score, breach in scores if breach]
    return sum(score > least for score in breaches) / len(breaches)
