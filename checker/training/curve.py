"""How far drafts carry: figures on authors left out, by how many of others' drafts were learned.

It shows whether more drafts would still help.
"""

import random
from collections.abc import Iterator, Sequence

from checker import Policy
from checker.training.figures import Point, found, ranking
from checker.training.fit import Seen, model
from checker.training.folds import Fold, evidence

SIZES = (500, 1000, 2000, 4000, 8000, 16000, 32000)
_SEED = 7


def curve(
    every: Sequence[Seen],
    left_out: frozenset[str],
    taught: Sequence[Seen],
    policies: dict[str, Policy],
) -> Iterator[Point]:
    """Yield the figures on the authors left out, from few drafts of the others to all."""
    learned = [each for each in every if each.labelled.author not in left_out]
    random.Random(_SEED).shuffle(learned)  # noqa: S311 - no secret
    judged = [each.labelled for each in every if each.settled]
    for size in [size for size in SIZES if size < len(learned)] + [len(learned)]:
        fold = Fold(left_out, model([*learned[:size], *taught]))
        scores = [(each.score, each.breach) for each in evidence(fold, judged, policies)]
        yield Point(size, ranking(scores), found(scores))
