"""A taught network as the file that :class:`checker.reading.network.Network` reads."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from checker.training.examples import RULE_IDS
from checker.training.networks import LONGEST, Student

_NOUGHT = 128
_LARGEST = 127


def shipped(student: Student, vocabulary: Sequence[str], said: Mapping[str, Any]) -> bytes:
    """Return a network's file: a line of JSON, then weights of a byte each and exact scales.

    ``said`` are further words for the first line.
    """
    first: Any = student.layers[0]
    parts = [
        _table(student.embeddings.weight),
        _exact(student.places),
        _linear(student.widen),
        _norm(student.first),
    ]
    for layer in student.layers:
        parts += _layer(layer)
    parts += [_linear(student.tag), _linear(student.pooled), _linear(student.scores)]
    header = {
        **said,
        "rank": student.embeddings.embedding_dim,
        "width": student.places.shape[1],
        "heads": first.attention.self.num_attention_heads,
        "attention": first.attention.self.all_head_size,
        "inner": first.intermediate.dense.out_features,
        "layers": len(student.layers),
        "pooled": student.pooled.out_features,
        "longest": LONGEST,
        "rules": RULE_IDS,
        "pieces": vocabulary,
    }
    return json.dumps(header, separators=(",", ":")).encode() + b"\n" + b"".join(parts)


def _layer(layer: Any) -> list[bytes]:  # noqa: ANN401 - transformers' own
    asked = layer.attention.self
    three = (asked.query, asked.key, asked.value)
    joined = nn.Linear(1, 1)
    joined.weight.data = torch.cat([part.weight for part in three])
    joined.bias.data = torch.cat([part.bias for part in three])
    return [
        _linear(joined),
        _linear(layer.attention.output.dense),
        _norm(layer.attention.output.LayerNorm),
        _linear(layer.intermediate.dense),
        _linear(layer.output.dense),
        _norm(layer.output.LayerNorm),
    ]


def _table(weights: Tensor) -> bytes:
    """Return a table, a row after another, each column in steps of its own."""
    table = weights.detach().double()
    steps = table.abs().amax(0).clamp(min=1e-9) / _LARGEST
    whole = (table / steps).round().to(torch.int16) + _NOUGHT
    one_byte_each: bytes = whole.to(torch.uint8).contiguous().numpy().tobytes()
    return one_byte_each + _exact(steps)


def _linear(layer: nn.Linear) -> bytes:
    return _table(layer.weight.T) + _exact(layer.bias)


def _norm(layer: nn.LayerNorm) -> bytes:
    return _exact(layer.weight) + _exact(layer.bias)


def _exact(numbers: Tensor) -> bytes:
    told: bytes = numbers.detach().float().contiguous().numpy().astype("<f4").tobytes()
    return told
