"""The pages can be read by those for whom they are: measured, and printed after the tests."""

from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest
import textstat

from checker.words import AUDIENCES
from tests.content import SCHOOLS
from tests.html import one, whole

GRADE_TO_AGE = 5
"""A child in the first American grade is six."""
FORMULAS: dict[str, Callable[[str], float]] = {
    "Flesch-Kincaid": textstat.flesch_kincaid_grade,
    "ARI": textstat.automated_readability_index,
    "Coleman-Liau": textstat.coleman_liau_index,
    "Gunning fog": textstat.gunning_fog,
    "Spache": textstat.spache_readability,
}
OLDEST = {"pupils": 9, "parents": 12, "staff": 12}
ADDRESSES = [
    *(
        (f"{school.slug}/{audience}/{rest}", OLDEST[audience])
        for school in SCHOOLS
        for audience in AUDIENCES
        for rest in ("", "check/")
    ),
    *((f"{school.slug}/pupils/lesson/", OLDEST["pupils"]) for school in SCHOOLS),
    *((f"{school.slug}/", OLDEST["parents"]) for school in SCHOOLS),
    *((page, OLDEST["parents"]) for page in ("", "about/", "privacy/", "accessibility/")),
]
# The schools' own words, what is for somebody else, and what is not read as sentences.
LEFT_OUT = "blockquote, figcaption, .teacher, nav, script, noscript, [translate=no]"
BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, summary, label, legend"


def our_words(folder: Path) -> str:
    """Return the words of a page that are ours, each block ended as a sentence."""
    main = one(whole(folder), "main")
    for element in main.select(LEFT_OUT):
        element.decompose()
    said = (
        " ".join(block.get_text().split())
        for block in main.select(BLOCKS)
        if not block.select(BLOCKS)
    )
    return " ".join(each if each[-1] in ".!?:" else f"{each}." for each in said if each)


@pytest.mark.parametrize(("address", "oldest"), ADDRESSES, ids=[each for each, _ in ADDRESSES])
def test_page_can_be_read_at_this_age(
    site: Path,
    address: str,
    oldest: int,
    record_property: Callable[[str, object], None],
) -> None:
    """Half of the formulas or more put it at the age or below: no one formula is right alone."""
    text = our_words(site / address)
    ages = {name: formula(text) + GRADE_TO_AGE for name, formula in FORMULAS.items()}
    found = median(ages.values())
    each = ", ".join(f"{name} {age:.1f}" for name, age in ages.items())
    record_property("reading age", f"/{address}: {found:.1f} (at most {oldest}; {each})")
    assert found <= oldest, each


def test_long_words_raise_the_age() -> None:
    """The measure tells hard from easy: the schools' own sentences are far above ours."""
    clauses = " ".join(clause.text for school in SCHOOLS for clause in school.clauses)
    ages = [formula(clauses) + GRADE_TO_AGE for formula in FORMULAS.values()]
    assert median(ages) > 14
