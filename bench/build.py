"""What a page of the site costs to build, beside a page of the same length in plain Pelican."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
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
TEMPLATE = "<!doctype html><title>{{ page.title }}</title>{{ page.content }}\n"


@dataclass(frozen=True, slots=True)
class Cost:
    """What so many pages take: milliseconds of the processor a page, and memory in MB at most.

    ``first`` is a build that has nothing kept from an earlier one; ``again`` has, and one policy
    in it has changed.
    """

    pages: int
    first: float
    again: float
    plain: float
    memory: float
    plain_memory: float


def cost(schools: int) -> Cost:
    """Measure a site of so many schools, beside plain Pelican on pages of the same length."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        content = Path(shutil.copytree(ROOT / "content", folder / "content"))
        multiply(content / "policies", schools)
        options = ["--settings", "pelicanconf.py", "--output", str(folder / "output")]
        shutil.rmtree(ROOT / "build" / "heard", ignore_errors=True)
        first, memory = _run([str(content), *options], ROOT)
        edited = content / "policies" / "dingle.md"
        edited.write_text(edited.read_text("utf-8").replace("Autumn 2026", "autumn 2026"), "utf-8")
        again, _ = _run([str(content), *options], ROOT)
        pages = list((folder / "output").rglob("*.html"))
        lengths = [len(_words(page.read_text("utf-8"))) for page in pages]
        plain, plain_memory = _plain(folder / "plain", lengths)
    count = len(pages)
    return Cost(count, first / count, again / count, plain / count, memory, plain_memory)


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


def _plain(folder: Path, lengths: list[int]) -> tuple[float, float]:
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
    return _run(["content", "--settings", "pelicanconf.py", "--output", "output"], folder)


def _run(arguments: list[str], folder: Path) -> tuple[float, float]:
    """Run Pelican; return its milliseconds of the processor, and its memory in MB at most."""
    command = [sys.executable, "-m", "pelican", *arguments, "--quiet"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as running:  # noqa: S603
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    unit = 1024 if sys.platform == "linux" else 1  # of a kibibyte, or a byte
    return (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss * unit / 1e6
