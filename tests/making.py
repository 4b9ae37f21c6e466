"""Files of every kind that a school may have, made from a policy's words for the tests."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Literal

import docx
from odfdo import Document as OpenDocument
from odfdo import Header, List, Paragraph
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    ListFlowable,
    ListItem,
    PageTemplate,
    Table,
    TableStyle,
)
from reportlab.platypus import Paragraph as PdfParagraph

Kind = Literal["title", "heading", "item", "paragraph"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a document as its writer would type it."""

    kind: Kind
    text: str
    level: int = 2


def pieces(policy: str) -> list[Piece]:
    """Return what a policy file says, without its attributes: a document's paragraphs."""
    _, _, body = policy.partition("\n\n")
    body = re.sub(r"(?m)^ *\{: [^{}]* \}\n?", "", body + "\n")
    found: list[Piece] = []
    for block in body.strip("\n").split("\n\n"):
        if heading := re.fullmatch(r"(#+) (.*?) \{: [^{}]* \}", block):
            found.append(Piece("heading", heading[2], len(heading[1])))
        elif block.startswith("- "):
            found += [Piece("item", line[2:]) for line in block.split("\n")]
        else:
            found.append(Piece("paragraph", " ".join(block.split("\n"))))
    return found


def word(path: Path, said: Sequence[Piece]) -> None:
    """Write a Word document with Word's own headings and bullets."""
    document = docx.Document()
    for piece in said:
        if piece.kind == "heading":
            document.add_heading(piece.text, piece.level - 1)
        else:
            style = "List Bullet" if piece.kind == "item" else None
            document.add_paragraph(piece.text, style)
    document.save(str(path))


def odt(path: Path, said: Sequence[Piece]) -> None:
    """Write an OpenDocument text."""
    document = OpenDocument("text")
    document.body.clear()
    items: list[str] = []
    for piece, following in zip(said, [*said[1:], None], strict=False):
        if piece.kind == "heading":
            document.body.append(Header(piece.level - 1, piece.text))
        elif piece.kind == "item":
            items.append(piece.text)
            if following is None or following.kind != "item":
                document.body.append(List(items))
                items = []
        else:
            document.body.append(Paragraph(piece.text))
    document.save(str(path))


def html(path: Path, said: Sequence[Piece]) -> None:
    """Write a web page."""
    tags = {"item": "li", "paragraph": "p"}
    lines = []
    for piece, following in zip(said, [*said[1:], None], strict=False):
        tag = tags.get(piece.kind, f"h{piece.level}")
        lines.append(f"<{tag}>{escape(piece.text)}</{tag}>")
        if piece.kind == "item" and (following is None or following.kind != "item"):
            lines.append("</ul>")
        if piece.kind != "item" and following is not None and following.kind == "item":
            lines.append("<ul>")
    page = "<!doctype html><html><head><title>Page</title></head><body>{}</body></html>"
    path.write_text(page.format("\n".join(lines)), "utf-8")


def markdown(path: Path, said: Sequence[Piece]) -> None:
    """Write Markdown."""
    marks = {"item": "* ", "paragraph": ""}
    lines = [f"{marks.get(piece.kind, '#' * piece.level + ' ')}{piece.text}\n" for piece in said]
    path.write_text("\n".join(lines), "utf-8")


def text(path: Path, said: Sequence[Piece]) -> None:
    """Write plain text, one paragraph a line, an empty line between."""
    lines = [f"{'• ' if piece.kind == 'item' else ''}{piece.text}\n" for piece in said]
    path.write_text("\n".join(lines), "utf-8")


def pdf(
    path: Path,
    said: Sequence[Piece],
    *,
    columns: int = 1,
    head: str = "",
    foot: str = "",
    height: float = A4[1],
    table: Sequence[Sequence[str]] = (),
) -> None:
    """Write a PDF; a ruled table comes last.

    ``head`` and ``foot`` stand on every page, ``{}`` in them for its number.
    """
    width, gap, edge = A4[0], 30.0, 60.0
    room = (width - 2 * edge - gap * (columns - 1)) / columns
    frames = [
        Frame(edge + at * (room + gap), edge, room, height - 2 * edge, 0, 0, 0, 0)
        for at in range(columns)
    ]

    def furnish(canvas: object, document: object) -> None:
        number = getattr(document, "page", 0)
        draw: Callable[..., None] = canvas.drawString  # type: ignore[attr-defined]
        draw(edge, height - 35, head.format(number))
        draw(edge, 30, foot.format(number))

    document = BaseDocTemplate(str(path), pagesize=(width, height))
    document.addPageTemplates([PageTemplate(frames=frames, onPage=furnish)])
    document.build([*_flowables(said), *_table(table)])


def _table(rows: Sequence[Sequence[str]]) -> Iterator[object]:
    if rows:
        style = getSampleStyleSheet()["Normal"]
        cells = [[PdfParagraph(escape(cell, quote=False), style) for cell in row] for row in rows]
        lines = TableStyle([("GRID", (0, 0), (-1, -1), 1, "black")])
        yield Table(cells, colWidths=[120, 160], style=lines)


def _flowables(said: Sequence[Piece]) -> Iterator[object]:
    styles = getSampleStyleSheet()
    items: list[ListItem] = []
    for piece, following in zip(said, [*said[1:], None], strict=False):
        words = escape(piece.text, quote=False)
        if piece.kind == "item":
            items.append(ListItem(PdfParagraph(words, styles["Normal"])))
            if following is None or following.kind != "item":
                yield ListFlowable(items, bulletType="bullet", start="•", leftIndent=18)
                items = []
        else:
            style = f"Heading{piece.level}" if piece.kind == "heading" else "BodyText"
            yield PdfParagraph(words, styles[style])


KINDS: dict[str, Callable[[Path, Sequence[Piece]], None]] = {
    "docx": word,
    "odt": odt,
    "html": html,
    "md": markdown,
    "txt": text,
    "pdf": pdf,
}
