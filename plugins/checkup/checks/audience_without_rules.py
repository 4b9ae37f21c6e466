"""People for whom the policy sets no rule."""

from collections.abc import Iterator

from checker.words import AUDIENCES
from plugins.checkup.check import Check, Example, Place, Subject


def look(subject: Subject) -> Iterator[Place]:
    """Yield the audiences to which no clause sets a rule or a duty."""
    school = subject.school
    for audience in AUDIENCES:
        clauses = school.for_audience(audience)
        if not any(clause.rules or clause.duty for clause in clauses):
            touched = [each for each in school.clauses if audience in each.around]
            said = (
                f"Some clauses concern {audience}, yet none says what {audience} may or may not do."
                if touched
                else f"No clause says what {audience} may or may not do."
            )
            first = touched[0] if touched else None
            yield Place(first.line if first else 0, first.id if first else "", "", said)


def _for(*audiences: str) -> str:
    return (
        'Be kind.\n{: #a data-unchecked="shows in more than words" data-duty="respect-others" '
        f'data-audience="{" ".join(audiences)}" }}'
    )


CHECK = Check(
    id="audience-without-rules",
    title="People without rules",
    why="Staff, pupils or parents who look for their rules find none.",
    suggestion="If another policy speaks to them, name it here, so that they know where to look.",
    look=look,
    valid=(Example(_for("staff", "pupils", "parents")),),
    invalid=(Example(_for("staff", "parents"), meant=""),),
)
