"""A poster: the few points that matter most, and a code that a camera reads as an address."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import segno

from checker.words import AUDIENCES, nearest
from plugins.policies.errors import ContentError, Fault
from plugins.policies.model import Clause
from plugins.policies.toml import read_toml
from plugins.policies.versions import Point, Version
from plugins.policies.wording import Wording

HERE = "http://localhost:8000"
"""Where ``make serve`` serves: the address of a site that was built without one."""

MASK = 3
"""Which of QR's eight patterns breaks up large plain areas."""
ROOM = {"donts": 7, "dos": 3}
"""How many sentences of each kind a page has room for."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a poster; ``asked`` has the policy's words for how strongly it asks this.

    Each word comes with the first clause that uses it.
    """

    sentence: str
    asked: tuple[tuple[str, Clause], ...]


def read_order(path: Path, wording: Wording) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Return, by audience and kind, the rules and duties in order of importance.

    Raises :class:`ContentError` with every name that is no rule or duty.
    """
    order = read_toml(path)
    known = {"donts": tuple(wording.rules), "dos": tuple(wording.duties)}
    faults = [
        Fault(
            str(path), 0, f'[{audience}] {kind} names an unknown "{name}"; {nearest(name, names)}'
        )
        for audience in AUDIENCES
        for kind, names in known.items()
        for name in order.get(audience, {}).get(kind, ())
        if name not in names
    ]
    if faults:
        raise ContentError(faults)
    return order


def lines(version: Version, order: Mapping[str, Sequence[str]], wording: Wording) -> dict[str, Any]:
    """Return the lines for which a page has room, of points that hold everywhere."""
    audience, everywhere = version.audience, version.scopes[0]

    def rules(sentence: str, clause: Clause) -> Iterable[str]:
        return (
            rule for rule in clause.rules if wording.rules[rule].said[audience].dont == sentence
        )

    def duty(_: str, clause: Clause) -> Iterable[str]:
        return (clause.duty,) if clause.duty else ()

    kinds = (("donts", everywhere.donts, rules), ("dos", everywhere.dos, duty))
    return {
        kind: _first(points, order.get(kind, ()), names)[: ROOM[kind]]
        for kind, points, names in kinds
    }


def _first(
    points: Iterable[Point], order: Sequence[str], names: Callable[[str, Clause], Iterable[str]]
) -> list[Line]:
    ranked: list[tuple[int, Line]] = []
    for point in points:
        for sentence in point.plain:
            own = {name for clause in point.clauses for name in names(sentence, clause)}
            rank = min((order.index(name) for name in own if name in order), default=len(order))
            ranked.append((rank, Line(sentence, _asked(point))))
    return [line for _, line in sorted(ranked, key=lambda each: each[0])]


def _asked(point: Point) -> tuple[tuple[str, Clause], ...]:
    asked: dict[str, Clause] = {}
    for clause in point.clauses:
        asked.setdefault(clause.force, clause)
    return tuple(asked.items())


def code(address: str) -> str:
    """Return an address as a QR code in SVG, black on white, with the quiet zone it needs."""
    # Any mask can be read; trying all eight is most of the work, for each poster of each school.
    made: str = segno.make(address, error="m", micro=False, mask=MASK).svg_inline(
        border=4, omitsize=True, light="#fff", svgclass="qr", lineclass=None
    )
    return made
