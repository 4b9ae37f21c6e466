"""What the policies that are already here teach: their clauses, statements and headings."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from plugins.policies.clauses import ATTRIBUTES
from plugins.policies.model import Clause
from plugins.policies.source import read_policy
from plugins.policies.wording import Wording

HEADING = re.compile(rf"(?P<marks>##+) (?P<words>.*?) {ATTRIBUTES}")
ATTRIBUTE_LINE = re.compile(rf"[ ]*{ATTRIBUTES}")
PAIR = re.compile(r'(?P<key>data-[\w-]+)="(?P<value>[^"]*)"|#(?P<id>[\w-]+)')
STATEMENT = "{: .statement }"
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence or list item of a known policy; ``clause`` is ``None`` for a statement.

    ``own_audience`` and ``own_channel`` tell whether the clause itself, not its heading, says
    whom and where.
    """

    text: str
    lead: str | None
    heading: str
    clause: Clause | None
    own_audience: bool
    own_channel: bool


@dataclass(frozen=True, slots=True)
class KnownHeading:
    """A heading of a known policy with what it says of its section; ``None`` for nothing."""

    text: str
    id: str
    audiences: tuple[str, ...] | None
    channels: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that recognition may learn from. ``weights`` say how telling a word is."""

    pieces: tuple[Known, ...]
    headings: tuple[KnownHeading, ...]
    wording: Wording
    weights: Mapping[str, float]

    @property
    def ids(self) -> Mapping[str, str]:
        """Return what each id means in the known policies: the words of one clause or heading."""
        meant = {piece.clause.id: piece.text for piece in self.pieces if piece.clause}
        return {**{heading.id: heading.text for heading in self.headings}, **meant}


def learn(paths: Iterable[Path], rules: Iterable[str], wording: Wording) -> Knowledge:
    """Return what policy files teach. Raises :class:`ContentError` where one has a fault."""
    pieces: list[Known] = []
    headings: list[KnownHeading] = []
    for path in paths:
        school = read_policy(path, frozenset(rules), frozenset(wording.duties))
        by_line = {clause.line: clause for clause in school.clauses}
        above: list[str] = []
        lead: str | None = None
        heading = ""
        for number, line in enumerate(path.read_text("utf-8-sig").split("\n"), 1):
            if match := HEADING.fullmatch(line):
                found = _pairs(match["attributes"])
                heading, lead, above = match["words"], None, []
                headings.append(
                    KnownHeading(
                        heading,
                        found.get("id", ""),
                        _words(found, "data-audience"),
                        _words(found, "data-channel"),
                    )
                )
            elif match := ATTRIBUTE_LINE.fullmatch(line):
                found = _pairs(match["attributes"])
                text = " ".join(above).replace("**", "")
                in_list = text.startswith("- ")
                lead = lead if in_list else None
                pieces.append(
                    Known(
                        text.removeprefix("- "),
                        lead,
                        heading,
                        by_line.get(number),
                        "data-audience" in found,
                        "data-channel" in found,
                    )
                )
                above = []
            elif line.strip():
                above.append(line.strip())
            elif above:  # words with no attributes under them are the lead of a list
                lead, above = " ".join(above).replace("**", ""), []
    return Knowledge(tuple(pieces), tuple(headings), wording, _weights(pieces))


def words(text: str) -> Counter[str]:
    """Return a text's words and pairs of words, capitals and punctuation apart."""
    single = WORD.findall(text.lower().replace("’", "'"))
    pairs = [f"{a} {b}" for a, b in pairwise(single)]
    return Counter((*single, *pairs))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A text's words with what all of them weigh together."""

    count: Counter[str]
    total: float


def weighed(text: str, weights: Mapping[str, float]) -> Weighed:
    """Return a text's words, rare ones weighing more."""
    count = words(text)
    rare = weights.get("", 1)
    return Weighed(count, sum(n * weights.get(word, rare) for word, n in count.items()))


def alike(a: Weighed, b: Weighed, weights: Mapping[str, float]) -> float:
    """Return from 0 to 1 how much two texts share of all that they say together."""
    if a.count == b.count:
        return 1.0
    rare = weights.get("", 1)
    both = a.count.keys() & b.count.keys()
    shared = sum(min(a.count[word], b.count[word]) * weights.get(word, rare) for word in both)
    every = a.total + b.total - shared
    return shared / every if every else 0.0


def _weights(pieces: Iterable[Known]) -> dict[str, float]:
    """Return the inverse document frequency of each word over distinct texts; "" for unseen."""
    texts = [words(text) for text in {piece.text for piece in pieces}]
    count = Counter(word for text in texts for word in text)
    total = len(texts) + 1
    return {"": math.log(total), **{word: math.log(total / n) for word, n in count.items()}}


def _pairs(attributes: str) -> dict[str, str]:
    return {match["key"] or "id": match["value"] or match["id"] or ""
            for match in PAIR.finditer(attributes)}  # fmt: skip


def _words(found: Mapping[str, str], key: str) -> tuple[str, ...] | None:
    return tuple(found[key].split()) if key in found else None
