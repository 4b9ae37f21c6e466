"""The browser's Python, cut to what was seen to run: nothing typed reaches what is gone."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import strategies as st

from checker.words import AUDIENCES, CHANNELS, CIRCUMSTANCES
from tests.fuzz import ROOT, Told, by_chance
from tests.fuzz.test_reading import SOME


@pytest.fixture
def ask(site: Path) -> Iterator[Callable[[str], str]]:
    """Start the published Python under Node; return what asks it about a text."""
    (runtime,) = (site / "runtime").iterdir()
    policies = {path.parent.name: path.read_text("utf-8") for path in site.glob("*/policy.json")}
    schools = sorted(policies)
    with subprocess.Popen(
        ["node", "tests/pyodide/run.mjs", str(runtime)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as running:
        assert running.stdin
        assert running.stdout

        def say(line: object) -> None:
            print(json.dumps(line), file=running.stdin, flush=True)

        def answer(text: str) -> str:
            assert running.stdout
            choice = sum(map(ord, text[:3]))
            school = schools[choice % len(schools)]
            draft = {
                "school": school,
                "audience": AUDIENCES[choice % len(AUDIENCES)],
                "channel": CHANNELS[choice % len(CHANNELS)],
                "circumstances": [CIRCUMSTANCES[choice % len(CIRCUMSTANCES)]],
                "text": text,
            }
            say([school, json.dumps(draft)])
            return running.stdout.readline()

        say(policies)
        yield answer
        running.stdin.close()
        assert running.wait() == 0, running.stderr and running.stderr.read()[-2000:]


def test_no_text_reaches_what_was_cut(record_property: Told, ask: Callable[[str], str]) -> None:
    """Each is answered; a function that is gone would end Python, and Node with it."""

    def answered(text: str) -> None:
        assert ask(text), text

    start = st.text(st.characters(exclude_categories=()), max_size=3)
    whole = st.tuples(start, SOME.map(" ".join)).map(lambda both: "".join(both)[:600])
    by_chance("the browser’s Python", record_property, whole, answered)
