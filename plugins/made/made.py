"""What a site was made of, part by part, and the files that each part left."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Self

from plugins.made.inputs import digest as digest_of

REST = ""
"""The part of all that is made anew by every build."""


@dataclass(slots=True)
class Part:
    """Files that are made together: a digest of all that they are made of, and theirs."""

    of: str
    files: dict[str, str] = field(default_factory=dict)


class Made:
    """Writes the site's files, and knows which need not be written.

    Files are known by their paths below the site's root, and by the SHA-256 of their bytes.
    """

    def __init__(self, file: Path, output: Path, last: Path, before: Mapping[str, Part]) -> None:
        """Take where this is kept, where the site goes, where the last may be, and its parts."""
        self._file, self._output, self._last = file, output, last
        self._before = before
        self._rest = self._part = Part("")
        self.parts = {REST: self._rest}
        self.site = ""
        self.written = 0

    @classmethod
    def kept(cls, file: Path, output: Path, last: Path) -> Self:
        """Open what the build before left in a file; nothing where there is none to use."""
        try:
            plain = json.loads(file.read_text("utf-8"))
            before = {
                name: Part(str(of), {str(path): str(digest) for path, digest in files.items()})
                for name, (of, files) in plain.items()
            }
        except (OSError, ValueError, TypeError, AttributeError):
            before = {}
        return cls(file, output, last, before)

    @property
    def files(self) -> dict[str, str]:
        """Return the digest of each file of the site so far."""
        return {path: of for part in self.parts.values() for path, of in part.files.items()}

    @contextmanager
    def part(self, name: str, *of: str) -> Iterator[bool]:
        """Tell whether a part has to be made. Within, all that is written belongs to it.

        It need not where it was made of the same before, and is there as it was, or in the last
        site: what that has of it is taken over. ``of`` is what it is made of besides what the
        whole ``site`` is.
        """
        whole = digest_of(self.site, *of)
        before = self._before.get(name)
        stands = before is not None and before.of == whole and self._stands(before)
        self._part = self.parts[name] = before if before and stands else Part(whole)
        try:
            yield not stands
        finally:
            self._part = self._rest

    def write(self, path: str, content: bytes) -> None:
        """Write a file, unless it is there with the same bytes."""
        digest = self._part.files[path] = sha256(content).hexdigest()
        self._write(path, content, digest)

    def note(self, folder: str) -> None:
        """Take in the files of a folder that were written by others."""
        for path in (self._output / folder).rglob("*"):
            if path.is_file():
                name = path.relative_to(self._output).as_posix()
                self._part.files[name] = sha256(path.read_bytes()).hexdigest()

    def gone(self) -> set[str]:
        """Return the files that the build before left, as they were, and this one did not make."""
        now = self.files
        return {
            path
            for part in self._before.values()
            for path, digest in part.files.items()
            if path not in now and self._digest(self._output, path) == digest
        }

    def finish(self) -> None:
        """Take away what is gone, and keep this for the next build."""
        for path in self.gone():
            file = self._output / path
            file.unlink()
            with suppress(OSError):  # until one that is not empty
                for folder in file.parents:
                    folder.rmdir()
        plain = {name: [part.of, part.files] for name, part in sorted(self.parts.items())}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        folder = self._file.parent
        with NamedTemporaryFile("w", dir=folder, encoding="utf-8", delete=False) as unfinished:
            json.dump(plain, unfinished, ensure_ascii=False)
        Path(unfinished.name).replace(self._file)

    def _stands(self, part: Part) -> bool:
        return all(self._take_over(path, digest) for path, digest in part.files.items())

    def _take_over(self, path: str, digest: str) -> bool:
        if self._digest(self._output, path) == digest:
            return True
        try:
            content = (self._last / path).read_bytes()
        except OSError:
            return False
        if sha256(content).hexdigest() != digest:
            return False
        self._write(path, content, digest)
        return True

    def _write(self, path: str, content: bytes, digest: str) -> None:
        if self._digest(self._output, path) != digest:
            file = self._output / path
            try:
                file.write_bytes(content)
            except FileNotFoundError:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            self.written += 1

    @staticmethod
    def _digest(folder: Path, path: str) -> str:
        """Return the digest of a file as it is, empty where there is none."""
        try:
            return sha256((folder / path).read_bytes()).hexdigest()
        except OSError:
            return ""
