"""Where rules and clauses meet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.draft import Draft
from checker.policy import Clause, Policy
from checker.reading import understand
from checker.reading.meaning import network
from checker.rule import Hit, Level
from checker.rules import RULES
from checker.verdict import Finding, Question, Verdict, segments


@dataclass(frozen=True, slots=True)
class Heard:
    """What a draft says, whatever any policy makes of it: the hits of each rule that has some.

    ``harm`` tells whether a child may be at risk.
    """

    harm: bool
    hits: Mapping[str, tuple[Hit, ...]]


def hear(draft: Draft, names: tuple[str, ...], rules: Iterable[str] = RULES) -> Heard:
    """Tell what a draft says of what the rules know. ``names`` are what the school is called.

    The draft's school decides nothing. Time grows linearly with the text.
    """
    reading = understand(draft, names, network())
    found = ((rule, tuple(RULES[rule].detect(reading, draft))) for rule in rules)
    return Heard(reading.harm, {rule: hits for rule, hits in found if hits})


def check(draft: Draft, policy: Policy) -> Verdict:
    """Tell what posting the draft would mean under the policy.

    ``draft.school`` is taken to be the policy's. Time grows linearly with the text.
    """
    clauses = _speaking(draft, policy)
    named = {rule for clause in clauses for rule in clause.rules}
    return judge(draft, policy, hear(draft, policy.names, named))


def judge(draft: Draft, policy: Policy, heard: Heard) -> Verdict:
    """Tell what a draft that has been heard would mean under the policy."""
    help_ = policy.help[draft.audience] if heard.harm else None
    if draft.audience not in policy.audiences:
        return Verdict("no-rules", help=help_)
    clauses, hits = _speaking(draft, policy), heard.hits
    found = [
        _finding(draft, policy, clause, *best)
        for clause in clauses
        if not hits.keys().isdisjoint(clause.rules)
        and (best := _best(draft, clause, hits)) is not None
    ]
    found.sort(key=lambda finding: finding.level == "check")  # stable: policy order within
    return Verdict(
        verdict=found[0].level if found else "clear",
        findings=tuple(_once(found)),
        unchecked=tuple(c.id for c in clauses if c.unchecked is not None and not c.rules),
        help=help_,
    )


def _speaking(draft: Draft, policy: Policy) -> list[Clause]:
    """Return the clauses that speak to whoever would post it there."""
    if draft.audience not in policy.audiences:
        return []
    return [c for c in policy.clauses if c.applies(draft.audience, draft.channel)]


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, one whose clause repeats another's words under its lead left out."""
    seen = set()
    for finding in found:
        words = (finding.clause.lead, finding.clause.text)
        if words not in seen:
            seen.add(words)
            yield finding


_Found = tuple[str, Level, list[Hit]]


def _best(draft: Draft, clause: Clause, hits: Mapping[str, tuple[Hit, ...]]) -> _Found | None:
    """Return the rule that tells most surely of the clause's breach, with its hits."""
    if clause.unless & draft.circumstances:
        return None
    told = list(_told(clause, hits))
    for level in ("breach", "check"):
        for rule, _, _ in told:
            same = [hit for name, at, hit in told if (name, at) == (rule, level)]
            if same:
                return rule, level, same
    return None


def _told(clause: Clause, hits: Mapping[str, tuple[Hit, ...]]) -> Iterator[tuple[str, Level, Hit]]:
    for rule in clause.rules:
        for hit in hits.get(rule, ()):
            if hit.decided_by is None:
                yield rule, hit.level, hit
            else:
                yield rule, "check" if hit.decided_by in clause.unless else "breach", hit


def _finding(
    draft: Draft, policy: Policy, clause: Clause, rule: str, level: Level, hits: list[Hit]
) -> Finding:
    said = policy.advice[rule, draft.audience]
    return Finding(
        level=level,
        rule=rule,
        clause=clause,
        segments=segments(draft.text, (span for hit in hits for span in hit.words)),
        why=said.why,
        instead=said.instead,
        question=Question(said.question, hits[0].decided_by) if level == "check" else None,
    )
