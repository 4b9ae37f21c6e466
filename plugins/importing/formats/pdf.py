"""PDF: pdfplumber finds the words and where they stand; lines, columns and cells are ours."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from plugins.importing.document import Block, Document, Refused
from plugins.importing.formats import WITHOUT_PASSWORD

SCANNED = (
    "its pages are pictures of a text (a scan), so there are no words to read; ask whoever wrote "
    "it for the Word file, or let a text-recognition program (OCR) save it as a PDF with words"
)
FEWEST_WORDS = 20
"""A policy has more; a scan may have a stamp or a page number as text."""
PAGE_HAS_WORDS = 3
COLUMN_LINES = 4
"""Fewer lines side by side are a row of a form, not two columns."""
COLUMN_WORDS = 2.5
"""Fewer words a line on average are labels or page numbers, not a column."""

MIDDLE = (0.3, 0.7)

Word = dict[str, Any]
Node = Any  # pdfplumber tells little of its types


def read(path: Path) -> Document:
    """Return the lines of a PDF in reading order. Raises :class:`Refused` for a scan."""
    try:
        with pdfplumber.open(path) as pdf:
            pages = [_Page(page) for page in pdf.pages]
    except PdfminerException as error:
        if isinstance(error.args[0] if error.args else error, PDFPasswordIncorrect):
            raise Refused(f"{path}: {WITHOUT_PASSWORD}") from None
        message = f"{path}: the PDF is damaged; get it again from whoever has it"
        raise Refused(message) from error
    if sum(len(page.words) for page in pages) < FEWEST_WORDS:
        raise Refused(f"{path}: {SCANNED}")
    pictures = [page.number for page in pages if page.pictures and len(page.words) < PAGE_HAS_WORDS]
    remarks = [f"Page {number} is a picture: read it, and type in what it says."
               for number in pictures]  # fmt: skip
    return Document(tuple(block for page in pages for block in page.blocks()), tuple(remarks))


class _Page:
    """The words of a page, its ruled tables, and what they make."""

    def __init__(self, page: Node) -> None:
        self.number: int = page.page_number
        self.width = float(page.width)
        self.words: list[Word] = page.extract_words(
            extra_attrs=["fontname", "size"], keep_blank_chars=False, use_text_flow=False
        )
        self.pictures = bool(page.images)
        self.tables = [table for table in page.find_tables() if _real(table)]
        page.close()

    def blocks(self) -> Iterator[Block]:
        """Yield lines, and the cells of tables where the tables stand."""
        pieces: list[tuple[float, list[Block]]] = []
        free = self.words
        for number, table in enumerate(self.tables, 1):
            inside = [word for word in free if _within(word, table.bbox)]
            free = [word for word in free if word not in inside]
            pieces.append((table.bbox[1], list(self._cells(table, number, inside))))
        edges = [top for top, _ in pieces]
        for top, bottom in zip([0.0, *edges], [*edges, float("inf")], strict=True):
            between = [word for word in free if top <= word["top"] < bottom]
            pieces.append((top, list(self._lines(between))))
        for _, blocks in sorted(pieces, key=lambda piece: piece[0]):
            yield from blocks

    def _cells(self, table: Node, number: int, words: list[Word]) -> Iterator[Block]:
        for row, line in enumerate(table.rows, 1):
            for column, box in enumerate(line.cells, 1):
                if box is None:
                    continue
                mine = [word for word in words if _within(word, box)]
                words = [word for word in words if word not in mine]
                if mine:
                    place = (self.number * 100 + number, row, column)
                    yield from self._blocks(_rows(mine), box[2] - box[0], place)
        yield from self._lines(words)

    def _lines(self, words: list[Word]) -> Iterator[Block]:
        """Yield the lines of a stretch of the page; where it has two columns, left then right."""
        rows = _rows(words)
        gutter = self._gutter(rows)
        for run in _runs(rows, gutter):
            if gutter is not None and _is_columns(run, gutter):
                mine = [word for row in run for word in row]
                for side in (0, 1):
                    column = [word for word in mine if (word["x0"] >= gutter) == bool(side)]
                    yield from self._blocks(_rows(column))
            else:
                yield from self._blocks(run)

    def _gutter(self, rows: list[list[Word]]) -> float | None:
        """Return where a second column begins, if the page has two."""
        edges = (MIDDLE[0] * self.width, MIDDLE[1] * self.width)
        starts = Counter(
            round(word["x0"])
            for row in rows
            for before, word in zip([None, *row], row, strict=False)
            if edges[0] < word["x0"] < edges[1]
            and (before is None or word["x0"] - before["x1"] > word["size"] / 2)
        )
        best, lines = None, 0
        for start in sorted(start for start, count in starts.items() if count > 1):
            gutter = start - 2.0
            runs = [run for run in _runs(rows, gutter) if _is_columns(run, gutter)]
            if sum(map(len, runs)) > lines:
                best, lines = gutter, sum(map(len, runs))
        return best

    def _blocks(
        self,
        rows: list[list[Word]],
        room: float = 0,
        cell: tuple[int, int, int] | None = None,
    ) -> Iterator[Block]:
        if not rows:
            return
        left = min(row[0]["x0"] for row in rows)
        room = room or max(row[-1]["x1"] for row in rows) - left
        bottom = None
        for row in rows:
            size = Counter(round(word["size"], 1) for word in row).most_common(1)[0][0]
            above = 1.0 if bottom is None else (row[0]["top"] - bottom) / size + 1
            bottom = max(word["bottom"] for word in row)
            strong = [_strong(word) for word in row]
            yield Block(
                _text(row, [] if all(strong) else strong),
                f"page {self.number}",
                page=self.number,
                room=room,
                left=row[0]["x0"] - left,
                right=row[-1]["x1"] - left,
                above=above,
                top=row[0]["top"],
                size=size,
                bold=all(strong),
                cell=cell,
            )


def _real(table: Node) -> bool:
    """Tell whether a table is one: a box around a paragraph is not."""
    cells: list[int] = [len(row.cells) for row in table.rows]
    return len(cells) > 1 and max(cells) > 1


def _within(word: Word, box: tuple[float, float, float, float]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _rows(words: list[Word]) -> list[list[Word]]:
    """Return the words of each line, from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word["bottom"], word["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        if rows and rows[-1][0]["top"] <= middle <= rows[-1][0]["bottom"]:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: float(word["x0"])) for row in rows]


def _runs(rows: list[list[Word]], gutter: float | None) -> list[list[list[Word]]]:
    """Return the lines in runs, each wholly of lines that leave the gutter free, or of others."""
    runs: list[list[list[Word]]] = []
    last: bool | None = None
    for row in rows:
        free = gutter is not None and _sides(row, gutter) is not None
        if free != last:
            runs.append([])
        runs[-1].append(row)
        last = free
    return runs


def _is_columns(run: list[list[Word]], gutter: float) -> bool:
    """Tell whether lines stand side by side: enough of them, and more than labels or numbers."""
    sides = [_sides(row, gutter) for row in run]
    for at in (0, 1):
        column = [side[at] for side in sides if side and side[at]]
        words = sum(len(line) for line in column)
        if len(column) < COLUMN_LINES or words < COLUMN_WORDS * len(column):
            return False
    return True


def _sides(row: list[Word], gutter: float) -> tuple[list[Word], list[Word]] | None:
    """Return what stands left and right of the gutter; ``None`` where words cross it."""
    left = [word for word in row if word["x1"] <= gutter]
    right = [word for word in row if word["x0"] >= gutter]
    if len(left) + len(right) < len(row):
        return None
    close = left and right and right[0]["x0"] - left[-1]["x1"] < right[0]["size"] / 2
    return None if close else (left, right)


def _strong(word: Word) -> bool:
    return any(mark in word["fontname"].lower() for mark in ("bold", "black", "heavy"))


def _text(row: list[Word], strong: list[bool]) -> str:
    """Return a line's words, a tab where a wide space is, ``**`` around bold ones."""
    pieces: list[str] = []
    for at, word in enumerate(row):
        opens = strong and strong[at] and (at == 0 or not strong[at - 1])
        closes = strong and strong[at] and (at + 1 == len(row) or not strong[at + 1])
        gap = 0 if at == 0 else word["x0"] - row[at - 1]["x1"]
        pieces.append("" if at == 0 else "\t" if gap > 1.5 * word["size"] else " ")
        pieces.append(f"{'**' if opens else ''}{word['text']}{'**' if closes else ''}")
    return "".join(pieces).replace("\xad", "")
