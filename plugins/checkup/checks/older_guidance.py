"""Guidance that comes out anew each year, named with an older year."""

import re
from collections.abc import Iterator
from datetime import date

from plugins.checkup.check import Check, Example, Place, Subject

SEPTEMBER = 9
YEARLY = re.compile(
    r"\b(?P<title>Keeping Children Safe in Education|KCSIE)[ ,(]*(?P<year>20\d\d)\b", re.IGNORECASE
)
"""England's statutory guidance on safeguarding; each edition takes effect in September."""


def look(subject: Subject) -> Iterator[Place]:
    """Yield titles whose year is before that of the edition in force on the day."""
    current = _school_year(subject.today)
    for passage in subject.passages:
        for match in YEARLY.finditer(passage.text):
            if int(match["year"]) < current:
                said = (
                    "This guidance usually comes out each September: see if there is a newer one."
                )
                yield Place.of(passage, said, match[0])


def _school_year(day: date) -> int:
    return day.year if day.month >= SEPTEMBER else day.year - 1


CHECK = Check(
    id="older-guidance",
    title="Guidance of an older year",
    why="A reader may follow an edition that is no longer in force.",
    suggestion="Name the latest edition, or the title without a year.",
    look=look,
    valid=(
        Example("- Keeping Children Safe in Education 2025;\n  {: .statement }"),
        Example("- Education Act 2002 and Keeping Children Safe in Education\n  {: .statement }"),
    ),
    invalid=(
        Example(
            "- Keeping Children Safe in Education 2024;\n  {: .statement }",
            meant="Keeping Children Safe in Education 2024",
        ),
        Example(
            "- Keeping Children Safe in Education (2025)\n  {: .statement }",
            today=date(2026, 9, 1),
            meant="Keeping Children Safe in Education (2025",
        ),
    ),
)
