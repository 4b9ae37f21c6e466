"""The corpus in parts, each judged by a model that has learned from all authors but those in it.

Whole authors are left out: the same author's habits on both sides would flatter. How sure a model
must be is set for a stated share of false alarms, on drafts that no figure is read from: those by
authors who were asked for the whole breadth, hard ones and plain ones.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial

from checker import RULES, Policy, Verdict, hear, judge
from checker._check import listen, understand, weigh
from checker.reading.classes import classes
from checker.reading.linear import Model
from checker.training.corpus import WHOLE, Labelled
from checker.training.figures import FALSE_ALARMS, FOLDS, threshold
from checker.training.fit import Seen
from checker.training.kept import kept_models


@dataclass(frozen=True, slots=True)
class Fold:
    """Some authors, and the model that has not seen them. ``sure`` is set on the other folds."""

    authors: frozenset[str]
    model: bytes
    sure: float = 0.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a breach: the least that a model must be sure of for it to stay unsaid."""

    author: str
    breach: bool
    score: float


def folds(
    every: Sequence[Seen], taught: Sequence[Seen], policies: dict[str, Policy]
) -> tuple[list[Fold], float]:
    """Return the folds, and how sure the model of all drafts must be.

    ``taught`` are the examples and cards, which every model has learned.
    """
    groups = _groups(each.labelled.author for each in every)
    models = kept_models(groups, every, taught)
    made = [Fold(authors, each) for authors, each in zip(groups, models, strict=True)]
    drafts = [each.labelled for each in every if each.settled and each.labelled.brief == WHOLE]
    told = [each for fold in made for each in evidence(fold, drafts, policies)]
    return [
        replace(fold, sure=least([each for each in told if each.author not in fold.authors]))
        for fold in made
    ], least(told)


def _groups(authors: Iterable[str]) -> list[frozenset[str]]:
    """Return the authors in groups that have about as many drafts each."""
    groups: list[set[str]] = [set() for _ in range(FOLDS)]
    sizes = [0] * FOLDS
    for author, size in Counter(authors).most_common():
        smallest = sizes.index(min(sizes))
        groups[smallest].add(author)
        sizes[smallest] += size
    return [frozenset(group) for group in groups]


def least(told: Sequence[Evidence]) -> float:
    """Return how sure is enough: no more false alarms than the stated share."""
    return threshold((each.score for each in told if not each.breach), FALSE_ALARMS)


def answers(
    fold: Fold, drafts: Iterable[Labelled], policies: dict[str, Policy]
) -> Iterator[tuple[Labelled, Verdict]]:
    """Yield the drafts of the fold's authors that have a right answer, each with the checker's."""
    some = [
        each for each in drafts if each.author in fold.authors and each.verdict in ("breach", "ok")
    ]
    with ProcessPoolExecutor() as pool:
        verdicts = pool.map(partial(_answer, fold, policies), some, chunksize=32)
        yield from zip(some, verdicts, strict=True)


def evidence(
    fold: Fold, drafts: Iterable[Labelled], policies: dict[str, Policy]
) -> Iterator[Evidence]:
    """Yield what speaks for a breach in each draft of the fold's authors."""
    some = [each for each in drafts if each.author in fold.authors]
    with ProcessPoolExecutor() as pool:
        yield from pool.map(partial(_speaks, fold, policies), some, chunksize=32)


def _answer(fold: Fold, policies: dict[str, Policy], each: Labelled) -> Verdict:
    policy = policies[each.draft.school]
    return judge(each.draft, policy, hear(each.draft, policy.names, reader(fold)))


def _speaks(fold: Fold, policies: dict[str, Policy], each: Labelled) -> Evidence:
    draft, policy = each.draft, policies[each.draft.school]
    heard = listen(draft, policy.names)
    understood = understand(draft, heard, reader(fold))
    forbidden = policy.forbidden(draft)
    alone = weigh(heard, replace(understood, sure=math.inf))
    if judge(draft, policy, alone).verdict == "breach":
        return Evidence(each.author, each.verdict == "breach", math.inf)
    said = [
        understood.scores[rule]
        for rule in understood.scores
        if rule in forbidden and rule in heard.found
        if RULES[rule].heeds(heard.found[rule], understood)
    ]
    return Evidence(each.author, each.verdict == "breach", max(said, default=-math.inf))


@cache
def reader(fold: Fold) -> Model:
    """Return the fold's model with the fold's threshold, read once."""
    model = Model.from_bytes(fold.model, classes())
    return replace(model, header={**model.header, "sure": fold.sure})
