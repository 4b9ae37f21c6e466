"""A list that nothing opens: it does not say what its items are."""

from collections.abc import Iterator
from itertools import groupby

from plugins.checkup.check import Check, Example, Place, Subject

AT_LEAST = 3


def look(subject: Subject) -> Iterator[Place]:
    """Yield the first of three clauses or more that are parts of a sentence without a beginning."""
    clauses = {each.id for each in subject.school.clauses}
    fragments = groupby(
        subject.passages,
        lambda each: each.anchor in clauses and not each.lead and each.text[-1] not in ".?!:",
    )
    for is_fragment, group in fragments:
        passages = list(group)
        if is_fragment and len(passages) >= AT_LEAST:
            said = f"{len(passages)} lines follow one another, and no words say what they are."
            yield Place.of(passages[0], said)


def _items(*ends: str) -> str:
    return "\n".join(
        f'- Alerts {end}\n  {{: #item-{number} data-unchecked="a remark" }}'
        for number, end in enumerate(ends)
    )


CHECK = Check(
    id="list-opening",
    title="A list without its first words",
    why="A reader cannot tell whether these are allowed, forbidden or promised.",
    suggestion="Put the opening words back above the list.",
    look=look,
    valid=(
        Example("We will post:\n\n" + _items("of weather", "of trips", "of news")),
        Example(
            "\n\n".join(
                f'Talks {end}\n{{: #{end} data-unchecked="a remark" }}\n\nNow.\n{{: .statement }}'
                for end in ("one", "two", "three")
            )
        ),
        Example(_items("come first.", "come later.", "come last.")),
    ),
    invalid=(
        Example(
            _items("of weather (e.g. snow)", "of trips", "of news"),
            meant="Alerts of weather (e.g. snow)",
        ),
    ),
)
