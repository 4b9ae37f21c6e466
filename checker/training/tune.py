"""Set how sure the network must be: ``make tune``, after ``make train``.

On the tuning authors' drafts, whom the network has not learned from, the threshold is
chosen that finds most breaches with at most the stated share of false alarms. No figure is read
from these drafts.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from checker import RULES, Policy
from checker.reading import understand
from checker.reading.meaning import MODEL, network
from checker.training.corpus import TUNING, Labelled, read_corpus

FALSE_ALARMS = 0.055
"""The largest share of fine drafts answered ``breach`` on the tuning drafts."""
SHIPPED = Path(__file__).parents[1] / "reading" / MODEL
PHRASED = -0.5
"""How surely a doubted rule's words must be denied: so much that no rule's example is."""
_STEPS = [step / 4 for step in range(-8, 33)]


class Evidence(NamedTuple):
    """What speaks for one rule in one draft: its score, phrases, or what needs no reader.

    ``any_rule`` is the highest score of all rules, those that the policy does not name included.
    """

    score: float
    phrased: bool
    certain: bool
    any_rule: float


def main() -> None:
    """Write the thresholds into the network's file."""
    policies = {
        path.parent.name: Policy.from_plain(json.loads(path.read_text("utf-8")))
        for path in Path("output").glob("*/policy.json")
    }
    drafts = [
        each for each in read_corpus() if each.author in TUNING and each.verdict in ("breach", "ok")
    ]
    seen = [
        (each.verdict == "breach", list(evidence(each, policies[each.draft.school])))
        for each in drafts
    ]
    sure, recall, alarms = best(seen)
    print(f"sure {sure}: recall {recall:.2f}, false alarms {alarms:.3f}")
    line, _, numbers = SHIPPED.read_bytes().partition(b"\n")
    header = json.loads(line) | {"sure": sure, "phrased": PHRASED}
    SHIPPED.write_bytes(json.dumps(header, separators=(",", ":")).encode() + b"\n" + numbers)


def evidence(each: Labelled, policy: Policy) -> Iterator[Evidence]:
    """Yield the evidence for every rule that applies where the draft was written."""
    draft = each.draft
    reading = understand(draft, policy.names, network())
    meaning = reading.meaning
    if meaning is None:
        return
    clauses = [c for c in policy.clauses if c.applies(draft.audience, draft.channel)]
    for name in {r for c in clauses if not c.unless & draft.circumstances for r in c.rules}:
        rule = RULES[name]
        if rule.unless(reading, draft):
            continue
        found = [hit for hit in rule.phrased(reading, draft) if hit.level == "breach"]
        found = [hit for hit in found if hit.decided_by is None]
        certain = bool(found) and not rule.doubted
        score = -9.0 if rule.exact else meaning.scores[name]
        yield Evidence(score, bool(found) and rule.doubted, certain, max(meaning.scores.values()))


def best(seen: Iterable[tuple[bool, list[Evidence]]]) -> tuple[float, float, float]:
    """Return how sure is enough, with the recall and the false alarms that it gives."""
    drafts = [
        (
            breach,
            any(e.certain for e in some),
            max((e.score for e in some), default=-9.0),
            max((e.any_rule for e in some if e.phrased), default=-9.0),
        )
        for breach, some in seen
    ]
    breaches = [each[1:] for each in drafts if each[0]]
    fine = [each[1:] for each in drafts if not each[0]]

    def share(some: list[tuple[bool, float, float]], sure: float, phrased: float) -> float:
        said = sum(c or score >= sure or worded >= phrased for c, score, worded in some)
        return said / len(some)

    options = [
        (share(breaches, sure, PHRASED), -share(fine, sure, PHRASED), sure)
        for sure in _STEPS
        if share(fine, sure, PHRASED) <= FALSE_ALARMS
    ]
    recall, alarms, sure = max(options)
    return sure, recall, -alarms


if __name__ == "__main__":
    main()
