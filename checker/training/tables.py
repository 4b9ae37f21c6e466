"""The tables of a model file: what is known, by its checksums."""

from collections.abc import Iterable

from checker.reading.linear import checksum


def by_sum(known: Iterable[str]) -> list[str]:
    """Return what is known in the order of its table."""
    return sorted(known, key=checksum)


def sums(known: Iterable[str]) -> bytes:
    """Return the checksums with their bytes apart, the highest first: so they pack well."""
    every = [checksum(each) for each in known]
    return b"".join(bytes(each >> shift & 255 for each in every) for shift in (24, 16, 8, 0))
