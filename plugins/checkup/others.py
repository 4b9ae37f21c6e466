"""What a check may know of the other schools, gathered once: no check reads all their policies."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from plugins.made.inputs import digest
from plugins.policies.model import School, Section

MOST = 100
"""Models to compare with, those that most schools share: each school is compared with all."""
NAMED = 6
"""Schools that are named as having something; of more, the number is told."""
MAIN = 2
"""The level of a policy's main headings."""
WORD = re.compile(r"\w+")
Shape = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Policies that have the same sections, with the ids of the main ones.

    ``inside`` has the ids of the clauses in each. ``schools`` are the first, by their places
    among all, with slug and name; ``count`` is of all.
    """

    sections: tuple[Section, ...]
    main: frozenset[str]
    inside: Mapping[str, frozenset[str]]
    count: int
    schools: tuple[tuple[int, str, str], ...]

    def of(self, school: School) -> bool:
        """Tell whether a school's policy is one of these."""
        return shape(self.sections) == shape(school.sections)


@dataclass(frozen=True, slots=True)
class Others:
    """All schools: what they are called, by a name's first word, and their models."""

    names: Mapping[str, tuple[str, ...]]
    models: tuple[Model, ...]

    @classmethod
    def of(cls, schools: Iterable[School]) -> Self:
        """Gather what is known of schools, in time that grows as their number does."""
        names: dict[str, list[str]] = {}
        alike: dict[Shape, list[tuple[int, School]]] = {}
        for at, school in enumerate(schools):
            if first := WORD.search(school.name.casefold()):
                names.setdefault(first[0], []).append(school.name)
            alike.setdefault(shape(school.sections), []).append((at, school))
        common = sorted(alike.values(), key=len, reverse=True)[:MOST]
        return cls(
            {word: tuple(group) for word, group in names.items()},
            tuple(_model(group) for group in sorted(common, key=lambda group: group[0][0])),
        )

    @property
    def digest(self) -> str:
        """Return a digest of all that a check may know."""
        models = (
            (
                [(each.id, each.level, each.heading) for each in model.sections],
                sorted((section, sorted(ids)) for section, ids in model.inside.items()),
                model.count,
                model.schools,
            )
            for model in self.models
        )
        return digest(repr(sorted(self.names.items())), *map(repr, models))

    def named(self, text: str) -> Iterator[str]:
        """Yield the schools' names that stand in a text."""
        text = text.casefold()
        for word in dict.fromkeys(WORD.findall(text)):
            yield from (name for name in self.names.get(word, ()) if name.casefold() in text)


NOBODY = Others({}, ())
"""A school that is alone."""


def shape(sections: Iterable[Section]) -> Shape:
    """Return what policies of one model share."""
    return tuple((each.id, each.level) for each in sections)


def _model(group: list[tuple[int, School]]) -> Model:
    _, first = group[0]
    inside: dict[str, set[str]] = {}
    for clause in first.clauses:
        inside.setdefault(clause.section, set()).add(clause.id)
    return Model(
        sections=first.sections,
        main=frozenset(each.id for each in first.sections if each.level == MAIN),
        inside={section: frozenset(ids) for section, ids in inside.items()},
        count=len(group),
        # One more than are named: the school at hand may be among them.
        schools=tuple((at, each.slug, each.short_name) for at, each in group[: NAMED + 1]),
    )
