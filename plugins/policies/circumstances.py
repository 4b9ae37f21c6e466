"""What a circumstance alone decides, whatever the words: said before there is Python to ask."""

from collections.abc import Iterable
from itertools import combinations, product
from typing import Any

from checker import Draft, Policy, check
from checker.words import CHANNELS
from plugins.policies.known import Check


def decided(
    policy: Policy, audience: str, offered: Iterable[str], ask: Check = check
) -> dict[str, Any]:
    """Return what this policy's checker finds for each circumstance without a word of text.

    ``offered`` are the circumstances that the audience's page asks for. In the answer, ``unless``
    are those that, by the policy's own words, make a difference to others. ``found`` has, by
    channel, then by circumstances joined with "+", each finding as [level, rule, clause, deciding
    circumstance]: for every circumstance alone, and with all sets of the former. Where nothing
    is found, nothing is said.
    """
    unless = sorted({word for clause in policy.clauses for word in clause.unless})
    found: dict[str, dict[str, list[list[str | None]]]] = {}
    channels = CHANNELS if audience in policy.audiences else ()
    for channel, word in product(channels, sorted(offered)):
        if not _findings(policy, audience, channel, (word,), ask):
            continue
        others = [each for each in unless if each != word]
        for size in range(len(others) + 1):
            for some in combinations(others, size):
                circumstances = tuple(sorted((word, *some)))
                findings = _findings(policy, audience, channel, circumstances, ask)
                if findings:
                    found.setdefault(channel, {})["+".join(circumstances)] = findings
    return {"unless": unless, "found": found}


def _findings(
    policy: Policy, audience: str, channel: str, circumstances: tuple[str, ...], ask: Check
) -> list[list[str | None]]:
    draft = Draft(policy.school, audience, channel, "", frozenset(circumstances))
    return [
        [
            finding.level,
            finding.rule,
            finding.clause.id,
            finding.question.circumstance if finding.question else None,
        ]
        for finding in ask(draft, policy).findings
    ]
