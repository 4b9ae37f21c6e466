"""The corpus as examples: what the networks are shown, and what they are to say."""

import random
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from checker import RULES, Policy
from checker.reading import named
from checker.reading.normal import normalise
from checker.reading.pieces import SHOUTED, UNKNOWN, Piece, pieces, words
from checker.reading.statements import statements
from checker.training.corpus import Labelled
from checker.words import AUDIENCES, CHANNELS

RULE_IDS = tuple(sorted(RULES))
CONTEXT = (
    *AUDIENCES,
    *CHANNELS,
    "photo-other-child",
    "photo-permission",
    "pupil-is-family",
    "to-pupil",
    "accepts-pupil",
)
"""What a network is told besides the words: who posts, where, and what bears on the words."""

SPECIAL = ("[pad]", UNKNOWN, SHOUTED, *(f"<{word}>" for word in CONTEXT))

# What phones and dialects make of words that a network has learned spelt out.
SPELT_OUT = {
    word.replace("'", ""): word.replace("'", " ' ")
    for word in (
        "don't",
        "doesn't",
        "didn't",
        "can't",
        "won't",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "hasn't",
        "haven't",
        "hadn't",
        "couldn't",
        "shouldn't",
        "wouldn't",
        "i'm",
        "i've",
        "you're",
        "you've",
        "they're",
        "they've",
        "he's",
        "she's",
        "that's",
        "what's",
        "there's",
        "let's",
        "who's",
        "mustn't",
        "ain't",
    )
} | {
    "bc": "because",
    "cor": "can ' t",
    "cos": "because",
    "coz": "because",
    "da": "the",
    "dsl": "safeguarding lead",
    "ht": "head teacher",
    "idk": "i don ' t know",
    "iz": "is",
    "mom": "mum",
    "n": "and",
    "nowt": "nothing",
    "owt": "anything",
    "pls": "please",
    "plz": "please",
    "ppl": "people",
    "r": "are",
    "sch": "school",
    "senco": "special needs coordinator",
    "slt": "senior leadership team",
    "smh": "shaking my head",
    "summat": "something",
    "tbh": "to be honest",
    "tmrw": "tomorrow",
    "u": "you",
    "ur": "your",
    "wat": "what",
    "wi": "with",
    "yow": "you",
    "yr": "year",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A draft as the networks see it.

    ``rules`` are 1 or 0 for each of :data:`RULE_IDS`, ``active`` likewise for those that the
    school's policy names for this audience and channel. ``settled`` is whether the verdict
    counts, ``real`` whether a person wrote the draft: others are for the teacher to judge.
    """

    labelled: Labelled
    cut: tuple[Piece, ...]
    decides: tuple[bool, ...] | None
    rules: tuple[float, ...]
    active: tuple[float, ...]
    settled: bool
    real: bool


def example(labelled: Labelled, policy: Policy, *, real: bool = True) -> Example:
    """Return a labelled draft as an example."""
    draft = labelled.draft
    normal = normalise(draft.text)
    cut = tuple(words(normal, draft.text, named(policy.names)))
    marked = _marked(labelled)
    named_rules = {
        rule
        for clause in policy.clauses
        if clause.applies(draft.audience, draft.channel) and not clause.unless & draft.circumstances
        for rule in clause.rules
    }
    telling = real and (bool(labelled.words) or labelled.verdict != "breach")
    return Example(
        labelled=labelled,
        cut=cut,
        decides=tuple(normal.at[piece.start] in marked for piece in cut) if telling else None,
        rules=tuple(float(rule in labelled.rules) for rule in RULE_IDS),
        active=tuple(float(rule in named_rules) for rule in RULE_IDS),
        settled=real and labelled.verdict in ("breach", "ok"),
        real=real,
    )


def _marked(labelled: Labelled) -> set[int]:
    """Return the places of the draft that its author marked as deciding."""
    text, at = labelled.draft.text, 0
    places: set[int] = set()
    for some in labelled.words:
        start = text.find(some, at)
        at = start + len(some)
        places.update(range(start, at))
    return places


def context(labelled: Labelled) -> Iterator[str]:
    """Yield what a network is told besides the words, as pieces."""
    draft = labelled.draft
    for word in (draft.audience, draft.channel, *sorted(draft.circumstances)):
        if word in CONTEXT:
            yield f"<{word}>"


def spoken(piece: str) -> str:
    """Return a piece as text that says the same: emoji by name, short forms spelt out."""
    if len(piece) == 1 and not piece.isascii() and not piece.isalpha():
        return unicodedata.name(piece, "").lower()
    return SPELT_OUT.get(piece, piece)


def vocabulary(
    examples: Iterable[Example], taught: Sequence[str], *, least: int = 3, more: int = 3000
) -> list[str]:
    """Return the pieces of a network: the corpus's words, letters, and parts of words.

    ``taught`` are the pieces that the teacher came with, the most frequent first: of those the
    first ``more`` words are known before any draft uses them.
    """
    counts = Counter(piece.text for each in examples for piece in each.cut)
    often = [word for word, count in counts.most_common() if count >= least]
    letters = sorted({c for word in counts for c in word if c.isalnum() and c.isascii()})
    known = set(taught)
    rare = [word for word, count in counts.most_common() if count < least and word in known]
    plain = [piece for piece in taught if piece.isascii()]
    parts = [piece for piece in plain if piece.startswith("##")][:1500]
    whole = [piece for piece in plain if piece.isalpha() and len(piece) > 2]  # noqa: PLR2004 - no letters
    first = dict.fromkeys([*SPECIAL, *often, *letters, *(f"##{c}" for c in letters), *parts, *rare])
    return list(dict.fromkeys([*first, *whole]))[: len(first) + more]


def ids(
    each: Example, known: Container[str], places: dict[str, int]
) -> tuple[list[int], list[int]]:
    """Return an example's pieces as numbers, and for each 1, 0 or -1: decides, not, unknown."""
    head = [places[word] for word in context(each.labelled)]
    numbers, decides = head, [-1] * len(head)
    marks = dict(zip((piece.start for piece in each.cut), each.decides or (), strict=False))
    start = -1
    for piece in pieces(iter(each.cut), known):
        start = piece.start if piece.start in marks else start
        numbers.append(places.get(piece.text, places[UNKNOWN]))
        decides.append(int(marks.get(start, False)) if each.decides is not None else -1)
    return numbers, decides


def mixed(drafts: Sequence[Labelled], seed: int) -> Iterator[Labelled]:
    """Yield as many drafts again, cut and mixed at their statements, for the teacher to judge.

    No person wrote these. They are shown to the networks with the teacher's scores only, and
    are never part of the corpus nor of a figure.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    parted = [_parts(each) for each in drafts]
    by_audience: dict[str, list[int]] = {}
    for place, each in enumerate(drafts):
        by_audience.setdefault(each.draft.audience, []).append(place)
    for each, own in zip(drafts, parted, strict=True):
        parts = list(own)
        how = chance.random()
        if how < 0.5 and len(parts) > 1:  # noqa: PLR2004 - half of them lose statements
            parts = [part for part in parts if chance.random() < 0.6] or [chance.choice(parts)]  # noqa: PLR2004
        if how > 0.35:  # noqa: PLR2004 - two in three are told something more
            other = parted[chance.choice(by_audience[each.draft.audience])]
            parts.insert(chance.randrange(len(parts) + 1), chance.choice(other))
        text = " ".join(parts)
        yield replace(each, draft=replace(each.draft, text=text), words=())


def _parts(labelled: Labelled) -> list[str]:
    text = labelled.draft.text
    normal = normalise(text)
    spans = [normal.span(start, end) for start, end in statements(normal.text)]
    return [text[span.start : span.end] for span in spans] or [text]
