"""Every regular expression of ours: ``python -m tests.patterns`` prints them as JSON.

In a process of its own, which asks the compiler what it is given while our modules are imported
and at work. What is written in the source and was not at work is added from there.
"""

import ast
import gc
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
OURS = ("checker", "plugins")
# Not imported here: these need what `make train` installs, or Pyodide.
ELSEWHERE = ("checker.training", "checker.__main__", "plugins.bundle.inside")


class Written(NamedTuple):
    """A pattern, its flags, and the file that it is from."""

    pattern: str
    flags: int
    file: str


def patterns() -> list[Written]:
    """Return every pattern of ours."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.patterns"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return [Written(*each) for each in json.loads(done.stdout)]


def _main() -> None:
    compiler: Any = re._compiler  # type: ignore[attr-defined]  # noqa: SLF001 (the one way in)
    found: dict[tuple[str, int], str] = {}
    compile_ = compiler.compile

    def recorded(pattern: Any, flags: int = 0) -> re.Pattern[str]:  # noqa: ANN401 (as re's own)
        made: re.Pattern[str] = compile_(pattern, flags)
        if isinstance(pattern, str) and (file := _ours(sys._getframe(1))):  # noqa: SLF001
            found.setdefault((pattern, made.flags), file)
        return made

    compiler.compile = recorded
    for name in OURS:
        package = importlib.import_module(name)
        for module in pkgutil.walk_packages(package.__path__, f"{name}."):
            if not module.name.startswith(ELSEWHERE):
                importlib.import_module(module.name)
    unmade = importlib.import_module("checker.reading.phrases")._Unmade  # noqa: SLF001
    for each in gc.get_objects():
        if isinstance(each, unmade):
            each.pattern  # noqa: B018 (a list of phrases is compiled when it is first asked)
    content = importlib.import_module("tests.content")
    checker = importlib.import_module("checker")
    for audience in ("staff", "parents"):
        draft = checker.Draft("dingle", audience, "personal", "Well done Theo Baptiste of 3B's")
        checker.check(draft, content.POLICIES["dingle"])
    for pattern, file in _constants():
        found.setdefault((pattern, re.compile(pattern).flags), file)
    print(json.dumps([[*key, file] for key, file in found.items()]))  # noqa: T201


def _ours(frame: FrameType | None) -> str:
    """Return the file that asked for a pattern, if that is one of ours."""
    while frame and "/re/" in frame.f_code.co_filename:
        frame = frame.f_back
    path = Path(frame.f_code.co_filename) if frame else ROOT
    inside = path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in OURS
    return str(path.relative_to(ROOT)) if inside else ""


def _constants() -> list[tuple[str, str]]:
    """Return the patterns that the source gives to ``re`` as they stand."""
    return [
        (node.args[0].value, str(path.relative_to(ROOT)))
        for name in OURS
        for path in sorted((ROOT / name).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr != "escape"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    ]


if __name__ == "__main__":
    _main()
