"""A section that most policies of the same model have."""

from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject
from plugins.policies.model import School

ALIKE = 0.6
"""Share of the other policy's main sections that this one must have to be of the same model."""
MOST = 0.75
AT_LEAST = 2


def look(subject: Subject) -> Iterator[Place]:
    """Yield the headings of sections that nearly all policies of the same model have."""
    school = subject.school
    alike = [each for each in subject.others if _alike(school, each)]
    own = _ids(school)
    if len(alike) < AT_LEAST:
        return
    seen: set[str] = set()
    for other in alike:
        for section in other.sections:
            having = [each for each in alike if section.id in {it.id for it in each.sections}]
            if section.id in seen or len(having) / len(alike) < MOST:
                continue
            seen.add(section.id)
            inside = {each.id for each in other.clauses if each.section == section.id}
            if section.id not in own and not inside & own:
                names = ", ".join(each.short_name for each in having)
                heading = section.heading.lstrip("0123456789. ")
                yield Place(0, "", heading, f"These policies have such a section: {names}.")


def _ids(school: School) -> set[str]:
    return {each.id for each in school.sections} | {each.id for each in school.clauses}


def _alike(school: School, other: School) -> bool:
    main = {each.id for each in other.sections if each.level == 2}  # noqa: PLR2004
    own = {each.id for each in school.sections}
    return bool(main) and len(main & own) / len(main) >= ALIKE


WHOLE = "## One {: #one }\n\n## Two {: #two }\n\n## Three {: #three }"
SHORT = "## One {: #one }\n\n## Two {: #two }"
CHECK = Check(
    id="missing-section",
    title="A section that similar policies have",
    why="It may have been left out on purpose, or lost on the way.",
    suggestion="See how the others put it, then decide whether you want one.",
    look=look,
    valid=(
        Example(WHOLE, others=(WHOLE, WHOLE)),
        Example(SHORT, others=(WHOLE,)),
        Example(SHORT, others=(WHOLE, SHORT)),
        Example("## Else {: #else }", others=(WHOLE, WHOLE)),
        Example(  # it has the words, under another heading
            SHORT + '\n\nWe train staff.\n{: #train data-unchecked="an action" }',
            others=(WHOLE + '\n\nWe train all.\n{: #train data-unchecked="an action" }',) * 2,
        ),
    ),
    invalid=(Example(SHORT, others=(WHOLE, WHOLE), meant="Three"),),
)
