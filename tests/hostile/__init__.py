"""Words that would like to be code, and what a text may be at its worst: data for the tests."""

import tomllib
from pathlib import Path

STRINGS: dict[str, tuple[str, ...]] = {
    place: tuple(strings)
    for place, strings in tomllib.loads(
        Path(__file__).with_name("strings.toml").read_text("utf-8")
    ).items()
}
"""Script injections, by the place that would run them."""

EVERY: tuple[str, ...] = tuple(string for strings in STRINGS.values() for string in strings)

HALVES = ("\ud800", "\udc00<script>__ran=1</script>", "a\ud83d b", "\udfff\ud800")
"""Halves of a character, which a browser's field can hold and no file in UTF-8."""
