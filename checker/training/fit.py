"""Fit the learned reader's model to labelled drafts.

Drafts are read as the checker reads them; what it is told of each is counted, and the model's
regressions are fitted to what the labels say of it.
"""

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import compress

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from checker import RULES, Policy
from checker._check import listen
from checker.reading.classes import classes
from checker.reading.linear import shown
from checker.reading.meaning import STRETCH, facts, told
from checker.training import regression
from checker.training.corpus import Labelled, corpus_hash
from checker.training.tables import file, sums

KEPT = 50_000
"""How many phrases are kept: a phone loads each. Set on authors left out."""
LEAST_PHRASE, LEAST_WORD, LEAST_FACT = 5, 10, 5
"""In how many drafts a phrase must stand to be learned, in how many breaches a word, in how many
drafts a fact."""
TAUGHT = 3.0
"""How many drafts an example or a card counts for: nobody doubts it."""
LEANING = -0.1
"""How likely (log-odds) a rule must be to be named beside others. Set on authors left out."""
_LARGEST_OF_RULE = 31
"""The largest whole number that the weight of a rule's word becomes. They are told apart more
coarsely than phrases, which packs better: no figure moves."""


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

    @property
    def teaches(self) -> bool:
        """Tell whether it teaches what is objected to: nothing is in what a question alone decides.

        A name on the official account, say, is found and asked about whatever is learned.
        """
        return self.settled or (
            self.labelled.verdict == "unclear"
            and bool(self.labelled.named)
            and all(RULES[rule].exact and RULES[rule].asks for rule in self.labelled.named)
        )


def seen(
    drafts: Iterable[Labelled], policies: dict[str, Policy], weight: float = 1.0
) -> list[Seen]:
    """Read drafts, each as of its school."""
    with ProcessPoolExecutor() as pool:
        return list(pool.map(partial(_seen, policies, weight), drafts, chunksize=32))


def _seen(policies: dict[str, Policy], weight: float, each: Labelled) -> Seen:
    draft = each.draft
    heard = listen(draft, policies[draft.school].names)
    words = told(heard.reading.pieces)[:STRETCH]
    return Seen(
        each,
        *shown(words, draft.audience, draft.channel, classes()),
        frozenset(facts(draft, heard.reading, heard.phrased)),
        weight,
    )


def model(some: Sequence[Seen], sure: float = 0.0) -> bytes:
    """Return the file of a model that has learned from these.

    The same from the same, bit for bit, on one kind of machine with one version of what fits it.
    """
    known = regression.known((each.phrases for each in some), LEAST_PHRASE)
    facts_known = regression.known((each.facts for each in some), LEAST_FACT)
    by_fact = regression.matrix((each.facts for each in some), facts_known) * regression.FACTS
    teaches = np.array([each.teaches for each in some])
    breach = np.array([each.labelled.verdict == "breach" for each in some])
    weights = np.array([each.weight for each in some])
    blamed = list(compress(some, breach))
    words = regression.known((each.words for each in blamed), LEAST_WORD)

    by_phrase = regression.matrix((each.phrases for each in some), known)
    telling = regression.telling(by_phrase[teaches], breach[teaches])

    def objection(kept: np.ndarray) -> LogisticRegression:
        rows = regression.unit(by_phrase[:, kept] @ sparse.diags(telling[kept]))
        both = sparse.hstack([rows, by_fact]).tocsr()
        return regression.fitted(both[teaches], breach[teaches], weights[teaches])

    kept = np.arange(len(known))
    kept = regression.heaviest(objection(kept).coef_[0][: len(kept)] * telling, by_phrase, KEPT)
    fit, telling = objection(kept), telling[kept]
    every = list(known)
    phrases_known = [every[place] for place in kept]
    numbers, parts = regression.packed(fit, len(kept))

    by_word = regression.unit(regression.matrix((each.words for each in blamed), words))
    by_word = sparse.hstack([by_word, by_fact[breach]]).tocsr()
    touched = [each.labelled.touched for each in blamed]
    named = [each.labelled.named for each in blamed]
    rules = {}
    for rule in RULES:
        touches = np.array([rule in each for each in touched])
        # What the author alone names is learned neither as touching the rule nor as not doing so.
        told = touches | np.array([rule not in each for each in named])
        fit = regression.fitted(by_word[told], touches[told], weights[breach][told])
        rules[rule], more = regression.packed(fit, len(words), _LARGEST_OF_RULE)
        parts += more
    header = {
        "corpus": corpus_hash(),
        "classes": classes().header["made_of"],
        "sure": sure,
        "leaning": LEANING,
        "phrases": len(kept),
        "words": len(words),
        "facts": list(facts_known),
        "breach": numbers,
        "rules": rules,
    }
    shares = regression.shares(telling)[1]
    return file(header, sums(phrases_known), sums(words), shares, parts)
