"""Paragraphs to the parts of a policy: headings, leads, list items and sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal

from plugins.importing.document import Block, LeftOut
from plugins.importing.lines import LABEL
from plugins.importing.marks import COUNTED, LETTERED, MARK, NUMBER, plain, unmarked

Kind = Literal["heading", "lead", "item", "sentence"]

HEADING_WORDS = 14
"""The longest heading; a longer line is a sentence without its full stop."""
PROSE = 12
"""A paragraph that long says something; below it may stand a title or a label."""
LIST_WORDS = 6
"""Below a lead, so short a line is an item although it has no mark."""
LARGER = 1.1
APPENDIX = re.compile(r"(?:appendix|annex|schedule)\b", re.IGNORECASE)
ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|no|nos|vs|cf|approx|inc|ltd|para"
                          r"|dept|sch|www|[A-Z])|\.[a-z])\.$", re.IGNORECASE)  # fmt: skip
SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)]*(?:\*\*)?\s+(?=[\"'“‘(*]*[A-Z])")
TERMINAL = re.compile(r"[.!?;,][\"'”’)]*$")
POINTS_ON = re.compile(r"\b(?:following|below|these)\b", re.IGNORECASE)
DAY = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]+,? \d{4}|[\d./-]+")
UNFINISHED = re.compile(r"\b(?:to|that|not|by|the|of|and|or|will|should|must|may|are|is|for)$",
                        re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, lead, list item or sentence; parts of one ``group`` share a paragraph or list."""

    kind: Kind
    text: str
    place: str
    group: int
    level: int = 0
    cell: tuple[int, int, int] | None = None


def parts(blocks: Sequence[Block]) -> tuple[list[Part], list[LeftOut]]:
    """Return a policy's parts in order, and the list marks that its bullets take the place of."""
    marks = [LeftOut(mark, block.place, "a list mark")
             for block in blocks if (mark := unmarked(block.text)[0])]  # fmt: skip
    shaped = _shaped(blocks)
    out: list[Part] = []
    for at, (kind, block) in enumerate(shaped):
        following = shaped[at + 1][0] if at + 1 < len(shaped) else ""
        text = unmarked(block.text)[1]
        part = Part(kind, text, block.place, at, block.heading, block.cell)
        if kind == "heading":
            out.append(replace(part, text=text.replace("**", "")))
        elif kind == "item":
            together = bool(out) and out[-1].kind == "item"
            out.append(replace(part, group=out[-1].group if together else at))
        else:
            out += _paragraph(part, before_list=following == "item")
    return out, marks


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph. Bold words are never taken apart."""
    out: list[str] = []
    start = 0
    for match in SENTENCE.finditer(text):
        piece = text[start : match.end()].strip()
        short = ABBREVIATION.search(text[: match.start()]) or COUNTED.fullmatch(piece)
        if short or piece.count("**") % 2:
            continue
        out.append(piece)
        start = match.end()
    return [*out, text[start:].strip()]


def _paragraph(part: Part, *, before_list: bool) -> list[Part]:
    said = sentences(part.text)
    leads = before_list and part.cell is None and (
        not TERMINAL.search(part.text) or bool(POINTS_ON.search(said[-1]))
    )  # fmt: skip
    if not leads:
        return [replace(part, text=text) for text in said]
    # A bracket after a sentence belongs to it.
    last = len(said) - 2 if len(said) > 1 and said[-1].startswith("(") else len(said) - 1
    above = [replace(part, text=text) for text in said[:last]]
    return [*above, replace(part, kind="lead", text=" ".join(said[last:]), group=part.group)]


def _shaped(blocks: Sequence[Block]) -> list[tuple[Kind, Block]]:
    """Return what each block is, headings with level 2 or 3 (0 where nothing marks them)."""
    body = _body_size(blocks)
    marked = sum(block.heading > 0 for block in blocks) > 1
    kinds: list[Kind] = []
    for at, block in enumerate(blocks):
        before = (kinds[-1], blocks[at - 1]) if at else None
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if _item(block, before, following):
            kinds.append("item")
        elif _heading(block, before, following, body, marked=marked):
            kinds.append("heading")
        else:
            kinds.append("sentence")
    _cover(kinds, blocks)
    levels = _levels(kinds, blocks, body)
    return [
        (kind, replace(block, heading=level) if kind == "heading" else block)
        for kind, block, level in zip(kinds, blocks, levels, strict=True)
    ]


def _body_size(blocks: Sequence[Block]) -> float:
    sizes = [block.size for block in blocks if block.size and len(block.text.split()) > PROSE]
    return median(sizes) if sizes else 0


def _item(block: Block, before: tuple[Kind, Block] | None, following: Block | None) -> bool:
    if block.heading:
        return False
    if block.item or MARK.match(block.text):
        return True
    if before is None:
        return False
    kind, last = before
    if number := NUMBER.match(block.text):
        return _counts(number, last, kind, following)
    below_lead = last.text.endswith(":") and kind == "sentence" and not LABEL.match(last.text)
    in_list = kind == "item" and not (last.item or MARK.match(last.text) or NUMBER.match(last.text))
    short = len(block.text.split()) <= LIST_WORDS and not TERMINAL.search(block.text)
    return (below_lead or in_list) and short and not block.bold and not LABEL.match(block.text)


def _counts(number: re.Match[str], last: Block, kind: Kind, following: Block | None) -> bool:
    """Tell whether a numbered line is an item: its neighbour counts on, with nothing between."""
    if "." in number["number"]:
        return False
    count = int(number["number"])
    after = NUMBER.match(following.text) if following else None
    before = NUMBER.match(last.text)
    if before and before["number"] == str(count - 1):
        return kind == "item"
    return (count == 1 and after is not None and after["number"] == "2"
            and "." not in after["number"])  # fmt: skip


def _heading(
    block: Block,
    before: tuple[Kind, Block] | None,
    following: Block | None,
    body: float,
    *,
    marked: bool,
) -> bool:
    if block.heading:
        return True
    if following is None or not _may_head(block, following):
        return False
    numbered = NUMBER.match(block.text) or LETTERED.match(block.text)
    if numbered or APPENDIX.match(block.text) or (block.bold and not marked):
        return True
    if body and block.size >= body * LARGER and not marked:
        return True
    return not marked and block.above > 1 and _stands_out(block, before, following)


def _may_head(block: Block, following: Block) -> bool:
    """Tell whether a line can be a heading at all: short, no sentence, no label, no lead."""
    ended = TERMINAL.search(block.text) and not block.text.endswith(("?", "...", "…"))
    if block.cell or len(block.text.split()) > HEADING_WORDS or ended:
        return False
    unfinished = UNFINISHED.search(block.text.rstrip(" -–—"))
    if LABEL.match(block.text) or unfinished or DAY.fullmatch(block.text):
        return False
    begins = re.search(r"\w", plain(block.text))
    lead = block.text.endswith(":") and _listed(following)
    return begins is not None and not begins[0].islower() and not lead


def _stands_out(block: Block, before: tuple[Kind, Block] | None, following: Block) -> bool:
    """Tell whether a line of plain text looks like a title: alone above something longer."""
    long = len(following.text.split()) > PROSE
    labelled = LABEL.match(following.text) and not long and not following.text.endswith(":")
    if before is None or labelled or re.search(r"https?:|www\.|@", block.text):
        return False
    under = long or following.text.endswith(":") or (
        _listed(following) or following.heading > 0
    )  # fmt: skip
    last = before[1]
    after_body = before[0] in ("item", "heading") or bool(
        TERMINAL.search(last.text) or LABEL.match(last.text) or len(last.text.split()) > PROSE
    )
    return under and after_body


def _listed(block: Block) -> bool:
    return block.item or MARK.match(block.text) is not None


def _cover(kinds: list[Kind], blocks: Sequence[Block]) -> None:
    """Take the title page for what it is: lines above the first section, and no sections."""
    titles = sum(block.heading == 1 for block in blocks)
    for at, block in enumerate(blocks):
        following = kinds[at + 1] if at + 1 < len(kinds) else ""
        words = len(block.text.split())
        if kinds[at] == "heading":
            title = block.heading == 1 and titles == 1
            if NUMBER.match(block.text) or (at and block.heading and not title):
                return
            if at and not title and following != "heading":
                return
            kinds[at] = "sentence"
        elif kinds[at] == "item" or (words > PROSE and TERMINAL.search(block.text)):
            return


def _levels(kinds: list[Kind], blocks: Sequence[Block], body: float) -> list[int]:
    """Return 2 or 3 for each heading: by its number, the file's own level, or how large it is."""
    marked = sorted({b.heading for k, b in zip(kinds, blocks, strict=True)
                     if k == "heading" and b.heading})  # fmt: skip
    sizes = [b.size for k, b in zip(kinds, blocks, strict=True) if k == "heading" and not b.heading]
    largest = max(sizes, default=0)
    levels: list[int] = []
    in_appendix = False
    for kind, block in zip(kinds, blocks, strict=True):
        if kind != "heading":
            levels.append(0)
            continue
        number = NUMBER.match(block.text)
        appendix = bool(APPENDIX.match(block.text))
        if number:
            level = 3 if "." in number["number"] else 2
        elif block.heading:
            level = 2 if block.heading == marked[0] else 3
        elif appendix:
            level = 2
        else:
            smaller = bool(body) and block.size < largest
            level = 3 if in_appendix or smaller else 2
        in_appendix = appendix or (in_appendix and level == 3)  # noqa: PLR2004 (the format's ###)
        levels.append(level)
    return levels
