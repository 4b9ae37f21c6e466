"""What a browser loads, in a folder whose name changes with its content."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from plugins.bundle.archive import gzipped, zipped
from plugins.bundle.package import package
from plugins.bundle.pyodide import Pyodide, read_pyodide

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Runtime:
    """Files by name, and the folder's address from the site's root.

    The address holds a digest of every file, so that a browser never mixes two versions,
    however long it keeps either.
    """

    address: str
    files: Mapping[str, bytes]


def read_runtime(pyodide: Path, checker: Path) -> Runtime:
    """Gather Pyodide and the checker from where they are installed.

    Raises :class:`plugins.policies.errors.ContentError` where Pyodide is not.
    """
    return gather(read_pyodide(pyodide), package(checker))


def gather(pyodide: Pyodide, checker: Mapping[str, bytes]) -> Runtime:
    """Return the folder for one version of Pyodide and of the checker."""
    # Compressed here and not by the host: it works the same on every host, and the bytes that
    # the page counts are the bytes on the wire.
    counted = {f"{name}.gz": gzipped(content) for name, content in pyodide.packed.items()}
    counted["checker.zip"] = zipped(checker)
    files = {**pyodide.scripts, **counted, MANIFEST: _manifest(pyodide, counted)}
    return Runtime(f"runtime/{_digest(files)}/", files)


def _manifest(pyodide: Pyodide, counted: Mapping[str, bytes]) -> bytes:
    """Return what the worker reads first.

    ``sizes`` are those of the files whose progress can be counted (scripts are imported, which
    no one can watch). ``lock`` stands in for Pyodide's list of packages: we install none.
    """
    manifest = {
        "sizes": {name: len(content) for name, content in sorted(counted.items())},
        "lock": {"info": pyodide.info, "packages": {}},
    }
    return (json.dumps(manifest, indent=1, sort_keys=True) + "\n").encode()


def _digest(files: Mapping[str, bytes]) -> str:
    digest = sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]
