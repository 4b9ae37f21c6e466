"""Keeping current: what changed for whom, the feed, the calendars, and the reviews that are due."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest
from icalendar import Calendar

from checker.words import AUDIENCES
from plugins.keeping import adopt
from plugins.keeping.calendar import calendar
from plugins.keeping.changes import changes, read_earlier
from plugins.keeping.due import due
from plugins.keeping.feed import entries
from plugins.policies.errors import ContentError
from plugins.policies.model import PrintedDate, School
from tests.content import CONTENT, SCHOOLS

DINGLE = next(school for school in SCHOOLS if school.slug == "dingle")
POLICY = CONTENT / "policies" / "dingle.md"
ATOM = "{http://www.w3.org/2005/Atom}"
NAMES = {audience: audience.capitalize() for audience in AUDIENCES}


def keep(content: Path, text: str, day: str) -> None:
    folder = content / "earlier" / "dingle"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{day}.md").write_text(text, "utf-8")


def earlier_text(day: str = "2024-11-25") -> str:
    """Return a made-up policy from before: one clause fewer, one more, one in other words."""
    text = POLICY.read_text("utf-8").replace("Adopted_on: 2025-11-25", f"Adopted_on: {day}")
    text = text.replace("Adopted: 25th November 2025", f"Adopted: {day}")
    text, gone = re.subn(r"- Post images of pupils\n.*\n", "", text)
    text, more = re.subn(
        r"(- Complain about the school\n  \{: #)(parents-complain-school)( .*\n)",
        r'\1\2\3- Post on Sundays\n  {: #parents-sundays data-rule="no-such-rule-today" }\n',
        text,
    )
    text, other = re.subn("- Draw attention to, or discuss,", "- Discuss", text)
    assert (gone, more, other) == (1, 1, 1)
    return text


@pytest.fixture
def before(tmp_path: Path) -> School:
    keep(tmp_path, earlier_text(), "2024-11-25")
    (version,) = read_earlier(tmp_path, SCHOOLS)["dingle"]
    return version


def test_changes_are_told_to_those_whom_they_concern_and_by_the_clauses_own_ids(
    before: School,
) -> None:
    """Added, reworded and removed, each to its audience; nothing to others."""
    staff, parents = changes(before, DINGLE, "staff"), changes(before, DINGLE, "parents")
    assert [clause.id for clause in staff.added] == ["staff-images"]
    assert not staff.removed
    assert not staff.reworded
    assert [clause.id for clause in parents.removed] == ["parents-sundays"]
    ((old, new),) = parents.reworded
    assert (old.text, new.text) == (
        "Discuss behaviour incidents",
        "Draw attention to, or discuss, behaviour incidents",
    )
    assert not changes(before, DINGLE, "pupils")


def test_a_policy_has_not_changed_from_itself() -> None:
    assert not any(changes(DINGLE, DINGLE, audience) for audience in AUDIENCES)


def test_a_school_without_an_earlier_policy_has_none(tmp_path: Path) -> None:
    assert set(read_earlier(tmp_path, SCHOOLS).values()) == {()}


def test_the_same_version_kept_is_no_earlier_one(tmp_path: Path) -> None:
    """Right after the copy, before the new words are written, nothing has changed."""
    keep(tmp_path, POLICY.read_text("utf-8"), "2025-11-25")
    assert read_earlier(tmp_path, SCHOOLS)["dingle"] == ()


@pytest.mark.parametrize(
    ("day", "name", "said"),
    [
        ("2024-11-25", "2024", "name the file 2024-11-25.md"),
        ("2027-01-01", "2027-01-01", "write the new day into Adopted_on"),
    ],
)
def test_an_earlier_policy_that_does_not_fit_stops_the_build(
    tmp_path: Path, day: str, name: str, said: str
) -> None:
    """With the file and what to do."""
    keep(tmp_path, earlier_text(day), name)
    with pytest.raises(ContentError, match=said):
        read_earlier(tmp_path, SCHOOLS)


def test_an_earlier_policy_of_no_school_stops_the_build(tmp_path: Path) -> None:
    folder = tmp_path / "earlier" / "dingel"
    folder.mkdir(parents=True)
    (folder / "2024-11-25.md").write_text(earlier_text(), "utf-8")
    with pytest.raises(ContentError, match='no policy has the slug "dingel"'):
        read_earlier(tmp_path, SCHOOLS)


def test_make_adopt_keeps_the_policy_in_force_byte_for_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under its day of adoption; an unknown school is answered with those there are."""
    for part in CONTENT.iterdir():
        if part.name != "earlier":
            (tmp_path / "content").mkdir(exist_ok=True)
            (tmp_path / "content" / part.name).symlink_to(part)
    monkeypatch.chdir(tmp_path)
    assert adopt.main(["dingle"]) == 0
    kept = tmp_path / "content" / "earlier" / "dingle" / "2025-11-25.md"
    assert kept.read_bytes() == POLICY.read_bytes()
    assert adopt.main(["dingel"]) == 2
    assert "dingle" in capsys.readouterr().err


def test_the_feed_tells_what_changed_in_both_schools_words(before: School) -> None:
    """The newest first; the first version of all says that it was adopted, and no more."""
    newest, first = entries(DINGLE, (before,), NAMES)
    assert newest.date.date() == DINGLE.adopted.day
    assert "<h2>Parents</h2>" in newest.html
    assert "Pupils" not in newest.html
    assert "Before: <q>Parents/carers should not use social media to: Discuss" in newest.html
    assert "adopted 2024-11-25" in first.title
    assert "New:" not in first.html


def test_every_school_has_a_feed_of_pelicans_own(site: Path) -> None:
    """Well formed, dated by the policy and never by the build, its links whole."""
    for school in SCHOOLS:
        feed = ET.parse(site / school.slug / "changes.atom").getroot()  # noqa: S314 (ours)
        assert school.slug in (feed.findtext(f"{ATOM}id") or "")
        dates = [*feed.iter(f"{ATOM}updated"), *feed.iter(f"{ATOM}published")]
        assert {(each.text or "")[:10] for each in dates} == {school.adopted.day.isoformat()}
        for link in feed.iterfind(f"{ATOM}entry/{ATOM}link"):
            assert link.attrib["href"].endswith(f"/{school.slug}/policy/")
            assert link.attrib["href"].startswith("http")


def test_a_feed_is_atom_as_another_program_reads_it(site: Path) -> None:
    """With all that RFC 4287 asks of a feed and of each entry."""
    for school in SCHOOLS:
        read = feedparser.parse((site / school.slug / "changes.atom").read_bytes())
        assert not read.bozo, read.get("bozo_exception")
        assert read.version == "atom10"
        assert all(read.feed.get(each) for each in ("id", "title", "updated"))
        assert len({entry.id for entry in read.entries}) == len(read.entries) > 0
        for entry in read.entries:
            assert entry.title.startswith(f"{school.short_name}: policy adopted")
            assert entry.updated_parsed
            assert entry.get("author") or read.feed.get("author")
            assert entry.summary


def test_a_calendar_holds_the_review_date_as_a_whole_day(site: Path) -> None:
    """Each school's, and all of them in one, as another program reads them."""
    every = Calendar.from_ical((site / "reviews.ics").read_bytes())
    assert len(every.events) == len([school for school in SCHOOLS if school.review])
    for school in SCHOOLS:
        assert school.review
        (event,) = Calendar.from_ical((site / school.slug / "review.ics").read_bytes()).events
        assert event.decoded("dtstart") == school.review.day
        assert event.decoded("dtstamp").date() == school.adopted.day
        assert school.name in str(event["summary"])


def test_a_calendar_follows_the_standard() -> None:
    """RFC 5545: lines end with CRLF and hold 75 octets at most, and each event has one identity."""
    made = calendar(SCHOOLS, "https://host.example/a-rather-long-path/for-the-sake-of-folding")
    assert made is not None
    lines = made.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    identities = re.findall(rb"UID:(.+)\r\n", made)
    assert len(set(identities)) == len(SCHOOLS)


def test_a_calendar_has_the_same_bytes_for_the_same_policies() -> None:
    """And keeps an event's identity when its date moves, so that a calendar moves it too."""
    assert calendar(SCHOOLS, "") == calendar(SCHOOLS, "")
    moved = replace(DINGLE, review=PrintedDate("May 2027", date(2027, 5, 31)))
    was, now = (
        Calendar.from_ical(made).events[0]["uid"]
        for each in (DINGLE, moved)
        if (made := calendar([each], "")) is not None
    )
    assert was == now


def test_a_policy_without_a_review_date_has_no_calendar() -> None:
    """An empty one would break the standard."""
    assert calendar([replace(DINGLE, review=None)], "") is None


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 11, 18), None),
        (date(2026, 11, 19), "is near"),
        (date(2026, 12, 31), "is near"),
        (date(2027, 1, 1), "has passed"),
    ],
)
def test_an_issue_is_due_six_weeks_before_the_review_date_and_after_it(
    today: date, state: str | None
) -> None:
    found = list(due([DINGLE], today, ()))
    assert len(found) == (state is not None)
    assert all(f"prints {state}" in each["body"] for each in found)


def test_no_issue_is_opened_twice_for_one_date_and_a_new_date_has_its_own() -> None:
    today = date(2027, 1, 1)
    (first,) = due([DINGLE], today, ())
    assert list(due([DINGLE], today, {first["title"]})) == []
    later = replace(DINGLE, review=PrintedDate("January 2027", date(2027, 1, 31)))
    assert len(list(due([later], today, {first["title"]}))) == 1


def test_no_issue_is_due_for_a_policy_without_a_review_date() -> None:
    assert list(due([replace(DINGLE, review=None)], date(2030, 1, 1), ())) == []
