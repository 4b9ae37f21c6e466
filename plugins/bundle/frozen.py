"""The standard library and the checker as a browser runs them at once: cut, and in bytecode.

Which modules are needed is found by measurement, in the very Pyodide that is published: it
starts under Node with the whole library, checks drafts, and what it has imported by then is
kept. Then it starts with that alone and must give the same answers.
"""

import json
import marshal
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.bundle.archive import stored, unzipped, zipped
from plugins.bundle.reached import FILE as REACHED
from plugins.policies.errors import ContentError, Fault

HERE = Path(__file__).parent
INSIDE = HERE / "inside"
DRIVER = HERE / "inside.mjs"
STAND_INS = {
    "_pyodide/_base.py": "base.py",
    "_pyodide/docstring.py": "docstring.py",
    "_pyodide/jsbind.py": "jsbind.py",
    "annotationlib.py": "annotationlib_.py",
    "asyncio/__init__.py": "asyncio_.py",
    "dataclasses.py": "dataclasses_.py",
    "inspect.py": "inspect_.py",
    "pyodide/_package_loader.py": "package_loader.py",
    "pyodide/code.py": "code.py",
    "pyodide/webloop.py": "webloop.py",
    "quick_import.py": "quick_import.py",
    "sitecustomize.py": "sitecustomize_.py",
    "traceback.py": "traceback_.py",
}
"""Modules that ours replace in the cut library, because they import or make so much for nothing;
and two that make its imports quick."""

SEAMS = {
    "checker/reading/phrases.py": """

from compiled_patterns import remembered
phrases = remembered(phrases)
""",
}
"""What modules of the frozen checker end with, so that what is slow on a phone is done for it."""

TRAPPED = (
    "it needs a function that was cut out of Pyodide; run `make reach`, which looks anew which "
    "are needed, or set CUT_PYTHON = False in pelicanconf.py"
)
"""What a trap means."""

_NO_TABLE = marshal.dumps((0, b"", b"", b"", ()))


@dataclass(frozen=True, slots=True)
class Frozen:
    """Two archives, stored and not compressed, so that they can be compressed as a whole.

    ``exercise`` is sent to nobody: it asks what the browser will, in bytecode like all else.
    """

    library: bytes
    checker: bytes
    exercise: bytes = b""


def recipe() -> dict[str, bytes]:
    """Return the files that decide how things are frozen, besides what is frozen."""
    modules = ("archive.py", "reached.py", "runtime.py", "wasm.py")
    ours = [DRIVER, Path(__file__), *(HERE / name for name in modules), REACHED]
    return {path.name: path.read_bytes() for path in (*ours, *INSIDE.glob("*.py"))}


def freeze(library: bytes, checker: Mapping[str, bytes], wasm: bytes) -> Frozen:
    """Cut Pyodide's standard library to what this checker needs; return both as bytecode.

    ``wasm`` is the WebAssembly that the browser gets. Raises :class:`ContentError` where the
    result does not answer as the whole of both does.
    """
    for name in SEAMS:
        if name not in checker:
            raise _fault(f"{name} has moved; say where to in plugins/bundle/frozen.py")
    seams = {name: checker[name] + seam.encode() for name, seam in SEAMS.items()}
    checker = {**checker, **seams}
    with TemporaryDirectory() as name:
        folder = Path(name)
        whole = _stage(folder / "whole", _with_stand_ins(library), {
            "checker.zip": zipped(checker),
            "compiled_patterns.table": _NO_TABLE,
            **_inside("compiled_patterns.py", "quick_import.py", "start.py"),
            **_inside("exercise.py", "freeze.py"),
        }, checker)  # fmt: skip
        frozen = Frozen(
            library=stored((whole / "library.zip").read_bytes()),
            checker=stored((whole / "checker.zip").read_bytes()),
            exercise=(whole / "exercise.zip").read_bytes(),
        )
        cut = _stage(folder / "cut", frozen.library, {
            "exercise.zip": frozen.exercise,
            "pyodide.asm.wasm": wasm,
            "checker.zip": frozen.checker,
        }, checker)  # fmt: skip
        if (whole / "answers.json").read_bytes() != (cut / "answers.json").read_bytes():
            raise _fault("what the browser gets does not answer as the whole of Python does")
    return frozen


def modules(checker: Mapping[str, bytes]) -> list[str]:
    """Return the names of the checker's modules."""
    return [
        name.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        for name in sorted(checker)
        if name.endswith(".py")
    ]


def _with_stand_ins(library: bytes) -> bytes:
    ours = {place: (INSIDE / name).read_bytes() for place, name in STAND_INS.items()}
    return zipped({**unzipped(library), **ours})


def _inside(*names: str) -> dict[str, bytes]:
    return {name: (INSIDE / name).read_bytes() for name in names}


def _stage(
    folder: Path, library: bytes, given: Mapping[str, bytes], checker: Mapping[str, bytes]
) -> Path:
    """Run the driver with these files; return the folder of what it wrote."""
    out = folder / "out"
    out.mkdir(parents=True)
    (folder / "in").mkdir()
    for name, content in {**given, "modules.json": json.dumps(modules(checker)).encode()}.items():
        (folder / "in" / name).write_bytes(content)
    (folder / "library.zip").write_bytes(library)
    paths = [str(folder / "library.zip"), str(folder / "in"), str(out)]
    done = subprocess.run(  # noqa: S603 (our own script)
        ["node", str(DRIVER), *paths],  # noqa: S607 (where Node is, the person decides)
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=os.environ,
    )
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"node ended with status {done.returncode}"]
        raise _fault(TRAPPED if said[-1] == "unreachable" else said[-1])
    return out


def _fault(message: str) -> ContentError:
    place = DRIVER.relative_to(HERE.parents[1]).as_posix()
    return ContentError([Fault(place, 0, f"the browser's Python could not be made: {message}")])
