"""What a browser loads, in a folder whose name changes with its content."""

import gzip
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import file_digest, sha256
from pathlib import Path
from tempfile import mkdtemp

from plugins.bundle.archive import gzipped, stored
from plugins.bundle.frozen import Frozen, freeze, recipe
from plugins.bundle.package import package
from plugins.bundle.pyodide import LIBRARY, SCRIPTS, WASM, Pyodide, read_info, read_pyodide
from plugins.bundle.reached import cut_wasm, is_known
from plugins.integrity import sri_of

CHECKER = "checker.zip.gz"
WHOLE_LIBRARY = "whole_stdlib.zip.gz"
WHOLE_WASM = "whole.asm.wasm.gz"
WHOLE = frozenset({WHOLE_LIBRARY, WHOLE_WASM})
"""Pyodide as it came, which a browser asks for only where what was cut lacks something."""

_UNFINISHED = "."
_DIGESTS = "digests.json"


@dataclass(frozen=True)
class Runtime:
    """Files by name, the folder's address from the site's root, and what to tell the worker.

    The address holds a digest of every file, so that a browser never mixes two versions,
    however long it keeps either. ``needed`` are the files that a check needs, with their sizes
    in bytes; those that are scripts are imported, which nobody can watch. ``info`` stands in for
    Pyodide's list of packages: we install none. ``digests`` are those of what is in each file,
    where they are known.
    """

    address: str
    files: Mapping[str, bytes]
    info: Mapping[str, str]
    digests: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def needed(self) -> dict[str, int]:
        """Return the size of each file without which there is no check."""
        return {name: len(self.files[name]) for name in sorted(self.files) if name not in WHOLE}

    @cached_property
    def unpacked(self) -> Mapping[str, str]:
        """Return the SHA-256 of what is in each file: a host may send a compressed one unpacked."""
        return self.digests or {
            name: sha256(gzip.decompress(each) if name.endswith(".gz") else each).hexdigest()
            for name, each in sorted(self.files.items())
        }

    @cached_property
    def manifest(self) -> dict[str, object]:
        """Return what the worker is told, as plain data."""
        sizes = {name: size for name, size in self.needed.items() if name not in SCRIPTS}
        whole = {name: len(self.files[name]) for name in sorted(WHOLE & self.files.keys())}
        integrity = {name: sri_of(digest) for name, digest in self.unpacked.items()}
        lock = {"info": dict(self.info), "packages": {}}
        return {"sizes": sizes, "whole": whole, "integrity": integrity, "lock": lock}


class Folder(Mapping[str, bytes]):
    """Files by name, each read when it is asked for: together they are megabytes."""

    def __init__(self, path: Path, names: tuple[str, ...]) -> None:
        """Take the folder, and the names of those that count."""
        self._path, self._names = path, names

    def __getitem__(self, name: str) -> bytes:
        """Return a file's bytes."""
        if name not in self._names:
            raise KeyError(name)
        return (self._path / name).read_bytes()

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._names)


def read_runtime(pyodide: Path, checker: Path, kept: Path, *, cut: bool) -> Runtime:
    """Gather Pyodide and the checker from where they are installed.

    ``cut`` says whether functions of Pyodide's WebAssembly that no check needs are left out; they
    are not, and a warning is logged, where it is not known which those are.

    Freezing takes seconds: what it made is kept in the folder ``kept`` for as long as nothing
    that goes into it changes. Raises :class:`plugins.policies.errors.ContentError` where
    Pyodide is not installed or cannot be frozen.
    """
    info, files = read_info(pyodide), package(checker)
    cut = cut and is_known(_file_digest(pyodide / WASM))
    folder = kept / _digest({
        **{f"checker {name}": content for name, content in files.items()},
        **{name: _file_digest(pyodide / name) for name in (*SCRIPTS, WASM, LIBRARY)},
        **recipe(),
        "cut": str(cut).encode(),
    })  # fmt: skip
    runtime = _kept(folder, info)
    if runtime is None:
        installed = read_pyodide(pyodide)
        wasm = cut_wasm(installed.wasm) if cut else installed.wasm
        runtime = gather(installed, freeze(installed.library, files, wasm), wasm)
        _keep(folder, runtime)
    return runtime


def gather(pyodide: Pyodide, frozen: Frozen, wasm: bytes) -> Runtime:
    """Return the folder for one version of Pyodide and of the checker.

    ``wasm`` is what is loaded first, which may be less than all of Pyodide's WebAssembly.
    """
    # Compressed here and not by the host: it works the same on every host, and the bytes that
    # the page counts are the bytes on the wire.
    files = {
        **pyodide.scripts,
        f"{WASM}.gz": gzipped(wasm),
        f"{LIBRARY}.gz": gzipped(frozen.library),
        CHECKER: gzipped(frozen.checker),
        WHOLE_LIBRARY: gzipped(stored(pyodide.library)),
    }
    if wasm != pyodide.wasm:
        files[WHOLE_WASM] = gzipped(pyodide.wasm)
    return Runtime(_address(files), files, pyodide.info)


def _kept(folder: Path, info: Mapping[str, str]) -> Runtime | None:
    """Return what is kept in a folder, if it is there as it was."""
    try:
        digests = json.loads((folder / _DIGESTS).read_text("utf-8"))
        files, address = Folder(folder, tuple(digests["files"])), digests["address"]
        whole = _address(files) == address
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return Runtime(address, files, info, digests["files"]) if whole else None


def _keep(folder: Path, runtime: Runtime) -> None:
    """Write the files to a folder that is there whole or not at all, alone of its kind."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    older = [
        path
        for path in folder.parent.iterdir()
        if path != folder and not path.name.startswith(_UNFINISHED)
    ]
    new = Path(mkdtemp(prefix=_UNFINISHED, dir=folder.parent))
    for name, content in runtime.files.items():
        (new / name).write_bytes(content)
    digests = {"address": runtime.address, "files": dict(runtime.unpacked)}
    (new / _DIGESTS).write_text(json.dumps(digests), "utf-8")
    try:
        shutil.rmtree(folder, ignore_errors=True)  # where it is damaged
        new.rename(folder)
    except OSError:  # another build was faster
        shutil.rmtree(new)
    for path in older:
        shutil.rmtree(path, ignore_errors=True)


def _file_digest(path: Path) -> bytes:
    """Return a digest of a file that is too large to have in memory for nothing."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").digest()


def _address(files: Mapping[str, bytes]) -> str:
    return f"runtime/{_digest(files)}/"


def _digest(files: Mapping[str, bytes]) -> str:
    digest = sha256()
    for name in sorted(files):
        content = files[name]
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]
