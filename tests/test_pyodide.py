"""The browser's Python and ours give the same answer to the same draft.

The browser's runs in WebAssembly that was cut to what is needed: what is not there would end it.
"""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from checker.browser import check_json
from checker.training.corpus import CORPUS
from tests.hostile import EVERY, HALVES
from tests.test_time import BUSY, KINDS, Told, filled

ROOT = Path(__file__).parents[1]
DRAFTS = [
    ROOT / "tests" / "drafts" / "sample.jsonl",
    *sorted(CORPUS.glob("*.jsonl")),
]
NTH = int(os.environ.get("NTH_DRAFT", "8"))
"""Which drafts are compared: every eighth, for all take many minutes; NTH_DRAFT=1 compares all."""
TRICKY = (
    "The head is useless 🎉🎉 and this school is a joke",
    "half an emoji \ud83d and the rest",
    "Zoë’s mum said ‘ﬁne’ … ĳsselmeer Straße İstanbul",
    "\x00 control \x1f characters \u2028 and separators \u0085",
    "thisschoolisajoke" * 500,
)
"""Texts that two versions of Python, of Unicode or of a string could read in two ways."""
WORST = (
    "drafts of the corpus",
    "one letter at a time",
    "a word that many phrases begin with",
    "signs that stand for several letters",
)
"""The kinds of text that take longest when they are long."""
LONG, LONGEST = 10_000, 2
"""From how many characters a text may take longer than a second, and how many seconds then."""


@pytest.fixture
def told(record_property: Told) -> Told:
    """Tell what was measured."""
    return record_property


@pytest.fixture(scope="module")
def policies(site: Path) -> dict[str, str]:
    """Return each school's policy as published."""
    return {path.parent.name: path.read_text("utf-8") for path in site.glob("*/policy.json")}


def drafts() -> list[tuple[str, str]]:
    """Return (school, draft) for the samples, drafts evaluated, tricky and hostile texts."""
    written = [line for path in DRAFTS for line in path.read_text("utf-8").splitlines()]
    plain = [json.loads(line) for line in written[::NTH]]
    plain += [{**plain[0], "text": text} for text in (*TRICKY, *EVERY, *HALVES)]
    return [(draft["school"], json.dumps(draft)) for draft in plain]


def test_pyodide_answers_as_cpython_does(policies: dict[str, str], site: Path) -> None:
    """A draft gets the very same JSON from the published runtime folder, without one trap."""
    (runtime,) = (site / "runtime").iterdir()
    asked = drafts()
    with ThreadPoolExecutor() as beside:  # each takes minutes
        answering = beside.submit(_in_pyodide, runtime, policies, asked)
        ours = [check_json(draft, policies[school]) for school, draft in asked]
        theirs = answering.result()
    assert len(theirs) == len(ours) >= len(TRICKY)
    pairs = zip(asked, ours, theirs, strict=True)
    assert [(draft, a, b) for draft, a, b in pairs if a != b] == []


@pytest.mark.parametrize(("length", "most"), [(1_000, 1), (10_000, 1), (100_000, LONGEST)])
def test_no_kind_of_text_keeps_anybody_waiting(
    policies: dict[str, str], site: Path, told: Told, length: int, most: int
) -> None:
    """A second in the browser's Python, or more for more than any post has."""
    (runtime,) = (site / "runtime").iterdir()
    kinds = WORST if length > LONG else KINDS
    form = {"school": "dingle", "audience": "parents", "channel": "personal", "circumstances": []}
    texts = [f"a{filled(KINDS[kind], length - 1)}" for kind in kinds]  # spaces alone are no draft
    asked = [("dingle", json.dumps({**form, "text": text})) for text in texts]
    seconds = map(float, _in_pyodide(runtime, policies, asked, "seconds"))
    taken, kind = max(zip(seconds, kinds, strict=True))
    told("waiting", f"up to {length:,} characters: {taken:.2f} s ({kind})")
    assert taken <= most * BUSY


def _in_pyodide(
    runtime: Path, policies: dict[str, str], asked: list[tuple[str, str]], *options: str
) -> list[str]:
    lines = [json.dumps(policies), *map(json.dumps, asked)]
    done = subprocess.run(
        ["node", "tests/pyodide/run.mjs", str(runtime), *options],
        input="".join(f"{line}\n" for line in lines),
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
