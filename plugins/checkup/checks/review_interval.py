"""A policy that promises a review each year and prints a date much later."""

import re
from collections.abc import Iterator
from datetime import timedelta

from plugins.checkup.check import Check, Example, Place, Subject

YEARLY = re.compile(
    r"\breviewed (?:annually|yearly|every year|each year|on an annual basis|once a year)\b",
    re.IGNORECASE,
)
LATE = timedelta(days=365 + 120)
"""A printed season or month may add some weeks to a year; four months are no longer a reading."""


def look(subject: Subject) -> Iterator[Place]:
    """Yield the promise, if the dates at the top do not keep it."""
    school = subject.school
    if school.review is None or school.review.day - school.adopted.day <= LATE:
        return
    for passage in subject.passages:
        if match := YEARLY.search(passage.text):
            said = f"The dates at the top run from {school.adopted.text} to {school.review.text}."
            yield Place.of(passage, said, match[0])


CHECK = Check(
    id="review-interval",
    title="A yearly review, and a date further off",
    why="Two parts of the policy say different things about when it is looked at again.",
    suggestion="Bring the date at the top and this sentence together.",
    look=look,
    valid=(
        Example(
            "This policy will be reviewed annually.\n{: .statement }",
            meta=(("Adopted_on", "2025-11-25"), ("Review_by", "2026-12-31")),
        ),
        Example(
            "All training is reviewed regularly.\n{: .statement }",
            meta=(("Adopted_on", "2025-09-01"), ("Review_by", "2028-09-30")),
        ),
    ),
    invalid=(
        Example(
            "This policy will be reviewed annually.\n{: .statement }",
            meta=(("Adopted_on", "2026-05-01"), ("Review_by", "2028-06-30")),
            meant="reviewed annually",
        ),
    ),
)
