"""How old a reader must be for the policy's own sentences."""

from collections.abc import Callable, Iterator
from statistics import median

import textstat

from plugins.checkup.check import Check, Example, Place, Subject
from plugins.checkup.syllables import lend

lend()
GRADE_TO_AGE = 5
"""A child in the first American grade is six."""
FORMULAS: dict[str, Callable[[str], float]] = {
    "Flesch-Kincaid": textstat.flesch_kincaid_grade,
    "ARI": textstat.automated_readability_index,
    "Coleman-Liau": textstat.coleman_liau_index,
    "Gunning fog": textstat.gunning_fog,
    "Spache": textstat.spache_readability,
}
"""From a text to the American grade in which it is read, by the formula's name."""
OLDEST = {"pupils": 11, "parents": 14, "staff": 16}
"""Above this we say so: a primary school's oldest pupils; what a daily paper asks of adults."""
ENOUGH = 100
"""Words below which a formula tells little."""


def look(subject: Subject) -> Iterator[Place]:
    """Yield each audience whose clauses ask more of a reader than most can give."""
    for audience in subject.school.audiences:
        clauses = subject.school.for_audience(audience)
        text = " ".join(
            f"{each.lead or ''} {each.text}".strip().rstrip(".") + "." for each in clauses
        )
        if len(text.split()) >= ENOUGH and (age := reading_age(text)) > OLDEST[audience]:
            said = f"What it says to {audience} takes a reader of about {age:.0f}."
            yield Place(0, "", "", said)


def reading_age(text: str) -> float:
    """Return the age in years at which a text is read with ease: the median of five formulas."""
    return median(formula(text) for formula in FORMULAS.values()) + GRADE_TO_AGE


def _clause(text: str) -> str:
    return f'{text}\n{{: #a data-unchecked="a remark" data-audience="pupils" }}'


CHECK = Check(
    id="reading-age",
    title="Hard to read",
    why="Rules are kept more often when people can read them at first sight.",
    suggestion="Shorter sentences help most. Our plain words may do for a start.",
    look=look,
    valid=(
        Example(_clause("Be kind to all. Do not put up a photo of a friend. " * 10)),
        Example(_clause("Responsibility necessitates consideration.")),
    ),
    invalid=(
        Example(
            _clause(
                "Pupils are required to demonstrate appropriate consideration regarding the "
                "reputational implications of communications disseminated electronically. " * 8
            ),
            meant="",
        ),
    ),
)
