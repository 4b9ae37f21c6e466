"""Wording that two people would apply in two ways, or that reaches further than it can mean."""

import re
from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject

HARD = (
    (
        re.compile(r"\bmake inappropriate comments\b", re.IGNORECASE),
        "It does not say what is inappropriate. An example or two would help.",
    ),
    (
        re.compile(r"\binto disrepute\b", re.IGNORECASE),
        "It does not say what would do so. An example or two would help.",
    ),
    (
        re.compile(r"\bcould be (?:viewed|interpreted|seen|construed) as (?!those of)\w+",
                   re.IGNORECASE),
        "It goes by what anybody might see in a post, which nobody can know beforehand.",
    ),
    (
        re.compile(r"\breference or share information about individual\b.*\bcolleagues\b",
                   re.IGNORECASE),
        "Read as it stands, it forbids thanking a colleague by name.",
    ),
    (
        re.compile(r"\bnegative/offensive comments\b", re.IGNORECASE),
        "Read as it stands, it forbids any remark that is not praise.",
    ),
    (
        re.compile(r"\bin a manner the school considers inappropriate\b", re.IGNORECASE),
        "It is for the school alone to say what is meant. Point to the list of examples.",
    ),
)  # fmt: skip
"""Words that are hard to apply, and why."""


def look(subject: Subject) -> Iterator[Place]:
    """Yield the clauses with such words."""
    for passage in subject.passages:
        for pattern, said in HARD:
            if pattern.search(passage.text):
                yield Place.of(passage, said)


def _clause(text: str) -> str:
    return f'{text}\n{{: #a data-unchecked="a remark" }}'


CHECK = Check(
    id="hard-to-apply",
    title="Wording that is hard to apply",
    why="People who mean well cannot tell in advance whether a post is fine.",
    suggestion="Say what you have in mind, with an example of what remains welcome.",
    look=look,
    valid=(
        Example(_clause("Express views that could be interpreted as those of the school")),
        Example(_clause("Make insulting comments about anyone")),
    ),
    invalid=(
        Example(_clause("Make inappropriate comments about staff"),
                meant="Make inappropriate comments about staff"),
        Example(_clause("Bringing the school into disrepute."),
                meant="Bringing the school into disrepute."),
    ),
)  # fmt: skip
