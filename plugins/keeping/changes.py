"""What changed for an audience from one adopted policy to the next, clause by clause.

A clause is known by its id, which stays when its words change. Earlier policies are whole files,
``content/earlier/<school>/<day of adoption>.md``, copied there before the words are changed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.policies.errors import ContentError, Fault
from plugins.policies.model import Clause, School
from plugins.policies.source import Read, read_policy

EARLIER = "earlier"
NAMED = re.compile(r"\bdata-(rule|duty)=\"([^\"]*)\"")


@dataclass(frozen=True, slots=True)
class Changes:
    """The clauses that came, went or were put in other words, each list in its policy's order."""

    since: School
    added: tuple[Clause, ...]
    removed: tuple[Clause, ...]
    reworded: tuple[tuple[Clause, Clause], ...]

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.added or self.removed or self.reworded)


def changes(before: School, now: School, audience: str) -> Changes:
    """Return what changed for an audience. A clause that now speaks to them too is added."""
    old = {clause.id: clause for clause in before.for_audience(audience)}
    new = {clause.id: clause for clause in now.for_audience(audience)}
    return Changes(
        since=before,
        added=tuple(clause for clause in new.values() if clause.id not in old),
        removed=tuple(clause for clause in old.values() if clause.id not in new),
        reworded=tuple(
            (old[clause.id], clause)
            for clause in new.values()
            if clause.id in old and _words(old[clause.id]) != _words(clause)
        ),
    )


def _words(clause: Clause) -> str:
    return f"{clause.lead or ''}\n{clause.text}"


def read_earlier(
    content: Path, schools: Iterable[School], read_one: Read = read_policy
) -> dict[str, tuple[School, ...]]:
    """Return, by school, its earlier policies, the oldest first.

    A file whose day of adoption is that of the policy in force is the same version, and left out.
    Raises :class:`ContentError` for a file of an unknown school, a name that is not its day, or
    a day after that of the policy in force.
    """
    known = {school.slug: school for school in schools}
    found: dict[str, list[School]] = {slug: [] for slug in known}
    faults = []
    for path in sorted((content / EARLIER).glob("*/*.md")):
        slug = path.parent.name
        if slug not in known:
            message = f'no policy has the slug "{slug}"; rename the folder, or delete it'
            faults.append(Fault(str(path), 0, message))
            continue
        school = _read(path, read_one)
        day, current = school.adopted.day, known[slug].adopted.day
        if path.stem != day.isoformat():
            message = f"it was adopted on {day}; name the file {day}.md"
            faults.append(Fault(str(path), 0, message))
        elif day > current:
            message = (
                f"it is newer than the policy in force, of {current}; write the new day into "
                f"Adopted_on of content/policies/{slug}.md"
            )
            faults.append(Fault(str(path), 0, message))
        elif day < current:
            found[slug].append(school)
    if faults:
        raise ContentError(faults)
    return {slug: tuple(versions) for slug, versions in found.items()}


def _read(path: Path, read_one: Read) -> School:
    """Return an earlier policy: it may name rules and duties that are gone."""
    named = NAMED.findall(path.read_text("utf-8"))
    rules, duties = (
        frozenset(word for kind, words in named if kind == wanted for word in words.split())
        for wanted in ("rule", "duty")
    )
    return read_one(path, rules, duties)
