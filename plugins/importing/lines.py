"""Lines of a page to paragraphs: which line goes on where the last one ended."""

import re
from collections.abc import Iterable
from dataclasses import replace

from plugins.importing.document import Block
from plugins.importing.marks import MARK, NUMBER

SLACK = 0.08
"""How much of a line's room may stay empty although the next word would have fitted."""
PARAGRAPH = 1.75
"""A space above of that many lines begins a paragraph."""
SHORT = 0.6
LABEL = re.compile(r"[A-Z][\w /’'-]{1,40}:(?:\s|$)")
ENDS = re.compile(r"[.!?:;][\"'”’)]*(?:\*\*)?$")


def joined(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks with the lines of a page joined to paragraphs, list items and headings."""
    out: list[Block] = []
    last: Block | None = None
    for block in blocks:
        if last is not None and _goes_on(out[-1], last, block):
            out[-1] = _and(out[-1], block)
        else:
            out.append(block)
        last = block
    return out


def _goes_on(whole: Block, last: Block, block: Block) -> bool:
    """Tell whether a line goes on with the paragraph that the last line belongs to."""
    if whole.cell != block.cell or block.heading or whole.heading or _begins(whole, block):
        return False
    lines = last.room and block.room and last.page == block.page and block.above <= PARAGRAPH
    if not lines:
        return _broken(whole, last, block)
    other_look = last.size != block.size or (last.bold != block.bold and _short(last))
    if other_look or LABEL.match(block.text) or NUMBER.match(block.text):
        return False
    if MARK.match(whole.text):
        if block.left > whole.left:
            return True
    elif block.left > last.left + _character(last) * 2:
        return False
    first = block.text.split()[0]
    would_fit = last.right + (len(first) + 1) * _character(block) < last.room * (1 - SLACK)
    return not would_fit or (block.text[0].islower() and not _short(last))


def _begins(whole: Block, block: Block) -> bool:
    """Tell whether a line begins a list item; "(a)" may also stand inside a sentence."""
    sentence = not (MARK.match(whole.text) or ENDS.search(whole.text))
    inside = block.text.startswith("(") and sentence
    return MARK.match(block.text) is not None and not inside


def _broken(whole: Block, last: Block, block: Block) -> bool:
    """Tell whether the end of a page broke a sentence in two."""
    by_page = last.page != block.page
    return by_page and not ENDS.search(whole.text) and block.text[0].islower()


def _short(block: Block) -> bool:
    return block.right < block.room * SHORT


def _character(block: Block) -> float:
    """Return the width of a character, on average."""
    return (block.right - block.left) / max(1, len(block.text))


def _and(whole: Block, line: Block) -> Block:
    hyphen = re.search(r"[a-z]-$", whole.text) and line.text[0].islower()
    text = f"{whole.text}{'' if hyphen else ' '}{line.text}"
    return replace(whole, text=text.replace("** **", " "), right=line.right)
