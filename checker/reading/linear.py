"""The learned reader's model: sums of weights, in whole numbers and plain Python.

Two kinds of logistic regression share their features. One tells how likely somebody is to object
to a draft, from its phrases (words, pairs of words, and words with who writes them and where; and
the same of the words' classes: Brown et al., 1992, "Class-Based n-gram Models of Natural
Language"), weighed by how telling they were in the corpus (Wang and Manning, 2012, "Baselines and
Bigrams"), and from facts that the rest of the reading has found. One for every rule tells from
single words, their classes and the same facts what there is to object to.
"""

import json
from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from math import sqrt
from typing import Any, Self
from zlib import crc32

Weights = Sequence[int]
"""Whole numbers within a byte; a step says how much one is."""
ClassOf = Callable[[str], int | None]
"""Tells the class of a word: which others are used alike. Some words have none."""


@dataclass(frozen=True, slots=True)
class Regression:
    """One regression: weights of phrases and of facts, each with its step, and where it begins."""

    bias: float
    step: float
    phrases: Weights
    fact_step: float
    facts: Weights


@dataclass(frozen=True, slots=True)
class Score:
    """What the model makes of some words: log-odds that somebody objects, and of each rule."""

    breach: float
    rules: Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Phrases that are known, by checksum and in its order: nothing has to be made of them at start."""

    sums: Sequence[int]


@lru_cache(maxsize=1 << 13)
def place_of(table: Table, phrase: str) -> int | None:
    """Return where a phrase stands, or none.

    One in 86,000 unknown phrases is taken for known, one in 150,000 words for one that has a class.
    Most phrases come again: of a statement those of the draft, and while somebody types those of
    a moment ago.
    """
    wanted = checksum(phrase)
    place = bisect_left(table.sums, wanted)
    return place if place < len(table.sums) and table.sums[place] == wanted else None


def checksum(phrase: str) -> int:
    """Return what a phrase is known by: 32 bits, the same everywhere."""
    return crc32(phrase.encode("utf-8", "surrogatepass"))


def shipped_file(name: str) -> bytes:
    """Return a file that is shipped beside this one. From a zip, too: a phone has it in one."""
    path = __file__.rpartition("linear.")[0] + name  # no pathlib: a phone would have to load it
    data: bytes = __spec__.loader.get_data(path)  # type: ignore[union-attr]
    return data


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """Phrases, how telling each is, and a regression over them."""

    phrases: Table
    telling: Weights
    regression: Regression

    def said(self, some: Iterable[str]) -> tuple[int, int]:
        """Return the sum of what the phrases weigh, and the square of their length."""
        total = length = 0
        for phrase in some:
            place = place_of(self.phrases, phrase)
            if place is not None:
                telling = self.telling[place]
                total += telling * self.regression.phrases[place]
                length += telling * telling
        return total, length


@dataclass(frozen=True, slots=True, eq=False)
class Classes:
    """The classes of words. ``header`` is what their file says of them."""

    header: Mapping[str, Any]
    _words: Table
    _numbers: Weights

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read the file."""
        header, take = _opened(data)
        count = header["words"]
        return cls(header, Table(take.sums(count)), take.weights("B", count))

    def __call__(self, word: str) -> int | None:
        """Return the class of a word, or none."""
        place = place_of(self._words, word)
        return None if place is None else self._numbers[place]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A trained model. ``header`` is what its file says of it."""

    header: Mapping[str, Any]
    _class: ClassOf
    _words: Table
    _facts: Mapping[str, int]
    _breach: Weighed
    _rules: Mapping[str, Regression]

    @classmethod
    def from_bytes(cls, data: bytes, class_of: ClassOf) -> Self:
        """Read a model file; ``class_of`` tells the class of a word, if it has one."""
        header, take = _opened(data)
        phrases, words, facts = (header[part] for part in ("phrases", "words", "facts"))
        by_phrase, by_word = Table(take.sums(phrases)), Table(take.sums(words))
        return cls(
            header=header,
            _class=class_of,
            _words=by_word,
            _facts={fact: place for place, fact in enumerate(facts)},
            _breach=take.weighed(by_phrase, header["breach"], len(facts)),
            _rules={
                rule: take.regression(numbers, words, len(facts))
                for rule, numbers in header["rules"].items()
            },
        )

    def __call__(
        self,
        words: Sequence[str],
        audience: str,
        channel: str,
        facts: Collection[str],
        unticked: Collection[str],
    ) -> Score:
        """Return what the model makes of words in order, of who writes them where, and of facts.

        ``unticked`` are the facts but for what is ticked. That excuses words, but is not held
        against them: a tick that breaks a rule is found without them.
        """
        found = {self._facts[fact] for fact in facts if fact in self._facts}
        bare = {self._facts[fact] for fact in unticked if fact in self._facts}
        of_draft, alone = shown(words, audience, channel, self._class)
        said = self._breach.said(of_draft)
        known = (place_of(self._words, word) for word in alone)
        single = [place for place in known if place is not None]
        return Score(
            breach=min(_log_odds(self._breach.regression, *said, some) for some in (found, bare)),
            rules={
                rule: _log_odds(
                    each, sum(map(each.phrases.__getitem__, single)), len(single), found
                )
                for rule, each in self._rules.items()
            },
        )

    def objection(self, words: Sequence[str], audience: str, channel: str) -> float:
        """Return the log-odds that somebody objects to words of which no more is known."""
        of_words, _ = shown(words, audience, channel, self._class)
        return _log_odds(self._breach.regression, *self._breach.said(of_words), ())


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """A trained regression over plain phrases alone. ``header`` is what its file says of it."""

    header: Mapping[str, Any]
    _class: ClassOf
    _weighed: Weighed

    @classmethod
    def from_bytes(cls, data: bytes, class_of: ClassOf) -> Self:
        """Read a model file; ``class_of`` tells the class of a word, if it has one."""
        header, take = _opened(data)
        known = Table(take.sums(header["phrases"]))
        return cls(header, class_of, take.weighed(known, header["numbers"], 0))

    def __call__(self, words: Sequence[str]) -> float:
        """Return the log-odds of what it has learned, of words in order."""
        total, length = self._weighed.said(plain_shown(words, self._class))
        return _log_odds(self._weighed.regression, total, length + self.header["ballast"], ())


def shown(
    words: Sequence[str], audience: str, channel: str, class_of: ClassOf
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the phrases and the single words of some words, with those of their classes.

    A model is shown the same while it is fitted and ever after.
    """
    named = class_names(words, class_of)
    every = (*phrases(words, audience, channel), *phrases(named, audience, channel))
    return frozenset(every), frozenset((*words, *named))


def plain_shown(words: Sequence[str], class_of: ClassOf) -> frozenset[str]:
    """Return the plain phrases of some words, with those of their classes."""
    return frozenset((*plain_phrases(words), *plain_phrases(class_names(words, class_of))))


def class_names(words: Sequence[str], class_of: ClassOf) -> list[str]:
    """Return the names of the words' classes; a word that has none stands for itself."""
    numbers = zip(words, map(class_of, words), strict=True)
    return [word if number is None else f"[{number}]" for word, number in numbers]


def phrases(words: Sequence[str], audience: str, channel: str) -> Iterator[str]:
    """Yield the phrases of some words: those that are plain; the words with who writes them, and where."""
    yield from plain_phrases(words)
    for word in words:
        yield f"{audience}>{word}"
        yield f"{channel}>{word}"


def plain_phrases(words: Sequence[str]) -> Iterator[str]:
    """Yield words, and pairs of them, side by side or with any one word between."""
    for word, following, another in zip_longest(words, words[1:], words[2:]):
        yield word
        if following is not None:
            yield f"{word} {following}"
        if another is not None:
            yield f"{word} _ {another}"


def _log_odds(regression: Regression, total: int, length: int, facts: Iterable[int]) -> float:
    """Return a regression's sum; phrases count as a direction, whose length says nothing."""
    said = total / sqrt(length) if length else 0.0
    found = sum(map(regression.facts.__getitem__, facts))
    return regression.bias + regression.step * said + regression.fact_step * found


def _opened(data: bytes) -> tuple[dict[str, Any], "_Numbers"]:
    """Return what a file says of itself, in a line of JSON, and the numbers after it."""
    line, _, rest = data.partition(b"\n")
    return json.loads(line), _Numbers(rest)


class _Numbers:
    """The numbers of a model file, taken one after another."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def _take(self, count: int) -> bytes:
        self._at += count
        return self._data[self._at - count : self._at]

    def sums(self, count: int) -> Sequence[int]:
        """Take numbers of 32 bits whose bytes stand apart, the highest first: so they pack well."""
        together = bytearray(4 * count)
        for byte in (3, 2, 1, 0):
            together[byte::4] = self._take(count)
        return memoryview(bytes(together)).cast("I")

    def weights(self, kind: str, count: int) -> Weights:
        return array(kind, self._take(count))

    def weighed(self, phrases: Table, numbers: Sequence[float], facts: int) -> Weighed:
        telling = self.weights("B", len(phrases.sums))
        return Weighed(phrases, telling, self.regression(numbers, len(telling), facts))

    def regression(self, numbers: Sequence[float], phrases: int, facts: int) -> Regression:
        bias, step, fact_step = numbers
        of_phrases, of_facts = self.weights("b", phrases), self.weights("b", facts)
        return Regression(bias, step, of_phrases, fact_step, of_facts)
