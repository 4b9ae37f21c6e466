"""What only shows when policies, rules and words are seen together."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker.rule import Rule
from plugins.policies.errors import Fault
from plugins.policies.model import Clause, School
from plugins.policies.wording import Wording


def faults(
    schools: Iterable[tuple[Path, School]], rules: Mapping[str, Rule], wording: Wording
) -> Iterator[Fault]:
    """Yield every fault: a slug used twice, missing words, words for no rule."""
    schools = list(schools)
    seen: dict[str, Path] = {}
    for path, school in schools:
        if school.slug in seen:
            message = f'the slug "{school.slug}" is {seen[school.slug]}\'s; give this one its own'
            yield Fault(str(path), 1, message)
        seen[school.slug] = path
        for clause in school.clauses:
            for message in _clause(clause, rules, wording):
                yield Fault(str(path), clause.line, f"#{clause.id} {message}")
    for rule in sorted(wording.rules.keys() - rules.keys()):
        yield Fault(wording.rules[rule].file, 0, f'no rule "{rule}" in checker/rules; delete it')


def _clause(clause: Clause, rules: Mapping[str, Rule], wording: Wording) -> Iterator[str]:
    for audience in clause.audiences:
        for rule in clause.rules:
            said = wording.rules[rule].said.get(audience) if rule in wording.rules else None
            if said is None:
                yield (
                    f'names the rule "{rule}" to {audience}; say it to them in plain words in '
                    f"content/rules/{rule}.md"
                )
            elif said.question and not rules[rule].asks:
                yield (
                    f'names the rule "{rule}", which never asks {audience} anything; take the '
                    f"Question out of content/rules/{rule}.md"
                )
            elif rules[rule].asks and not said.question:
                yield (
                    f'names the rule "{rule}", which asks; write the Question for {audience} in '
                    f"content/rules/{rule}.md"
                )
        if clause.duty and audience not in wording.duties[clause.duty].said:
            yield (
                f'names the duty "{clause.duty}" to {audience}; say it to them in '
                f"content/duties/{clause.duty}.md"
            )
