"""A pointer to a section or an appendix that is not there."""

import re
from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject

POINTER = re.compile(
    r"(?:\b(?:see|in|under) section|\bappendix) (?P<number>\d+(?:\.\d+)*)\b", re.IGNORECASE
)
HEADING = re.compile(r"(?P<appendix>appendix )?(?P<number>\d+(?:\.\d+)*)\b", re.IGNORECASE)


def look(subject: Subject) -> Iterator[Place]:
    """Yield pointers whose number no heading has."""
    headings = [HEADING.match(section.heading) for section in subject.school.sections]
    there = {(bool(each["appendix"]), each["number"]) for each in headings if each}
    for passage in subject.passages:
        for match in POINTER.finditer(passage.text):
            appendix = match[0].lower().startswith("appendix")
            if (appendix, match["number"]) not in there:
                yield Place.of(passage, f"The policy as we have it has no {match[0].lower()}.")


TEXT = "Follow the guidelines (appendix 1).\n{: .statement }"
CHECK = Check(
    id="missing-part",
    title="A pointer that leads nowhere",
    why="A reader is sent to words that are not there.",
    suggestion="Add the part that is meant, or correct the number.",
    look=look,
    valid=(Example(TEXT + "\n\n## Appendix 1 – Guidelines {: #guidelines }"),),
    invalid=(Example(TEXT, meant="Follow the guidelines (appendix 1)."),),
)
