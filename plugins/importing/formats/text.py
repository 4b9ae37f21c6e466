"""Plain text and Markdown: lines, which `plugins.importing.lines` joins."""

import codecs
import re
from dataclasses import replace
from pathlib import Path

from plugins.importing.document import Block, Document

HEADING = re.compile(r"(?P<marks>#{1,6}) +(?P<words>.+?)(?: +#+)?")
UNDERLINE = re.compile(r"[=_*~-]{3,}|(?:\|? *:?-+:? *)+\|?")
NOT_WRAPPED = 160
"""Nobody wraps lines by hand that late: a longer line means that a line is a paragraph."""


def read(path: Path) -> Document:
    """Return the lines of a text or Markdown file."""
    text, remarks = decoded(path.read_bytes())
    lines = [line.rstrip() for line in text.split("\n")]
    longest = max(len(line) for line in lines)
    room = longest if longest <= NOT_WRAPPED else 0
    marked = path.suffix.lower() == ".md"
    blocks: list[Block] = []
    blank, page = 1, 1
    for number, line in enumerate(lines, 1):
        page += line.count("\f")
        words = line.replace("\f", " ")
        if not words.strip():
            blank += 1
            continue
        block = Block(
            text=re.sub(r"[ \v\x1c-\x1e\x85\u2028\u2029]+", " ", words).strip(" "),
            place=f"line {number}",
            page=page if "\f" in text else 0,
            room=room,
            left=len(words) - len(words.lstrip()),
            right=len(words),
            above=1 + blank,
        )
        blocks.append(_markdown(block) if marked else block)
        blank = 0
    return Document(tuple(blocks), remarks)


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of bytes, line ends made one, and what to remark of its encoding."""
    remarks: tuple[str, ...] = ()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
            remarks = ("The file is not in UTF-8. Look at its quotation marks and dashes.",)
    return text.replace("\r\n", "\n").replace("\r", "\n"), remarks


def _markdown(block: Block) -> Block:
    """Return a line of Markdown with its marks as what they mean."""
    if heading := HEADING.fullmatch(block.text):
        return replace(block, text=heading["words"], heading=len(heading["marks"]), room=0)
    if UNDERLINE.fullmatch(block.text):
        return replace(block, furniture="a line drawn with signs")
    return block
