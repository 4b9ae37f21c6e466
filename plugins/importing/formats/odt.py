"""OpenDocument texts, with odfdo."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from odfdo import Document as OpenDocument

from plugins.importing.document import Block, Document, Refused
from plugins.importing.formats.html import bold

Node = Any  # odfdo tells little of its elements' types
FURNITURE = {
    "text:table-of-content": "the contents list",
    "text:tracked-changes": "deleted, but still tracked as a change",
    "office:annotation": "a comment in the margin",
}
SPACES = ("text:s", "text:tab", "text:line-break")


def read(path: Path) -> Document:
    """Return the blocks of an OpenDocument text: body, headers and footers."""
    try:
        odt = OpenDocument(str(path))
        reader = _Reader(odt)
        around = list(reader.around())
        return Document((*around, *reader.blocks(odt.body, Block("", ""))))
    except Exception as error:
        message = f"{path}: the file is damaged; open it, save it anew, and import that"
        raise Refused(message) from error


class _Reader:
    def __init__(self, odt: Node) -> None:
        self.odt = odt
        self.paragraphs = self.tables = self.rows = 0
        self.bold = {}
        for style in odt.get_styles():
            weight = (style.get_properties(area="text") or {}).get("fo:font-weight")
            if weight:
                self.bold[style.name] = weight == "bold"

    def around(self) -> Iterator[Block]:
        """Yield what stands at the head and foot of every page."""
        seen = set()
        for tag, why in (("header", "head"), ("footer", "foot")):
            for kind in ("", "-left", "-first"):
                for element in self.odt.get_part("styles.xml").get_elements(f"//style:{tag}{kind}"):
                    for block in self.blocks(element, Block("", "")):
                        if block.text not in seen:
                            seen.add(block.text)
                            reason = f"the {why} of the page"
                            yield replace(block, furniture=reason, place=reason)

    def blocks(self, element: Node, state: Block) -> Iterator[Block]:
        """Yield the paragraphs below an element, in reading order, tables cell by cell."""
        column = 0
        for child in element.children:
            tag = child.tag
            if tag in ("text:p", "text:h"):
                yield from self._paragraph(child, state)
                continue
            inner = replace(state, furniture=state.furniture or FURNITURE.get(tag, ""))
            if tag == "text:list-item":
                inner = replace(inner, item=True)
            elif tag == "table:table":
                self.tables += 1
                inner = replace(inner, cell=(self.tables, 0, 0), item=False)
            elif tag == "table:table-row" and inner.cell:
                self.rows += 1
                inner = replace(inner, cell=(inner.cell[0], self.rows, 0))
            elif tag == "table:table-cell" and inner.cell:
                column += 1
                inner = replace(inner, cell=(inner.cell[0], inner.cell[1], column))
            yield from self.blocks(child, inner)

    def _paragraph(self, element: Node, state: Block) -> Iterator[Block]:
        self.paragraphs += 1
        inner: list[Block] = []
        words = bold("".join(self._words(element, inner, state)))
        is_bold = self.bold.get(element.get_attribute("text:style-name") or "", False)
        whole = re.fullmatch(r"\*\*([^*]+)\*\*", words)
        if words:
            level = int(element.get_attribute("text:outline-level") or 1)
            yield replace(
                state,
                text=whole[1] if whole else words,
                place=f"paragraph {self.paragraphs}",
                heading=level if element.tag == "text:h" else 0,
                item=state.item and element.tag != "text:h",
                bold=bool(whole) or is_bold,
            )
        yield from inner

    def _words(self, element: Node, inner: list[Block], state: Block) -> Iterator[str]:
        """Yield a paragraph's words, NUL around bold ones; boxes and notes go to ``inner``."""
        yield element.text or ""
        for child in element.children:
            if child.tag in SPACES:
                yield " "
            elif child.tag in FURNITURE:
                inner += self.blocks(child, replace(state, furniture=FURNITURE[child.tag]))
            elif child.tag in ("draw:frame", "text:note"):
                inner += self.blocks(child, Block("", ""))
            else:
                name = child.get_attribute("text:style-name") or ""
                mark = "\0" if self.bold.get(name) else ""
                yield mark
                yield from self._words(child, inner, state)
                yield mark
            yield child.tail or ""
