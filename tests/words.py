"""The words of a policy, as its school sent them and as we publish them.

Both functions return plain words in reading order, so that one equation states the promise of
the site: ``words(source) == published(markdown)``. A word is what stands between two spaces,
its capitals, punctuation and typing errors kept.

`words` leaves out page furniture, and only this:

========================  =====================================================================
contents list             a line "Contents" whose next line is an entry, and the entries below.
                          An entry is a numbered title, a tab, and a page number, nothing, or
                          Word's broken page number; or a bullet with nothing but a tab. The
                          first line that is no entry ends the list.
running heads             the lines of `RUNNING_HEADS`, whole and exact, once the words that
                          they repeat have been kept from page one.
bullet glyphs             the glyphs of `BULLET` at the start of a line that says more.
emphasis                  the asterisks around ``**bold**`` words; `emphasised` returns those.
========================  =====================================================================
"""

import re

ADDRESSES = "www.croftlands-jun.cumbria.sch.uk www.croftlandsinf.cumbria.sch.uk"
MOTTO = "Together we Nurture Respect, Resilience, Kindness, Curiosity, Compassion and Creativity."

RUNNING_HEADS = {
    ADDRESSES: f"CROFTLANDS INFANT and JUNIOR SCHOOLS {ADDRESSES}",
    MOTTO: MOTTO,
    MOTTO.replace("Together", "Fogether"): MOTTO,  # the same motto, misread by the scanner
}
"""What a page's head or foot says, and the line of page one that it repeats."""

CONTENTS_ENTRY = re.compile(r"\d+\. [^\t]+\t(\d+|Error! Bookmark not defined|)|•\t")
BULLET = re.compile(r"(- )?([>➤›] )?(?=\S)")
EMPHASIS = re.compile(r"\*\*(\S|\S.*?\S)\*\*")

HEADING = re.compile(r"#{2,6} (?P<words>.*?)( \{: [^{}]* \})?")
ATTRIBUTES = re.compile(r" *\{: [^{}]* \}")
ITEM = re.compile(r"- (?P<words>.*)")
NOTE = "!!! note"


def words(source: str) -> list[str]:
    """Return the words of a source as received, less the page furniture listed above."""
    kept: list[str] = []
    for line in _without_contents(source.splitlines()):
        if RUNNING_HEADS.get(line) not in kept:
            kept.append(line)
    return [word for line in kept for word in _plain(BULLET.sub("", line, count=1)).split()]


def published(markdown: str) -> list[str]:
    """Return the school's words in a policy file.

    Left out are what the editors add: the front matter (all above the first blank line), the
    attribute lines and heading attributes, the notes, and the marks of headings and list items.
    """
    _, _, body = markdown.partition("\n\n")
    return [word for line in _school_lines(body.splitlines()) for word in _plain(line).split()]


def emphasised(text: str) -> list[str]:
    """Return the phrases in bold, in order, of a source or of a policy file."""
    return [found[1] for found in EMPHASIS.finditer(text)]


def _plain(line: str) -> str:
    return EMPHASIS.sub(r"\1", line)


def _without_contents(lines: list[str]) -> list[str]:
    filled = [line for line in lines if line.strip()]
    kept: list[str] = []
    inside = False
    for line, following in zip(filled, [*filled[1:], ""], strict=True):
        entry = CONTENTS_ENTRY.fullmatch(line) is not None
        opens = line == "Contents" and CONTENTS_ENTRY.fullmatch(following) is not None
        inside = opens or (inside and entry)
        if not inside:
            kept.append(line)
    return kept


def _school_lines(lines: list[str]) -> list[str]:
    kept: list[str] = []
    in_note = False
    for line in lines:
        in_note = line == NOTE or (in_note and (not line.strip() or line.startswith("    ")))
        if in_note or ATTRIBUTES.fullmatch(line):
            continue
        marked = HEADING.fullmatch(line) or ITEM.fullmatch(line)
        kept.append(marked["words"] if marked else line)
    return kept
