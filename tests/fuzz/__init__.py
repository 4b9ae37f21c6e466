"""Texts that nobody would write, by the thousand: found by chance, and by what they reach.

``FUZZ_SECONDS`` says for how long in all: a little for each run of the tests, ten minutes where
a change has to pass. Hypothesis makes texts of pieces that mean something; atheris changes them
byte by byte and keeps those that reach new code. What either finds becomes a test of its own.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

ROOT = Path(__file__).parents[2]
TESTS = 7
SECONDS = float(os.environ.get("FUZZ_SECONDS", "12")) / TESTS
"""For how long each of the tests goes on."""

Told = Callable[[str, object], None]


def by_chance(
    what: str, told: Told, strategy: SearchStrategy[str], holds: Callable[[str], None]
) -> None:
    """Give texts to a function for as long as we have; tell how many."""
    end = time.monotonic() + SECONDS
    given_ = 0

    @settings(
        max_examples=20,
        deadline=None,
        database=None,
        derandomize=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def some(text: str) -> None:
        nonlocal given_
        given_ += 1
        holds(text)

    while time.monotonic() < end:
        some()
    told("fuzzing", f"{what}, by chance: {given_:,}")


def by_reach(what: str, told: Told, target: str, seeds: list[str], folder: Path) -> None:
    """Let atheris look for a text that fails; tell how many it tried."""
    pytest.importorskip("atheris", reason="there is none for this system")
    for name in ("seeds", "found"):
        (folder / name).mkdir()
    for number, seed in enumerate(seeds):
        (folder / "seeds" / str(number)).write_bytes(seed.encode("utf-8", "surrogatepass"))
    options = {
        "max_total_time": max(2, round(SECONDS)),
        "max_len": 2000,
        "timeout": 60,
        "print_final_stats": 1,
        "artifact_prefix": f"{folder / 'found'}/",
    }
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.fuzz.target", target),
            *(f"-{name}={value}" for name, value in options.items()),
            str(folder / "found"),
            str(folder / "seeds"),
        ],
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    tried = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    if done.returncode or not tried:
        failed = [path.read_bytes() for path in (folder / "found").glob("*-*")]
        pytest.fail(f"{failed}\n{done.stdout[-4000:]}\n{done.stderr[-500:]}")
    told("fuzzing", f"{what}, by reach: {int(tried[1]):,}")
