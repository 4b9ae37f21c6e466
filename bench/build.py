"""What a page of the site costs to build, beside a page of the same length in plain Pelican."""

import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path
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
TEMPLATE = "<!doctype html><title>{{ page.title }}</title>{{ page.content }}\n"


def cost(schools: int) -> tuple[int, float, float]:
    """Return the pages of so many schools, and the milliseconds a page: ours, and plain."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        content = Path(shutil.copytree(ROOT / "content", folder / "content"))
        _multiply(content / "policies", schools)
        options = ["--settings", "pelicanconf.py", "--output", str(folder / "output")]
        ours = _timed([str(content), *options], ROOT)
        pages = list((folder / "output").rglob("*.html"))
        lengths = [len(_words(page.read_text("utf-8"))) for page in pages]
        plain = _plain(folder / "plain", lengths)
    return len(pages), ours / len(pages), plain / len(pages)


def _multiply(policies: Path, schools: int) -> None:
    """Make copies of the policies, in turn, until there are so many."""
    originals = sorted(policies.glob("*.md"))
    for number in range(len(originals), schools):
        original = originals[number % len(originals)]
        text = original.read_text("utf-8")
        slug = f"{original.stem}-{number}"
        for key, value in {"Slug": slug, "Name": f"School {number}"}.items():
            text = re.sub(rf"^{key}: .*$", f"{key}: {value}", text, count=1, flags=re.MULTILINE)
        (policies / f"{slug}.md").write_text(text, "utf-8")


def _words(html: str) -> list[str]:
    return re.sub(r"<[^>]*>", " ", html).split()


def _plain(folder: Path, lengths: list[int]) -> float:
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
    return _timed(["content", "--settings", "pelicanconf.py", "--output", "output"], folder)


def _timed(arguments: list[str], folder: Path) -> float:
    """Return the milliseconds of the processor that a whole run of Pelican takes."""
    command = [sys.executable, "-m", "pelican", *arguments, "--quiet"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000
