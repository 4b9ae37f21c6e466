"""A text as it is meant to be read: small letters, plain marks, nothing hidden.

Every character of the normal text knows where it came from, so that what is found in it can
be marked in the draft as typed.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of the draft as typed: ``start`` to ``end`` in code points, end excluded."""

    start: int
    end: int


# Letters of other alphabets that pass for Latin ones; NFKC leaves them alone.
# And Latin ones that do not come apart into a letter and an accent.
LOOKALIKES = str.maketrans("аеорсухіѕјԁһԛԝкмтвнοαερυικτνłøđı", "aeopcyxisjdhqwkmtbhoaepuiktvlodi")
PLAIN = str.maketrans({"‘": "'", "’": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
# Nobody sees these: soft hyphens, joiners, direction marks, variation selectors.
HIDDEN = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
                    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]")  # fmt: skip
STRETCH = 2
"""How often a letter may stand in a row: no English word needs it three times."""
STACCATO = re.compile(r"(?<!\w)(?:\w{2,}\. ){2,}\w{2,}(?=[.!?\n]|\Z| [^\w\s])")
"""Full stops after single words, as in "Worst. School. Ever": they are for effect, and end nothing."""
WIDEST = 4
"""As how many letters one sign is read. Some stand for whole sentences, as "ﷺ" does."""


@dataclass(frozen=True, slots=True)
class Normal:
    """A normalised text. ``at[i]`` is where its character ``i`` stands in the draft."""

    text: str
    at: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of the draft that a stretch of the normal text came from."""
        if start >= end:
            return Span(self._place(start), self._place(start))
        return Span(self.at[start], self.at[end - 1] + 1)

    def _place(self, index: int) -> int:
        return self.at[index] if index < len(self.at) else self.length


def normalise(text: str) -> Normal:
    """Return the text in small Latin letters, without what people leave out or put in.

    Hidden marks, stretched letters, the apostrophes within words and full stops after each word
    are gone: "Can’t", "can't" and "cant" read alike.
    """
    letters: list[str] = []
    at: list[int] = []
    plain = {typed: _plain(typed) for typed in set(text)}
    run, last = 0, ""
    for place, typed in enumerate(text):
        for letter in plain[typed]:
            run = run + 1 if letter == last else 1
            if run > STRETCH and letter.isalpha():
                continue
            if last == "'" and letter.isalpha() and len(letters) > 1 and letters[-2].isalpha():
                del letters[-1], at[-1]
            letters.append(letter)
            at.append(place)
            last = letter
    read = STACCATO.sub(lambda words: words[0].replace(".", " "), "".join(letters))
    return Normal(read, tuple(at), len(text))


def _plain(typed: str) -> str:
    if HIDDEN.match(typed):
        return ""
    decomposed = unicodedata.normalize("NFKD", typed)
    if len(decomposed) > WIDEST:
        return typed
    decomposed = decomposed.translate(PLAIN).casefold()
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(LOOKALIKES)
