"""What a policy file says, as values: the one source of pages and of policy data."""

import re
from dataclasses import dataclass
from datetime import date

from checker.words import CHANNELS

FORCE = re.compile(
    r"\b(?:must not|must|should not|should|expects?|expected|anticipate|encourages?|required"
    r"|inappropriate(?! comments)|never appropriate|are (?:also )?responsible|politely asked"
    r"|please(?! note)|will not|will delete|will(?! also expect))\b",
    re.IGNORECASE,
)
"""How policies say how strongly they ask."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence or list item of a policy; ``line`` is where its attributes stand."""

    id: str
    text: str
    lead: str | None
    section: str
    line: int
    audiences: tuple[str, ...]
    channels: tuple[str, ...]
    rules: tuple[str, ...]
    unless: tuple[str, ...]
    unchecked: str | None
    duty: str | None
    part: str | None
    around: tuple[str, ...]

    @property
    def force(self) -> str:
        """Return how strongly the clause asks ("must not", "should", "expects"), in its own word.

        Empty where it uses none of these. An item of a list goes by its lead.
        """
        match = FORCE.search(self.lead or "") or FORCE.search(self.text)
        return match[0].lower() if match else ""

    @property
    def everywhere(self) -> bool:
        """Tell whether the clause holds wherever people post on their own behalf."""
        return set(CHANNELS) - {"official"} <= set(self.channels)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the policy with its anchor, its level (2 or 3) and its line."""

    id: str
    heading: str
    level: int
    line: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or list item that rules nothing; ``line`` is where it is marked so."""

    text: str
    lead: str | None
    section: str
    line: int


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as the policy prints it, and the day that we read it as."""

    text: str
    day: date


@dataclass(frozen=True, slots=True)
class School:
    """One adopted policy: metadata, the whole text as HTML, and its clauses in order.

    ``digest`` is of the file that it was read from.
    """

    slug: str
    name: str
    short_name: str
    title: str
    approved_by: str
    adopted: PrintedDate
    review: PrintedDate | None
    official_channels: tuple[str, ...]
    managed_by: str
    complaints: tuple[str, ...]
    contact_email: str
    source: str
    audiences: tuple[str, ...]
    html: str
    sections: tuple[Section, ...]
    clauses: tuple[Clause, ...]
    statements: tuple[Statement, ...] = ()
    digest: str = ""

    @property
    def initial(self) -> str:
        """Return the letter that the school stands under in a list, or "#" for none."""
        first = self.name.removeprefix("The ")[:1].upper()
        return first if first.isalpha() else "#"

    def url(self, clause: Clause) -> str:
        """Return the clause's address from the site's root."""
        return f"/{self.slug}/policy/#{clause.id}"

    def under(self, clause: Clause) -> str:
        """Return the heading that the clause stands under; above the first, the policy's title."""
        headings = (each.heading for each in self.sections if each.id == clause.section)
        return next(headings, self.title)

    def for_audience(self, audience: str) -> tuple[Clause, ...]:
        """Return the clauses that speak to an audience, in the policy's order."""
        return tuple(clause for clause in self.clauses if audience in clause.audiences)
