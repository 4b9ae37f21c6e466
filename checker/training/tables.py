"""A model file: what it says of itself, and its tables of what is known, by checksums."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from checker.reading.linear import checksum


def by_sum(known: Iterable[str]) -> list[str]:
    """Return what is known in the order of its table."""
    return sorted(known, key=checksum)


def sums(known: Iterable[str]) -> bytes:
    """Return the checksums with their bytes apart, the highest first: so they pack well."""
    every = [checksum(each) for each in known]
    return b"".join(bytes(each >> shift & 255 for each in every) for shift in (24, 16, 8, 0))


def file(header: Mapping[str, Any], *parts: bytes) -> bytes:
    """Return the file: a line of JSON, then its parts."""
    line = json.dumps(header, separators=(",", ":")).encode() + b"\n"
    return b"".join((line, *parts))
