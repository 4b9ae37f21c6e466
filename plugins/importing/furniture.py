"""What belongs to the page and not to the policy: contents lists, page numbers, running heads.

Nothing goes without a trace: what is left out is returned beside what stays.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from plugins.importing.document import Block, LeftOut
from plugins.importing.marks import MARK, NUMBER, plain, unmarked

CONTENTS = re.compile(r"(?:table of )?contents(?: page)?:?|index", re.IGNORECASE)
ENTRY = re.compile(
    r"(?P<title>\S.*?)(?:\s*(?:\.{2,}|…|·{2,}|_{2,}|(?:\. ){2,})\s*|\s*\t\s*)"
    r"(?P<page>\d{1,3}|Error! Bookmark not defined\.?|)"
)
LOOSE_ENTRY = re.compile(r"(?P<title>\S.*?)\s+(?P<page>\d{1,3})")
EMPTY = re.compile(r"\W*")
PAGE_NUMBER = re.compile(r"[-–|\s]*(?:page|p\.?)?\s*(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?[-–|\s]*",
                         re.IGNORECASE)  # fmt: skip
SAID_PAGE = re.compile(r".*\b(?:page|of|/)\b.*", re.IGNORECASE)
EDGE = 3
"""So many lines at the top and the bottom of a page may be a running head or foot."""
TIMES = 3
"""A line alone by itself that comes so often in a text without pages is a running head."""
ALIKE = 0.9
MISREAD = 2
"""A scanner may misread a letter, or one as two."""
SAME_HEIGHT = 3
SHORTEST_HEAD = 8

Part = tuple[list[Block], list[LeftOut]]


def without_furniture(blocks: Sequence[Block]) -> Part:
    """Return the policy's own blocks, and what was left out in the file's order."""
    kept = [block for block in blocks if block.text.strip()]
    out: list[LeftOut] = []
    for step in (_said, _contents, _page_numbers, _running):
        kept, left = step(kept)
        out += left
    return kept, out


def _said(blocks: list[Block]) -> Part:
    return _split(blocks, lambda at: blocks[at].furniture)


def _contents(blocks: list[Block]) -> Part:
    titles: dict[str, int] = {}
    for at, block in enumerate(blocks):
        titles[_title(block.text)] = at  # the last place, so a contents list never names itself
    inside = False
    why: dict[int, str] = {}
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if CONTENTS.fullmatch(unmarked(block.text)[1].strip()) and following is not None:
            inside = _entry(following, at + 1, titles)
            if inside:
                why[at] = "the contents list"
        elif inside and (_entry(block, at, titles) or EMPTY.fullmatch(block.text)):
            why[at] = "the contents list"
        else:
            inside = False
    return _split(blocks, lambda at: why.get(at, ""))


def _entry(block: Block, at: int, titles: dict[str, int]) -> bool:
    """Tell whether a line of a contents list names a title that comes below, or a page."""
    if ENTRY.fullmatch(block.text):
        return True
    loose = LOOSE_ENTRY.fullmatch(block.text)
    names = [block.text, *([loose["title"]] if loose else [])]
    return any(titles.get(_title(name), -1) > at for name in names)


def _title(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain(unmarked(text)[1]).lower()))


def _page_numbers(blocks: list[Block]) -> Part:
    edges = _edges(blocks)
    numbers = {at: match for at, block in enumerate(blocks)
               if _on_page(block) and (match := PAGE_NUMBER.fullmatch(block.text))}  # fmt: skip
    paged = any(block.page for block in blocks)
    said = {at for at in numbers if SAID_PAGE.fullmatch(blocks[at].text)}
    plain_ones = [at for at in numbers if at not in said]
    counted = [int(numbers[at][1]) for at in plain_ones]
    by_page = [at for at in plain_ones if at in edges]
    if paged:
        steps = {int(numbers[at][1]) - blocks[at].page for at in by_page}
        plain_ones = by_page if len(steps) == 1 and len(by_page) > 1 else []
    elif counted != list(range(1, len(counted) + 1)) or len(counted) < TIMES:
        plain_ones = []
    found = {*plain_ones, *(at for at in said if not paged or at in edges)}
    return _split(blocks, lambda at: "a page number" if at in found else "", turns=True)


def _edges(blocks: list[Block]) -> set[int]:
    """Return which blocks stand at the top or bottom of a page."""
    pages: dict[int, list[int]] = {}
    for at, block in enumerate(blocks):
        pages.setdefault(block.page, []).append(at)
    return {at for page, places in pages.items() if page
            for at in (*places[:EDGE], *places[-EDGE:])}  # fmt: skip


def _running(blocks: list[Block]) -> Part:
    """Leave out what heads or feet repeat, once page one has said it."""
    paged = any(block.page for block in blocks)
    edges = _edges(blocks)
    alone = [
        at for at, block in enumerate(blocks) if _may_run(block) and (at in edges or not paged)
    ]
    pages = len({block.page for block in blocks})
    needed = max(2, (pages + 1) // 2) if paged else TIMES
    repeated: set[int] = set()
    for group in _groups(blocks, alone):
        seen = {blocks[at].page for at in group} if paged else set(group)
        if len(seen) < needed:
            continue
        first = group[0]
        said = any(blocks[first].text in block.text for block in blocks[:first])
        on_first_page = not paged or blocks[first].page == blocks[0].page
        repeated.update(group[1:] if on_first_page and not said else group)
    return _split(blocks, lambda at: "a running head or foot" if at in repeated else "", turns=True)


def _may_run(block: Block) -> bool:
    """Tell whether a line of a page can be its head; a list item or a lead is none."""
    text = block.text
    listed = MARK.match(text) or (not block.page and NUMBER.match(text)) or text.endswith(":")
    return _on_page(block) and len(text) >= SHORTEST_HEAD and not listed


def _on_page(block: Block) -> bool:
    """Tell whether a block is a line as printed: elsewhere the file itself says what is a head."""
    return block.right > 0 and block.cell is None


def _groups(blocks: list[Block], places: list[int]) -> Iterator[list[int]]:
    """Yield the places that say the same, numbers apart and a misread letter allowed for."""
    groups: list[tuple[str, list[int]]] = []  # where pages have a height, at the same one
    for at in places:
        text = re.sub(r"\d+", "0", blocks[at].text)
        for said, group in groups:
            near = abs(len(said) - len(text)) <= MISREAD
            if abs(blocks[at].top - blocks[group[0]].top) > SAME_HEIGHT:
                continue
            if said == text or (near and SequenceMatcher(None, said, text).ratio() >= ALIKE):
                group.append(at)
                break
        else:
            groups.append((text, [at]))
    for _, group in groups:
        yield group


def _split(blocks: list[Block], why: Callable[[int], str], *, turns: bool = False) -> Part:
    """Return what stays and what goes; where ``turns``, what goes ends a page of a plain text."""
    kept: list[Block] = []
    out: list[LeftOut] = []
    page = 0
    paged = any(block.page for block in blocks)
    for at, block in enumerate(blocks):
        if reason := why(at):
            out.append(LeftOut(block.text, block.place, reason))
            page += 1
        else:
            kept.append(replace(block, page=page) if turns and not paged and page else block)
    return kept, out
