"""The marks of lists and the numbers of sections, as word processors leave them."""

import re

GLYPHS = "-–—*+•▪▫◦‣●○■□◆◇➤➢➔→►▶▸›>»✓✔✗✘·∙⁃\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf0a8"
GLYPH = re.compile(rf"(?:[{re.escape(GLYPHS)}]|o(?=\s+\S)|\(cid:\d+\))(?:\s+|$)")
LETTER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s+|[a-z]\.\s+|[ivx]{2,4}\.\s+")
NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)(?P<dot>\.?)(?P<space>\s+|(?=[A-Z]))")
LETTERED = re.compile(r"[A-Z]\d{1,2}\.?\s+(?=\S)|[A-Z]\.\s+(?=[A-Z])")
"""A section or clause counted with letters: "B. Families", "B2. Families should"."""
COUNTED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]\d{0,2}|[a-z]|[ivx]{1,4})\.")
"""The beginning of a sentence that is nothing but its number."""
MARK = re.compile(rf"{GLYPH.pattern}|{LETTER.pattern}")


def unmarked(text: str) -> tuple[str, str]:
    """Return the list glyphs at the start of a text, and the text without them."""
    end = 0
    while (match := GLYPH.match(text, end)) and text[match.end() :].strip():
        end = match.end()
    return text[:end].strip(), text[end:]


def plain(text: str) -> str:
    """Return a text without its number or letter, for comparing what it says."""
    for pattern in (NUMBER, LETTER, LETTERED):
        if match := pattern.match(text):
            return text[match.end() :]
    return text
