"""Time grows as the text does and no faster, for every kind of text that we can think of.

Process time, so that what else a machine does counts little; and the least of several runs, so
that it counts less. A quadratic would show: ten times the text would take a hundred times as long.
"""

import random
import re
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice, pairwise

import pytest

from checker import Draft, check
from checker.reading.meaning import _understood
from checker.training.corpus import read_corpus
from tests.content import POLICIES
from tests.hostile import EVERY, HALVES
from tests.patterns import patterns

LENGTHS = (100, 1_000, 10_000, 100_000)
MOST = 12
"""How many times as long ten times the text may take."""

ROUNDS = 12
LONG, LONGEST = 10_000, 5
"""From how many characters a text may take longer than a second, and how many then."""

AT_ONCE = 0.01
"""Seconds in which nobody waits: below them, ratios say more of the clock than of the text."""

KINDS = {
    "one letter": "a",
    "one letter at a time": "a ",
    "spaces": " ",
    "line ends": "\n",
    "spaces and line ends": " \n\t",
    "quotes, nested": "“‘\"'(",
    "apostrophes": "don't ",
    "full stops": ". ",
    "marks": "!?",
    "hyphens": "-",
    "commas and spaces": " , ",
    "digits": "0 1 ",
    "telephone numbers": "07700 900123 ",
    "almost telephone numbers": "077009001",
    "almost an email": "a.b@",
    "almost an address": "12 a ",
    "names": "Well done to Theo Baptiste, Amira Khan and Leo Smith of 3B. ",
    "capitals": "Aa, ",
    "titles": "mrs ",
    "a complaint": "the head is useless. ",
    "a complaint that never ends": "who decided that ",
    "emoji": "😂🎉",
    "families of emoji": "👩\u200d👩\u200d👧\u200d👦",
    "letters under a pile of accents": "e\u0301\u0302\u0303\u0304\u0305",
    "signs that stand for several letters": "ﷺ㏂…ﬃ",
    "hidden signs": "\u200b\u00ad",
    "right to left": "\u202eا\u200f",
    "halves of characters": "\ud83d\ude02"[:1],
    "script injections": " ".join(EVERY),
    "drafts of the corpus": " ".join(each.draft.text for each in read_corpus()),
}


def least(run: Callable[[], object], times: int = 1) -> float:
    """Return the least process time, in seconds, of so many runs."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken)


def growth(run: Callable[[str], object], piece: str, lengths: tuple[int, ...]) -> list[float]:
    """Return the least time for each length; measure again while a ratio is over the limit."""
    texts = [(piece * (length // len(piece) + 1))[:length] for length in lengths]
    taken = [float("inf")] * len(texts)
    for _ in range(ROUNDS):
        taken = [
            min(before, least(partial(run, text)))
            for text, before in zip(texts, taken, strict=True)
        ]
        if max(ratios(taken)) <= MOST:
            break
    return taken


def ratios(taken: list[float]) -> list[float]:
    """Return each time's ratio to the one before; what nobody would wait for counts as no more."""
    return [after / max(before, AT_ONCE / MOST) for before, after in pairwise(taken)]


def whole(text: str) -> None:
    """Check a draft, with nothing remembered from before."""
    _understood.cache_clear()  # what would make a second run cheap
    check(Draft("dingle", "parents", "personal", text), POLICIES["dingle"])


@pytest.mark.parametrize("kind", KINDS)
def test_ten_times_the_text_takes_about_ten_times_as_long(
    kind: str, record_property: Callable[[str, object], None]
) -> None:
    """A whole check, from 100 characters to 100,000."""
    taken = growth(whole, KINDS[kind], LENGTHS)
    found = ratios(taken)
    told = ", ".join(f"{each:.1f}" for each in found)
    record_property("growth", f"{kind}: {told} ({taken[-1]:.2f} s for 100,000 characters)")
    assert max(found) <= MOST


def test_no_list_of_phrases_is_slow_on_its_own_words(
    record_property: Callable[[str, object], None],
) -> None:
    """Text made of what a list nearly finds is the worst for it."""
    worst = 0.0
    lists = [each for each in patterns() if each.file == "checker/reading/phrases.py"]
    assert len(lists) > 50
    for each in lists:
        pattern = re.compile(each.pattern)
        own = sorted(set(re.findall(r"[a-z]{2,}", each.pattern)))
        chosen = random.Random(7)  # noqa: S311 (a draw that is the same every time)
        piece = " ".join(chosen.choice(own) for _ in range(20_000)) + " "
        found = max(ratios(growth(lambda text: list(pattern.finditer(text)), piece, LENGTHS[2:])))  # noqa: B023 (called before the next)
        worst = max(worst, found)
        assert found <= MOST, each.pattern[:80]
    record_property("growth", f"phrase lists on their own words, {len(lists)} of them: {worst:.1f}")


def drafts() -> Iterator[str]:
    """Yield a thousand texts at their worst: random, hostile, and as long as may be."""
    chosen = random.Random(11)  # noqa: S311 (a draw that is the same every time)
    for piece in KINDS.values():
        yield (piece * (100_000 // len(piece) + 1))[:100_000]
    yield from EVERY
    yield from HALVES
    signs = [*map(chr, range(0x250)), *HALVES, *EVERY, "\u202e", "\u200f", "🙂", "“", "”", "((("]
    while True:
        length = chosen.choice((1, 3, 30, 300, 3000))
        made = (
            chosen.choice(signs) if chosen.random() < 0.5 else chr(chosen.randrange(0x110000))
            for _ in range(length)
        )
        yield "".join(made)


def test_a_thousand_texts_at_their_worst_are_answered_within_a_second(
    record_property: Callable[[str, object], None],
) -> None:
    """None fails, and none keeps anybody waiting: a second, or more for more than any post has."""
    slowest: dict[bool, tuple[float, str]] = {}
    for text in islice(drafts(), 1000):
        long = len(text) > LONG
        taken = least(partial(whole, text))
        if taken > 1:  # something else may have been at work
            taken = min(taken, least(partial(whole, text), 3))
        assert taken <= (LONGEST if long else 1), text[:40]
        slowest[long] = max(slowest.get(long, (0, "")), (taken, ascii(text[:20])))
    for long, (taken, start) in slowest.items():
        which = "100,000 characters" if long else f"up to {LONG:,} characters"
        record_property("growth", f"slowest of 1,000, {which}: {taken:.2f} s (begins {start})")
