"""Pelican's own writer, which leaves alone what is there already."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any

from pelican.writers import FileOverwriteFailedError
from pelican.writers import Writer as PelicansWriter


class Writer(PelicansWriter):  # type: ignore[misc]
    """Writes pages and feeds by way of :class:`Made`."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        """Take what Pelican gives."""
        super().__init__(output_path, settings)
        self._made = settings["MADE"]

    @contextmanager
    def _open_w(self, filename: str, encoding: str, override: bool = False) -> Iterator[StringIO]:  # noqa: FBT001, FBT002 (Pelican's own)
        """Gather what Pelican writes, then write it whole."""
        if filename in self._written_files and not override:
            message = f'"{filename}" was written already; give one of the two another address'
            raise FileOverwriteFailedError(message)
        self._written_files.add(filename)
        text = StringIO()
        yield text
        path = Path(filename).relative_to(Path(self.output_path).resolve()).as_posix()
        self._made.write(path, text.getvalue().encode(encoding))
