"""Measure the checker on people it has never seen: ``make evaluate``.

Breach recall, false alarms, nags and clause F1 on the drafts of the authors held out are
printed, each with a 95 % interval, for all of them and by audience, school, channel, author and
rule, and written to ``docs/evaluation.md``. Drafts labelled ``unclear`` and ``no-rule`` count
neither for nor against.
"""

import json
import math
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from checker import Policy, Verdict, check
from checker.training.corpus import HELD_OUT, Labelled, read_corpus

FIGURES = Path("docs/evaluation.md")


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


def rows(answered: Sequence[Answered]) -> dict[str, Measures]:
    """Return every row of the table by its name."""
    table = {"all": Measures.of(answered)}
    groups: tuple[Callable[[Answered], str], ...] = (
        lambda each: each.labelled.draft.audience,
        lambda each: each.labelled.draft.school,
        lambda each: each.labelled.draft.channel,
        lambda each: f"author {each.labelled.author}",
    )
    for group in groups:
        for name in sorted({group(each) for each in answered}):
            table[name] = Measures.of([each for each in answered if group(each) == name])
    for rule in sorted({rule for each in answered for rule in each.labelled.rules}):
        table[rule] = Measures.of([each for each in answered if rule in each.labelled.rules])
    return table


def printed(table: dict[str, Measures]) -> str:
    """Return the table as Markdown."""
    lines = [
        ["", "drafts", "breach recall", "false alarms", "nags", "clause F1"],
        ["---"] * 6,
        *([name, *row.cells()] for name, row in table.items()),
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    """Print and keep the figures, under the policies that were built last."""
    policies = {
        path.parent.name: Policy.from_plain(json.loads(path.read_text("utf-8")))
        for path in Path("output").glob("*/policy.json")
    }
    if not policies:
        sys.exit("output/: no policy found; run `make build` first")
    drafts = [each for each in read_corpus() if each.author in HELD_OUT]
    table = rows(answer(drafts, policies))
    text = f"# How often the checker is right\n\nWritten by `make evaluate`.\n\n{printed(table)}\n"
    print(text)
    FIGURES.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
