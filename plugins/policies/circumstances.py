"""What a circumstance alone decides, whatever the words: said before there is Python to ask."""

from itertools import combinations, product
from typing import Any

from checker import Draft, Policy, check
from checker.words import CHANNELS, CIRCUMSTANCES


def decided(policy: Policy, audience: str) -> dict[str, Any]:
    """Return what this policy's checker finds for each circumstance without a word of text.

    ``unless`` are the circumstances that, by the policy's own words, make a difference to
    others. ``found`` has, by channel, then by circumstances joined with "+", each finding as
    [level, rule, clause, deciding circumstance]: for every circumstance alone, and with all sets
    of the former. Where nothing is found, nothing is said.
    """
    unless = sorted({word for clause in policy.clauses for word in clause.unless})
    found: dict[str, dict[str, list[list[str | None]]]] = {}
    channels = CHANNELS if audience in policy.audiences else ()
    for channel, circumstances in product(channels, sorted(_sets(unless))):
        draft = Draft(policy.school, audience, channel, "", frozenset(circumstances))
        findings = [
            [
                finding.level,
                finding.rule,
                finding.clause.id,
                finding.question.circumstance if finding.question else None,
            ]
            for finding in check(draft, policy).findings
        ]
        if findings:
            found.setdefault(channel, {})["+".join(circumstances)] = findings
    return {"unless": unless, "found": found}


def _sets(unless: list[str]) -> set[tuple[str, ...]]:
    return {
        tuple(sorted({word, *some}))
        for word in CIRCUMSTANCES
        for size in range(len(unless) + 1)
        for some in combinations(unless, size)
    }
