"""A text cut into the pieces that the learned reader is told: words and signs."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from checker.reading.alike import ALIKE, SURNAME
from checker.reading.normal import Normal, Span
from checker.reading.people import NAME, NAME_OR_WORD

SHOUTED = "[caps]"
SCHOOL = "school"
NAMED = "[name]"
"""What somebody's name in running text is heard as: nothing hangs on who it is."""
REPEATED = 3
"""How often in a row a word or a sign is told; said oftener it says no more."""
MOST = 960
"""How many pieces are told of a draft: no reader reads on."""

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_TITLED = re.compile(
    rf"(?<!\w)(?:(?:mrs?|ms|mx|dr|ustadh?a?)\.?\s{{1,3}}(?={NAME})|(?:miss|apa)\s{{1,3}}(?={NAME_OR_WORD}))"
    r"(?P<name>[a-z-]+)"
)
_SHOUT = 3
"""How many letters a word in capitals must have to be one: "PE" and "I" are not shouted."""


class Piece(NamedTuple):
    """A piece, and where it stands in the normalised text."""

    text: str
    start: int
    end: int


def words(
    normal: Normal, typed: str, called: re.Pattern[str] | None, people: Iterable[Span] = ()
) -> Iterator[Piece]:
    """Yield the words and signs of a text, each in its place.

    The school's own name (``called`` finds it) is read as "school", whatever the school; that of
    somebody, whose places in the draft ``people`` are, as a name; and what must not matter as one
    word (:mod:`checker.reading.alike`). A sign said more than three times is said three times.
    Before words in capitals stands a piece that says so. After so many of them nothing is told.
    """
    return islice(_words(normal, typed, called, people), MOST)


def _words(
    normal: Normal, typed: str, called: re.Pattern[str] | None, people: Iterable[Span]
) -> Iterator[Piece]:
    people_at = {name.start: name.end for name in people}
    surnames = {m.start("name"): m.end("name") for m in _TITLED.finditer(normal.text)}
    names = {m.start(): m.end() for m in called.finditer(normal.text)} if called else {}
    done = run = 0
    last = ""
    shouting = False
    for match in _WORD.finditer(normal.text):
        start, end, word = match.start(), match.end(), match[0]
        if start < done:
            continue
        run = run + 1 if word == last else 1
        last = word
        if run > REPEATED:
            continue
        if word[0].isalpha():
            shouted = (
                len(word) >= _SHOUT and typed[normal.at[start] : normal.at[end - 1] + 1].isupper()
            )
            if shouted and not shouting:
                yield Piece(SHOUTED, start, start)
            shouting = shouted or (shouting and len(word) < _SHOUT)
        if start in names:
            word, end = SCHOOL, names[start]
        elif normal.at[start] in people_at:
            word, end = NAMED, bisect_left(normal.at, people_at[normal.at[start]])
        elif start in surnames:
            word, end = SURNAME, surnames[start]
        else:
            word = ALIKE.get(word, word)
        done = end
        yield Piece(word, start, end)


def stretches(words: Sequence[str], length: int, step: int, most: int) -> Iterator[Sequence[str]]:
    """Yield stretches of words that begin a step apart, over no more words than the most.

    None where there are no words: nothing has been said.
    """
    count = min(len(words), most)
    for start in range(0, max(count - length + step, 1), step) if words else ():
        yield words[start : start + length]
