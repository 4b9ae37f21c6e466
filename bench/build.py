"""What a page of the site costs to build, beside a page of the same length in plain Pelican.

``python -m bench.build 10 100 1000`` measures sites of so many schools alone.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
PLAIN = """
SITENAME = "Plain"
PATH = "content"
THEME = "theme"
PAGE_PATHS = ["pages"]
ARTICLE_PATHS = []
STATIC_PATHS = []
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
PLACES = (
    "Ashby",
    "Birchwood",
    "Calder",
    "Denholme",
    "Elmfield",
    "Fernley",
    "Greystone",
    "Hartside",
)
SAINTS = ("Primary", "Church of England", "Catholic", "Community", "Junior", "Infant")
ITEM = re.compile(r"^- .+\n(?:  .+\n)*?  \{: #[^}]+\}\n", re.MULTILINE)
DROPPED = 0.15
ROUNDS, MANY = 5, 50
"""How often a site is built, ours and the plain one in turn, unless it has more schools."""
TEMPLATE = "<!doctype html><title>{{ page.title }}</title>{{ page.content }}\n"


RUNTIME = """
from pathlib import Path
from plugins.bundle.runtime import read_runtime
read_runtime(Path("node_modules/pyodide"), Path("checker"), Path({kept!r}), cut=False)
"""
WATCH = """
import os, sys
quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, used = os.wait4(child, 0)
unit = 1024 if sys.platform == "linux" else 1  # of a kibibyte, or a byte
print(used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""A process of its own, and a small one: a child begins with its parent's memory as its most."""

Row = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Used:
    """What a process took: seconds of the processor, and memory in MB at most."""

    seconds: float
    memory: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What so many pages take.

    ``first`` is a build that finds nothing but what is made once for any number of schools;
    ``changed`` one that finds all, and one policy changed; ``unchanged`` finds all as it was.
    """

    pages: int
    first: Used
    changed: Used
    unchanged: Used
    plain: Used


def rows(sizes: Iterable[int]) -> Iterator[Row]:
    """Measure builds of sites of these sizes, each beside plain Pelican."""
    for what, used in once():
        figure = f"build, {what}, made once for any number of schools"
        yield figure, f"{used.seconds:.1f} s, {used.memory:.0f} MB", "", ""
    for schools in sizes:
        rounds = [cost(schools) for _ in range(1 if schools > MANY else ROUNDS)]
        pages = rounds[0].pages
        of = f"build, {schools} schools ({pages} pages)"
        for figure, taken in (
            ("from nothing but those", [each.first for each in rounds]),
            ("one policy changed", [each.changed for each in rounds]),
            ("nothing changed", [each.unchanged for each in rounds]),
        ):
            pairs = [
                (used.seconds / pages * 1000, each.plain.seconds / pages * 1000)
                for used, each in zip(taken, rounds, strict=True)
            ]
            what = f"{of}, {figure}: milliseconds a page, plain Pelican’s"
            yield what, _beside(pairs, "{:.2f}"), "1.5×", "1.1×"
        memory = [(each.first.memory, each.plain.memory) for each in rounds]
        yield f"{of}, memory, plain Pelican’s", _beside(memory, "{:.0f} MB"), "1.5×", "1.1×"


def _beside(pairs: Sequence[tuple[float, float]], unit: str) -> str:
    """Return the middle of what ours took, of what theirs did, and of the ratios.

    Each round has its own ratio: what a build takes differs from one moment to the next.
    """
    ours, theirs = (unit.format(median(some)) for some in zip(*pairs, strict=True))
    return f"{ours}, {theirs}: {median(one / other for one, other in pairs):.2f}×"


def once() -> Iterator[tuple[str, Used]]:
    """Measure what does not grow with the schools, each by a build with it and one without."""
    with TemporaryDirectory() as name:
        runtime = _run(["-c", RUNTIME.format(kept=name)], ROOT)
        yield "the browser’s Python", runtime
        site = ["-m", "pelican", "content", "--settings", "pelicanconf.py", "--output", name]
        _run([*site, "--quiet"], ROOT)  # from now on the runtime is there
        for what, folder in (
            ("what the site’s own drafts say", "heard"),
            ("its templates, compiled", "templates"),
        ):
            _forget("kept", folder)
            without = _run([*site, "--quiet"], ROOT)
            _forget("kept")
            having = _run([*site, "--quiet"], ROOT)
            yield what, Used(without.seconds - having.seconds, without.memory)


def _forget(*folders: str) -> None:
    for folder in folders:
        shutil.rmtree(ROOT / "build" / folder, ignore_errors=True)


def cost(schools: int) -> Cost:
    """Measure a site of so many schools, beside plain Pelican on pages of the same length."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        content = Path(shutil.copytree(ROOT / "content", folder / "content"))
        multiply(content / "policies", schools)
        options = ["--settings", "pelicanconf.py", "--output", str(folder / "output"), "--quiet"]
        site = ["-m", "pelican", str(content), *options]
        _forget("kept")
        first = _run(site, ROOT)
        edited = content / "policies" / "dingle.md"
        edited.write_text(edited.read_text("utf-8").replace("Autumn 2026", "autumn 2026"), "utf-8")
        changed = _run(site, ROOT)
        unchanged = _run(site, ROOT)
        _forget("kept")  # of schools that there are not
        pages = (folder / "output").rglob("*.html")
        lengths = [len(_words(page.read_text("utf-8"))) for page in pages]
        plain = _plain(folder / "plain", lengths)
    return Cost(len(lengths), first, changed, unchanged, plain)


def multiply(policies: Path, schools: int) -> None:
    """Make policies of the five in turn, until there are so many: other names, fewer clauses."""
    originals = sorted(policies.glob("*.md"))
    for number in range(len(originals), schools):
        original = originals[number % len(originals)]
        text = original.read_text("utf-8")
        slug, name = f"{PLACES[number % len(PLACES)].lower()}-{number}", _name(number)
        for key in ("Name", "Short_name"):
            old = re.search(rf"^{key}: (.*)$", text, re.MULTILINE)
            text = text.replace(old[1], name) if old else text
        text = re.sub(r"^Slug: .*$", f"Slug: {slug}", text, count=1, flags=re.MULTILINE)
        (policies / f"{slug}.md").write_text(_fewer(text, Random(number)), "utf-8")  # noqa: S311


def _name(number: int) -> str:
    place = PLACES[number % len(PLACES)]
    return f"{place} {SAINTS[number // len(PLACES) % len(SAINTS)]} School {number}"


def _fewer(text: str, random: Random) -> str:
    """Leave out some items of lists; an item between two others, so that no list is left empty."""
    items = list(ITEM.finditer(text))
    for before, item, after in reversed(list(zip(items, items[1:], items[2:], strict=False))):
        between = before.end() == item.start() and item.end() == after.start()
        if between and random.random() < DROPPED:
            text = text[: item.start()] + text[item.end() :]
    return text


def _words(html: str) -> list[str]:
    return re.sub(r"<[^>]*>", " ", html).split()


def _plain(folder: Path, lengths: list[int]) -> Used:
    pages = folder / "content" / "pages"
    pages.mkdir(parents=True)
    (folder / "theme" / "templates").mkdir(parents=True)
    (folder / "theme" / "static").mkdir()
    (folder / "theme" / "templates" / "page.html").write_text(TEMPLATE)
    (folder / "pelicanconf.py").write_text(PLAIN)
    for number, length in enumerate(lengths):
        words = [f"word{each}" for each in range(length)]
        paragraphs = [" ".join(words[at : at + 60]) for at in range(0, length, 60)]
        text = "\n\n".join([f"Title: Page {number}", *paragraphs])
        (pages / f"{number}.md").write_text(text, "utf-8")
    options = ["--settings", "pelicanconf.py", "--output", "output", "--quiet"]
    return _run(["-m", "pelican", "content", *options], folder)


def _run(arguments: list[str], folder: Path) -> Used:
    """Run Python; return what it took. Modules are compiled once, as those of Pelican are."""
    command = [sys.executable, "-S", "-c", WATCH, sys.executable, *arguments]
    compiled = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(  # noqa: S603
        command, cwd=folder, env=compiled, check=True, capture_output=True, encoding="utf-8"
    )
    seconds, memory = map(float, done.stdout.split())
    return Used(seconds, memory)


def main() -> None:
    """Print the rows for the numbers of schools that are given, as they are measured."""
    print("| figure | measured | at most | aim |\n|---|---|---|---|")
    for row in rows(map(int, sys.argv[1:] or ("5", "10", "50"))):
        print(f"| {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()
