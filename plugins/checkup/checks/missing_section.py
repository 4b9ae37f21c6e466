"""A section that most policies of the same model have."""

from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject
from plugins.checkup.others import NAMED, Model
from plugins.policies.model import School

ALIKE = 0.6
"""Share of the other policy's main sections that this one must have to be of the same model."""
MOST = 0.75
AT_LEAST = 2


def look(subject: Subject) -> Iterator[Place]:
    """Yield the headings of sections that nearly all policies of the same model have."""
    school = subject.school
    sections = {each.id for each in school.sections}
    own = sections | {each.id for each in school.clauses}
    alike = [each for each in subject.others.models if _alike(sections, each)]
    count = sum(_count(each, school) for each in alike)
    if count < AT_LEAST:
        return
    by_section: dict[str, list[Model]] = {}
    for model in alike:
        for section in model.sections:
            by_section.setdefault(section.id, []).append(model)
    for identity, models in by_section.items():
        having = sum(_count(each, school) for each in models)
        inside = models[0].inside.get(identity, frozenset())
        if having / count >= MOST and identity not in own and not inside & own:
            section = next(each for each in models[0].sections if each.id == identity)
            heading = section.heading.lstrip("0123456789. ")
            said = f"These policies have such a section: {_names(models, school, having)}."
            yield Place(0, "", heading, said)


def _alike(sections: set[str], model: Model) -> bool:
    return bool(model.main) and len(model.main & sections) / len(model.main) >= ALIKE


def _count(model: Model, school: School) -> int:
    """Return how many other schools have the model: a school does not count for itself."""
    return model.count - model.of(school)


def _names(models: list[Model], school: School, having: int) -> str:
    """Return the first schools that have these models, and how many more there are."""
    schools = sorted(each for model in models for each in model.schools)
    names = [name for _, slug, name in schools if slug != school.slug][:NAMED]
    more = f" and {having - len(names)} more" if having > len(names) else ""
    return ", ".join(names) + more


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
