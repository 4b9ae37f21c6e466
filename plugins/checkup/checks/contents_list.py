"""A contents list that does not match the headings."""

import re
from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject
from plugins.checkup.contents import Entry

NUMBER = re.compile(r"(?P<number>\d+)\.? (?P<title>.+)")
SECTIONS = "## 1. Purpose {: #purpose }\n\n## 2. Staff {: #staff }"


def look(subject: Subject) -> Iterator[Place]:
    """Yield entries that are broken, empty, missing, without a page or under another number."""
    numbered = [match for each in subject.school.sections if each.level == 2  # noqa: PLR2004
                if (match := NUMBER.fullmatch(each.heading))]  # fmt: skip
    headings = {match["title"].casefold(): match["number"] for match in numbered}
    for entry in subject.contents:
        printed = " ".join(f"{entry.number}. {entry.title}".split()) if entry.number else "•"
        if said := _said(entry, headings):
            yield Place(0, "", f"{printed} {entry.page}".strip(), said)
    if subject.contents:
        listed = {entry.title.casefold() for entry in subject.contents}
        for section in subject.school.sections:
            match = NUMBER.fullmatch(section.heading)
            if match and section.level == 2 and match["title"].casefold() not in listed:  # noqa: PLR2004
                said = "The contents list does not name this section."
                yield Place(section.line, section.id, section.heading, said)


def _said(entry: Entry, headings: dict[str, str]) -> str:
    if not entry.title:
        return "The contents list has an empty line."
    number = headings.get(entry.title.casefold())
    if number is None:
        broken = " Beside it stands an error of the word processor." if entry.is_broken else ""
        return f"The contents list names it; the policy has no such section.{broken}"
    if number != entry.number:
        return f"In the policy this is section {number}."
    if entry.is_broken:
        return "Where the page should stand is an error of the word processor."
    return "" if entry.page else "It has no page number."


CHECK = Check(
    id="contents-list",
    title="Contents that do not match",
    why="A reader who looks for a section may not find it, or think that pages are missing.",
    suggestion="Let your word processor update the table of contents before you save the PDF.",
    look=look,
    valid=(
        Example(SECTIONS, contents="Contents\n\n1. Purpose.....\t2\n2. Staff\t3\n"),
        Example(SECTIONS),
    ),
    invalid=(
        Example(SECTIONS, contents="Contents\n\n1. Purpose\t2\n3. Staff\t3\n", meant="3. Staff 3"),
        Example(
            SECTIONS,
            contents="Contents\n1. Purpose\t2\n2. Staff\t3\n"
            "3. Training\tError! Bookmark not defined\n",
            meant="3. Training Error! Bookmark not defined",
        ),
        Example(SECTIONS, contents="Contents\n1. Purpose\t2\n2. Staff\t\n", meant="2. Staff"),
        Example(SECTIONS, contents="Contents\n1. Purpose\t2\n", meant="2. Staff"),
    ),
)
