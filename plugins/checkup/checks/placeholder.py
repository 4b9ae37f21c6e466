"""Words of a model policy that were still to be filled in."""

import re
from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject

UNFILLED = re.compile(
    r"\[[^\[\]]*\b(?:insert|add|name|school|date|title|enter|delete|amend|e\.g)\b[^\[\]]*\]"
    r"|<(?:insert|add|enter|school|name|date)\b[^<>]*>"
    r"|^(?:insert|enter) (?:the )?(?:school|name|date|title|details|your)\b.*"
    r"|^(?:list|add) (?:any other |all |the |your )?(?:school|social media)\b.*"
    r"|^\W*(?:TBC|TBA|X{3,})\W*$|\bX{4,}\b|_{4,}|\.{6,}"
    r"|Error! [\w ]*not (?:defined|found)\.?",
    re.IGNORECASE,
)


def look(subject: Subject) -> Iterator[Place]:
    """Yield every place that waits for the school's own words."""
    for passage in subject.passages:
        if UNFILLED.search(passage.text):
            yield Place.of(passage, "It reads as an instruction that waits for your own words.")


CHECK = Check(
    id="placeholder",
    title="A gap still to fill in",
    why="Readers look here for a name or an account, and find an instruction.",
    suggestion="Fill in your own words, or take the line out if it does not apply.",
    look=look,
    valid=(
        Example("- Facebook – Elm Park\n  {: .statement }"),
        Example("The school may list accounts of staff, and add others.\n{: .statement }"),
        Example("Add a friend only if you know them.\n{: .statement }"),
        Example("- Ask that the parent does not enter the school site.\n  {: .statement }"),
        Example("Approved [by the board in May].\n{: .statement }"),
    ),
    invalid=(
        Example(
            "- Add any other school social media channels\n  {: .statement }",
            meant="Add any other school social media channels",
        ),
        Example(
            "- List school Facebook accounts, including usernames\n  {: .statement }",
            meant="List school Facebook accounts, including usernames",
        ),
        Example(
            "Speak to [insert name of the lead].\n{: .statement }",
            meant="Speak to [insert name of the lead].",
        ),
        Example("Approved on: ______\n{: .statement }", meant="Approved on: ______"),
    ),
)
