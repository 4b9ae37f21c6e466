"""The check-up of a policy: each check by its own examples, all of them on the five policies."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import plugins.checkup.checks
from checker import RULES
from plugins.checkup.check import Check, Example, Subject
from plugins.checkup.checks import CHECKS, missing_section, other_context
from plugins.checkup.checks.missing_section import SHORT, WHOLE
from plugins.checkup.contents import contents
from plugins.checkup.others import NAMED, Others
from plugins.checkup.read import checkups
from plugins.policies.model import School
from plugins.policies.source import read_policy
from tests.content import CONTENT, EXAMPLES, SCHOOLS, WORDING

META = {
    "Title": "Social media policy",
    "Name": "Elm Park Primary School",
    "Short_name": "Elm Park",
    "Slug": "elm-park",
    "Approved_by": "Governors",
    "Adopted": "1 September 2025",
    "Adopted_on": "2025-09-01",
    "Review": "31 August 2026",
    "Review_by": "2026-08-31",
    "Source": "none",
    "Audiences": "staff pupils parents",
}
DAY = date(2026, 11, 28)
FOUND = {
    school.slug: {each.check.id: each for each in advice}
    for school, advice in checkups(SCHOOLS, DAY)
}


def made(tmp_path: Path, body: str, **meta: str) -> School:
    head = "\n".join(f"{key}: {value}" for key, value in (META | meta).items())
    path = tmp_path / "elm-park.md"
    path.write_text(f"{head}\n\n{body}\n", "utf-8")
    return read_policy(path, frozenset(RULES), frozenset(WORDING.duties))


def subject(tmp_path: Path, example: Example) -> Subject:
    school = made(tmp_path, example.body, **dict(example.meta))
    others = tuple(
        replace(made(tmp_path, body), slug=f"other-{at}", name=f"Other {at}")
        for at, body in enumerate(example.others)
    )
    return Subject(school, contents(example.contents), Others.of((school, *others)), example.today)


def examples(kind: str) -> list[object]:
    return [
        pytest.param(check, example, id=f"{check.id}-{number}")
        for check in CHECKS
        for number, example in enumerate(getattr(check, kind), 1)
    ]


@pytest.mark.parametrize(("check", "example"), examples("valid"))
def test_a_check_is_silent_where_nothing_is_wrong(
    tmp_path: Path, check: Check, example: Example
) -> None:
    assert list(check.look(subject(tmp_path, example))) == []


@pytest.mark.parametrize(("check", "example"), examples("invalid"))
def test_a_check_points_at_the_words_that_are_meant(
    tmp_path: Path, check: Check, example: Example
) -> None:
    assert example.meant in [place.words for place in check.look(subject(tmp_path, example))]


def test_each_check_is_a_file_of_its_name_with_examples_of_both_kinds() -> None:
    """And every file is a check that is in use: none is forgotten."""
    folder = Path(str(plugins.checkup.checks.__file__)).parent
    files = {path.stem.replace("_", "-") for path in folder.glob("[!_]*.py")}
    assert {check.id for check in CHECKS} == files
    assert len(CHECKS) == len(files)
    assert [check.id for check in CHECKS if not (check.valid and check.invalid)] == []


SLIPS = [
    # What the editors' notes in the files tell of.
    ("clapgate", "unclear-date", "May 26"),
    ("clapgate", "unclear-date", "June 28"),
    ("clapgate", "review-interval", "reviewed annually"),
    ("clapgate", "numbering", "11. Monitoring and review"),
    ("croftlands", "unclear-date", "September 25"),
    ("croftlands", "unclear-date", "September 26"),
    ("croftlands", "contents-list", "6. Training and awareness Error! Bookmark not defined"),
    ("croftlands", "contents-list", "•"),
    ("croftlands", "numbering", "2.3 Moderation"),
    ("croftlands", "numbering", "8. Related policies"),
    ("croftlands", "contradiction", "Accept 'friend requests' from"),
    ("croftlands", "wording-slip", "Staff should not also do not have contact"),
    ("dar-ul-madinah", "placeholder", "List school Facebook and X"),
    ("dar-ul-madinah", "placeholder", "Add any other school social media channels"),
    ("dar-ul-madinah", "other-context", "The school will not post on Facebook:"),
    ("dar-ul-madinah", "list-opening", "Alerts about changes"),
    ("dar-ul-madinah", "contradiction", "Accept 'friend requests' from"),
    ("dar-ul-madinah", "wording-slip", "Staff should not also do not have contact"),
    ("dingle", "unclear-date", "Autumn 2026"),
    ("dingle", "contradiction", "Accept 'friend requests' from"),
    ("dingle", "wording-slip", "Staff should not also do not have contact"),
    ("oakmere", "contradiction", "Accept 'friend requests' from"),
    ("oakmere", "list-grammar", "any content that could be viewed"),
    ("oakmere", "list-grammar", "Use emojis, GIF's and Memes correctly"),
    # What a reading line by line found besides.
    ("clapgate", "contradiction", "Although social networking sites may appear"),
    ("clapgate", "older-guidance", "Keeping Children Safe in Education 2025"),
    ("clapgate", "wording-slip", "(including libelous"),
    ("croftlands", "missing-section", "Training and awareness"),
    ("croftlands", "contents-list", "7. Monitoring and review 5"),
    ("croftlands", "contents-list", "8. Related policies"),
    ("croftlands", "other-context", "2.1 Facebook and Dojo"),
    ("croftlands", "past-date", "September 26"),
    ("dar-ul-madinah", "past-date", "Aug 2026"),
    ("dar-ul-madinah", "wording-slip", "staff,volunteers"),
    ("dingle", "list-grammar", "Contact the appropriate authorities"),
    ("dingle", "wording-slip", "prevent any offense"),
    ("dingle", "wording-slip", "Appendix 1 – Whatsapp Guidelines"),
    ("oakmere", "past-date", "October 2026"),
    ("oakmere", "wording-slip", "GIF's"),
]


@pytest.mark.parametrize(("school", "check", "words"), SLIPS)
def test_the_slips_of_the_five_are_found(school: str, check: str, words: str) -> None:
    """Those that their files note, and those that people found line by line."""
    places = FOUND[school][check].places
    assert any(words in place.words for place in places), [place.words for place in places]


def test_the_five_are_told_of_nobody_to_turn_to_only_where_nobody_is_named() -> None:
    silent = {slug for slug in EXAMPLES if "no-complaints-contact" not in FOUND[slug]}
    assert silent == {"clapgate", "dingle"}


def test_every_place_is_on_a_line_of_its_file_and_leads_into_the_page() -> None:
    """A line of the file as it is, and an anchor that the policy page has."""
    for school in SCHOOLS:
        anchors = {each.id for each in school.sections} | {each.id for each in school.clauses}
        path = CONTENT / "policies" / f"{school.slug}.md"
        count = len(path.read_text("utf-8").splitlines())
        for advice in FOUND[school.slug].values():
            for place in advice.places:
                assert 0 <= place.line <= count
                assert place.anchor in {"", *anchors}


def test_advice_depends_on_the_day_of_reading_alone() -> None:
    """Before its review date a policy is not overdue; the same day says the same twice."""

    def overdue(day: date) -> list[str]:
        return [
            school.slug
            for school, advice in checkups(SCHOOLS, day)
            if any(each.check.id == "past-date" for each in advice)
        ]

    assert overdue(date(2026, 8, 31)) == []
    assert overdue(date(2026, 9, 1)) == ["dar-ul-madinah"]
    again = {
        school.slug: {each.check.id: each for each in advice}
        for school, advice in checkups(SCHOOLS, DAY)
    }
    assert again == FOUND


def test_of_many_schools_that_have_a_section_the_first_are_named_and_the_rest_counted(
    tmp_path: Path,
) -> None:
    """The school at hand is neither: a thousand schools make no page of a thousand names."""
    whole = [
        replace(made(tmp_path, WHOLE), slug=f"other-{at}", short_name=f"Other {at}")
        for at in range(NAMED + 3)
    ]
    school = made(tmp_path, SHORT)
    same = replace(school, slug="same", short_name="Same")
    found = missing_section.look(
        Subject(school, others=Others.of((whole[0], school, same, *whole[1:])))
    )
    (place,) = found
    assert place.said == (
        "These policies have such a section: Other 0, Other 1, Other 2, Other 3, Other 4, "
        "Other 5 and 3 more."
    )


def test_a_school_that_is_named_is_found_among_many(tmp_path: Path) -> None:
    """Whatever stands around its name; the school's own name is no other place."""
    ash, elm = (replace(made(tmp_path, ""), name=name) for name in ("The Ash School", "Elm Park"))
    words = 'As at (the Ash School), not Ash Park.\n{: #a data-unchecked="a remark" }'
    school = made(tmp_path, f"Elm Park Primary School says:\n{{: .statement }}\n{words}")
    found = other_context.look(Subject(school, others=Others.of((ash, elm, school))))
    assert [place.said for place in found] == ["It names The Ash School."]
