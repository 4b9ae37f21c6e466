"""The learned reader's network: a small transformer in whole numbers and plain Python.

The standard library has no vectors, but its long integers are one: numbers packed into lanes
of 32 bits are multiplied by a number, and added up, all at once and in C. A row of weights is
such an integer; a layer is one sum of products. About 1.5 nanoseconds a weight.

The shape is that of Devlin et al., 2018, "BERT": embeddings, then layers of attention and of a
feed-forward net, each followed by normalisation. Over the last layer's pieces a mean and an
attention-weighted mean are read off, and from those a score for every rule.
"""

import json
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import erf, exp, fsum, sqrt
from operator import mul
from typing import Any, Self

LANE = 32
_ZERO = 1 << (LANE - 1)
"""What stands for nought in a lane, so that lanes below it do not borrow from their neighbours."""
_STEPS = 1023
"""The largest whole number that a layer's input is written in."""

Vector = list[float]
"""Added up with ``fsum`` alone: ``sum`` rounds otherwise since Python 3.12."""


def _lanes(value: int, count: int) -> int:
    """Return an integer with the same value in each of ``count`` lanes."""
    return value * (((1 << (LANE * count)) - 1) // ((1 << LANE) - 1))


def _pack(numbers: Sequence[int]) -> int:
    """Return numbers, each within 31 bits, as one integer's lanes."""
    biased = array("I", [number + _ZERO for number in numbers])
    return int.from_bytes(biased.tobytes(), "little") - _lanes(_ZERO, len(numbers))


def _unpack(packed: int, zero: int, count: int) -> memoryview:
    """Return the lanes of a packed integer; ``_ZERO`` in them stands for nought."""
    return memoryview((packed + zero).to_bytes(LANE // 8 * count, "little")).cast("I")


def _whole(numbers: Vector) -> tuple[list[int], float]:
    """Return numbers as whole numbers, and what to multiply those with to have them back."""
    steps = _STEPS / (_reach(numbers) or 1.0)
    return [int(number * steps) for number in numbers], 1 / steps


def _reach(numbers: Vector) -> float:
    """Return the largest number, whatever its sign. Two looks in C are quicker than one here."""
    most = max(numbers)
    return max(most, -min(numbers))


@dataclass(frozen=True, slots=True)
class Linear:
    """A layer of weights: ``rows[i]`` are those of input ``i``, packed, a lane for each output."""

    rows: tuple[int, ...]
    scales: Vector
    bias: Vector
    zero: int

    def __call__(self, numbers: Vector) -> Vector:
        """Return the layer's output for one input."""
        whole, unit = _whole(numbers)
        lanes = _unpack(sum(map(mul, whole, self.rows)), self.zero, len(self.bias))
        return [
            (lane - _ZERO) * unit * scale + bias
            for lane, scale, bias in zip(lanes, self.scales, self.bias, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Norm:
    """Layer normalisation: mean nought, deviation one, then the layer's own."""

    weight: Vector
    bias: Vector

    def __call__(self, numbers: Vector) -> Vector:
        """Return the numbers, normalised."""
        mean = fsum(numbers) / len(numbers)
        apart = [number - mean for number in numbers]
        scale = 1 / sqrt(fsum(map(mul, apart, apart)) / len(apart) + 1e-12)
        return [
            number * scale * weight + bias
            for number, weight, bias in zip(apart, self.weight, self.bias, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Layer:
    """Attention over the pieces, then a net over each piece."""

    heads: int
    asked: Linear
    out: Linear
    attended: Norm
    inner: Linear
    outer: Linear
    done: Norm

    def __call__(self, pieces: list[Vector]) -> list[Vector]:
        """Return the pieces, each changed by all."""
        mixed = self._attention([self.asked(piece) for piece in pieces])
        pieces = [
            self.attended(_plus(piece, self.out(heard)))
            for piece, heard in zip(pieces, mixed, strict=True)
        ]
        return [self.done(_plus(piece, self.outer(_gelu(self.inner(piece))))) for piece in pieces]

    def _attention(self, asked: list[Vector]) -> list[Vector]:
        count, width = len(asked), len(asked[0]) // 3
        size = width // self.heads
        zero, zero_out = _lanes(_ZERO, count), _lanes(_ZERO, size)
        mixed: list[Vector] = [[] for _ in asked]
        for start in range(0, width, size):
            queries, query_unit = _table(asked, start, size)
            keys, key_unit = _table(asked, width + start, size)
            values, value_unit = _table(asked, 2 * width + start, size)
            by_size = [_pack(column) for column in zip(*keys, strict=True)]
            by_piece = [_pack(row) for row in values]
            unit = query_unit * key_unit / sqrt(size)
            for query, heard in zip(queries, mixed, strict=True):
                scores = _unpack(sum(map(mul, query, by_size)), zero, count)
                largest = max(scores)
                shares = [exp((score - largest) * unit) for score in scores]
                whole = [int(share * _STEPS) for share in shares]
                lanes = _unpack(sum(map(mul, whole, by_piece)), zero_out, size)
                back = value_unit / sum(whole)
                heard += [(lane - _ZERO) * back for lane in lanes]
        return mixed


def _table(rows: list[Vector], start: int, size: int) -> tuple[list[list[int]], float]:
    """Return some columns of all rows as whole numbers of one unit, and that unit."""
    some = [row[start : start + size] for row in rows]
    steps = _STEPS / (max(map(_reach, some)) or 1.0)
    return [[int(number * steps) for number in row] for row in some], 1 / steps


def _plus(one: Vector, other: Vector) -> Vector:
    return [a + b for a, b in zip(one, other, strict=True)]


_HALF = sqrt(0.5)


def _gelu(numbers: Vector) -> Vector:
    return [number * 0.5 * (1 + erf(number * _HALF)) for number in numbers]


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """A trained network. ``header`` is what its file says of it.

    One is equal to itself alone: comparing a million numbers would be slower than reading them.
    """

    header: Mapping[str, Any]
    ids: Mapping[str, int]
    _embeddings: bytes
    _places: Sequence[float]
    _scales: Vector
    _widen: Linear
    _first: Norm
    _layers: tuple[Layer, ...]
    _tag: Linear
    _pooled: Linear
    _scores: Linear

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a model file: a line of JSON, then the numbers in the order it names."""
        line, _, rest = data.partition(b"\n")
        header = json.loads(line)
        take = _Numbers(rest)
        rank, width = header["rank"], header["width"]
        embeddings = take.bytes(len(header["pieces"]) * rank)
        return cls(
            header=header,
            ids={piece: place for place, piece in enumerate(header["pieces"])},
            _embeddings=embeddings,
            _scales=take.floats(rank),
            _places=take.floats(header["longest"] * width),
            _widen=take.linear(rank, width),
            _first=take.norm(width),
            _layers=tuple(
                Layer(
                    header["heads"],
                    take.linear(width, 3 * header["attention"]),
                    take.linear(header["attention"], width),
                    take.norm(width),
                    take.linear(width, header["inner"]),
                    take.linear(header["inner"], width),
                    take.norm(width),
                )
                for _ in range(header["layers"])
            ),
            _tag=take.linear(width, 1),
            _pooled=take.linear(2 * width, header["pooled"]),
            _scores=take.linear(header["pooled"], len(header["rules"])),
        )

    def __call__(self, ids: Sequence[int]) -> tuple[Vector, Vector]:
        """Return a score for every rule, and for every piece how much it decides.

        Scores above nought mean "more likely than not".
        """
        pieces = list(self._embedded(ids))
        for layer in self._layers:
            pieces = layer(pieces)
        tags = [self._tag(piece)[0] for piece in pieces]
        largest = max(tags)
        shares = [exp(tag - largest) for tag in tags]
        total = fsum(shares)
        columns = list(zip(*pieces, strict=True))
        mean = [fsum(column) / len(ids) for column in columns]
        decided = [fsum(map(mul, column, shares)) / total for column in columns]
        return self._scores(_gelu(self._pooled(mean + decided))), tags

    def _embedded(self, ids: Sequence[int]) -> Iterator[Vector]:
        rank, width = len(self._scales), len(self._first.bias)
        for place, piece in enumerate(ids):
            row = self._embeddings[piece * rank : (piece + 1) * rank]
            numbers = [
                (number - 128) * scale for number, scale in zip(row, self._scales, strict=True)
            ]
            here = self._places[place * width : (place + 1) * width]
            yield self._first(_plus(self._widen(numbers), list(here)))


class _Numbers:
    """The numbers of a model file, taken one layer after another."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def bytes(self, count: int) -> bytes:
        self._at += count
        return self._data[self._at - count : self._at]

    def floats(self, count: int) -> Vector:
        numbers = array("f", self.bytes(4 * count))
        return list(numbers)

    def norm(self, width: int) -> Norm:
        return Norm(self.floats(width), self.floats(width))

    def linear(self, inputs: int, outputs: int) -> Linear:
        """Take weights of one byte each, 128 for nought, a row for each input."""
        weights = self.bytes(inputs * outputs)
        half = _lanes(128, outputs)
        lanes = bytearray(LANE // 8 * outputs)
        rows = []
        for start in range(0, inputs * outputs, outputs):
            lanes[:: LANE // 8] = weights[start : start + outputs]
            rows.append(int.from_bytes(lanes, "little") - half)
        return Linear(
            tuple(rows), self.floats(outputs), self.floats(outputs), _lanes(_ZERO, outputs)
        )
