"""Pyodide as npm installs it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.policies.errors import ContentError, Fault

SCRIPTS = ("pyodide.mjs", "pyodide.asm.mjs")
WASM = "pyodide.asm.wasm"
LIBRARY = "python_stdlib.zip"
ABOUT = ("package.json", "pyodide-lock.json")


@dataclass(frozen=True, slots=True)
class Pyodide:
    """The files that a browser needs, and what Pyodide's own package list says of it.

    ``scripts`` go to the browser as they are, because a browser imports them by address.
    ``library`` is the whole standard library, a zip archive of source files.
    """

    scripts: dict[str, bytes]
    wasm: bytes
    library: bytes
    info: dict[str, str]


def read_pyodide(folder: Path) -> Pyodide:
    """Read the installed npm package.

    Raises :class:`ContentError` where it, or a file of it, is missing.
    """
    info = read_info(folder)
    return Pyodide(
        scripts={name: (folder / name).read_bytes() for name in SCRIPTS},
        wasm=(folder / WASM).read_bytes(),
        library=(folder / LIBRARY).read_bytes(),
        info=info,
    )


def read_info(folder: Path) -> dict[str, str]:
    """Return what Pyodide compares itself with when it starts.

    Raises :class:`ContentError` where the package, or a file of it, is missing.
    """
    missing = [name for name in (*SCRIPTS, WASM, LIBRARY, *ABOUT) if not (folder / name).is_file()]
    if not folder.is_dir():
        raise _not_there("node_modules/pyodide")
    if missing:
        raise _not_there(*(f"node_modules/pyodide/{name}" for name in missing))
    lock = json.loads((folder / "pyodide-lock.json").read_text("utf-8"))
    package: dict[str, Any] = json.loads((folder / "package.json").read_text("utf-8"))
    return {**lock["info"], "version": package["version"]}


def _not_there(*files: str) -> ContentError:
    return ContentError(Fault(file, 0, "not there; run `npm ci`") for file in files)
