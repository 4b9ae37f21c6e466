"""List items that do not follow on from the words above the list."""

import re
from collections.abc import Iterator
from itertools import groupby

from plugins.checkup.check import Check, Example, Place, Subject
from plugins.policies.model import Clause

FORBIDS = re.compile(r"\b(?:must|should|will) not\b", re.IGNORECASE)
MODAL = re.compile(r"\b(?:must|should|will|may)(?: not)?:?$", re.IGNORECASE)
CONSIDER = re.compile(r"\bconsider:?$", re.IGNORECASE)
DOING = re.compile(r"(?!(?:bring|cling|ring|sing|spring|sting|string|swing|wring)\b)\w+ing\b",
                   re.IGNORECASE)  # fmt: skip
NAMING = re.compile(r"(?:any|all) (?:\w+ )?(?:content|behaviour)\b|discrimination\b", re.IGNORECASE)
GOOD = re.compile(r"\b(?:appropriately|correctly|responsibly|politely|respectfully)\b")


def look(subject: Subject) -> Iterator[Place]:
    """Yield items whose grammar breaks the sentence, and good conduct in a list of what is not."""
    for lead, group in groupby(subject.school.clauses, lambda clause: clause.lead or ""):
        clauses = list(group)
        broken = [each for each in clauses if _breaks(lead, each)]
        if broken:
            count = "One item does" if len(broken) == 1 else f"{len(broken)} items do"
            said = f"{count} not follow on from “{lead}”."
            yield Place(broken[0].line, broken[0].id, broken[0].text, said)
        for clause in clauses:
            if FORBIDS.search(lead) and GOOD.search(clause.text):
                said = f"It is something good to do, yet it stands under “{lead}”."
                yield Place(clause.line, clause.id, clause.text, said)


def _breaks(lead: str, clause: Clause) -> bool:
    if MODAL.search(lead):
        return bool(DOING.match(clause.text) or NAMING.match(clause.text))
    return bool(CONSIDER.search(lead) and not DOING.match(clause.text))


def _list(lead: str, *items: str) -> str:
    written = (
        f'- {item}\n  {{: #item-{number} data-unchecked="a remark" }}'
        for number, item in enumerate(items)
    )
    return "\n".join((f"{lead}\n", *written))


CHECK = Check(
    id="list-grammar",
    title="A list that changes its sentence",
    why="Read with the words above it, the item says something else, or nothing.",
    suggestion="Let each item end the sentence that opens the list, or begin a second list.",
    look=look,
    valid=(
        Example(_list("Staff must not:", "Share photos", "Bring others into it")),
        Example(_list("This is not right:", "Posting insults", "Displays of anger")),
        Example(_list("The school may consider:", "Sending a letter", "Inviting the parent")),
        Example(_list("Parents should:", "Use groups respectfully")),
    ),
    invalid=(
        Example(_list("Staff must not:", "Share photos", "swearing"), meant="swearing"),
        Example(
            _list("Staff must not:", "Use emojis correctly"),
            meant="Use emojis correctly",
        ),
        Example(
            _list("The school may consider:", "Sending a letter", "Seek advice"),
            meant="Seek advice",
        ),
    ),
)
