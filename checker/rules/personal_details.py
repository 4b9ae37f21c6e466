"""Giving a phone number, an address, an email address or the like."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.rule import Hit, Rule


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    return (Hit((span,)) for span in reading.details)


RULE = Rule("personal-details", _detect, exact=True)
