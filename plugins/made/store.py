"""Pieces of work that the next build can take over, each with a digest of what it was made of."""

import pickle
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypeVar

Piece = TypeVar("Piece")
_SIZE = sha256().digest_size


class Store:
    """A folder of pieces, by name. A piece that is damaged, or made of other things, is none."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which need not be there yet."""
        self._folder = folder

    def get(self, name: str, of: str) -> bytes | None:
        """Return what was kept under a name, if it was made of the same and is as it was."""
        try:
            kept = (self._folder / name).read_bytes()
        except OSError:
            return None
        content = kept[_SIZE:]
        return content if kept[:_SIZE] == _seal(of, content) else None

    def put(self, name: str, of: str, content: bytes) -> None:
        """Keep something under a name, in place of what was there: whole, or not at all."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self._folder, prefix=".", delete=False) as file:
            file.write(_seal(of, content) + content)
        Path(file.name).replace(self._folder / name)

    def piece(self, name: str, of: str, make: Callable[[], Piece]) -> Piece:
        """Return the value that is kept under a name, or make it and keep it."""
        content = self.get(name, of)
        if content is not None:
            # Our own bytes, as we wrote them: nobody else's are ever read.
            kept: Piece = pickle.loads(content)  # noqa: S301
            return kept
        made = make()
        self.put(name, of, pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
        return made


def _seal(of: str, content: bytes) -> bytes:
    return sha256(f"{of}\n".encode() + content).digest()
