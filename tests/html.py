"""Pages as a reader sees them."""

from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag


@cache
def page(path: Path) -> BeautifulSoup:
    """Return a page of a built site; ``path`` is the file, or the folder of its index."""
    file = path / "index.html" if path.is_dir() else path
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def whole(folder: Path) -> BeautifulSoup:
    """Return a page with what its scripts may show: the words in its templates count as words."""
    text = (folder / "index.html").read_text(encoding="utf-8")
    for end in ("<", "</"):
        text = text.replace(f"{end}template", f"{end}div")
    return BeautifulSoup(text, "html.parser")


def one(within: Tag, selector: str) -> Tag:
    """Return the only element that a selector finds."""
    (found,) = within.select(selector)
    return found


def words(element: Tag) -> str:
    """Return an element's words, spaces and line ends run together as a browser does it."""
    return " ".join(element.get_text().split())
