"""Imports from the archives that the build wrote, opened once.

``zipimport`` looks in four ways for each module, opens the archive anew for each that it finds,
and asks whether it is stale. There are more than a hundred.
"""

import os
import sys
import zipimport
from _frozen_importlib import ModuleSpec
from collections.abc import Sequence
from marshal import loads
from types import ModuleType

_HEAD = 30
"""Bytes of a zip file that stand before each entry's name; behind it the entry itself begins."""

_PYC = 16
"""Bytes of a ``.pyc`` file that stand before its code."""

_METHOD, _SIZE, _OFFSET = 1, 2, 4
"""Where ``zipimport`` has what it knows of an entry."""

_STORED = 0


class Archive:
    """A finder and loader of what is stored as bytecode in one archive; anything else it leaves."""

    def __init__(self, importer: zipimport.zipimporter) -> None:
        self._path: str = importer.archive
        self._file = os.open(self._path, os.O_RDONLY)
        files = zipimport._zip_directory_cache[self._path]  # type: ignore[attr-defined] # noqa: SLF001
        self._places = {
            name: (entry[_OFFSET] + _HEAD + len(name) + _PYC, entry[_SIZE] - _PYC)
            for name, entry in files.items()
            if name.endswith(".pyc") and entry[_METHOD] == _STORED
        }
        self.get_data = importer.get_data

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where a module is, or nothing."""
        file = name.replace(".", "/")
        package = f"{file}/__init__.pyc"
        place = package if package in self._places else f"{file}.pyc"
        if place not in self._places:
            return None
        spec = ModuleSpec(
            name,
            self,  # type: ignore[arg-type] # it has what a loader has
            origin=f"{self._path}/{place}",
            loader_state=place,
        )
        spec.has_location = True
        if place == package:
            spec.submodule_search_locations = [f"{self._path}/{file}"]
        return spec

    def create_module(self, _: ModuleSpec) -> None:
        """Leave that to Python."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the module's code."""
        offset, size = self._places[module.__spec__.loader_state]  # type: ignore[union-attr]
        exec(loads(os.pread(self._file, size, offset)), module.__dict__)  # noqa: S102, S302 (our own build's)

    def close(self) -> None:
        """Let go of the file: another Python that goes on from this one's memory has not got it."""
        os.close(self._file)


_open: list[Archive] = []


def hasten(importer: object) -> None:
    """Import from this zipimporter's archive, from now on; from any other loader's, as ever."""
    if isinstance(importer, zipimport.zipimporter):
        _open.append(Archive(importer))
        sys.meta_path.insert(0, _open[-1])


def done() -> None:
    """Leave what has not been imported by now to Python's own way."""
    for archive in _open:
        sys.meta_path.remove(archive)
        archive.close()
    _open.clear()
