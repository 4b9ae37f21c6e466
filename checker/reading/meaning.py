"""What a draft is understood to say: the learned part of the reading.

A network has learned from the corpus which rules a draft touches and which of its words say so
(:mod:`checker.training`).
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.draft import Draft
from checker.reading.network import Network, Vector
from checker.reading.normal import Normal
from checker.reading.pieces import UNKNOWN, Piece, pieces, words

MODEL = "learned.model"
AROUND = 10
"""How many pieces a draft must have before words in it can mean something else than they say."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a draft is understood to say.

    ``scores`` are the rules': nought where it is as likely as not that the draft touches one.
    ``weights`` are places of the normalised text, each with how much it decides. ``sure`` is
    the least score that counts alone; ``phrased`` the least that any rule must have where words
    look like one.
    """

    scores: Mapping[str, float]
    weights: tuple[tuple[int, float], ...]
    sure: float
    phrased: float

    def says(self, rule: str) -> bool:
        """Tell whether the draft is understood to touch the rule."""
        return self.scores.get(rule, -math.inf) >= self.sure

    def denies(self, rule: str) -> bool:
        """Tell whether the draft is understood to say nothing of the kind, however it looks.

        What has not been learned is not denied: a new rule's phrases stand alone at first.
        """
        if len(self.weights) < AROUND or rule not in self.scores:
            return False
        return max(self.scores.values()) < self.phrased


@cache
def network() -> Network:
    """Return the network that is shipped, read once. From a zip, too: a phone has it in one."""
    path = __file__.rpartition("meaning.")[0] + MODEL  # no pathlib: a phone would have to load it
    return Network.from_bytes(__spec__.loader.get_data(path))  # type: ignore[union-attr]


def meaning(
    draft: Draft, normal: Normal, called: re.Pattern[str] | None, reader: Network
) -> Meaning:
    """Read a draft. A long one is read a stretch at a time; the most telling one counts."""
    ids, header = reader.ids, reader.header
    context = [
        ids[word]
        for word in (
            f"<{word}>" for word in (draft.audience, draft.channel, *sorted(draft.circumstances))
        )
        if word in ids
    ]
    cut = tuple(pieces(words(normal, draft.text, called), ids))
    scores: dict[str, float] = {}
    weights: list[tuple[int, float]] = []
    # Nothing can be understood of a draft that is a picture, or a tick, and no words.
    size, most = header["longest"] - len(context), header["stretches"] if cut else 0
    for stretch in _stretches(cut, size, most):
        heard = (*context, *(ids.get(piece.text, ids[UNKNOWN]) for piece in stretch))
        said, tags = _understood(reader, heard)
        for rule, score in zip(header["rules"], said, strict=True):
            scores[rule] = max(score, scores.get(rule, score))
        weights += [
            (piece.start, tag) for piece, tag in zip(stretch, tags[len(context) :], strict=True)
        ]
    return Meaning(scores, tuple(weights), header["sure"], header["phrased"])


@lru_cache(maxsize=512)
def _understood(reader: Network, heard: tuple[int, ...]) -> tuple[Vector, Vector]:
    """Run the network, once for the same pieces.

    It is slow, and a draft is asked about under one policy and another, whole and in parts.
    """
    return reader(heard)


def _stretches(cut: Sequence[Piece], size: int, most: int) -> Iterator[Sequence[Piece]]:
    """Yield at most so many stretches, of which each but the first begins in the one before."""
    step = size * 3 // 4
    for start in range(0, max(len(cut) - size + step, 1), step)[:most]:
        yield cut[start : start + size]
