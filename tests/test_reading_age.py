"""The pages can be read by those for whom they are: measured, and printed after the tests."""

from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

import pytest

from checker.words import AUDIENCES
from plugins.checkup.checks.reading_age import FORMULAS, GRADE_TO_AGE
from tests.content import SCHOOLS, WORDING
from tests.html import one, whole

OLDEST = {"pupils": 9, "parents": 12, "staff": 12}
PAGES = (
    *("", "about/", "about/checker/", "privacy/", "accessibility/", "for-schools/", "offline/"),
    *("compare/", "compare/check/"),
)
ADDRESSES = [
    *(
        (f"{school.slug}/{audience}/{rest}", OLDEST[audience])
        for school in SCHOOLS
        for audience in AUDIENCES
        for rest in ("", "check/")
    ),
    *((f"{school.slug}/pupils/lesson/", OLDEST["pupils"]) for school in SCHOOLS),
    *(
        (f"{school.slug}/{audience}/poster/", OLDEST[audience])
        for school in SCHOOLS
        for audience in school.audiences
    ),
    *(
        (f"{school.slug}/staff/before/", OLDEST["staff"])
        for school in SCHOOLS
        if "staff" in school.audiences
    ),
    *((f"{school.slug}/", OLDEST["parents"]) for school in SCHOOLS),
    *((f"{school.slug}/policy/check-up/", OLDEST["staff"]) for school in SCHOOLS),
    *((page, OLDEST["parents"]) for page in PAGES),
]
# The schools' own words, what is for somebody else, and what is not read as sentences.
LEFT_OUT = (
    "blockquote, figcaption, .force, [translate=no], .teacher, .poster-site, "
    "nav, script, noscript, .scan .where"
)
BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, summary, label, legend"


def our_words(folder: Path) -> str:
    """Return the words of a page that are ours, each block ended as a sentence."""
    main = one(whole(folder), "main")
    for element in main.select(LEFT_OUT):
        element.decompose()
    return ended(block.get_text() for block in main.select(BLOCKS) if not block.select(BLOCKS))


def ended(blocks: Iterable[str]) -> str:
    """Return blocks as one text, each ended as a sentence: none runs into the next."""
    said = (" ".join(block.split()) for block in blocks)
    return " ".join(each if each[-1] in ".!?:" else f"{each}." for each in said if each)


def measured(text: str) -> tuple[float, str]:
    """Return the age at which a text can be read, and what each formula says."""
    ages = {name: formula(text) + GRADE_TO_AGE for name, formula in FORMULAS.items()}
    return median(ages.values()), ", ".join(f"{name} {age:.1f}" for name, age in ages.items())


@pytest.mark.parametrize(("address", "oldest"), ADDRESSES, ids=[each for each, _ in ADDRESSES])
def test_page_can_be_read_at_this_age(
    site: Path,
    address: str,
    oldest: int,
    record_property: Callable[[str, object], None],
) -> None:
    """Half of the formulas or more put it at the age or below: no one formula is right alone."""
    found, each = measured(our_words(site / address))
    record_property("reading age", f"/{address}: {found:.1f} (at most {oldest}; {each})")
    assert found <= oldest, each


@pytest.mark.parametrize("audience", AUDIENCES)
def test_answers_can_be_read_at_this_age(
    audience: str, record_property: Callable[[str, object], None]
) -> None:
    """What the checker may say of a draft, and the help that comes before it."""
    said = [rule.said[audience] for rule in WORDING.rules.values() if audience in rule.said]
    answers = [text for each in said for text in (each.why, each.question, each.instead)]
    found, each = measured(ended([*answers, WORDING.help.said[audience]]))
    oldest = OLDEST[audience]
    record_property("reading age", f"answers, {audience}: {found:.1f} (at most {oldest}; {each})")
    assert found <= oldest, each


def test_teachers_notes_can_be_read_at_this_age(
    site: Path, record_property: Callable[[str, object], None]
) -> None:
    """The lesson page is for pupils; what stands there for the teacher is measured alone."""
    notes = one(whole(site / "dingle" / "pupils" / "lesson"), ".teacher")
    blocks = [each.get_text() for each in notes.select(BLOCKS) if not each.select(BLOCKS)]
    found, each = measured(ended(blocks))
    record_property("reading age", f"teacher’s notes: {found:.1f} (at most 12; {each})")
    assert found <= OLDEST["staff"], each


def test_long_words_raise_the_age() -> None:
    """The measure tells hard from easy: the schools' own sentences are far above ours."""
    clauses = " ".join(clause.text for school in SCHOOLS for clause in school.clauses)
    ages = [formula(clauses) + GRADE_TO_AGE for formula in FORMULAS.values()]
    assert median(ages) > 14
