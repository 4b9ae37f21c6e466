"""What the browser loads: all of it, nothing more, and never two versions mixed."""

import io
import json
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from plugins.bundle.package import package
from plugins.bundle.pyodide import Pyodide, read_pyodide
from plugins.bundle.runtime import gather
from plugins.policies.errors import ContentError

PYODIDE = Pyodide(
    scripts={"pyodide.mjs": b"export {}"},
    packed={"pyodide.asm.wasm": b"wasm" * 1000},
    info={"version": "1.2.3"},
)
CHECKER = {"checker/__init__.py": b"", "checker/rules/abuse.py": b"RULE = 1\n"}


def test_same_content_gives_the_same_bytes() -> None:
    """Two builds of the same files agree in every byte, whatever the order or the hour."""
    turned = dict(reversed(CHECKER.items()))
    assert gather(PYODIDE, CHECKER) == gather(PYODIDE, turned)


@pytest.mark.parametrize(
    ("pyodide", "checker"),
    [
        pytest.param(PYODIDE, {**CHECKER, "checker/new.py": b""}, id="the checker"),
        pytest.param(replace(PYODIDE, scripts={"pyodide.mjs": b""}), CHECKER, id="a script"),
        pytest.param(replace(PYODIDE, info={"version": "1.2.4"}), CHECKER, id="the manifest"),
    ],
)
def test_other_content_gets_another_address(pyodide: Pyodide, checker: dict[str, bytes]) -> None:
    """A change anywhere changes the folder's name, so that a browser cannot mix versions."""
    assert gather(pyodide, checker).address != gather(PYODIDE, CHECKER).address


def test_manifest_tells_the_bytes_on_the_wire() -> None:
    """Progress is counted against the sizes of the very files that are sent."""
    files = gather(PYODIDE, CHECKER).files
    sizes = json.loads(files["manifest.json"])["sizes"]
    assert sizes == {name: len(files[name]) for name in ("checker.zip", "pyodide.asm.wasm.gz")}


def test_checker_goes_without_what_stays_here(tmp_path: Path) -> None:
    """Training, corpus, command and caches are not sent to anybody."""
    folder = tmp_path / "checker"
    sent = ["__init__.py", "rules/abuse.py", "reading/weights.json"]
    kept = ["__main__.py", "training/fit.py", "corpus/a.jsonl", "__pycache__/a.pyc", ".notes"]
    for name in (*sent, *kept):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    archive = ZipFile(io.BytesIO(gather(PYODIDE, package(folder)).files["checker.zip"]))
    assert archive.namelist() == sorted(f"checker/{name}" for name in sent)


def test_missing_pyodide_stops_the_build_with_the_remedy(tmp_path: Path) -> None:
    """Without `npm ci` there is no site, and one line says what to do."""
    with pytest.raises(ContentError, match=r"node_modules/pyodide: not there; run `npm ci`"):
        read_pyodide(tmp_path / "pyodide")


def test_half_an_installation_names_the_missing_file(tmp_path: Path) -> None:
    """A broken installation is not published either."""
    (tmp_path / "package.json").write_text("{}")
    with pytest.raises(ContentError, match=r"pyodide/pyodide\.asm\.wasm: not there; run `npm ci`"):
        read_pyodide(tmp_path)
