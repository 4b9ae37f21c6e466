"""One audience's version of a policy: don'ts and dos in plain words over the school's own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from checker import Draft, Policy, check
from plugins.policies.known import Check
from plugins.policies.model import Clause, School
from plugins.policies.wording import Example, Said, Wording


@dataclass(frozen=True, slots=True)
class Point:
    """Plain sentences, and the clauses that they explain.

    ``said`` are the rules in plain words that the sentences are from; none for duties.
    """

    plain: tuple[str, ...]
    clauses: tuple[Clause, ...]
    said: tuple[Said, ...] = ()

    @property
    def forces(self) -> tuple[str, ...]:
        """Return the policy's own words for how strongly it asks this, each once."""
        return tuple(dict.fromkeys(clause.force for clause in self.clauses if clause.force))


@dataclass(frozen=True, slots=True)
class Scope:
    """The points that hold in one place: a channel, or ``everywhere``."""

    id: str
    donts: tuple[Point, ...]
    dos: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """What a policy means for one audience.

    ``around`` are clauses that set this audience no rule and yet concern it. ``others``
    speak to it without a rule or a duty.
    """

    audience: str
    scopes: tuple[Scope, ...]
    consequences: tuple[Clause, ...]
    contacts: tuple[Clause, ...]
    around: tuple[Clause, ...]
    others: tuple[Clause, ...]


def version(school: School, audience: str, wording: Wording) -> Version:
    """Return the audience's version of a school's policy."""
    clauses = school.for_audience(audience)
    by_scope: dict[str, list[Clause]] = {}
    for clause in clauses:
        by_scope.setdefault(_scope(clause), []).append(clause)
    order = ["everywhere", *(scope for scope in by_scope if scope != "everywhere")]
    return Version(
        audience=audience,
        scopes=tuple(
            Scope(
                id=scope,
                donts=tuple(
                    replace(point, said=_said(point, audience, wording))
                    for point in _points(
                        by_scope[scope], _donts(by_scope[scope], audience, wording)
                    )
                ),
                dos=_points(by_scope[scope], _dos(by_scope[scope], audience, wording)),
            )
            for scope in order
            if any(clause.rules or clause.duty for clause in by_scope.get(scope, ()))
        ),
        consequences=tuple(clause for clause in clauses if clause.part == "consequence"),
        contacts=tuple(clause for clause in clauses if clause.part == "contact"),
        around=tuple(clause for clause in school.clauses if audience in clause.around),
        others=tuple(
            clause
            for clause in clauses
            if not (clause.rules or clause.duty or clause.part in ("consequence", "contact"))
        ),
    )


def with_fine_examples(version: Version, policy: Policy, ask: Check = check) -> Version:
    """Return the version without examples that this policy does not let pass in their place.

    An example for another place than the scope's goes too; a rule may be left with none.
    """

    def kept(said: Said, scope: str) -> Said:
        return replace(
            said,
            examples=tuple(
                example
                for example in said.examples
                if example.verdict != "clear"
                or is_fine(example, scope, version.audience, policy, ask)
            ),
        )

    return replace(
        version,
        scopes=tuple(
            replace(
                scope,
                donts=tuple(
                    replace(point, said=tuple(kept(said, scope.id) for said in point.said))
                    for point in scope.donts
                ),
            )
            for scope in version.scopes
        ),
    )


def is_fine(
    example: Example, scope: str, audience: str, policy: Policy, ask: Check = check
) -> bool:
    """Tell whether the checker finds nothing in an example where the scope's heading places it."""
    usual = "personal" if scope == "everywhere" else scope
    channel = example.channel or usual
    if channel != usual and (scope != "everywhere" or channel == "official"):
        return False
    circumstances = frozenset(example.circumstances)
    draft = Draft(policy.school, audience, channel, example.text, circumstances)
    return ask(draft, policy).verdict == "clear"


def _scope(clause: Clause) -> str:
    return "everywhere" if clause.everywhere else clause.channels[0]


def _donts(clauses: Iterable[Clause], audience: str, wording: Wording) -> Mapping[str, list[str]]:
    """Return each plain don't with the ids of the clauses that name its rule."""
    points: dict[str, list[str]] = {}
    for clause in clauses:
        for rule in clause.rules:
            points.setdefault(wording.rules[rule].said[audience].dont, []).append(clause.id)
    return points


def _said(point: Point, audience: str, wording: Wording) -> tuple[Said, ...]:
    """Return the plain words that a point's sentences are from."""
    rules = dict.fromkeys(rule for clause in point.clauses for rule in clause.rules)
    said = (wording.rules[rule].said[audience] for rule in rules)
    by_sentence = {each.dont: each for each in said}
    return tuple(by_sentence[sentence] for sentence in point.plain)


def _dos(clauses: Iterable[Clause], audience: str, wording: Wording) -> Mapping[str, list[str]]:
    points: dict[str, list[str]] = {}
    for clause in clauses:
        if clause.duty:
            points.setdefault(wording.duties[clause.duty].said[audience], []).append(clause.id)
    return points


def _points(clauses: Iterable[Clause], plain: Mapping[str, list[str]]) -> tuple[Point, ...]:
    """Gather sentences that explain the very same clauses: these are then quoted once."""
    by_id = {clause.id: clause for clause in clauses}
    gathered: dict[tuple[str, ...], list[str]] = {}
    for sentence, ids in plain.items():
        gathered.setdefault(tuple(ids), []).append(sentence)
    return tuple(
        Point(tuple(sentences), tuple(by_id[each] for each in ids))
        for ids, sentences in gathered.items()
    )
