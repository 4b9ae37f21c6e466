"""Clause by clause, all schools: which clauses of each school name a rule."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.words import nearest
from plugins.policies.errors import ContentError, Fault
from plugins.policies.model import Clause, School
from plugins.policies.wording import Wording

MOST = 24
"""Schools side by side: a page of more is slow on a phone, and nobody reads it to its end."""


@dataclass(frozen=True, slots=True)
class Row:
    """One rule to one audience: each school's clauses, in the order of the schools."""

    rule: str
    title: str
    cells: tuple[tuple[Clause, ...], ...]

    @property
    def by(self) -> tuple[int, ...]:
        """Return the places of the schools whose policies speak of it."""
        return tuple(at for at, cell in enumerate(self.cells) if cell)

    @property
    def wordings(self) -> int:
        """Return in how many ways the schools put it."""
        said = {tuple((clause.lead, clause.text) for clause in cell) for cell in self.cells if cell}
        return len(said)

    @property
    def kind(self) -> str:
        """Return ``same`` (all, in the same words), ``differs`` or ``one`` (one school only)."""
        if len(self.by) == 1 < len(self.cells):
            return "one"
        return "same" if len(self.by) == len(self.cells) and self.wordings == 1 else "differs"


def compared(schools: Sequence[School], chosen: Sequence[str]) -> tuple[School, ...]:
    """Return the schools to compare: those chosen by their slugs, or the first by name.

    Raises :class:`ContentError` for a slug that no school has, or for too many.
    """
    if not chosen:
        return tuple(schools[:MOST])
    by_slug = {school.slug: school for school in schools}
    messages = [
        f'COMPARED names "{slug}", which is no school of this site; {nearest(slug, tuple(by_slug))}'
        for slug in chosen
        if slug not in by_slug
    ]
    if len(chosen) > MOST:
        messages.append(f"COMPARED names {len(chosen)} schools; leave {MOST} at most")
    if messages:
        raise ContentError(Fault("pelicanconf.py", 0, message) for message in messages)
    return tuple(school for school in schools if school.slug in chosen)


def rows(
    schools: Sequence[School], audiences: Iterable[str], wording: Wording
) -> dict[str, tuple[Row, ...]]:
    """Return, by audience, a row for each rule that any school's clauses name to it."""
    return {
        audience: tuple(
            row
            for rule, words in wording.rules.items()
            if any((row := _row(schools, audience, rule, words.title)).cells)
        )
        for audience in audiences
    }


def _row(schools: Sequence[School], audience: str, rule: str, title: str) -> Row:
    return Row(rule, title, tuple(_cell(school, audience, rule) for school in schools))


def _cell(school: School, audience: str, rule: str) -> tuple[Clause, ...]:
    """Return the clauses that name the rule, each wording once: some policies repeat a list."""
    named = (clause for clause in school.for_audience(audience) if rule in clause.rules)
    once: dict[tuple[str | None, str], Clause] = {}
    for clause in named:
        once.setdefault((clause.lead, clause.text), clause)
    return tuple(once.values())
