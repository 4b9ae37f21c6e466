"""Where rules and clauses meet."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checker.draft import Draft
from checker.policy import Clause, Policy
from checker.reading import Reading, read
from checker.reading.linear import Model
from checker.reading.meaning import Meaning, meaning, shipped
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

    @property
    def firm(self) -> Mapping[str, tuple[Hit, ...]]:
        """Return the hits that are not faint."""
        return {
            rule: hits for rule, hits in self.hits.items() if all(hit.faint is None for hit in hits)
        }

    def strongest(self, rules: Iterable[str]) -> Mapping[str, tuple[Hit, ...]]:
        """Return the strongest of the faint hits of some rules, if there are any."""
        faint = {
            rule: max(strengths)
            for rule in rules
            if (strengths := [h.faint for h in self.hits.get(rule, ()) if h.faint is not None])
        }
        most = max(faint, key=faint.__getitem__, default=None)
        return {} if most is None else {most: self.hits[most]}


@dataclass(frozen=True, slots=True)
class Listened:
    """A draft, read, with the hits of each rule's phrases.

    ``phrased`` is the same as the learned reader is told it, ``unticked`` what that would be if
    nothing were ticked.
    """

    reading: Reading
    found: Mapping[str, tuple[Hit, ...]]
    phrased: Mapping[str, tuple[str, ...]]
    unticked: Mapping[str, tuple[str, ...]]


def listen(draft: Draft, names: tuple[str, ...]) -> Listened:
    """Read a draft and look for every rule's phrases. ``names`` are what the school is called."""
    reading = read(draft.text, names)
    found, phrased = _phrased(draft, reading)
    unticked = _phrased(draft.unticked, reading)[1] if draft.circumstances else phrased
    return Listened(reading, found, phrased, unticked)


def _phrased(
    draft: Draft, reading: Reading
) -> tuple[Mapping[str, tuple[Hit, ...]], Mapping[str, tuple[str, ...]]]:
    """Return the hits of every rule that is not silent, and what is told of each rule."""
    found = {
        rule: tuple(each.phrased(reading, draft))
        for rule, each in RULES.items()
        if not each.unless(reading, draft)
    }
    told = {
        rule: tuple(f"{hit.level} {hit.decided_by}" for hit in hits) for rule, hits in found.items()
    }
    return found, dict.fromkeys(RULES, ("silent",)) | told


def hear(draft: Draft, names: tuple[str, ...], model: Model | None = None) -> Heard:
    """Tell what a draft says of what the rules know. ``names`` are what the school is called.

    The draft's school decides nothing. ``model`` is the learned reader's, by default the one that
    is shipped. Time grows linearly with the text.
    """
    listened = listen(draft, names)
    return weigh(listened, understand(draft, listened, model or shipped()))


def understand(draft: Draft, listened: Listened, model: Model) -> Meaning:
    """Tell what the learned reader makes of a draft that was listened to."""
    return meaning(draft, listened.reading, listened.phrased, listened.unticked, model)


def weigh(listened: Listened, understood: Meaning) -> Heard:
    """Tell which hits count in the light of what is understood of the whole draft."""
    weighed = (
        (rule, tuple(RULES[rule].weigh(hits, understood))) for rule, hits in listened.found.items()
    )
    return Heard(listened.reading.harm, {rule: hits for rule, hits in weighed if hits})


def check(draft: Draft, policy: Policy) -> Verdict:
    """Tell what posting the draft would mean under the policy.

    ``draft.school`` is taken to be the policy's. Time grows linearly with the text.
    """
    return judge(draft, policy, hear(draft, policy.names))


def judge(draft: Draft, policy: Policy, heard: Heard) -> Verdict:
    """Tell what a draft that has been heard would mean under the policy."""
    help_ = policy.help[draft.audience] if heard.harm else None
    if draft.audience not in policy.audiences:
        return Verdict("no-rules", help=help_)
    clauses = policy.binding(draft)
    found = _findings(draft, policy, clauses, heard.firm)
    if not any(finding.level == "breach" for finding in found):
        forbidden = sorted(policy.forbidden(draft))
        found += _findings(draft, policy, clauses, heard.strongest(forbidden))
    found.sort(key=lambda finding: finding.level == "check")  # stable: policy order within
    return Verdict(
        verdict=found[0].level if found else "clear",
        findings=tuple(_once(found)),
        unchecked=tuple(
            clause.id
            for clause in policy.speaking(draft)
            if clause.unchecked is not None and not clause.rules
        ),
        help=help_,
    )


def _findings(
    draft: Draft, policy: Policy, clauses: list[Clause], hits: Mapping[str, tuple[Hit, ...]]
) -> list[Finding]:
    return [
        _finding(draft, policy, clause, *best)
        for clause in clauses
        if not hits.keys().isdisjoint(clause.rules) and (best := _best(clause, hits)) is not None
    ]


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, one whose clause repeats another's words under its lead left out."""
    seen = set()
    for finding in found:
        if finding.clause.said not in seen:
            seen.add(finding.clause.said)
            yield finding


_Found = tuple[str, Level, list[Hit]]


def _best(clause: Clause, hits: Mapping[str, tuple[Hit, ...]]) -> _Found | None:
    """Return the rule that tells most surely of the clause's breach, with its hits."""
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
