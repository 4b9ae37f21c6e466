"""Section numbers that skip, repeat, or stand alone."""

import re
from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject
from plugins.policies.model import Section

NUMBER = re.compile(r"(?P<above>(?:\d+\.)*?)(?P<own>\d+)\.? \S.*")


def look(subject: Subject) -> Iterator[Place]:
    """Yield headings whose number does not follow, and the only one that has any."""
    main = [each for each in subject.school.sections if each.level == 2]  # noqa: PLR2004
    numbered = [each for each in main if NUMBER.fullmatch(each.heading)]
    if len(numbered) == 1 < len(main):
        (lone,) = numbered
        said = "It is the only section with a number."
        yield Place(lone.line, lone.id, lone.heading, said)
        return
    last: dict[str, int] = {}
    for section in subject.school.sections:
        match = NUMBER.fullmatch(section.heading)
        if not match:
            continue
        expected = last.get(match["above"], 0) + 1
        if int(match["own"]) != expected:
            yield _place(section, match["above"], expected)
        last[match["above"]] = int(match["own"])


def _place(section: Section, above: str, expected: int) -> Place:
    said = f"The number that follows here would be {above}{expected}."
    return Place(section.line, section.id, section.heading, said)


CHECK = Check(
    id="numbering",
    title="Numbers that do not follow",
    why="A reader may think that a section is missing, and nobody can quote it with certainty.",
    suggestion="Number the sections again, or check whether one was lost.",
    look=look,
    valid=(
        Example(
            "## 1. One {: #one }\n\n### 1.1 Sub {: #sub }\n\n### 1.2 Sub {: #sub-two }\n\n"
            "## 2. Two {: #two }\n\n### 2.1 Sub {: #sub-three }\n\n## Appendix 1 {: #appendix }"
        ),
        Example("## One {: #one }\n\n## Two {: #two }"),
    ),
    invalid=(
        Example("## 1. One {: #one }\n\n## 3. Three {: #three }", meant="3. Three"),
        Example(
            "## 1. One {: #one }\n\n### 1.1 Sub {: #sub }\n\n### 1.3 Sub {: #sub-two }",
            meant="1.3 Sub",
        ),
        Example("## One {: #one }\n\n## 11. Last {: #last }", meant="11. Last"),
    ),
)
