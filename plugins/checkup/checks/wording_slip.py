"""Slips of the pen: a sentence that lost or gained a word on its way."""

import re
from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject

SLIPS = (
    (re.compile(r"\bshould not (?:also )?do not\b", re.IGNORECASE), "It says “not” twice."),
    (re.compile(r"\bshould be using via\b", re.IGNORECASE), "A word is missing or too many."),
    (
        re.compile(r"\buse of school's\b", re.IGNORECASE),
        "“the” may be missing before “school's”.",
    ),
    (
        re.compile(r"\b(?!that\b|had\b)([a-z]{2,}) \1\b", re.IGNORECASE),
        "The same word stands twice.",
    ),
    (re.compile(r"\b[a-z]{3,},[a-z]{3,}"), "A space is missing after the comma."),
    (re.compile(r"\bGIF's\b"), "More than one needs no apostrophe: GIFs."),
    (re.compile(r"\bWhatsapp\b"), "Elsewhere it is written WhatsApp."),
    (re.compile(r"\b(?:offense|libelous)\b", re.IGNORECASE), "This is the American spelling."),
)
"""How a slip looks, and what it is."""


def look(subject: Subject) -> Iterator[Place]:
    """Yield each slip with the words around it."""
    for passage in subject.passages:
        for pattern, said in SLIPS:
            if match := pattern.search(passage.text):
                yield Place.of(passage, said, _around(passage.text, match))


def _around(text: str, match: re.Match[str]) -> str:
    start = text.rfind(" ", 0, max(match.start() - 20, 0)) + 1
    end = text.find(" ", match.end() + 20)
    return text[start : None if end < 0 else end]


CHECK = Check(
    id="wording-slip",
    title="A slip of the pen",
    why="Small slips cost a policy some of its weight, and a few change what it says.",
    suggestion="Mend them at the next review: here your adopted words stay as they are.",
    look=look,
    valid=(
        Example("Staff should not also have contact.\n{: .statement }"),
        Example("He said that that was fine.\n{: .statement }"),
        Example("Staff, volunteers and 1,000 others on www.elm,park.\n{: .statement }"
                .replace("elm,park", "elm.park")),
        Example("The use of the school's accounts on WhatsApp.\n{: .statement }"),
    ),
    invalid=(
        Example(
            "Staff should not also do not have contact.\n{: .statement }",
            meant="Staff should not also do not have contact.",
        ),
        Example("Our staff,volunteers.\n{: .statement }", meant="Our staff,volunteers."),
        Example("Look at the the rules.\n{: .statement }", meant="Look at the the rules."),
        Example("This should be using via email.\n{: .statement }",
                meant="This should be using via email."),
    ),
)  # fmt: skip
