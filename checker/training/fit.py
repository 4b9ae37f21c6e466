"""Fit the learned reader's model to labelled drafts.

Drafts are read as the checker reads them; what it is told of each is counted, and the model's
regressions are fitted to what the labels say of it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from itertools import compress

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from checker import RULES, Policy
from checker._check import listen
from checker.reading.linear import checksum, shown
from checker.reading.meaning import STRETCH, facts, pieces, told
from checker.training.classes import classes_hash, read_classes
from checker.training.corpus import Labelled, corpus_hash

KEPT = 50_000
"""How many phrases are kept: a phone loads each. Set on authors left out."""
LEAST_PHRASE, LEAST_WORD, LEAST_FACT = 5, 10, 5
"""In how many drafts a phrase must stand to be learned, in how many breaches a word, in how many
drafts a fact."""
FACTS = 0.3
"""How much a fact is shown for each phrase's share of a draft."""
LOOSE = 10.0
"""How little the weights are held back (the inverse of regularisation). Set on authors left out."""
TAUGHT = 3.0
"""How many drafts an example or a card counts for: nobody doubts it."""
LEANING = -0.1
"""How likely (log-odds) a rule must be to be named beside others. Set on authors left out."""
_LARGEST, _LARGEST_OF_RULE, _LONGEST_BYTE = 127, 31, 255
"""The largest whole numbers that weights become. A rule's words are told apart more coarsely,
which packs better: no figure moves."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A labelled draft as the model is told of it. ``weight`` is how many drafts it counts for."""

    labelled: Labelled
    phrases: frozenset[str]
    words: frozenset[str]
    facts: frozenset[str]
    weight: float = 1.0

    @property
    def settled(self) -> bool:
        """Tell whether the verdict counts."""
        return self.labelled.verdict in ("breach", "ok")


def seen(
    drafts: Iterable[Labelled], policies: dict[str, Policy], weight: float = 1.0
) -> list[Seen]:
    """Read drafts, each as of its school."""
    with ProcessPoolExecutor() as pool:
        return list(pool.map(partial(_seen, policies, weight), drafts, chunksize=32))


def _seen(policies: dict[str, Policy], weight: float, each: Labelled) -> Seen:
    draft, names = each.draft, policies[each.draft.school].names
    heard = listen(draft, names)
    words = told(list(pieces(draft, heard.reading, names)))[:STRETCH]
    return Seen(
        each,
        *shown(words, draft.audience, draft.channel, _classes().get),
        frozenset(facts(draft, heard.reading, heard.phrased)),
        weight,
    )


@cache
def _classes() -> Mapping[str, int]:
    """Return the classes of words in the order of the table that they will stand in."""
    every = read_classes()
    return {word: every[word] for word in sorted(every, key=checksum)}


def model(some: Sequence[Seen], sure: float = 0.0) -> bytes:
    """Return the file of a model that has learned from these.

    The same from the same, bit for bit, on one kind of machine with one version of what fits it.
    """
    classed = _classes()
    known = _known((each.phrases for each in some), LEAST_PHRASE)
    facts_known = _known((each.facts for each in some), LEAST_FACT)
    by_fact = _matrix((each.facts for each in some), facts_known) * FACTS
    settled = np.array([each.settled for each in some])
    breach = np.array([each.labelled.verdict == "breach" for each in some])
    weights = np.array([each.weight for each in some])
    blamed = list(compress(some, breach))
    words = _known((each.words for each in blamed), LEAST_WORD)

    by_phrase = _matrix((each.phrases for each in some), known)
    telling = _telling(by_phrase[settled], breach[settled])

    def objection(kept: np.ndarray) -> LogisticRegression:
        rows = _unit(by_phrase[:, kept] @ sparse.diags(telling[kept]))
        both = sparse.hstack([rows, by_fact]).tocsr()
        return _fit(both[settled], breach[settled], weights[settled])

    kept = np.arange(len(known))
    kept = _heaviest(objection(kept).coef_[0][: len(kept)] * telling, by_phrase)
    fit, telling = objection(kept), telling[kept]
    every = list(known)
    phrases_known = [every[place] for place in kept]
    # A phrase's weight is shown divided by the length of all; its own share of that is a byte.
    byte = telling.max() / _LONGEST_BYTE
    shares = np.maximum(np.round(telling / byte), 1).astype(np.uint8)
    numbers, parts = _packed(fit, len(kept), _LARGEST)

    by_word = _unit(_matrix((each.words for each in blamed), words))
    by_word = sparse.hstack([by_word, by_fact[breach]]).tocsr()
    touched = [each.labelled.touched for each in blamed]
    named = [each.labelled.named for each in blamed]
    rules = {}
    for rule in RULES:
        touches = np.array([rule in each for each in touched])
        # What the author alone names is learned neither as touching the rule nor as not doing so.
        told = touches | np.array([rule not in each for each in named])
        fit = _fit(by_word[told], touches[told], weights[breach][told])
        rules[rule], more = _packed(fit, len(words), _LARGEST_OF_RULE)
        parts += more
    header = {
        "corpus": corpus_hash(),
        "classes": classes_hash(),
        "sure": sure,
        "leaning": LEANING,
        "classed": len(classed),
        "phrases": len(kept),
        "words": len(words),
        "facts": list(facts_known),
        "breach": numbers,
        "rules": rules,
    }
    line = json.dumps(header, separators=(",", ":")).encode() + b"\n"
    sums = _sums(classed), bytes(classed.values()), _sums(phrases_known), _sums(words)
    return b"".join((line, *sums, shares.tobytes(), parts))


def _known(every: Iterable[frozenset[str]], least: int) -> dict[str, int]:
    """Return what is met often enough, in the order of the table that it will stand in."""
    counts = Counter(each for some in every for each in some)
    often = sorted((each for each, count in counts.items() if count >= least), key=checksum)
    return {each: place for place, each in enumerate(often)}


def _matrix(every: Iterable[frozenset[str]], known: dict[str, int]) -> sparse.csr_matrix:
    """Return a row of noughts and ones for each draft."""
    places: list[int] = []
    ends = [0]
    for some in every:
        places += sorted(known[each] for each in some if each in known)
        ends.append(len(places))
    shape = (len(ends) - 1, len(known))
    return sparse.csr_matrix((np.ones(len(places)), places, ends), shape=shape)


def _telling(rows: sparse.csr_matrix, breach: np.ndarray) -> np.ndarray:
    """Return how much oftener each phrase stands in breaches than in fine drafts, or seldomer."""
    bad, fine = (1 + np.asarray(rows[some].sum(0)).ravel() for some in (breach, ~breach))
    return np.abs(np.log((bad / bad.sum()) / (fine / fine.sum()))) + 0.1


def _heaviest(weights: np.ndarray, rows: sparse.csr_matrix) -> np.ndarray:
    """Return the places of the phrases to keep, in order.

    Those whose contributions are longest over all drafts: what is rare or weighs little goes.
    """
    lengths = np.abs(weights) * np.sqrt(np.asarray(rows.sum(0)).ravel())
    return np.sort(np.argsort(-lengths, kind="stable")[:KEPT])


def _unit(rows: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return the rows at length one."""
    length = np.sqrt(np.asarray(rows.multiply(rows).sum(1)).ravel())
    return sparse.diags(1 / np.maximum(length, 1e-9)) @ rows


def _fit(rows: sparse.csr_matrix, true: np.ndarray, weights: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=LOOSE, solver="liblinear", max_iter=200, random_state=0).fit(
        rows, true, weights
    )


def _packed(fit: LogisticRegression, phrases: int, largest: int) -> tuple[list[float], bytes]:
    """Return a regression as the model file has it: (bias, step, step of facts), and bytes.

    ``largest`` is the whole number that the heaviest phrase's weight becomes.
    """
    of_phrases, of_facts = fit.coef_[0][:phrases], fit.coef_[0][phrases:] * FACTS
    numbers, data = [float(fit.intercept_[0])], b""
    for some, most in ((of_phrases, largest), (of_facts, _LARGEST)):
        step = max(float(np.abs(some).max()), 1e-9) / most
        numbers.append(step)
        data += np.round(some / step).astype(np.int8).tobytes()
    return numbers, data


def _sums(known: Iterable[str]) -> bytes:
    """Return the checksums with their bytes apart, the highest first."""
    sums = np.array([checksum(each) for each in known], dtype="<u4").view(np.uint8).reshape(-1, 4)
    return b"".join(sums[:, byte].tobytes() for byte in (3, 2, 1, 0))
