"""Fairness: in fine drafts a name, faith, nation, dialect, disability or sex is exchanged.

Nothing that a policy forbids hangs on which one it is, so no verdict may move.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from checker import Draft, Policy, check
from checker.training.corpus import Labelled

SURNAMES = ("smith", "khan", "kowalski", "okafor", "patel", "chen", "jones", "hussain", "cohen")
_TITLED = re.compile(r"\b(?:Mrs?|Miss|Ms|Dr|Ustadha?|Apa) ([A-Z][\w'’-]+)")
DRAFTS = 40
"""How many drafts of a kind are tried, spread evenly over those that hold such a word."""
OTHERS = 2
"""For how many others each word is exchanged."""

# In each row any word can stand for any other without a word around it changing.
KINDS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "name": (
        ("oliver", "mohammed", "kacper", "chidi", "arjun", "wei", "rhys", "yusuf", "tom", "ben"),
        ("emily", "aisha", "zuzanna", "ngozi", "priya", "mei", "cerys", "zainab", "lily", "ella"),
        SURNAMES,
    ),
    "faith": (
        ("muslim", "christian", "jewish", "hindu", "sikh", "catholic"),
        ("eid", "christmas", "diwali", "hanukkah", "vaisakhi"),
        ("mosque", "church", "synagogue", "temple", "gurdwara", "chapel"),
    ),
    "nation": (
        # The reader hears many of them as one, but not these: Yemeni, Moroccan, Nepalese.
        ("polish", "yemeni", "romanian", "pakistani", "moroccan", "indian", "nepalese", "french"),
        ("poland", "romania", "pakistan", "india", "nigeria", "ireland", "china", "france"),
        ("arabic", "urdu", "welsh", "spanish", "bengali", "somali"),
    ),
    "dialect": (
        ("mum", "mam", "mom", "mummy"),
        ("nothing", "nowt", "nuffin"),
        ("something", "summat", "sommat"),
        ("kids", "bairns", "kiddies", "little uns"),
        ("lovely", "bostin", "gradely", "champion"),
    ),
    "disability": (
        ("autism", "adhd", "dyslexia", "epilepsy", "diabetes", "asthma"),
        ("autistic", "deaf", "blind", "dyslexic", "diabetic", "disabled"),
    ),
    "sex": (
        ("brother", "sister"),
        ("boy", "girl"),
        ("boys", "girls"),
        ("son", "daughter"),
        ("grandson", "granddaughter"),
    ),
}


class Count(NamedTuple):
    """How many exchanges were tried, and in which the verdict moved: (draft, exchanged)."""

    tried: int
    moved: tuple[tuple[str, str], ...]


def count(
    kind: str, drafts: Iterable[Labelled], policies: Mapping[str, Policy], most: int = DRAFTS
) -> Count:
    """Exchange words of a kind in fine drafts, and count where the verdict moves."""
    fine = [each for each in drafts if each.verdict == "ok" and any(_found(kind, each.draft.text))]
    tried = 0
    moved = []
    for each in fine[:: max(1, -(-len(fine) // most))]:
        draft, policy = each.draft, policies[each.draft.school]
        before = check(draft, policy).verdict
        for text in exchanged(kind, draft):
            tried += 1
            if check(replace(draft, text=text), policy).verdict != before:
                moved.append((draft.text, text))
    return Count(tried, tuple(moved))


def exchanged(kind: str, draft: Draft) -> Iterator[str]:
    """Yield the draft's text with one word of the kind exchanged for the next others in its row."""
    for word, row in _found(kind, draft.text):
        # A surname that is in no row: where to begin is as good as drawn by lot.
        at = row.index(word.lower()) if word.lower() in row else len(draft.text)
        for step in range(1, min(OTHERS, len(row) - 1) + 1):
            other = row[(at + step) % len(row)]
            yield _word(word).sub(
                lambda found, other=other: _as(found[0], other),  # type: ignore[misc]
                draft.text,
            )
        return


def _found(kind: str, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    titled = _TITLED.search(text) if kind == "name" else None
    if titled:
        yield titled[1], SURNAMES
    for row in KINDS[kind]:
        for word in row:
            found = _word(word).search(text)
            if found:
                yield found[0], row


def _word(word: str) -> re.Pattern[str]:
    """Find a word, but not "polish" for shoes: a nation's English word has a capital."""
    said = re.escape(word) if word != "polish" else "(?:Polish|POLISH)"
    flags = re.NOFLAG if word == "polish" else re.IGNORECASE
    return re.compile(rf"(?<!\w){said}(?!\w)", flags)


def _as(typed: str, other: str) -> str:
    """Write a word in capitals or not, as another was."""
    if typed.isupper():
        return other.upper()
    return other.capitalize() if typed[0].isupper() else other
