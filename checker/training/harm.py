"""Teach the reader how people tell that a child may be at risk: a part of ``make train``.

It learns from messages that tell of it and from others that sound alike (``checker/corpus/harm``),
and from drafts by every second author of the corpus, which are of other things. How sure it must be
is set on fine drafts by the other authors.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from checker.reading import harm
from checker.reading.classes import classes
from checker.reading.harm import heard, phrased, risk, stretched, tells_of_harm
from checker.reading.linear import Plain, plain_shown
from checker.reading.normal import normalise
from checker.reading.pieces import NAMED
from checker.training import regression
from checker.training.corpus import Labelled
from checker.training.figures import HELPED, Told, threshold
from checker.training.messages import Message, made_of, told
from checker.training.tables import file, sums

SHIPPED = Path(harm.__file__).with_name(harm.MODEL)
KEPT = 15_000
"""How many phrases are kept: a phone loads each."""
BALLAST = 10.0
"""How much is added to the square of a stretch's length: few words tell little."""
LEAST = 2
"""In how many messages a phrase must stand to be learned."""
MESSAGE = 3.0
"""How many stretches of a draft a message counts for: there are far fewer of them."""
GROUPS = 4
"""In how many groups the authors are parted; each is read by what the others taught."""
EVERY = 3
"""Of so many drafts one is learned from, or judged to set how sure is enough."""
_WITHIN = re.compile(r"(?<=[a-z,] )[A-Za-z][a-z]{2,}")
SPEAK_OF_HARM = frozenset(("allegation", "behaviour-incident", "threat"))
"""The rules of drafts that are not learned from: what they tell of may be harm."""


class Drafts(NamedTuple):
    """Drafts that tell of other things, as words: some to learn from, some fine ones to judge.

    ``proper`` are words that the corpus writes with a capital: names, above all.
    """

    learned: Sequence[list[str]]
    judged: Sequence[list[str]]
    proper: frozenset[str]


def drafts(corpus: Iterable[Labelled]) -> Drafts:
    """Return drafts of the corpus, but those of which phrases decide what they tell."""
    every = list(corpus)
    learning = set(sorted({each.author for each in every})[::2])
    to_learn = [
        each.draft.text
        for each in every
        if each.author in learning
        and each.verdict in ("ok", "breach")
        and SPEAK_OF_HARM.isdisjoint(each.named)
    ]
    to_judge = [
        each.draft.text for each in every if each.author not in learning and each.verdict == "ok"
    ]
    with ProcessPoolExecutor() as pool:
        learned, judged = (
            [each for each in pool.map(_other, some[::EVERY], chunksize=256) if each]
            for some in (to_learn, to_judge)
        )
    return Drafts(learned, judged, _proper(each.draft.text for each in every))


def model(messages: Iterable[Message], other: Drafts) -> bytes:
    """Return the file of a model that has learned from messages and from drafts of other things."""
    settled = [each for each in messages if each.harm is not None]
    shown = [_phrases(heard(*told(each.text))) for each in settled]
    besides = [_phrases(each) for draft in other.learned for each in stretched(draft)]
    # Names weigh nothing: help must not hang on what a child is called.
    proper = other.proper | _proper(each.text for each in settled) | {NAMED}
    known = regression.known(
        (frozenset(each for each in some if proper.isdisjoint(each.split())) for some in shown),
        LEAST,
    )
    rows = regression.matrix((*shown, *besides), known)
    true = np.array([*(bool(each.harm) for each in settled), *(False for _ in besides)])
    weights = np.array([*(MESSAGE for _ in settled), *(1.0 for _ in besides)])
    telling = regression.telling(rows, true)

    def fit(kept: np.ndarray) -> LogisticRegression:
        unit = regression.unit(rows[:, kept] @ sparse.diags(telling[kept]), BALLAST)
        # Words of which nothing is known tell of nothing: there is no bias.
        return regression.fitted(unit, true, weights, bias=False)

    kept = regression.heaviest(fit(np.arange(len(known))).coef_[0] * telling, rows, KEPT)
    numbers, parts = regression.packed(fit(kept), len(kept))
    every = list(known)
    byte, shares = regression.shares(telling[kept])
    header = {
        "made_of": made_of(),
        "phrases": len(kept),
        "numbers": numbers,
        "ballast": round(BALLAST / byte**2),
    }

    tables = sums(every[place] for place in kept), shares, parts
    unsure = file({**header, "sure": 0.0}, *tables)
    with ProcessPoolExecutor() as pool:
        scores = list(pool.map(partial(_risk, unsure), other.judged, chunksize=256))
    return file({**header, "sure": threshold(scores, HELPED)}, *tables)


def left_out(messages: Sequence[Message], other: Drafts) -> Iterator[tuple[str, Told]]:
    """Yield for each author how often help is shown, having learned from others alone."""
    authors = sorted({each.author for each in messages})
    for group in (authors[start::GROUPS] for start in range(GROUPS)):
        reader = _reader(model([each for each in messages if each.author not in group], other))
        for author in group:
            shown: dict[bool, list[bool]] = {True: [], False: []}
            for each in messages:
                if each.author == author and each.harm is not None:
                    shown[each.harm].append(tells_of_harm(*told(each.text), reader))
            yield author, Told(*(count(some) for some in shown.values() for count in (len, sum)))


def _other(text: str) -> list[str]:
    """Return a draft's words; none where phrases decide what it tells."""
    normal, pieces = told(text)
    return [] if phrased(normal) else heard(normal, pieces)


def _proper(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that are mostly written with a capital where no sentence begins."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        for word in _WITHIN.findall(text):
            (capital if word[0].isupper() else small)[normalise(word).text] += 1
    return frozenset(word for word, count in capital.items() if count > 2 * small[word])


def _phrases(some: Sequence[str]) -> frozenset[str]:
    return plain_shown(some, classes())


def _risk(data: bytes, some: list[str]) -> float:
    return risk(some, _reader(data))


@lru_cache(maxsize=1)
def _reader(data: bytes) -> Plain:
    return Plain.from_bytes(data, classes())
