"""A review date that has passed."""

from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Place, Subject


def look(subject: Subject) -> Iterator[Place]:
    """Yield the review date if its last day is over."""
    review = subject.school.review
    if review and review.day < subject.today:
        yield Place(0, "", review.text, "The last day that this can mean has passed.")


CHECK = Check(
    id="past-date",
    title="The review date has passed",
    why="Readers may wonder whether these are still the rules.",
    suggestion="Review the policy, or say when you will. If a newer one is adopted, publish it.",
    look=look,
    valid=(
        Example(meta=(("Review", "Jan 2026"), ("Review_by", "2026-01-31"))),
        Example(meta=(("Review", ""), ("Review_by", ""))),
    ),
    invalid=(
        Example(
            meta=(("Review", "Dec 2025"), ("Review_by", "2025-12-31")),
            meant="Dec 2025",
        ),
    ),
)
