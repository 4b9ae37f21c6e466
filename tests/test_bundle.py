"""What the browser loads: all of it, nothing more, and never two versions mixed."""

import gzip
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from pelicanconf import CUT_PYTHON
from plugins.bundle.archive import unzipped, zipped
from plugins.bundle.frozen import STAND_INS, Frozen, freeze
from plugins.bundle.package import package
from plugins.bundle.pyodide import Pyodide, read_pyodide
from plugins.bundle.reached import cut_wasm
from plugins.bundle.runtime import Runtime, gather, read_runtime
from plugins.policies.errors import ContentError

ROOT = Path(__file__).parents[1]
INSTALLED = ROOT / "node_modules" / "pyodide"
KEPT = ROOT / "build" / "runtime"
PYODIDE = Pyodide(
    scripts={"pyodide.mjs": b"export {}"},
    wasm=b"wasm" * 1000,
    library=zipped({"json.py": b"pass"}),
    info={"version": "1.2.3"},
)
WASM = PYODIDE.wasm
FROZEN = Frozen(library=b"library" * 100, checker=b"checker" * 100)


@pytest.mark.parametrize(
    ("pyodide", "made"),
    [
        pytest.param(PYODIDE, replace(FROZEN, checker=b""), id="the checker"),
        pytest.param(PYODIDE, replace(FROZEN, library=b""), id="the cut library"),
        pytest.param(replace(PYODIDE, scripts={"pyodide.mjs": b""}), FROZEN, id="a script"),
        pytest.param(replace(PYODIDE, wasm=b""), FROZEN, id="the WebAssembly"),
    ],
)
def test_other_content_gets_another_address(pyodide: Pyodide, made: Frozen) -> None:
    """A change anywhere changes the folder's name, so that a browser cannot mix versions."""
    assert gather(pyodide, made, pyodide.wasm).address != gather(PYODIDE, FROZEN, WASM).address


def test_manifest_tells_the_bytes_on_the_wire() -> None:
    """Progress is counted against the sizes of the very files that are sent."""
    runtime = gather(PYODIDE, FROZEN, WASM)
    names = (
        "checker.zip.gz",
        "pyodide.asm.wasm.gz",
        "python_stdlib.zip.gz",
    )
    assert runtime.manifest["sizes"] == {name: len(runtime.files[name]) for name in names}
    assert runtime.manifest["lock"] == {"info": PYODIDE.info, "packages": {}}


def test_checker_goes_without_what_stays_here(tmp_path: Path) -> None:
    """Training, corpus, command and caches are not sent to anybody."""
    folder = tmp_path / "checker"
    sent = ["__init__.py", "rules/abuse.py", "reading/weights.json"]
    kept = ["__main__.py", "training/fit.py", "corpus/a.jsonl", "__pycache__/a.pyc", ".notes"]
    for name in (*sent, *kept):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    assert sorted(package(folder)) == sorted(f"checker/{name}" for name in sent)


def test_missing_pyodide_stops_the_build_with_the_remedy(tmp_path: Path) -> None:
    """Without `npm ci` there is no site, and one line says what to do."""
    with pytest.raises(ContentError, match=r"node_modules/pyodide: not there; run `npm ci`"):
        read_pyodide(tmp_path / "pyodide")


def test_half_an_installation_names_the_missing_file(tmp_path: Path) -> None:
    """A broken installation is not published either."""
    (tmp_path / "package.json").write_text("{}")
    with pytest.raises(ContentError, match=r"pyodide/pyodide\.asm\.wasm: not there; run `npm ci`"):
        read_pyodide(tmp_path)


@pytest.fixture(scope="module")
def runtime() -> Runtime:
    """Return what this very checkout publishes."""
    return read_runtime(INSTALLED, ROOT / "checker", KEPT, cut=CUT_PYTHON)


def unpacked(runtime: Runtime, name: str) -> dict[str, bytes]:
    return unzipped(gzip.decompress(runtime.files[name]))


def test_library_holds_what_is_imported_as_bytecode_and_no_more(runtime: Runtime) -> None:
    """What the checker imports is in it; what Pyodide would import for nothing is not."""
    library = unpacked(runtime, "python_stdlib.zip.gz")
    assert {name.rpartition(".")[2] for name in library} == {"pyc"}
    stand_ins = {f"{name}c" for name in STAND_INS}
    assert {"dataclasses.pyc", "json/decoder.pyc", *stand_ins} <= library.keys()
    packages = {name.partition("/")[0].removesuffix(".pyc") for name in library.keys() - stand_ins}
    assert packages & {"email", "shutil", "socket", "ssl", "zipfile"} == set()


def test_checker_is_sent_as_bytecode_with_its_data(runtime: Runtime) -> None:
    """Each module of the package is there, compiled, and the model, as it is."""
    sent = unpacked(runtime, "checker.zip.gz")
    for name, content in package(ROOT / "checker").items():
        if name.endswith(".py"):
            assert f"{name}c" in sent
        else:
            assert sent[name] == content


def test_same_content_gives_the_same_bytes(runtime: Runtime) -> None:
    """What is kept from an earlier build is what this one would make, byte for byte."""
    installed = read_pyodide(INSTALLED)
    wasm = cut_wasm(installed.wasm) if CUT_PYTHON else installed.wasm
    frozen = freeze(installed.library, package(ROOT / "checker"), wasm)
    again = gather(installed, frozen, wasm)
    assert again == runtime


def test_freezing_is_done_once(runtime: Runtime, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as nothing changes, a build needs no Node."""
    monkeypatch.setenv("PATH", "")
    assert read_runtime(INSTALLED, ROOT / "checker", KEPT, cut=CUT_PYTHON) == runtime


def test_checker_that_does_not_run_in_the_browser_stops_the_build() -> None:
    """An error of Python's under Pyodide is told in one line."""
    checker = package(ROOT / "checker")
    checker["checker/browser.py"] += b"\nimport no_such_module\n"
    installed = read_pyodide(INSTALLED)
    with pytest.raises(ContentError, match="No module named 'no_such_module'"):
        freeze(installed.library, checker, installed.wasm)


def test_bytes_to_the_first_check_stay_within_the_budget(runtime: Runtime) -> None:
    """Compressed as a host does it: 3.1 MB at the most, of 6.4 for Pyodide as it comes.

    What has been learned is not counted.
    """
    on_the_wire = sum(
        size if name.endswith(".gz") else len(gzip.compress(runtime.files[name], 6))
        for name, size in runtime.needed.items()
    )
    learned = sum(
        len(gzip.compress(path.read_bytes(), 6))
        for path in (ROOT / "checker" / "reading").glob("*.model")
    )
    assert learned <= 700_000
    assert on_the_wire - learned <= (3_100_000 if CUT_PYTHON else 4_300_000)


def test_worker_is_told_nothing_that_it_could_find_out(runtime: Runtime) -> None:
    """The manifest stands in every check page: it is less than a kilobyte."""
    assert len(json.dumps(runtime.manifest)) < 1000


def test_what_is_kept_and_damaged_is_made_anew(
    runtime: Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is not as it was is never published."""
    kept = tmp_path / "runtime"
    shutil.copytree(KEPT, kept)
    (folder,) = kept.iterdir()
    (folder / "pyodide.mjs").write_text("damaged")
    made: list[Frozen] = []
    names = ("python_stdlib.zip.gz", "checker.zip.gz")

    def once(*_: object) -> Frozen:
        made.append(Frozen(*(gzip.decompress(runtime.files[name]) for name in names)))
        return made[-1]

    monkeypatch.setattr("plugins.bundle.runtime.freeze", once)
    assert read_runtime(INSTALLED, ROOT / "checker", kept, cut=CUT_PYTHON) == runtime
    assert read_runtime(INSTALLED, ROOT / "checker", kept, cut=CUT_PYTHON) == runtime
    assert len(made) == 1
