"""Old addresses: of schools that have a new address here, and of schools that have left."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.words import nearest
from plugins.policies.errors import ContentError, Fault
from plugins.policies.source import SLUG, TAKEN
from plugins.policies.toml import read_toml

KEYS = ("was", "now", "name", "farewell")


@dataclass(frozen=True, slots=True)
class Moved:
    """An old slug, and the slug that took its place or a word of farewell with the name."""

    was: str
    now: str
    name: str
    farewell: str


def read_moved(path: Path, slugs: Iterable[str]) -> tuple[Moved, ...]:
    """Read who moved where; where a school moved twice, ``now`` is where it is today.

    ``slugs`` are the schools of the site. Raises :class:`ContentError` with every fault: an old
    address that a school has, a new one that none has, one that leads back to itself.
    """
    given = [_Entry(str(path), number, plain) for number, plain in _entries(path)]
    known = frozenset(slugs)
    by_slug: dict[str, _Entry] = {}
    found: list[Fault] = []
    for entry in given:
        found += entry.faults(known, by_slug)
        by_slug.setdefault(entry.was, entry)
    if found:
        raise ContentError(found)
    ends = {entry.was: _end(entry, by_slug, known) for entry in given}
    found = [fault for end in ends.values() if isinstance(end, Fault) for fault in (end,)]
    if found:
        raise ContentError(found)
    return tuple(
        Moved(was, end.now, end.name, end.farewell)
        for was, end in ends.items()
        if isinstance(end, Moved)
    )


def leads_to(address: str, now: str, there: frozenset[str]) -> str:
    """Return where an old address leads: the same page of the new school, or the nearest above.

    ``address`` is the path below the old school's folder, as in ``parents/check/``; ``there`` are
    the site's addresses.
    """
    parts = address.rstrip("/").split("/") if address else []
    while parts and f"{now}/{'/'.join(parts)}/" not in there:
        parts.pop()
    return "/".join([now, *parts]) + "/"


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry as written, with its number in the file."""

    file: str
    number: int
    plain: Mapping[str, Any]

    @property
    def was(self) -> str:
        return str(self.plain.get("was", ""))

    @property
    def now(self) -> str:
        return str(self.plain.get("now", ""))

    @property
    def moved(self) -> Moved:
        return Moved(
            self.was,
            self.now,
            str(self.plain.get("name", "")),
            str(self.plain.get("farewell", "")),
        )

    def faults(self, known: frozenset[str], before: Mapping[str, "_Entry"]) -> Iterator[Fault]:
        for message in self._messages(known, before):
            yield self.fault(message)

    def fault(self, message: str) -> Fault:
        return Fault(self.file, 0, f"school {self.number}: {message}")

    def _messages(self, known: frozenset[str], before: Mapping[str, "_Entry"]) -> Iterator[str]:
        for key in self.plain.keys() - set(KEYS):
            yield f'unknown "{key}"; {nearest(key, KEYS)}'
        moved = self.moved
        if not SLUG.fullmatch(moved.was):
            yield 'write was = "old-address", in small letters, digits and hyphens'
        elif moved.was in known:
            yield (
                f'"{moved.was}" is the address of a school of this site; delete this entry, '
                "or give that school another Slug"
            )
        elif moved.was in TAKEN:
            yield f'"{moved.was}" is the address of another page; delete this entry'
        elif moved.was in before:
            number = before[moved.was].number
            yield f'"{moved.was}" moved already in school {number}; keep one of them'
        if bool(moved.now) == bool(moved.farewell):
            yield f'"{moved.was}" needs now = "new-address" or farewell = "…", and not both'
        if moved.farewell and not moved.name:
            yield f'"{moved.was}" says farewell without a name; write name = "…"'


def _entries(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    yield from enumerate(read_toml(path).get("school", []), 1)


def _end(entry: _Entry, by_slug: Mapping[str, _Entry], known: frozenset[str]) -> Moved | Fault:
    """Follow an entry to a school of the site, or to a farewell."""
    way = [entry.was]
    at = entry
    while at.now and at.now not in known:
        if at.now in way:
            round_ = " → ".join([*way, at.now])
            return entry.fault(f"{round_} leads round in a circle; let one lead to a school")
        if at.now not in by_slug:
            remedy = nearest(at.now, (*known, *by_slug))
            return at.fault(f'"{at.now}" is no school of this site; {remedy}')
        way.append(at.now)
        at = by_slug[at.now]
    return at.moved
