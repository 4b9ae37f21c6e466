"""Word documents: python-docx opens them; the walk is ours, so that no part is passed over.

python-docx itself offers neither content controls (where Word keeps a contents list) nor text
boxes nor the numbers that Word counts, and a policy's words may stand in any of them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

from plugins.importing.document import Block, Document, Refused
from plugins.importing.formats.html import bold

Node = Any  # python-docx's XML is untyped
STYLE_HEADING = re.compile(r"heading ?(\d)", re.IGNORECASE)
TRACKED = "The file has tracked changes: what they delete is left out, what they add is in."
ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii",
         "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx")  # fmt: skip
DEEPEST_BASE = 10


def read(path: Path) -> Document:
    """Return the blocks of a Word document: body, headers, footers, notes and comments."""
    try:
        word = docx.Document(str(path))
    except Exception as error:  # python-docx lets each part's own error through
        message = f"{path}: Word's file is damaged; open it in Word, save it anew, import that"
        raise Refused(message) from error
    reader = _Reader(word)
    body = list(reader.blocks(word.element.body))
    remarks = [TRACKED] if reader.deleted else []
    return Document((*reader.around(), *body, *reader.notes()), tuple(remarks))


class _Reader:
    def __init__(self, word: Node) -> None:
        self.word = word
        self.counts: dict[str, Counter[int]] = {}
        self.levels = dict(self._numbering())
        self.styles = {style.style_id: style for style in word.styles}
        self.deleted = False
        self.paragraphs = 0
        self.tables = 0

    def blocks(self, element: Node, cell: tuple[int, int, int] | None = None) -> Iterator[Block]:
        """Yield the paragraphs below an element, in reading order, tables cell by cell."""
        for child in element:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child, cell)
            elif child.tag == qn("w:tbl"):
                self.tables += 1
                table = self.tables
                for row, line in enumerate(child.iterchildren(qn("w:tr")), 1):
                    for column, each in enumerate(line.iterchildren(qn("w:tc")), 1):
                        yield from self.blocks(each, (table, row, column))
            elif child.tag in (qn("w:del"), qn("w:moveFrom")):
                yield from self._deleted(child)
            elif isinstance(child.tag, str):
                yield from self.blocks(child, cell)

    def around(self) -> Iterator[Block]:
        """Yield what stands at the head and foot of every page, each wording once."""
        seen = set()
        for section in self.word.sections:
            for part, why in ((section.header, "head"), (section.footer, "foot"),
                              (section.first_page_header, "head"),
                              (section.first_page_footer, "foot"),
                              (section.even_page_header, "head"),
                              (section.even_page_footer, "foot")):  # fmt: skip
                if part.is_linked_to_previous:
                    continue
                for block in self.blocks(part._element):  # noqa: SLF001 (it offers no other way to text boxes)
                    if block.text not in seen:
                        seen.add(block.text)
                        reason = f"the {why} of the page"
                        yield replace(block, furniture=reason, place=reason)

    def notes(self) -> Iterator[Block]:
        """Yield footnotes and endnotes, which are the policy's, and comments, which are not."""
        for relation in self.word.part.rels.values():
            kind = relation.reltype.rsplit("/", 1)[-1]
            if kind not in ("footnotes", "endnotes", "comments") or relation.is_external:
                continue
            part = relation.target_part
            root = getattr(part, "element", None)
            if root is None:
                from lxml import etree  # noqa: PLC0415 (python-docx brings it)

                root = etree.fromstring(part.blob)
            for block in self.blocks(root):
                why = "a comment in the margin" if kind == "comments" else ""
                yield replace(block, furniture=why, place=kind.rstrip("s"))

    def _deleted(self, element: Node) -> Iterator[Block]:
        self.deleted = True
        words = " ".join(node.text or "" for node in element.iter(qn("w:delText"), qn("w:t")))
        if words.strip():
            place = f"paragraph {self.paragraphs}"
            yield Block(words, place, furniture="deleted, but still tracked as a change")

    def _paragraph(self, element: Node, cell: tuple[int, int, int] | None) -> Iterator[Block]:
        self.paragraphs += 1
        place = f"paragraph {self.paragraphs}"
        inner: list[Block] = []
        text = bold("".join(self._words(element, inner)))
        style = self._style(element)
        names = [each.name or "" for each in style]
        heading = next((_level(name) for name in names if STYLE_HEADING.match(name)), 0)
        contents = any(name.lower().startswith(("toc ", "table of contents")) for name in names)
        number, bullet = self._number(element, style) if text else ("", False)
        whole = re.fullmatch(r"\*\*([^*]+)\*\*", text)
        if whole:
            text = whole[1]
        if text:
            yield Block(
                f"{number} {text}".strip(),
                f"table {cell[0]}, row {cell[1]}" if cell else place,
                heading=heading,
                item=not heading and (bullet or (bool(number) and not whole)),
                furniture="the contents list" if contents else "",
                size=self._size(element, style),
                bold=bool(whole),
                cell=cell,
            )
        yield from inner

    def _words(self, element: Node, inner: list[Block]) -> Iterator[str]:
        """Yield a paragraph's words, NUL around bold ones; text boxes go to ``inner``."""
        for child in element:
            if child.tag == qn("w:r"):
                yield from self._run(child, inner)
            elif child.tag in (qn("w:del"), qn("w:moveFrom")):
                inner += self._deleted(child)
            elif isinstance(child.tag, str) and child.tag != qn("w:pPr"):
                yield from self._words(child, inner)

    def _run(self, run: Node, inner: list[Block]) -> Iterator[str]:
        strong = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
        is_bold = strong is not None and strong.get(qn("w:val")) not in ("0", "false")
        words = "".join(self._run_words(run, inner))
        yield f"\0{words}\0" if is_bold and words.strip() else words

    def _run_words(self, run: Node, inner: list[Block]) -> Iterator[str]:
        for child in run:
            if child.tag == qn("w:t"):
                yield child.text or ""
            elif child.tag in (qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:ptab")):
                yield " "
            elif child.tag == qn("w:noBreakHyphen"):
                yield "-"
            elif child.tag == qn("w:sym"):
                yield chr(int(child.get(qn("w:char"), "20"), 16))
            elif isinstance(child.tag, str) and child.tag != qn("w:rPr"):
                # The fallback says the same again for old readers.
                for box in child.iter(qn("w:txbxContent")):
                    if not any(up.tag.endswith("}Fallback") for up in box.iterancestors()):
                        inner += self.blocks(box)

    def _style(self, element: Node) -> list[Any]:
        """Return the paragraph's style and those that it is based on."""
        named = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style = self.styles.get(named.get(qn("w:val"))) if named is not None else None
        chain: list[Node] = []
        while style is not None and len(chain) < DEEPEST_BASE:
            chain.append(style)
            style = style.base_style
        return chain

    def _size(self, element: Node, style: list[Any]) -> float:
        for node in (*element.iter(qn("w:sz")), *(s.element.find(f"{qn('w:rPr')}/{qn('w:sz')}")
                                                  for s in style)):  # fmt: skip
            if node is not None:
                return float(node.get(qn("w:val"), "0")) / 2
        return 0

    def _number(self, element: Node, style: list[Any]) -> tuple[str, bool]:
        """Return the number that Word counts for a paragraph, and whether it has a bullet."""
        places = [element, *(each.element for each in style)]
        found = (each.find(f"{qn('w:pPr')}/{qn('w:numPr')}") for each in places)
        number = next((each for each in found if each is not None), None)
        if number is None:
            return "", any("List Bullet" in (each.name or "") for each in style)
        identity, level = number.find(qn("w:numId")), number.find(qn("w:ilvl"))
        name = "0" if identity is None else identity.get(qn("w:val"))
        at = 0 if level is None else int(level.get(qn("w:val")))
        levels = self.levels.get(name, {})
        if at not in levels:
            return "", name != "0"
        return self._counted(levels, name, at)

    def _counted(
        self, levels: dict[int, tuple[str, str, int, str]], name: str, at: int
    ) -> tuple[str, bool]:
        counts = self.counts.setdefault(levels[at][3] or name, Counter())
        counts[at] = counts[at] + 1 if at in counts else levels[at][2]
        for deeper in [each for each in counts if each > at]:
            del counts[deeper]
        kind, pattern, _, _ = levels[at]
        if kind in ("bullet", "none"):
            return "", kind == "bullet"
        printed = re.sub(
            r"%(\d)", lambda m: _counted(*_level_of(levels, counts, int(m[1]) - 1)), pattern
        )
        return printed.strip(), False

    def _numbering(self) -> Iterator[tuple[str, dict[int, tuple[str, str, int, str]]]]:
        """Yield each list's levels: kind, pattern ("%1."), first number, and what counts it."""
        try:
            root = self.word.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        abstract = {each.get(qn("w:abstractNumId")): each
                    for each in root.iterchildren(qn("w:abstractNum"))}  # fmt: skip
        for number in root.iterchildren(qn("w:num")):
            name = number.get(qn("w:numId"))
            shared = number.find(qn("w:abstractNumId")).get(qn("w:val"))
            own = "" if number.find(qn("w:lvlOverride")) is None else name
            if shared in abstract:
                yield (
                    name,
                    {
                        int(level.get(qn("w:ilvl"))): (
                            _value(level, "w:numFmt"),
                            _value(level, "w:lvlText"),
                            int(_value(level, "w:start") or "1"),
                            own or f"abstract {shared}",
                        )
                        for level in abstract[shared].iterchildren(qn("w:lvl"))
                    },
                )


def _value(level: Node, tag: str) -> str:
    found = level.find(qn(tag))
    return "" if found is None else found.get(qn("w:val")) or ""


def _level_of(
    levels: dict[int, tuple[str, str, int, str]], counts: Counter[int], at: int
) -> tuple[str, int]:
    kind, _, first, _ = levels.get(at, ("decimal", "", 1, ""))
    return kind, counts.get(at, first)


def _counted(kind: str, count: int) -> str:
    if kind.endswith("Letter"):
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if kind == "upperLetter" else letters
    if kind.endswith("Roman") and count < len(ROMAN):
        return ROMAN[count].upper() if kind == "upperRoman" else ROMAN[count]
    return f"{count:02}" if kind == "decimalZero" else str(count)


def _level(name: str) -> int:
    match = STYLE_HEADING.match(name)
    return int(match[1]) if match else 0
