"""Measure the checker on people it has never seen: ``make evaluate``.

Breach recall, false alarms, nags and clause F1 are printed, each with a 95 % interval, for all
drafts, by what authors were asked for and by author; and of those who were asked for the whole
breadth by audience, school, channel and rule. Each draft is checked with a model that had not
learned from its author, and a threshold set on other authors' drafts. Then how figures grow with
the corpus, how often help comes where a child may be at risk, and, of what is shipped, what is
misread of hard things and what names move. All is written to ``docs/evaluation.md`` and, for the
page about the checker, to ``content/checker.json``. Drafts labelled ``unclear`` and ``no-rule``
count neither for nor against.
"""

import json
from pathlib import Path

from checker.training.corpus import LOOKED_AT, built, learned, read_corpus
from checker.training.curve import curve
from checker.training.fairness import KINDS, count
from checker.training.figures import Answered, Figures, plain, printed, rows
from checker.training.fit import TAUGHT, seen
from checker.training.folds import answers, folds
from checker.training.hard import SCHOOL, misread, read_hard
from checker.training.harm import drafts as harm_drafts
from checker.training.harm import left_out
from checker.training.messages import read_messages
from checker.training.taught import taught

FIGURES = Path("docs/evaluation.md")
DATA = Path("content/checker.json")


def main() -> None:
    """Print and keep the figures, under the policies that were built last."""
    policies = built()
    every = seen(learned(), policies)
    shown = seen(taught(policies), policies, TAUGHT)
    parts, _ = folds(every, shown, policies)
    measured = [each.labelled for each in every if each.labelled.author not in LOOKED_AT]
    answered = [
        Answered(each, policies[each.draft.school], verdict)
        for fold in parts
        for each, verdict in answers(fold, measured, policies)
    ]
    drafts = list(read_corpus())
    figures = Figures(
        table=rows(answered),
        points=list(curve(every, parts[0].authors, shown, policies)),
        hard=[
            (each, len(missed), len(alarms))
            for each in read_hard()
            for missed, alarms in [misread(each, policies[SCHOOL])]
        ],
        fairness={kind: count(kind, drafts, policies) for kind in KINDS},
        harm=dict(sorted(left_out(read_messages(), harm_drafts(drafts)))),
    )
    text = printed(figures)
    print(text)
    FIGURES.write_text(text, "utf-8")
    DATA.write_text(json.dumps(plain(figures, drafts), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
