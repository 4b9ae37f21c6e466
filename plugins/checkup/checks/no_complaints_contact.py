"""A policy that sends concerns to the school's channels and names nobody."""

from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject


def look(subject: Subject) -> Iterator[Place]:
    """Yield the clause that asks people to raise concerns, if no person or address is named."""
    school = subject.school
    if school.complaints or school.contact_email:
        return
    asks = next((each for each in school.clauses if each.duty == "raise-concerns"), None)
    said = "The policy names no person and no address for a concern."
    if asks:
        yield Place(asks.line, asks.id, asks.text, said)
    else:
        yield Place(0, "", "", said)


RAISE = (
    "Direct concerns through official channels.\n"
    '{: #a data-unchecked="an action" data-duty="raise-concerns" data-audience="parents" }'
)
CHECK = Check(
    id="no-complaints-contact",
    title="Nobody named for a concern",
    why="People post when they do not know whom to ask.",
    suggestion="Name a person or a role, and how to reach them: it is the kindest line there is.",
    look=look,
    valid=(
        Example(RAISE, meta=(("Complaints", "class teacher | Headteacher"),)),
        Example(RAISE, meta=(("Contact_email", "office@elm.example"),)),
    ),
    invalid=(
        Example(RAISE, meant="Direct concerns through official channels."),
        Example("Words.\n{: .statement }", meant=""),
    ),
)
