"""Messages that tell that a child may be at risk, and others that sound alike."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from checker.reading.names import names
from checker.reading.normal import normalise
from checker.reading.pieces import Piece, words
from checker.training.classes import classes_hash
from checker.training.corpus import CORPUS, corpus_hash

MESSAGES = CORPUS / "harm"


@dataclass(frozen=True, slots=True)
class Message:
    """A message; ``harm`` tells whether a child may be at risk, or none where labellers differ."""

    id: str
    author: str
    harm: bool | None
    text: str


def read_messages(folder: Path = MESSAGES) -> list[Message]:
    """Return every message, author by author."""
    return [
        Message(plain["id"], plain["author"], plain["harm"], plain["text"])
        for path in sorted(folder.glob("*.jsonl"))
        for plain in map(json.loads, path.read_text("utf-8").splitlines())
    ]


def told(text: str) -> tuple[str, Iterator[Piece]]:
    """Return a message as it is told: its normalised text, and its pieces."""
    normal = normalise(text)
    return normal.text, words(normal, text, None, names(text))


def made_of() -> str:
    """Return what tells apart everything that is learned from."""
    told = sha256(f"{corpus_hash()} {classes_hash()}".encode())
    for path in sorted(MESSAGES.glob("*.jsonl")):
        told.update(path.name.encode() + path.read_bytes())
    return told.hexdigest()[:16]
