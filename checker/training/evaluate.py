"""Measure the checker on people it has never seen: ``make evaluate``.

Breach recall, false alarms, nags and clause F1 on the drafts of the authors held out are
printed, each with a 95 % interval, for all of them and by audience, school, channel, author and
rule; how figures grow with the corpus; and what is misread of hard things. All is written to
``docs/evaluation.md`` and, for the page about the checker, to ``content/checker.json``. Drafts
labelled ``unclear`` and ``no-rule`` count neither for nor against.
"""

import hashlib
import json
import math
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from checker import Policy, Verdict, check
from checker.reading.meaning import MODEL
from checker.training.corpus import HELD_OUT, TUNING, Labelled, read_corpus
from checker.training.curve import Point, curve
from checker.training.fairness import KINDS, Count, count
from checker.training.hard import SCHOOL, Hard, misread, read_hard

FIGURES = Path("docs/evaluation.md")
DATA = Path("content/checker.json")
SHIPPED = Path(__file__).parents[1] / "reading" / MODEL


@dataclass(frozen=True, slots=True)
class Answered:
    """A labelled draft, the policy it was checked against and the checker's answer."""

    labelled: Labelled
    policy: Policy
    verdict: Verdict

    @property
    def must(self) -> set[str]:
        """Return the clauses that the draft breaks by its label: those that name its rules."""
        draft = self.labelled.draft
        return {
            clause.id
            for clause in self.policy.clauses
            if clause.applies(draft.audience, draft.channel)
            and not clause.unless & draft.circumstances
            and set(clause.rules) & set(self.labelled.rules)
        }

    @property
    def cited(self) -> set[str]:
        """Return the clauses cited at level breach."""
        return {f.clause.id for f in self.verdict.findings if f.level == "breach"}


def answer(drafts: Iterable[Labelled], policies: dict[str, Policy]) -> list[Answered]:
    """Check every draft that has a right answer."""
    settled = [each for each in drafts if each.verdict in ("breach", "ok")]
    with ProcessPoolExecutor() as pool:
        verdicts = pool.map(partial(_answer, policies), settled, chunksize=16)
        return [
            Answered(each, policies[each.draft.school], verdict)
            for each, verdict in zip(settled, verdicts, strict=True)
        ]


def _answer(policies: dict[str, Policy], each: Labelled) -> Verdict:
    return check(each.draft, policies[each.draft.school])


@dataclass(frozen=True, slots=True)
class Share:
    """A share of drafts, with its 95 % Wilson interval."""

    part: int
    whole: int

    def bounds(self) -> tuple[float, float, float]:
        """Return the share and its lower and upper bound. Raises nothing; no drafts, no share."""
        if not self.whole:
            return math.nan, math.nan, math.nan
        z, share = 1.96, self.part / self.whole
        centre = (share + z * z / (2 * self.whole)) / (1 + z * z / self.whole)
        margin = z * math.sqrt(share * (1 - share) / self.whole + z * z / (4 * self.whole**2))
        margin /= 1 + z * z / self.whole
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
    """One row of the table."""

    drafts: int
    recall: Share
    false_alarms: Share
    nags: Share
    clause_f1: float

    @classmethod
    def of(cls, answered: Sequence[Answered]) -> "Measures":
        """Measure some answers."""
        breaches = [each for each in answered if each.labelled.verdict == "breach"]
        fine = [each for each in answered if each.labelled.verdict == "ok"]
        said: Callable[[str, list[Answered]], Share] = lambda verdict, some: Share(  # noqa: E731
            sum(each.verdict.verdict == verdict for each in some), len(some)
        )
        right = sum(len(each.cited & each.must) for each in breaches)
        cited = sum(len(each.cited) for each in answered)
        must = sum(len(each.must) for each in breaches)
        return cls(
            drafts=len(answered),
            recall=said("breach", breaches),
            false_alarms=said("breach", fine),
            nags=said("check", fine),
            clause_f1=2 * right / (cited + must) if cited + must else 0.0,
        )

    def cells(self) -> list[str]:
        """Return the row's cells."""
        shares = map(str, (self.recall, self.false_alarms, self.nags))
        return [str(self.drafts), *shares, f"{self.clause_f1:.2f}"]


@dataclass(frozen=True, slots=True)
class Figures:
    """All that is measured: ``table`` by what its rows are of, ``hard`` with (missed, alarms)."""

    table: "Table"
    points: Sequence[Point]
    hard: Sequence[tuple[Hard, int, int]]
    fairness: dict[str, Count]


Table = dict[str, dict[str, Measures]]
"""Rows by name, by what they are of."""
_GROUPS: dict[str, Callable[[Answered], Iterable[str]]] = {
    "all": lambda _: ["all"],
    "audience": lambda each: [each.labelled.draft.audience],
    "school": lambda each: [each.labelled.draft.school],
    "channel": lambda each: [each.labelled.draft.channel],
    "author": lambda each: [each.labelled.author],
    "rule": lambda each: each.labelled.rules,
}


def rows(answered: Sequence[Answered]) -> Table:
    """Return every row of the table."""
    return {
        group: {
            name: Measures.of([each for each in answered if name in of(each)])
            for name in sorted({name for each in answered for name in of(each)})
        }
        for group, of in _GROUPS.items()
    }


def printed(figures: Figures) -> str:
    """Return all figures as Markdown."""
    told = [
        (f"author {name}" if group == "author" else name, row)
        for group, some in figures.table.items()
        for name, row in some.items()
    ]
    parts = (
        "# How often the checker is right",
        (
            "Written by `make evaluate`: drafts by authors whom neither the networks nor the "
            "choice of thresholds has seen, with 95 % intervals."
        ),
        _lines(
            ("", "drafts", "breach recall", "false alarms", "nags", "clause F1"),
            ([name, *row.cells()] for name, row in told),
        ),
        "## By the size of the corpus",
        (
            "Not the network that is shipped, which takes hours to teach, but a small model over "
            "words and pairs of words (`checker/training/curve.py`), on the same authors held out."
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


def _lines(head: Sequence[str], body: Iterable[Sequence[str]]) -> str:
    lines = (head, ["---"] * len(head), *body)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def plain(figures: Figures, drafts: Sequence[Labelled]) -> dict[str, Any]:
    """Return all figures as the site reads them; shares are (share, lowest, highest) of 100."""
    table = figures.table
    learned = [each for each in drafts if each.author not in HELD_OUT | TUNING]
    return {
        "model": model_hash(),
        "drafts": len(drafts),
        "settled": sum(each.verdict != "unclear" for each in drafts),
        "authors": len({each.author for each in drafts}),
        "learned": {"drafts": len(learned), "authors": len({each.author for each in learned})},
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
        "fairness": [
            {"name": kind, "tried": each.tried, "moved": len(each.moved)}
            for kind, each in figures.fairness.items()
        ],
    }


def model_hash() -> str:
    """Return what tells one shipped model from another, its thresholds included."""
    return hashlib.sha256(SHIPPED.read_bytes()).hexdigest()[:16]


def main() -> None:
    """Print and keep the figures, under the policies that were built last."""
    policies = {
        path.parent.name: Policy.from_plain(json.loads(path.read_text("utf-8")))
        for path in Path("output").glob("*/policy.json")
    }
    if not policies:
        sys.exit("output/: no policy found; run `make build` first")
    drafts = list(read_corpus())
    figures = Figures(
        table=rows(answer((each for each in drafts if each.author in HELD_OUT), policies)),
        points=list(curve(drafts, policies)),
        hard=[
            (each, len(missed), len(alarms))
            for each in read_hard()
            for missed, alarms in [misread(each, policies[SCHOOL])]
        ],
        fairness={kind: count(kind, drafts, policies) for kind in KINDS},
    )
    text = printed(figures)
    print(text)
    FIGURES.write_text(text, "utf-8")
    DATA.write_text(json.dumps(plain(figures, drafts), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
