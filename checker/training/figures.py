"""The figures: how often the checker was right of some drafts, as tables and as data."""

import hashlib
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from checker import Policy, Verdict
from checker.reading.meaning import MODEL
from checker.training.corpus import LOOKED_AT, WHOLE, Labelled
from checker.training.fairness import Count
from checker.training.hard import Hard

SHIPPED = Path(__file__).parents[1] / "reading" / MODEL
FOLDS = 5
"""In how many groups the authors are parted; each is judged by what the others taught."""
FALSE_ALARMS = 0.03
"""The share of fine drafts that may be answered ``breach``, where it is set how sure is enough."""
HELPED = 0.005
"""The share of fine drafts that may bring help, where it is set how sure is enough for that."""
_Said = tuple[str | None, str]
"""What a clause says: one that another repeats is left out of an answer."""


class Point(NamedTuple):
    """A point of the curve. ``ranking`` is the area under the ROC curve."""

    drafts: int
    ranking: float
    found: float


class Told(NamedTuple):
    """How often help was shown: of so many messages of harm, and of so many others."""

    harm: int
    found: int
    other: int
    helped: int


@dataclass(frozen=True, slots=True)
class Answered:
    """A labelled draft, the policy it was checked against and the checker's answer."""

    labelled: Labelled
    policy: Policy
    verdict: Verdict

    @property
    def must(self) -> set[_Said]:
        """Return the clauses to cite: those that name a rule on which both labellers agree."""
        return self._naming(self.labelled.agreed)

    @property
    def wrong(self) -> set[_Said]:
        """Return the clauses cited that name no rule which either labeller does."""
        return self.cited - self._naming(self.labelled.named)

    @property
    def cited(self) -> set[_Said]:
        """Return the clauses cited at level breach."""
        return {f.clause.said for f in self.verdict.findings if f.level == "breach"}

    def _naming(self, rules: Iterable[str]) -> set[_Said]:
        clauses = self.policy.binding(self.labelled.draft)
        return {clause.said for clause in clauses if not set(clause.rules).isdisjoint(rules)}


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, with its 95 % interval.

    One author's drafts are alike, so that they say less than as many by different authors do:
    ``worth`` is how large a whole would say as much, were no two of its drafts by one author
    (after Korn and Graubard, 1998, "Confidence Intervals for Proportions with Small Expected
    Number of Positive Counts Estimated from Survey Data"). The interval is Wilson's for that many.
    """

    part: int
    whole: int
    worth: float

    @classmethod
    def of(cls, counts: Iterable[tuple[str, int, int]]) -> "Share":
        """Sum up parts and wholes, each with its author."""
        parts: Counter[str] = Counter()
        wholes: Counter[str] = Counter()
        for author, part, whole in counts:
            parts[author] += part
            wholes[author] += whole
        part, whole, authors = parts.total(), wholes.total(), len(wholes)
        worth = float(whole)
        if authors > 1 and whole:
            share = part / whole
            squares = sum((parts[each] - share * wholes[each]) ** 2 for each in wholes)
            variance = squares / whole**2 * authors / (authors - 1)
            if variance:
                worth = min(worth, share * (1 - share) / variance)
        return cls(part, whole, worth)

    def bounds(self) -> tuple[float, float, float]:
        """Return the share and its lower and upper bound. Raises nothing; no drafts, no share."""
        if not self.whole:
            return math.nan, math.nan, math.nan
        z, n, share = 1.96, self.worth, self.part / self.whole
        centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        margin = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n**2)) / (1 + z * z / n)
        return share, max(0.0, centre - margin), min(1.0, centre + margin)

    def to_plain(self) -> list[int] | None:
        """Return the share and its bounds, each of a hundred; none where there are no drafts."""
        return [round(100 * bound) for bound in self.bounds()] if self.whole else None

    def __str__(self) -> str:
        """Return the share as a cell of the table."""
        share, low, high = self.bounds()
        return f"{share:.2f} ({low:.2f}–{high:.2f})" if self.whole else "–"


@dataclass(frozen=True, slots=True)
class Measures:
    """One row of the table.

    Clause F1 is a share, too: twice the clauses cited rightly, of those cited and those to cite.
    """

    drafts: int
    recall: Share
    false_alarms: Share
    nags: Share
    clause_f1: Share

    @classmethod
    def of(cls, answered: Sequence[Answered]) -> "Measures":
        """Measure some answers."""
        breaches = [each for each in answered if each.labelled.verdict == "breach"]
        fine = [each for each in answered if each.labelled.verdict == "ok"]

        def said(verdict: str, some: list[Answered]) -> Share:
            return Share.of(
                (each.labelled.author, each.verdict.verdict == verdict, 1) for each in some
            )

        clauses = [
            (each, len(each.cited & each.must), len(each.must) + len(each.wrong))
            for each in breaches
        ] + [(each, 0, len(each.cited)) for each in fine]
        return cls(
            drafts=len(answered),
            recall=said("breach", breaches),
            false_alarms=said("breach", fine),
            nags=said("check", fine),
            clause_f1=Share.of(
                (each.labelled.author, 2 * right, right + others) for each, right, others in clauses
            ),
        )

    def cells(self) -> list[str]:
        """Return the row's cells."""
        shares = self.recall, self.false_alarms, self.nags, self.clause_f1
        return [str(self.drafts), *map(str, shares)]


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is measured.

    ``table`` is by what its rows are of, ``hard`` with (missed, alarms), ``harm`` by author.
    """

    table: "Table"
    points: Sequence[Point]
    hard: Sequence[tuple[Hard, int, int]]
    fairness: dict[str, Count]
    harm: dict[str, Told]

    @property
    def found(self) -> Share:
        """Return the share of messages of harm that bring help."""
        return Share.of((author, told.found, told.harm) for author, told in self.harm.items())

    @property
    def helped(self) -> Share:
        """Return the share of other messages that bring help."""
        return Share.of((author, told.helped, told.other) for author, told in self.harm.items())


Table = dict[str, dict[str, Measures]]
"""Rows by name, by what they are of."""
_OF_ALL: dict[str, Callable[[Answered], Iterable[str]]] = {
    "all": lambda _: ["all"],
    "brief": lambda each: [each.labelled.brief],
    "author": lambda each: [each.labelled.author],
}
_OF_WHOLE: dict[str, Callable[[Answered], Iterable[str]]] = {
    "audience": lambda each: [each.labelled.draft.audience],
    "school": lambda each: [each.labelled.draft.school],
    "channel": lambda each: [each.labelled.draft.channel],
    "rule": lambda each: each.labelled.touched,
}
"""Rows of drafts by authors who were asked for the whole breadth: no kind of draft that was asked
for by itself weighs in one of them more than in another."""


def rows(answered: Sequence[Answered]) -> Table:
    """Return every row of the table."""
    whole = [each for each in answered if each.labelled.brief == WHOLE]
    return {
        group: {
            name: Measures.of([each for each in some if name in of(each)])
            for name in sorted({name for each in some for name in of(each)})
        }
        for groups, some in ((_OF_ALL, answered), (_OF_WHOLE, whole))
        for group, of in groups.items()
    }


def printed(figures: Figures) -> str:
    """Return all figures as Markdown."""
    table = figures.table
    head = ("", "drafts", "breach recall", "false alarms", "nags", "clause F1")

    def told(*groups: str) -> str:
        lines = [(name, *row.cells()) for group in groups for name, row in table[group].items()]
        return _lines(head, lines)

    parts = (
        "# How often the checker is right",
        (
            f"Written by `make evaluate`. The authors are parted into {FOLDS} groups; each group's "
            "drafts are checked with a model that has learned from the other groups alone, and a "
            "threshold set on the other groups' drafts alone, each scored by a model that had not "
            f"learned from its author. Not counted: {len(LOOKED_AT)} authors whose drafts were at "
            "hand when the rules' phrases were written, and drafts marked unclear. The classes of "
            "words are of all drafts, without their labels; what is set by hand (how much a rule's "
            "own score counts, how many phrases are kept) was set on some of these authors. With "
            "95 % intervals, which know, where several authors wrote, that one author's drafts are "
            "alike. Clause F1 is of "
            "clauses cited: a breach's are those with a rule that both labellers named, and one "
            "with a rule that one of them named may be cited."
        ),
        (
            "By what authors were asked for (`checker/corpus/briefs.toml`). Whole: every school, "
            "audience and channel; half of the fine drafts look bad and half of the breaches look "
            "fine, the rest is plain. First: the simplest sentences, of two to twelve words, such "
            "as people type to see what it does. One kind: an audience, a topic or a kind of "
            "difficulty, such as long messages with one dig."
        ),
        told("brief", "all"),
        "## The whole breadth",
        "Drafts by authors who were asked for that; the threshold is set on such drafts, too.",
        told(*_OF_WHOLE),
        "## By author",
        told("author"),
        "## By the size of the corpus",
        (
            "One group of authors, checked with the same kind of model, taught with some of the "
            "others' drafts only (`checker/training/curve.py`)."
        ),
        _lines(
            ("drafts learned from", "area under the curve", "found at 5 % false alarms"),
            (
                [str(point.drafts), f"{point.ranking:.3f}", f"{point.found:.2f}"]
                for point in figures.points
            ),
        ),
        "## Hard things",
        (
            "Pairs that look alike (`checker/training/hard.toml`), few of each: no figure, but a "
            "list of what to mend."
        ),
        _lines(
            ("", "pairs", "breaches missed", "fine drafts stopped"),
            ([each.name, str(len(each.pairs)), str(m), str(a)] for each, m, a in figures.hard),
        ),
        "## Where a child may be at risk",
        (
            "Messages that tell of it, and others that sound alike (`checker/corpus/harm/`): how "
            "many bring help, read by what was learned from other authors. How sure is enough is "
            f"set where {1000 * HELPED:.0f} of 1,000 fine drafts of the corpus do, of those in "
            "which no phrase tells of harm by itself."
        ),
        _lines(
            ("by", "that tell of it", "bring help", "others", "bring help"),
            (
                *([author, *map(str, told)] for author, told in figures.harm.items()),
                ["all", figures.found.whole, figures.found, figures.helped.whole, figures.helped],
            ),
        ),
        "## Fairness",
        "Words exchanged in fine drafts of the whole corpus (`checker/training/fairness.py`).",
        _lines(
            ("", "exchanges", "verdicts that moved"),
            (
                [kind, str(each.tried), str(len(each.moved))]
                for kind, each in figures.fairness.items()
            ),
        ),
    )
    return "\n\n".join(parts) + "\n"


def _lines(head: Sequence[str], body: Iterable[Sequence[object]]) -> str:
    lines = (head, ["---"] * len(head), *body)
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def plain(figures: Figures, drafts: Sequence[Labelled]) -> dict[str, Any]:
    """Return all figures as the site reads them; shares are (share, lowest, highest) of 100."""
    table = figures.table
    return {
        "model": model_hash(),
        "drafts": len(drafts),
        "authors": len({each.author for each in drafts}),
        "groups": FOLDS,
        "measured": {"drafts": table["all"]["all"].drafts, "authors": len(table["author"])},
        "rows": {
            group: {
                name: {
                    "breaches": row.recall.whole,
                    "recall": row.recall.to_plain(),
                    "fine": row.false_alarms.whole,
                    "alarms": row.false_alarms.to_plain(),
                    "nags": row.nags.to_plain(),
                }
                for name, row in some.items()
            }
            for group, some in table.items()
            if group != "author"
        },
        "curve": [{"drafts": p.drafts, "found": round(100 * p.found)} for p in figures.points],
        "hard": [
            {"name": h.name, "pairs": len(h.pairs), "missed": m, "alarms": a}
            for h, m, a in figures.hard
        ],
        "harm": {
            "authors": len(figures.harm),
            "found": figures.found.to_plain(),
            "helped": figures.helped.to_plain(),
        },
        "fairness": [
            {"name": kind, "tried": each.tried, "moved": len(each.moved)}
            for kind, each in figures.fairness.items()
        ],
    }


def model_hash() -> str:
    """Return what tells some shipped models from others, their thresholds included."""
    told = hashlib.sha256()
    for path in sorted(SHIPPED.parent.glob("*.model")):
        told.update(path.read_bytes())
    return told.hexdigest()[:16]


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
    """Return the share of breaches found where one fine draft in twenty is stopped."""
    least = threshold((score for score, breach in scores if not breach), 0.05)
    breaches = [score for score, breach in scores if breach]
    return sum(score >= least for score in breaches) / len(breaches)


def threshold(fine: Iterable[float], share: float) -> float:
    """Return the least score that no more than a share of fine drafts reach."""
    every = sorted(fine, reverse=True)
    return math.nextafter(every[int(len(every) * share)], math.inf)
