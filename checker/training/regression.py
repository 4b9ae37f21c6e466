"""Fit a logistic regression over phrases and facts, and pack it as the reader has it."""

from collections import Counter
from collections.abc import Iterable

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from checker.training.tables import by_sum

FACTS = 0.3
"""How much a fact is shown for each phrase's share of a draft."""
LOOSE = 10.0
"""How little the weights are held back (the inverse of regularisation). Set on authors left out."""
Packed = tuple[list[float], bytes]
"""Numbers, and weights as bytes."""
LARGEST, _LONGEST = 127, 255
"""The largest whole numbers that a weight and a phrase's own length become."""


def known(every: Iterable[frozenset[str]], least: int) -> dict[str, int]:
    """Return what is met often enough, in the order of the table that it will stand in."""
    counts = Counter(each for some in every for each in some)
    often = by_sum(each for each, count in counts.items() if count >= least)
    return {each: place for place, each in enumerate(often)}


def matrix(every: Iterable[frozenset[str]], known: dict[str, int]) -> sparse.csr_matrix:
    """Return a row of noughts and ones for each draft."""
    places: list[int] = []
    ends = [0]
    for some in every:
        places += sorted(known[each] for each in some if each in known)
        ends.append(len(places))
    shape = (len(ends) - 1, len(known))
    return sparse.csr_matrix((np.ones(len(places)), places, ends), shape=shape)


def unit(rows: sparse.csr_matrix, ballast: float = 0.0) -> sparse.csr_matrix:
    """Return the rows at length one; with ballast, added to the square of a length, shorter."""
    length = np.sqrt(np.asarray(rows.multiply(rows).sum(1)).ravel() + ballast)
    return sparse.diags(1 / np.maximum(length, 1e-9)) @ rows


def telling(rows: sparse.csr_matrix, true: np.ndarray) -> np.ndarray:
    """Return how much oftener each phrase stands where it is true than where not, or seldomer."""
    yes, no = (1 + np.asarray(rows[some].sum(0)).ravel() for some in (true, ~true))
    return np.abs(np.log((yes / yes.sum()) / (no / no.sum()))) + 0.1


def shares(telling: np.ndarray) -> tuple[float, bytes]:
    """Return how telling each phrase is as a byte, and how much one of these is.

    A phrase's weight is shown divided by the length of all.
    """
    byte = float(telling.max()) / _LONGEST
    return byte, bytes(np.maximum(np.round(telling / byte), 1).astype(np.uint8))


def heaviest(weights: np.ndarray, rows: sparse.csr_matrix, most: int) -> np.ndarray:
    """Return the places of the phrases to keep, in order.

    Those whose contributions are longest over all drafts: what is rare or weighs little goes.
    """
    lengths = np.abs(weights) * np.sqrt(np.asarray(rows.sum(0)).ravel())
    return np.sort(np.argsort(-lengths, kind="stable")[:most])


def fitted(
    rows: sparse.csr_matrix, true: np.ndarray, weights: np.ndarray, *, bias: bool = True
) -> LogisticRegression:
    """Fit a regression to rows, what is true of them, and for how many each counts."""
    return LogisticRegression(
        C=LOOSE, solver="liblinear", fit_intercept=bias, max_iter=200, random_state=0
    ).fit(rows, true, weights)


def packed(
    fit: LogisticRegression, phrases: int, largest: int = LARGEST
) -> tuple[list[float], bytes]:
    """Return a regression as the model file has it: (bias, step, step of facts), and bytes.

    ``largest`` is the whole number that the heaviest phrase's weight becomes.
    """
    of_phrases, of_facts = fit.coef_[0][:phrases], fit.coef_[0][phrases:] * FACTS
    numbers, data = [float(np.ravel(fit.intercept_)[0])], b""
    for some, most in ((of_phrases, largest), (of_facts, LARGEST)):
        step = max(float(np.abs(some).max(initial=0)), 1e-9) / most
        numbers.append(step)
        data += np.round(some / step).astype(np.int8).tobytes()
    return numbers, data
