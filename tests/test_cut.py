"""Pyodide's WebAssembly without what no check needs: what is kept, and what stands for the rest."""

import gzip
import json
import logging
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from plugins.bundle import reached
from plugins.bundle.pyodide import Pyodide, read_pyodide
from plugins.bundle.reached import is_known, near, pack, read_reached
from plugins.bundle.runtime import WHOLE_WASM, Runtime, read_runtime
from plugins.bundle.wasm import WasmError, bodies, cut, exported, watched

ROOT = Path(__file__).parents[1]
SOURCE = """(module
  (import "out" "side" (func $side (param i32)))
  (import "out" "number" (global i32))
  (global (mut i32) (i32.const 7))
  (func (export "one") (param i32) (result i32) (local i64 f64)
    (i32.add (local.get 0) (i32.const 1)))
  (func $two (export "two") (result i32) (i32.const 2))
  (func (export "calls") (result i32) (call $side (i32.const 5)) (call $two))
  (func $never (export "never") (result i32) (i32.const 3)))"""
COMPILE = """
import wabt from "wabt";
const { buffer } = (await wabt()).parseWat("test.wat", process.argv[1]).toBinary({});
console.log(Buffer.from(buffer).toString("hex"));
"""
RUN = """
const wasm = Buffer.from(process.argv[1], "hex");
const imports = { out: { side() {}, number: 0 } };
const { exports } = (await WebAssembly.instantiate(wasm, imports)).instance;
const said = {};
for (const [name, each] of Object.entries(exports)) {
  if (typeof each !== "function") continue;
  if (JSON.parse(process.argv[2]).includes(name)) {
    try { said[name] = each(1); } catch (error) { said[name] = `${error.name}: ${error.message}`; }
  }
}
for (const [name, each] of Object.entries(exports)) {
  if (typeof each !== "function") said[name] = each.value;
}
console.log(JSON.stringify(said));
"""
SHAPE = """
import { readFileSync } from "node:fs";
const shapes = process.argv.slice(1).map((path) => {
  const module = new WebAssembly.Module(readFileSync(path));
  return JSON.stringify([WebAssembly.Module.imports(module), WebAssembly.Module.exports(module)]);
});
console.log(shapes[0] === shapes[1]);
"""


def node(script: str, *arguments: str) -> str:
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", script, *arguments],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def run(wasm: bytes, *names: str) -> dict[str, object]:
    said: dict[str, object] = json.loads(node(RUN, wasm.hex(), json.dumps(names)))
    return said


@pytest.fixture(scope="module")
def small() -> bytes:
    """Return a module of four functions."""
    return bytes.fromhex(node(COMPILE, SOURCE))


@pytest.fixture(scope="module")
def pyodide() -> Pyodide:
    return read_pyodide(ROOT / "node_modules" / "pyodide")


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Runtime:
    """Return what this very checkout publishes where its site wants the cut."""
    return made(tmp_path_factory.mktemp("runtime"))


def made(kept: Path, *, cut: bool = True) -> Runtime:
    return read_runtime(ROOT / "node_modules" / "pyodide", ROOT / "checker", kept, cut=cut)


class TestWasm:
    """Bodies are changed, and nothing else."""

    def test_what_is_cut_is_a_trap_and_the_rest_answers(self, small: bytes) -> None:
        """A function that was kept answers, a cut one ends the program."""
        kept = {exported(small)[name] for name in ("one", "calls", "two")}
        assert run(cut(small, kept), "one", "two", "calls", "never") == {
            "one": 2,
            "two": 2,
            "calls": 2,
            "never": "RuntimeError: unreachable",
        }

    def test_what_runs_is_noted(self, small: bytes) -> None:
        """Each function that begins to run sets its bit, called from inside or from outside."""
        numbers = exported(small)
        said = run(watched(small), "calls")
        assert said == {"calls": 2, "reached0": 1 << numbers["calls"] | 1 << numbers["two"]}

    def test_nothing_cut_is_the_same_bytes(self, pyodide: Pyodide) -> None:
        """Pyodide's own module comes back byte for byte."""
        count = len(bodies(pyodide.wasm))
        assert count > 10_000
        assert cut(pyodide.wasm, range(count)) == pyodide.wasm

    @pytest.mark.parametrize("wasm", [b"", b"<!doctype html>", b"\0asm\1\0\0\0\x0a\x05\x01"])
    def test_what_is_no_module_is_refused(self, wasm: bytes) -> None:
        """Another file in its place is told of, and not taken apart."""
        with pytest.raises(WasmError):
            cut(wasm, set())


class TestReached:
    """What is kept: all that was seen to run, and more."""

    def test_list_is_of_the_pyodide_that_is_installed(self, pyodide: Pyodide) -> None:
        """After an update of Pyodide, `make reach` has to be run again."""
        assert is_known(sha256(pyodide.wasm).digest()), "run `make reach`"

    def test_what_runs_is_kept_with_what_is_near(self, pyodide: Pyodide, runtime: Runtime) -> None:
        """Every function that ran has its own body, and hundreds of others besides."""
        before = bodies(pyodide.wasm)
        after = bodies(gzip.decompress(runtime.files["pyodide.asm.wasm.gz"]))
        kept = {at for at, body in enumerate(after) if body == before[at]}
        runs = read_reached()
        assert runs | near(pyodide.wasm, runs) <= kept
        names = exported(pyodide.wasm)
        rare = ("PyErr_NoMemory", "PyUnicode_DecodeUTF16", "PyErr_WarnFormat", "dump_traceback")
        assert all(names[name] in kept for name in rare)

    def test_browser_sees_the_same_module(
        self, pyodide: Pyodide, runtime: Runtime, tmp_path: Path
    ) -> None:
        """What is cut imports and exports what the whole does, and compiles."""
        (tmp_path / "whole").write_bytes(pyodide.wasm)
        (tmp_path / "cut").write_bytes(gzip.decompress(runtime.files["pyodide.asm.wasm.gz"]))
        assert node(SHAPE, str(tmp_path / "whole"), str(tmp_path / "cut")) == "true"

    def test_another_pyodide_is_left_whole(
        self,
        pyodide: Pyodide,
        small: bytes,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        """Where it is not known what runs, nothing is cut, and the build says what to do."""
        monkeypatch.setattr(reached, "FILE", tmp_path / "reached.json")
        reached.FILE.write_text(pack(small, {0}), "utf-8")
        with caplog.at_level(logging.WARNING):
            whole = made(tmp_path / "kept")
        assert "Run `make reach`" in caplog.text
        assert gzip.decompress(whole.files["pyodide.asm.wasm.gz"]) == pyodide.wasm
        assert WHOLE_WASM not in whole.files

    def test_list_is_read_as_it_was_written(
        self, small: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What was measured is what the build reads."""
        monkeypatch.setattr(reached, "FILE", tmp_path / "reached.json")
        reached.FILE.write_text(pack(small, {0, 3}), "utf-8")
        assert read_reached() == {0, 3}
        assert is_known(sha256(small).digest())


class TestSwitch:
    """A site can do without the cut."""

    def test_whole_stands_beside_the_cut(self, pyodide: Pyodide, runtime: Runtime) -> None:
        """It is there for whoever needs it, and nobody loads it for a check."""
        assert gzip.decompress(runtime.files[WHOLE_WASM]) == pyodide.wasm
        assert WHOLE_WASM not in runtime.needed
        assert WHOLE_WASM in runtime.manifest["whole"]  # type: ignore[operator]

    def test_switched_off_there_is_one_and_it_is_whole(
        self, pyodide: Pyodide, tmp_path: Path
    ) -> None:
        """Then all of Pyodide's WebAssembly is loaded, once."""
        whole = made(tmp_path / "kept", cut=False)
        assert gzip.decompress(whole.files["pyodide.asm.wasm.gz"]) == pyodide.wasm
        assert WHOLE_WASM not in whole.files
