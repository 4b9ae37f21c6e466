"""Which functions of Pyodide run: ``make reach`` writes them down for the build.

Whatever a check may ask of Python is asked of a Pyodide that takes notes: of every labelled
draft and of many texts that nobody would write, under Node, in all the ways in which the worker
starts; and by a person's steps in a real browser, whose WebAssembly differs in how it is called.
"""

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import cycle, product
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from checker.training.corpus import read_corpus
from checker.words import AUDIENCES, CHANNELS, CIRCUMSTANCES
from plugins.bundle.frozen import freeze, modules
from plugins.bundle.package import package
from plugins.bundle.pyodide import read_pyodide
from plugins.bundle.reached import FILE, near, pack
from plugins.bundle.wasm import REACHED, WORD, watched
from tests.browser.check_page import BLATANT, HARMLESS, CheckPage, in_worker
from tests.browser.other_wasm import publish
from tests.browser.serve import serving
from tests.conftest import launch
from tests.hostile import EVERY, HALVES

ROOT = Path(__file__).parents[1]
SCRATCH = ROOT / "build" / "reach"
DRIVER = ROOT / "bench" / "reach.mjs"
INSTALLED = ROOT / "node_modules" / "pyodide"

Call = tuple[str, str, str]
"""A group of calls that is told of as one, a school, and a draft in JSON."""

MANY = 250
"""Texts of a kind. After that many labelled drafts, eleven thousand others added two functions."""

FAULTY = (
    *("", "not JSON", "[]", "{}", "null", "1", '"', "[" * 2_000, "\ud800", "{" + '"a":' * 9),
    *("1e999", "NaN", "-Infinity", "9" * 5000, "0.1", "[1, 2.5, -3e-7, true, null]", '{"a": 1}'),
)
"""What is no draft at all."""

WRONG: tuple[tuple[str, object], ...] = (
    *(("school", 1), ("school", "nowhere"), ("audience", "pupil"), ("channel", None)),
    *(("circumstances", "x"), ("circumstances", ["x"]), ("id", 1), ("id", "1"), ("more", {})),
    *(("text", 1), ("text", ""), ("text", None)),
)
"""What makes a draft a faulty one, by its field."""

HOOK = f"""
const counters = [];
const {{ instantiate }} = WebAssembly;
WebAssembly.instantiate = async (given, imports) => {{
  const made = await instantiate(given, imports);
  if (!(given instanceof WebAssembly.Module)) return made;
  const exports = Object.entries(made.exports);
  counters.push(exports.filter(([name]) => name.startsWith("{REACHED}")).map(([, each]) => each));
  return {{
    exports: Object.fromEntries(exports.filter(([name]) => !name.startsWith("{REACHED}"))),
  }};
}};
globalThis.reached = () => counters.map((each) => each.map(({{ value }}) => value));
"""


def main() -> None:
    """Measure on the site in a folder; tell what each group adds, and write down all of it."""
    (built,) = sys.argv[1:]
    wasm = read_pyodide(INSTALLED).wasm
    shutil.rmtree(SCRATCH, ignore_errors=True)
    site = publish(Path(built), SCRATCH, watched(wasm))
    reached: set[int] = set()

    def learn(group: str, some: set[int]) -> None:
        """Add some functions; print how many are new, and how many would have been traps."""
        traps = some - reached - near(wasm, reached)
        print(f"{group}: {len(some - reached):,} more, {len(traps):,} not kept so far", flush=True)
        reached.update(some)

    with sync_playwright() as playwright:
        learn("a browser", in_browser(playwright, site))
    for group, some in under_node(site):
        learn(group, some)
    FILE.write_text(pack(wasm, reached), "utf-8")
    print(f"{FILE.relative_to(ROOT)}: {len(reached):,} functions")


def in_browser(playwright: Playwright, site: Path) -> set[int]:
    """Visit twice, so that Python starts anew and from its kept memory; check, type, go back."""
    browser = launch(playwright)
    page = browser.new_page()
    in_worker(page, HOOK)
    reached: set[int] = set()
    with serving(site) as host:
        check_page = CheckPage(page)
        for audience in (*AUDIENCES, AUDIENCES[0]):
            check_page.open(f"{host.address}/dingle/{audience}/check/")
            check_page.check(BLATANT)
            check_page.wait_until_remembered()
            check_page.check(f"{HARMLESS} 🎉 Zoë’s mum: 07700 900123")
            for text in (*EVERY[:5], HARMLESS * 200):
                check_page.check(text)
            (worker,) = page.workers
            worker.evaluate("globalThis.gc?.()")
            for words in worker.evaluate("reached()"):
                reached |= numbers(words)
    browser.close()
    return reached


def under_node(site: Path) -> Iterator[tuple[str, set[int]]]:
    """Yield, after each group of calls, its name and what has run by then."""
    (runtime,) = (site / "runtime").iterdir()
    checker = package(ROOT / "checker")
    exercise = SCRATCH / "exercise.zip"
    installed = read_pyodide(INSTALLED)
    exercise.write_bytes(freeze(installed.library, checker, installed.wasm).exercise)
    policies = {path.parent.name: path.read_text("utf-8") for path in site.glob("*/policy.json")}
    given = SCRATCH / "calls.jsonl"
    with given.open("w", encoding="utf-8") as out:
        for line in ([policies, modules(checker)], *calls(sorted(policies))):
            out.write(f"{json.dumps(line)}\n")
    command = ["node", "--expose-gc", str(DRIVER), str(runtime), str(exercise)]
    with (
        given.open(encoding="utf-8") as lines,
        subprocess.Popen(  # noqa: S603 (our own script)
            command, cwd=ROOT, stdin=lines, stdout=subprocess.PIPE, encoding="utf-8"
        ) as running,
    ):
        for line in running.stdout or ():
            said = json.loads(line)
            yield f"{said['group']}, {said['refused']:,} refused", numbers(said["words"])
    if running.returncode:
        sys.exit(f"{DRIVER.name} ended with status {running.returncode}")


def calls(schools: list[str]) -> Iterator[Call]:
    """Yield what is asked: no drafts, texts by anyone anywhere, and labelled drafts as they are."""
    chance = random.Random(1)  # noqa: S311 (the same every time)
    corpus = list(read_corpus())
    askers = cycle(product(schools, AUDIENCES, CHANNELS))
    ticked = cycle(([], [CIRCUMSTANCES[0]], list(CIRCUMSTANCES)))
    names = ("school", "audience", "channel")

    def draft(text: str) -> dict[str, object]:
        asker = dict(zip(names, next(askers), strict=True))
        return {**asker, "circumstances": next(ticked), "text": text}

    for text in FAULTY:
        yield "no drafts", schools[0], text
    for field, value in WRONG:
        yield "faulty drafts", schools[0], json.dumps({**draft(HARMLESS), field: value})
    for group, text in texts(chance, [each.draft.text for each in corpus]):
        asked = draft(text)
        yield group, str(asked["school"]), json.dumps(asked)
    for each in chance.sample(corpus, 4 * MANY):
        labelled = {**asdict(each.draft), "circumstances": sorted(each.draft.circumstances)}
        yield "drafts as they are", each.draft.school, json.dumps(labelled)


def texts(chance: random.Random, drafts: list[str]) -> Iterator[tuple[str, str]]:
    """Yield texts of all kinds, each with the name of its kind."""
    kinds: dict[str, Iterable[str]] = {
        "other people's drafts": chance.sample(drafts, MANY),
        "hostile text": (*EVERY, *HALVES),
        "any signs": (signs(chance, chance.randrange(1, 200)) for _ in range(MANY)),
        "pieces of all of these": (
            "".join(
                chance.choice([*EVERY, *HALVES, signs(chance, 9), *chance.choices(drafts, k=9)])
                for _ in range(chance.randrange(1, 9))
            )
            for _ in range(MANY)
        ),
        "long text": (
            "a " * 50_000,
            " ".join(drafts)[:100_000],
            "🎉" * 9_000,
            signs(chance, 9_000),
        ),
    }
    for kind, some in kinds.items():
        yield from ((kind, text) for text in some)


def signs(chance: random.Random, count: int) -> str:
    """Return signs of one kind of width, or of any, halves of signs among them."""
    last = chance.choice([0x7F, 0xFF, 0x2FF, 0x2FFF, 0xFFFF, 0x10FFFF])
    return "".join(chr(chance.randrange(last + 1)) for _ in range(count))


def numbers(words: list[int]) -> set[int]:
    """Return the functions whose bits are set."""
    return {
        place * WORD + bit
        for place, word in enumerate(words)
        for bit in range(WORD)
        if word >> bit & 1
    }


if __name__ == "__main__":
    main()
