"""A draft: a text, and where, by whom and under which circumstances it would be posted."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from checker.words import AUDIENCES, CHANNELS, CIRCUMSTANCES, nearest

MAX_CHARACTERS = 100_000
"""The longest text that is read, in code points."""


class DraftError(ValueError):
    """Plain data that is not a draft. ``field`` names the place, the message the remedy."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person is about to post.

    ``school`` is a slug; ``audience``, ``channel`` and ``circumstances`` are words of
    :mod:`checker.words`; ``text`` may be empty when a circumstance is given.
    """

    school: str
    audience: str
    channel: str
    text: str
    circumstances: frozenset[str] = frozenset()

    @property
    def unticked(self) -> "Draft":
        """Return the same draft with nothing ticked."""
        return Draft(self.school, self.audience, self.channel, self.text)

    @classmethod
    def from_plain(cls, plain: object) -> Self:
        """Read a draft from decoded JSON. Fields that a draft does not have are ignored.

        Raises :class:`DraftError` for a missing, mistyped or unknown value.
        """
        if not isinstance(plain, Mapping):
            raise DraftError("draft", "expected a JSON object")
        circumstances = plain.get("circumstances", [])
        if not isinstance(circumstances, list):
            raise DraftError("circumstances", "expected a list of words")
        for word in circumstances:
            _known("circumstances", word, CIRCUMSTANCES)
        draft = cls(
            school=_text(plain, "school"),
            audience=_known("audience", _text(plain, "audience"), AUDIENCES),
            channel=_known("channel", _text(plain, "channel"), CHANNELS),
            text=_text(plain, "text"),
            circumstances=frozenset(circumstances),
        )
        if not draft.text.strip() and not draft.circumstances:
            raise DraftError("text", "expected some words, or a circumstance")
        if len(draft.text) > MAX_CHARACTERS:
            raise DraftError("text", f"expected at most {MAX_CHARACTERS:,} characters")
        return draft


def _text(plain: Mapping[str, object], field: str) -> str:
    value = plain.get(field)
    if not isinstance(value, str):
        raise DraftError(field, "expected a string")
    return value


def _known(field: str, word: object, known: tuple[str, ...]) -> str:
    if not isinstance(word, str):
        raise DraftError(field, "expected a string")
    if word not in known:
        raise DraftError(field, unknown(word, known))
    return word


def unknown(word: str, known: tuple[str, ...]) -> str:
    """Return what to say of an unknown word: one short line of ASCII, whatever the word."""
    start = word[:40]
    return f"unknown word {json.dumps(start)}; {nearest(start.lower(), known)}"
