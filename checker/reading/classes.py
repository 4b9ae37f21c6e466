"""Which words are used alike, as is known from far more text than the corpus."""

from functools import cache

from checker.reading.linear import Classes, shipped_file

FILE = "classes.model"


@cache
def classes() -> Classes:
    """Return the classes that are shipped, read once."""
    return Classes.from_bytes(shipped_file(FILE))
