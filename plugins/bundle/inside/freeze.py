"""Cut the library to what has been imported, and turn it and the checker into bytecode.

Runs while the site is built, inside the very Pyodide that the bytecode is for.
"""

import sys
from types import CodeType

LIBRARY = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/"
"""Where Pyodide has the standard library, which it gave us whole."""

OURS = ("compiled_patterns.py", "quick_import.py", "start.py")
"""Modules that go with the checker."""

_NOWHERE = 0xF8
"""An entry of a code object's location table: no line, for the instructions counted in it."""


def imported() -> list[str]:
    """Return the library's files imported so far. Call it before anything else imports more."""
    specs = [getattr(module, "__spec__", None) for module in tuple(sys.modules.values())]
    origins = {spec.origin for spec in specs if spec and spec.origin}
    return sorted(each.removeprefix(LIBRARY) for each in origins if each.startswith(LIBRARY))


def freeze(files: list[str], folder: str) -> None:
    """Write ``library.zip``, ``checker.zip`` and ``exercise.zip`` to a folder.

    ``files`` are the library's files to keep. The checker, what starts it and the exercise are
    read from ``/in``.
    """
    from pathlib import Path  # noqa: PLC0415 (not among what the browser needs)

    out, given = Path(folder), Path("/in")
    library = _read(LIBRARY.rstrip("/"))
    _write(out / "library.zip", {name: library[name] for name in files})
    ours = {name: (given / name).read_bytes() for name in OURS}
    checker = _read("/in/checker.zip") | ours
    _write(out / "checker.zip", checker, {"compiled_patterns.table": _table(checker)})
    _write(out / "exercise.zip", {"exercise.py": (given / "exercise.py").read_bytes()})


def _table(checker: dict[str, bytes]) -> bytes:
    """Import the checker once more, and return the patterns that it compiles."""
    import re  # noqa: PLC0415 (kept together with its use)
    from importlib import import_module  # noqa: PLC0415

    from compiled_patterns import Recording, packed  # noqa: PLC0415

    names = [name for name in sys.modules if name.split(".")[0] == "checker"]
    for name in names:
        del sys.modules[name]
    re.purge()
    with Recording() as found:
        for name in checker:
            if name.startswith("checker/") and name.endswith(".py"):
                import_module(_module(name))
    table: bytes = packed(found)
    return table


def _module(file: str) -> str:
    return file.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def _read(archive: str) -> dict[str, bytes]:
    from zipfile import ZipFile  # noqa: PLC0415

    with ZipFile(archive) as files:
        return {name: files.read(name) for name in sorted(files.namelist())}


def _write(path: object, files: dict[str, bytes], data: dict[str, bytes] | None = None) -> None:
    from zipfile import ZipFile  # noqa: PLC0415

    with ZipFile(str(path), "w") as archive:
        for name, content in files.items():
            if name.endswith(".py"):
                archive.writestr(f"{name}c", _bytecode(name, content))
            else:
                archive.writestr(name, content)
        for name, content in (data or {}).items():
            archive.writestr(name, content)


def _bytecode(name: str, source: bytes) -> bytes:
    """Return the content of a ``.pyc`` file without docstrings and assertions."""
    import marshal  # noqa: PLC0415
    from importlib.util import MAGIC_NUMBER  # noqa: PLC0415

    code = compile(source, name, "exec", dont_inherit=True, optimize=2)
    never_stale = bytes(12)  # no flags, and no date or size that anybody compares
    return MAGIC_NUMBER + never_stale + marshal.dumps(_placeless(code))


def _placeless(code: CodeType) -> CodeType:
    """Return the code without lines and columns: a third of a library, and no one sees them.

    Each instruction is covered by an entry that says "nowhere", for up to eight of them: a table
    that ends early would break what prints a traceback.
    """
    units = len(code.co_code) // 2
    last = bytes([_NOWHERE | (units % 8 - 1)]) if units % 8 else b""
    return code.replace(
        co_linetable=bytes([_NOWHERE | 7]) * (units // 8) + last,
        co_consts=tuple(
            _placeless(each) if isinstance(each, CodeType) else each for each in code.co_consts
        ),
    )
