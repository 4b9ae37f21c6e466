"""A date at the top that can be read in more than one way, or that is missing."""

import re
from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject

TWO_DIGITS = re.compile(r"[A-Za-z]{3,9}\.? \d\d")
SEASON = re.compile(r"\b(?:autumn|spring|summer|winter)\b", re.IGNORECASE)


def look(subject: Subject) -> Iterator[Place]:
    """Yield dates that name a month and two digits, or a season; and a review date not given."""
    school = subject.school
    for printed in (school.adopted, school.review):
        if printed is None:
            yield Place(0, "", "", "The policy prints no date for its next review.")
        elif TWO_DIGITS.fullmatch(printed.text):
            said = "This can be a year or a day of the month."
            yield Place(0, "", printed.text, said)
        elif SEASON.search(printed.text):
            yield Place(0, "", printed.text, "A season has no last day that all agree on.")


CHECK = Check(
    id="unclear-date",
    title="A date that can be read in two ways",
    why="A reader cannot tell from it on which day the policy is due.",
    suggestion="Print the day, the month and all four digits of the year: 30 September 2026.",
    look=look,
    valid=(
        Example(meta=(("Adopted", "07.08.2025"), ("Review", "Aug 2026"))),
        Example(meta=(("Adopted", "25th November 2025"), ("Review", "October 2026"))),
    ),
    invalid=(
        Example(meta=(("Adopted", "May 26"),), meant="May 26"),
        Example(meta=(("Review", "Autumn 2026"),), meant="Autumn 2026"),
        Example(meta=(("Review", ""), ("Review_by", "")), meant=""),
    ),
)
