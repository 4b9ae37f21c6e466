"""A policy that does not say who approved it."""

from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject


def look(subject: Subject) -> Iterator[Place]:
    """Yield once if the metadata, which follows the print, names nobody."""
    if not subject.school.approved_by:
        yield Place(0, "", "", "The policy does not print who approved it.")


CHECK = Check(
    id="no-approval",
    title="No word of who approved it",
    why="Readers cannot tell whether this is the adopted policy or a draft.",
    suggestion="Print who approved it, beside the date.",
    look=look,
    valid=(Example(meta=(("Approved_by", "Governing board"),)),),
    invalid=(Example(meta=(("Approved_by", ""),), meant=""),),
)
