"""Measure the checker on the corpus: ``make evaluate``.

Prints breach recall, false alarms, nags and clause F1, each with a 95 % interval, for all
drafts, for authors whom the rules' phrases were not written with, and by audience, school,
channel, author and rule. Drafts labelled ``unclear`` and ``no-rule``
count neither for nor against.
"""

import json
import math
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker import Policy, Verdict, check
from checker.training.corpus import SEEN, Labelled, read_corpus


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
    return [
        Answered(each, policies[each.draft.school], check(each.draft, policies[each.draft.school]))
        for each in drafts
        if each.verdict in ("breach", "ok")
    ]


def interval(part: int, whole: int) -> str:
    """Return a share with its 95 % Wilson interval, or a dash where there is nothing to share."""
    if not whole:
        return "–"
    z, share = 1.96, part / whole
    centre = (share + z * z / (2 * whole)) / (1 + z * z / whole)
    margin = z * math.sqrt(share * (1 - share) / whole + z * z / (4 * whole**2))
    margin /= 1 + z * z / whole
    low, high = max(0.0, centre - margin), min(1.0, centre + margin)
    return f"{share:.2f} ({low:.2f}–{high:.2f})"


def measures(answered: Sequence[Answered]) -> list[str]:
    """Return the cells of one row: drafts, recall, false alarms, nags, clause F1."""
    breaches = [each for each in answered if each.labelled.verdict == "breach"]
    fine = [each for each in answered if each.labelled.verdict == "ok"]
    said: Callable[[str, list[Answered]], int] = lambda verdict, some: sum(  # noqa: E731
        each.verdict.verdict == verdict for each in some
    )
    right = sum(len(each.cited & each.must) for each in breaches)
    cited = sum(len(each.cited) for each in answered)
    must = sum(len(each.must) for each in breaches)
    f1 = 2 * right / (cited + must) if cited + must else 0.0
    return [
        str(len(answered)),
        interval(said("breach", breaches), len(breaches)),
        interval(said("breach", fine), len(fine)),
        interval(said("check", fine), len(fine)),
        f"{f1:.2f}",
    ]


def report(answered: Sequence[Answered]) -> str:
    """Return the whole table as Markdown."""
    rows = [
        ["", "drafts", "breach recall", "false alarms", "nags", "clause F1"],
        ["---"] * 6,
        ["all", *measures(answered)],
        ["unseen authors", *measures([e for e in answered if e.labelled.author not in SEEN])],
    ]
    groups: tuple[Callable[[Answered], str], ...] = (
        lambda each: each.labelled.draft.audience,
        lambda each: each.labelled.draft.school,
        lambda each: each.labelled.draft.channel,
        lambda each: f"author {each.labelled.author}",
    )
    for group in groups:
        rows += [
            [name, *measures([each for each in answered if group(each) == name])]
            for name in sorted({group(each) for each in answered})
        ]
    rows += [
        [rule, *measures([each for each in answered if rule in each.labelled.rules])]
        for rule in sorted({rule for each in answered for rule in each.labelled.rules})
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def main() -> None:
    """Print the report for the whole corpus, under the policies that were built last."""
    policies = {
        path.parent.name: Policy.from_plain(json.loads(path.read_text("utf-8")))
        for path in Path("output").glob("*/policy.json")
    }
    if not policies:
        sys.exit("output/: no policy found; run `make build` first")
    print(report(answer(read_corpus(), policies)))


if __name__ == "__main__":
    main()
