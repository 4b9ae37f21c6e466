"""Clauses that cannot both be followed, as they stand."""

import re
from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Passage, Place, Subject

PAIRS = (
    (
        re.compile(r"\bcommunicat\w+ with,? pupils\b(?!.*\b(?:unless|famil))",
                   re.IGNORECASE | re.DOTALL),
        re.compile(r"\bpupils? \(unless they are family members?\)", re.IGNORECASE),
        "Elsewhere the policy makes an exception for pupils who are family; this line makes none.",
    ),
    (
        re.compile(r"\bcommunicat\w+ with,? pupils past\b", re.IGNORECASE),
        re.compile(r"\bpast pupils \(if ongoing communication is required", re.IGNORECASE),
        "Elsewhere the policy says how to stay in touch with past pupils; this line forbids it.",
    ),
    (
        re.compile(r"\bconcerns?\b.*\bit is never appropriate\b", re.IGNORECASE | re.DOTALL),
        re.compile(r"\bthe appropriate channel to raise concerns\b", re.IGNORECASE),
        "Elsewhere the policy asks readers to think whether to do so; here it is never right.",
    ),
)  # fmt: skip
"""What one clause says, what another says, and why not both."""


def look(subject: Subject) -> Iterator[Place]:
    """Yield the stricter passage of each pair, naming the other."""
    for strict, other, said in PAIRS:
        found = [each for each in subject.passages if strict.search(_whole(each))]
        against = [each for each in subject.passages if other.search(each.text)]
        for passage in found[:1]:
            for each in against[:1]:
                yield Place.of(passage, f"{said} The other stands on line {each.line}.")


def _whole(passage: Passage) -> str:
    return f"{passage.lead} {passage.text}"


FAMILY = (
    "Messages from current pupils (unless they are family members) are reported.\n"
    '{: #b data-unchecked="an action" }'
)
CHECK = Check(
    id="contradiction",
    title="Two sentences that pull apart",
    why="Whoever follows one may break the other.",
    suggestion="Say once what holds, with the exception beside it.",
    look=look,
    valid=(
        Example(
            "Staff do not communicate with pupils, unless they are family.\n"
            '{: #a data-unchecked="an action" }\n\n' + FAMILY
        ),
        Example(FAMILY),
    ),
    invalid=(
        Example(
            "Staff must not:\n\n- Accept requests from, or communicate with, pupils past or present"
            '\n  {: #a data-unchecked="an action" }\n\n' + FAMILY,
            meant="Accept requests from, or communicate with, pupils past or present",
        ),
        Example(
            "Is this site the appropriate channel to raise concerns?\n"
            '{: #a data-unchecked="a question" }\n\n'
            "It may seem quick to raise concerns here, but it is never appropriate to do so.\n"
            '{: #b data-unchecked="a remark" }',
            meant="It may seem quick to raise concerns here, but it is never appropriate to do so.",
        ),
    ),
)
