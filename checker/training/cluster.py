"""Cluster words that are used alike into classes: ``make classes``. Three minutes.

The words are those that two authors of the corpus use and those that the encoder knows whole. No
label is looked at. As good and bad words are used much alike ("an awful day", "a lovely day"), a
word's valence counts, too: VADER's lexicon (Hutto and Gilbert, 2014), and for a word that it does
not have the valence of words that are used alike.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.resources import files
from math import sqrt

import numpy as np
from sklearn.cluster import KMeans
from sklearn.linear_model import RidgeCV

from checker import Policy
from checker._check import listen
from checker.reading.alike import ALIKE, WHO
from checker.training.classes import CLASSES
from checker.training.corpus import Labelled, built, learned
from checker.training.encoder import Encoder

COUNT = 256
"""How many classes there are: a byte tells which. Set on authors left out."""
VALENCE = 0.1
"""How much valence, from -4 to 4, counts beside use, whose rows are one long."""
_NAMED = (
    "smith khan abby oliver emily jayden aisha ayesha agnieszka kacper aarons fatimas lahore"
    " albanian islam okafor"
)
NAMED = frozenset(_NAMED.split())
"""A word of each class in which surnames, first names, towns, nations or faiths are many.

They are left out: nothing that is learned of one name may be known of another. When there are new
classes, look for them anew.
"""


def main() -> None:
    """Write the classes."""
    encoder, counts = Encoder(), _counts(learned(), built())
    every = (counts.keys() | encoder.words()) - ALIKE.keys() - WHO
    words = sorted(filter(encoder.knows, every))
    # A common word counts for more than a rare one, if not for as much more as it is commoner.
    weights = [sqrt(1 + counts.get(word, 0)) for word in words]
    used = encoder(words)
    rows = np.hstack([used, VALENCE * _valence(words, used)[:, None]])
    numbers = KMeans(COUNT, n_init=3, random_state=0).fit_predict(rows, None, weights)
    members: dict[int, list[str]] = defaultdict(list)
    for word, number in zip(words, numbers, strict=True):
        members[number].append(word)
    kept = [some for some in sorted(members.values()) if NAMED.isdisjoint(some)]
    CLASSES.write_text("".join(f"{' '.join(some)}\n" for some in kept), "utf-8")


def _valence(words: Sequence[str], used: np.ndarray) -> np.ndarray:
    """Return how good or bad people find each word, from 4 to -4."""
    lexicon = (files("vaderSentiment") / "vader_lexicon.txt").read_text("utf-8").splitlines()
    known = {word: float(mean) for word, mean, *_ in (line.split("\t") for line in lexicon)}
    rated = np.array([word in known for word in words])
    ratings = np.array([known.get(word, 0.0) for word in words])
    likely = RidgeCV(np.logspace(-2, 1, 7)).fit(used[rated], ratings[rated]).predict(used)
    return np.where(rated, ratings, likely)


def _counts(drafts: Iterable[Labelled], policies: dict[str, Policy]) -> Mapping[str, int]:
    """Return in how many drafts each word stands that two authors use."""
    counts: Counter[str] = Counter()
    authors: dict[str, set[str]] = defaultdict(set)
    with ProcessPoolExecutor() as pool:
        for author, words in pool.map(partial(_words, policies), drafts, chunksize=32):
            counts.update(words)
            for word in words:
                authors[word].add(author)
    return {word: count for word, count in counts.items() if len(authors[word]) > 1}


def _words(policies: dict[str, Policy], each: Labelled) -> tuple[str, frozenset[str]]:
    draft, names = each.draft, policies[each.draft.school].names
    return each.author, frozenset(piece.text for piece in listen(draft, names).reading.pieces)


if __name__ == "__main__":
    main()
