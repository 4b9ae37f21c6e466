"""Sentences, and the parts of a sentence that a "but" sets against each other."""

import re
from collections.abc import Iterator

# "T.K." ends no sentence; "shame about" turns one round as a "but" does.
BREAK = re.compile(
    r"(?<!\b[a-z])[.!?]{1,9}(?=\s|$|\W)|\n{1,9}|;\s|\s-{1,3}\s"
    r"|,?\s(?=(?:but|however|although|yet)\s)|,\s(?=(?:just a )?(?:shame|pity)\s)"
)


def statements(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each statement of a normalised text starts and ends, marks included."""
    start = 0
    for match in BREAK.finditer(text):
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end:
        yield start, end
