"""HTML, as a school's website or a word processor writes it."""

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from plugins.importing.document import Block, Document

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
UNSEEN = ("script", "style", "template", "head", "noscript", "svg")
PAGE = {"nav": "the page's navigation", "footer": "the foot of the page",
        "form": "a form of the page", "button": "a button of the page"}  # fmt: skip
BLOCKS = (*HEADINGS, "p", "li", "div", "section", "article", "main", "header", "aside", "ul",
          "ol", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote",
          "dl", "dt", "dd", "body", "html", "pre", "figure", "figcaption", "address", "hr",
          "details", "summary", "fieldset", "center", *PAGE)  # fmt: skip


def read(path: Path) -> Document:
    """Return the blocks of an HTML file."""
    soup = BeautifulSoup(path.read_bytes(), "html.parser")
    return Document(tuple(_Reader().blocks(soup)))


class _Reader:
    """Collects inline words until a block begins or ends."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.count = 0
        self.tables = 0

    def blocks(self, root: Tag) -> Iterator[Block]:
        yield from self._inside(root, Block("", ""))
        yield from self._end(Block("", ""))

    def _inside(self, tag: Tag, state: Block) -> Iterator[Block]:
        row = column = 0
        for child in tag.children:
            if isinstance(child, NavigableString):
                if not isinstance(child, PreformattedString):
                    self.words.append(str(child))
            elif isinstance(child, Tag) and child.name not in UNSEEN:
                if child.name == "br":
                    yield from self._end(state)
                elif child.name in BLOCKS:
                    yield from self._end(state)
                    if child.name in ("td", "th"):
                        column += 1
                    inner = self._state(child, state, column)
                    row += 1
                    yield from self._inside(child, inner)
                    yield from self._end(inner)
                else:
                    bold = child.name in ("b", "strong")
                    self.words.append("\0" if bold else "")
                    yield from self._inside(child, state)
                    self.words.append("\0" if bold else "")

    def _state(self, tag: Tag, state: Block, column: int) -> Block:
        heading, item = state.heading, state.item
        cell, furniture = state.cell, state.furniture
        if tag.name in HEADINGS:
            heading = HEADINGS.index(tag.name) + 1
        if tag.name == "li":
            item = True
        if tag.name == "table":
            self.tables += 1
            cell = (self.tables, 0, 0)
        if tag.name == "tr" and cell:
            self.count += 1
            cell = (cell[0], self.count, 0)
        if tag.name in ("td", "th") and cell:
            cell = (cell[0], cell[1], column)
        return Block("", "", heading=heading, item=item, cell=cell,
                     furniture=furniture or PAGE.get(tag.name, ""))  # fmt: skip

    def _end(self, state: Block) -> Iterator[Block]:
        text = bold("".join(self.words))
        self.words = []
        if text:
            self.count += 1
            whole = re.fullmatch(r"\*\*([^*]+)\*\*", text)
            yield Block(
                whole[1] if whole else text,
                f"paragraph {self.count}",
                heading=state.heading,
                item=state.item,
                furniture=state.furniture,
                bold=bool(whole),
                cell=state.cell,
            )


def bold(text: str) -> str:
    """Return words with ``**`` around what stands between two NULs, and single spaces."""
    pieces = re.sub(r"[ \t\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+", " ", text).replace("\xad", "")
    pieces = re.sub(r"\0( *)\0", r"\1", pieces)
    out = re.sub(r"\0([^\0]*)\0", _stressed, pieces)
    return re.sub(" +", " ", out.replace("\0", "")).strip(" ")


def _stressed(match: re.Match[str]) -> str:
    words = match[1].strip(" ")
    return match[1].replace(words, f"**{words}**", 1) if words and "*" not in words else match[1]
