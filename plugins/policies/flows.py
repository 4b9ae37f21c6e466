"""Staff's own path: a question, its answers, and what each means under a school's policy."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker import RULES, Draft, Policy, Verdict, check
from checker.words import CHANNELS, CIRCUMSTANCES, nearest
from plugins.policies.errors import ContentError, Fault
from plugins.policies.known import Check
from plugins.policies.model import Clause, School
from plugins.policies.toml import read_toml
from plugins.policies.wording import Wording

AUDIENCE = "staff"
NEEDED = ("id", "title", "ask", "channel", "answer")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a flow's question.

    ``circumstances`` are what it tells the checker, or ``rule`` what a comment would touch;
    ``no`` that the deciding question itself is answered with no; ``note`` is what we say beside
    the clauses, and ``excepted`` asks for those that a circumstance makes an exception to.
    """

    label: str
    circumstances: frozenset[str]
    rule: str
    no: bool
    duties: tuple[str, ...]
    clauses: tuple[str, ...]
    note: str
    excepted: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """A situation and the question that decides. ``before`` names the list it belongs to.

    ``without`` is said in place of the question where no clause has the rule ``needs``.
    """

    id: str
    title: str
    ask: str
    channel: str
    before: str
    needs: str
    without: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an answer means under one policy: the checker's verdict, or the clauses named.

    ``duties`` are plain sentences, each with the clauses that they explain; ``besides`` are
    further clauses to read, with ``note``, our own word.
    """

    label: str
    verdict: Verdict | None
    clauses: tuple[Clause, ...]
    duties: tuple[tuple[str, tuple[Clause, ...]], ...]
    besides: tuple[Clause, ...]
    note: str


def read_flows(path: Path) -> tuple[Flow, ...]:
    """Read the flows. Raises :class:`ContentError` with every fault found."""
    flows = read_toml(path).get("flow", [])
    faults = [Fault(str(path), 0, message) for flow in flows for message in _faults(flow)]
    if faults:
        raise ContentError(faults)
    return tuple(
        Flow(
            id=flow["id"],
            title=flow["title"],
            ask=flow["ask"],
            channel=flow["channel"],
            before=flow.get("before", ""),
            needs=flow.get("needs", ""),
            without=flow.get("without", ""),
            answers=tuple(_answer(each) for each in flow["answer"]),
        )
        for flow in flows
    )


def outcomes(
    flow: Flow, school: School, policy: Policy, wording: Wording, ask: Check = check
) -> tuple[Outcome, ...]:
    """Return what each answer means under the school's policy, in the order of the answers.

    None where the policy has no clause on what the flow is about.
    """
    named = school.for_audience(AUDIENCE)
    if flow.needs and not any(flow.needs in clause.rules for clause in named):
        return ()
    return tuple(_outcome(flow, answer, school, policy, wording, ask) for answer in flow.answers)


def _outcome(
    flow: Flow, answer: Answer, school: School, policy: Policy, wording: Wording, ask: Check
) -> Outcome:
    named = school.for_audience(AUDIENCE)
    return Outcome(
        label=answer.label,
        verdict=None if answer.rule else _verdict(flow, answer, policy, ask),
        # What is said of comments alone: whose comment it is, no other clause of ours asks.
        clauses=tuple(
            clause
            for clause in named
            if answer.rule in clause.rules and clause.channels == (flow.channel,)
        ),
        duties=tuple(
            (wording.duties[duty].said[AUDIENCE], clauses)
            for duty in answer.duties
            if (clauses := tuple(clause for clause in named if clause.duty == duty))
        ),
        besides=(
            *(clause for clause in school.clauses if clause.id in answer.clauses),
            *(_excepted(flow, answer, school, policy, ask) if answer.excepted else ()),
        ),
        note=answer.note,
    )


def _verdict(flow: Flow, answer: Answer, policy: Policy, ask: Check) -> Verdict:
    draft = Draft(policy.school, AUDIENCE, flow.channel, "", answer.circumstances)
    verdict = ask(draft, policy)
    if not answer.no or verdict.verdict != "check":
        return verdict
    findings = tuple(replace(each, level="breach", question=None) for each in verdict.findings)
    return replace(verdict, verdict="breach", findings=findings)


def _excepted(
    flow: Flow, answer: Answer, school: School, policy: Policy, ask: Check
) -> Iterator[Clause]:
    """Yield the clauses that one of the answer's circumstances makes an exception to."""
    touched: dict[str, None] = {}
    for word in sorted(answer.circumstances):
        given = answer.circumstances - {word}
        found = ask(Draft(policy.school, AUDIENCE, flow.channel, "", given), policy).findings
        touched |= {each.clause.id: None for each in found if word in each.clause.unless}
    yield from (clause for clause in school.clauses if clause.id in touched)


def _answer(plain: Mapping[str, Any]) -> Answer:
    return Answer(
        label=plain["label"],
        circumstances=frozenset(plain.get("circumstances", ())),
        rule=plain.get("rule", ""),
        no=plain.get("no", False),
        duties=tuple(plain.get("duties", ())),
        clauses=tuple(plain.get("clauses", ())),
        note=plain.get("note", ""),
        excepted=plain.get("excepted", False),
    )


def _faults(flow: Mapping[str, Any]) -> list[str]:
    name = flow.get("id", "?")
    found = [f'flow "{name}" has no "{key}"; write {key} = …' for key in NEEDED if key not in flow]
    if flow.get("channel", CHANNELS[0]) not in CHANNELS:
        found.append(f'flow "{name}": unknown channel; {nearest(flow["channel"], CHANNELS)}')
    for answer in flow.get("answer", ()):
        if "label" not in answer or not ("rule" in answer or "circumstances" in answer):
            found.append(f'flow "{name}": an answer needs a label, and circumstances or a rule')
        known = ((answer.get("circumstances", ()), CIRCUMSTANCES),
                 ((answer["rule"],) if "rule" in answer else (), tuple(RULES)))  # fmt: skip
        found += [
            f'flow "{name}" names an unknown word "{word}"; {nearest(word, words)}'
            for given, words in known
            for word in given
            if word not in words
        ]
    return found
