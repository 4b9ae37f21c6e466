"""The learned reader's arithmetic, its pieces and its files."""

import gzip
import json
import random
import struct
from math import erf, exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import RULES, Draft
from checker.reading import named, understand
from checker.reading.alike import ALIKE, SURNAME
from checker.reading.meaning import MODEL, network
from checker.reading.network import Network
from checker.reading.normal import normalise
from checker.reading.pieces import SCHOOL, SHOUTED, UNKNOWN, Piece, pieces, words
from checker.training.corpus import CORPUS, corpus_hash
from tests.content import ROOT

SHIPPED = ROOT / "checker" / "reading" / MODEL
OAKMERE = named(("Oakmere Primary School", "Oakmere"))


def header() -> dict[str, object]:
    line: dict[str, object] = json.loads(SHIPPED.read_bytes().partition(b"\n")[0])
    return line


def cut(text: str, known: set[str]) -> list[str]:
    return [p.text for p in pieces(words(normalise(text), text, OAKMERE), known)]


# Pieces


def test_words_are_cut_into_the_longest_parts_that_are_known() -> None:
    """A rare spelling falls into parts; a letter that nobody knows is unknown."""
    known = {"home", "##work", "##w", "h", "##y"}
    assert cut("homework", known) == ["home", "##work"]
    assert cut("hy homewz", known) == ["h", "##y", "home", "##w", UNKNOWN]


def test_the_schools_own_name_is_a_school() -> None:
    """What is learned at one school is known of every school."""
    known = {SCHOOL, "is", "great", "lane", "oakmere"}
    assert cut("Oakmere is great", known) == [SCHOOL, "is", "great"]
    assert cut("Oakmere Primary School is great", known) == [SCHOOL, "is", "great"]
    assert cut("oakmere lane", known) == ["oakmere", "lane"]


def test_who_somebody_is_is_not_told() -> None:
    """Surnames after a title, faiths and countries are each one word to the reader."""
    known = {"mrs", "miss", "the", "bus", SURNAME, "mosque", "polish", "."}
    assert cut("Mrs Khan", known) == cut("mrs. Okafor", known | {"."})[::2] == ["mrs", SURNAME]
    assert cut("miss the bus", known) == ["miss", "the", "bus"]
    assert cut("church", known) == cut("Mosque", known) == ["mosque"]
    assert cut("Romanian", known) == ["polish"]


def test_no_word_is_heard_as_one_that_is_heard_as_another() -> None:
    """Each row has one word that stands for the others, and the network knows that word."""
    assert not set(ALIKE.values()) & ALIKE.keys()
    assert {*ALIKE.values(), SURNAME} <= network().ids.keys()


def test_shouting_and_repeating_are_told_once() -> None:
    """Capitals leave a piece before them; a sign said ten times is said three times."""
    known = {"you", "are", "great", "!", SHOUTED}
    assert cut("YOU ARE GREAT!!!!!!!!!!", known) == [SHOUTED, "you", "are", "great", "!", "!", "!"]
    assert cut("You ARE great", known) == ["you", SHOUTED, "are", "great"]


@given(st.text())
def test_pieces_stand_where_they_came_from(text: str) -> None:
    """Pieces are in order and cover every letter of the normalised text that is told."""
    normal = normalise(text)
    some = list(words(normal, text, OAKMERE))
    for piece in some:
        if piece.text not in (SHOUTED, SCHOOL, SURNAME, *ALIKE.values()):
            assert normal.text[piece.start : piece.end] == piece.text
    starts = [piece.start for piece in some]
    assert starts == sorted(starts)
    parts = list(pieces(iter(some), {"a", "##a", "##b"}))
    assert all(isinstance(part, Piece) and part.start <= part.end for part in parts)


# The network


def tiny(rank: int, width: int, inner: int, seed: int) -> tuple[bytes, dict[str, list[float]]]:
    """Return a model file of one layer, and its numbers by name."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    numbers: dict[str, list[float]] = {}
    parts: list[bytes] = []

    def floats(name: str, count: int) -> None:
        numbers[name] = [chance.uniform(-1, 1) / 100 ** ("scale" in name) for _ in range(count)]
        parts.append(struct.pack(f"<{count}f", *numbers[name]))

    def weights(name: str, inputs: int, outputs: int) -> None:
        whole = [chance.randrange(-127, 128) for _ in range(inputs * outputs)]
        numbers[name] = [float(number) for number in whole]
        parts.append(bytes(number + 128 for number in whole))
        floats(f"{name} scale", outputs)

    def linear(name: str, inputs: int, outputs: int) -> None:
        weights(name, inputs, outputs)
        floats(f"{name} bias", outputs)

    def norm(name: str) -> None:
        floats(f"{name} weight", width)
        floats(f"{name} bias", width)

    weights("pieces", 3, rank)
    floats("places", 4 * width)
    linear("widen", rank, width)
    norm("first")
    linear("asked", width, 3 * width)
    linear("out", width, width)
    norm("attended")
    linear("inner", width, inner)
    linear("outer", inner, width)
    norm("done")
    linear("tag", width, 1)
    linear("pooled", 2 * width, 5)
    linear("scores", 5, 2)
    said = {"rank": rank, "width": width, "heads": 2, "attention": width, "inner": inner}
    said |= {"layers": 1, "pooled": 5, "longest": 4}
    line = json.dumps({**said, "rules": ["one", "two"], "pieces": ["a", "b", "c"]})
    return line.encode() + b"\n" + b"".join(parts), numbers


class Plain:
    """The same network in floating point, a number at a time, as a textbook has it."""

    def __init__(self, numbers: dict[str, list[float]], rank: int, width: int) -> None:
        self.n, self.rank, self.width = numbers, rank, width

    def linear(self, name: str, x: list[float]) -> list[float]:
        """Return weights times x, and the bias."""
        bias, scale = self.n[f"{name} bias"], self.n[f"{name} scale"]
        weights, out = self.n[name], len(bias)
        return [
            sum(x[i] * weights[i * out + j] for i in range(len(x))) * scale[j] + bias[j]
            for j in range(out)
        ]

    def norm(self, name: str, x: list[float]) -> list[float]:
        """Return x, normalised."""
        mean = sum(x) / len(x)
        spread = (sum((v - mean) ** 2 for v in x) / len(x) + 1e-12) ** 0.5
        weight, bias = self.n[f"{name} weight"], self.n[f"{name} bias"]
        return [(v - mean) / spread * w + b for v, w, b in zip(x, weight, bias, strict=True)]

    def __call__(self, ids: list[int]) -> list[float]:
        """Return the scores."""

        def gelu(x: list[float]) -> list[float]:
            return [v * 0.5 * (1 + erf(v / sqrt(2))) for v in x]

        def shares(x: list[float]) -> list[float]:
            top = [exp(v - max(x)) for v in x]
            return [v / sum(top) for v in top]

        w, size = self.width, self.width // 2
        rows = []
        for at, i in enumerate(ids):
            row = self.n["pieces"][i * self.rank : (i + 1) * self.rank]
            row = [v * s for v, s in zip(row, self.n["pieces scale"], strict=True)]
            here = self.n["places"][at * w : (at + 1) * w]
            wide = self.linear("widen", row)
            rows.append(self.norm("first", [a + b for a, b in zip(wide, here, strict=True)]))
        asked = [self.linear("asked", row) for row in rows]
        mixed: list[list[float]] = [[] for _ in rows]
        for start in (0, size):
            for q, row in zip(asked, mixed, strict=True):
                scores = [
                    sum(q[start + d] * k[w + start + d] for d in range(size)) / sqrt(size)
                    for k in asked
                ]
                part = shares(scores)
                row += [
                    sum(p * v[2 * w + start + d] for p, v in zip(part, asked, strict=True))
                    for d in range(size)
                ]
        done = []
        for row, heard in zip(rows, mixed, strict=True):
            out = self.linear("out", heard)
            mid = self.norm("attended", [a + b for a, b in zip(row, out, strict=True)])
            net = self.linear("outer", gelu(self.linear("inner", mid)))
            done.append(self.norm("done", [a + b for a, b in zip(mid, net, strict=True)]))
        part = shares([self.linear("tag", row)[0] for row in done])
        mean = [sum(c) / len(c) for c in zip(*done, strict=True)]
        told = [sum(p * v for p, v in zip(part, c, strict=True)) for c in zip(*done, strict=True)]
        return self.linear("scores", gelu(self.linear("pooled", mean + told)))


@pytest.mark.parametrize("ids", [[0], [2, 1], [0, 1, 2, 0]])
@pytest.mark.parametrize("seed", range(5))
def test_whole_numbers_answer_as_a_textbook_network_does(ids: list[int], seed: int) -> None:
    """Packed integers give the scores of plain floating point, but for their steps."""
    data, numbers = tiny(rank=3, width=8, inner=6, seed=seed)
    scores, tags = Network.from_bytes(data)(ids)
    expected = Plain(numbers, 3, 8)(ids)
    reach = max(map(abs, expected))
    assert scores == pytest.approx(expected, abs=0.02 * reach)
    assert len(tags) == len(ids)


# What is shipped


def test_the_model_was_made_from_this_corpus() -> None:
    """Whoever changes a draft that is learned from teaches the network anew: make train."""
    assert header()["corpus"] == corpus_hash(CORPUS)


def test_the_model_scores_every_rule() -> None:
    """No rule is unknown to the network, and none of its scores belongs to no rule."""
    assert set(RULES) == set(header()["rules"])  # type: ignore[call-overload]


def test_the_model_is_small_enough() -> None:
    """At most 1.5 MB on the wire, as a host's gzip sends it."""
    assert len(gzip.compress(SHIPPED.read_bytes(), 6)) <= 1_500_000


def test_a_long_draft_is_read_to_an_end() -> None:
    """However long, a draft has a bounded number of looks, and the first words are read."""
    draft = Draft("oakmere", "parents", "personal", "the office is a shambles. " * 4000)
    meaning = understand(draft, ("Oakmere",), network()).meaning
    assert meaning is not None
    looks = network().header["stretches"] * network().header["longest"]
    assert 0 < len(meaning.weights) <= looks
