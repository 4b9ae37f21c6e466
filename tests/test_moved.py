"""Old addresses lead to where a school is today, and refuse to lead nowhere."""

from pathlib import Path

import pytest

from plugins.policies.errors import ContentError
from plugins.policies.moved import Moved, leads_to, read_moved

SLUGS = ("dingle", "oakmere")


def entry(**keys: str) -> str:
    return "[[school]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items())


def moved(tmp_path: Path, *entries: str) -> tuple[Moved, ...]:
    path = tmp_path / "moved.toml"
    path.write_text("\n".join(entries), "utf-8")
    return read_moved(path, SLUGS)


def faults(tmp_path: Path, *entries: str) -> list[str]:
    with pytest.raises(ContentError) as raised:
        moved(tmp_path, *entries)
    return [str(fault).partition("moved.toml: ")[2] for fault in raised.value.faults]


def test_a_school_that_moved_twice_is_found_where_it_is_today(tmp_path: Path) -> None:
    found = moved(tmp_path, entry(was="first", now="second"), entry(was="second", now="dingle"))
    assert [(each.was, each.now) for each in found] == [("first", "dingle"), ("second", "dingle")]


def test_a_school_that_moved_and_then_left_says_farewell_at_both_addresses(tmp_path: Path) -> None:
    left = entry(was="second", name="Second School", farewell="It closed in July.")
    found = moved(tmp_path, entry(was="first", now="second"), left)
    assert [(each.was, each.now, each.name, each.farewell) for each in found] == [
        ("first", "", "Second School", "It closed in July."),
        ("second", "", "Second School", "It closed in July."),
    ]


def test_a_circle_is_refused(tmp_path: Path) -> None:
    found = faults(tmp_path, entry(was="a", now="b"), entry(was="b", now="a"))
    assert "school 1: a → b → a leads round in a circle; let one lead to a school" in found
    assert faults(tmp_path, entry(was="a", now="a"))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"was": "dingle", "now": "oakmere"}, '"dingle" is the address of a school of this site'),
        ({"was": "about", "now": "oakmere"}, '"about" is the address of another page'),
        ({"was": "old", "now": "oakmeer"}, 'did you mean "oakmere"?'),
        ({"was": "old"}, 'needs now = "new-address" or farewell'),
        ({"was": "old", "now": "dingle", "farewell": "Bye.", "name": "Old"}, "and not both"),
        ({"was": "old", "farewell": "Bye."}, "says farewell without a name"),
        ({"was": "Old!", "now": "dingle"}, "small letters, digits and hyphens"),
        ({"wsa": "old", "was": "old", "now": "dingle"}, 'unknown "wsa"; did you mean "was"?'),
    ],
)
def test_what_leads_nowhere_is_refused(tmp_path: Path, given: dict[str, str], message: str) -> None:
    (found,) = faults(tmp_path, entry(**given))
    assert found.startswith("school 1: ")
    assert message in found


def test_an_address_that_moved_twice_is_refused(tmp_path: Path) -> None:
    found = faults(tmp_path, entry(was="old", now="dingle"), entry(was="old", now="oakmere"))
    assert found == ['school 2: "old" moved already in school 1; keep one of them']


def test_an_old_page_leads_to_the_same_page_or_the_nearest_above() -> None:
    there = frozenset({"new/", "new/parents/", "new/parents/check/"})
    assert leads_to("parents/check/", "new", there) == "new/parents/check/"
    assert leads_to("parents/ar/", "new", there) == "new/parents/"
    assert leads_to("staff/before/", "new", there) == "new/"
    assert leads_to("", "new", there) == "new/"
