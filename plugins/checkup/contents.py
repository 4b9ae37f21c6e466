"""The contents list of a policy as received: it is no part of the words that we publish."""

import re
from dataclasses import dataclass

NUMBER = re.compile(r"(\d+)\.?[ ]+")
BULLET = re.compile(r"[•➤›>-]\s*")
BROKEN = re.compile(r"Error!|not defined", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a contents list: section number, title and page as printed, each maybe empty."""

    number: str
    title: str
    page: str

    @property
    def is_broken(self) -> bool:
        """Tell whether a word processor printed its error in place of the page."""
        return bool(BROKEN.search(self.page))


def contents(source: str) -> tuple[Entry, ...]:
    """Return the entries below the first line "Contents" of a text; none where there is none.

    An entry has a tab between its title and its page. The first line that has none ends the list.
    """
    lines = iter(source.splitlines())
    if not any(line.strip().lower() == "contents" for line in lines):
        return ()
    found: list[Entry] = []
    for line in lines:
        if not line.strip() and not found:
            continue
        words, tab, page = line.partition("\t")
        if not tab or "\t" in page:
            break
        number = NUMBER.match(words)
        title = words[number.end() :] if number else words
        title = BULLET.sub("", title.rstrip(" .…"), count=1).strip()
        found.append(Entry(number[1] if number else "", title, page.lstrip(" ").rstrip(" .")))
    return tuple(found)
