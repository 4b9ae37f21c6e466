"""A school's adopted policies as entries of a feed, for Pelican's own Atom writer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from html import escape

from plugins.keeping.changes import changes
from plugins.policies.model import Clause, School


@dataclass(frozen=True, slots=True)
class Entry:
    """One adopted policy, with what Pelican's writer asks of an article."""

    title: str
    author: str
    url: str
    date: datetime
    summary: str
    html: str

    def get_content(self, _: str) -> str:
        """Return the entry's words as HTML."""
        return self.html


def entries(
    school: School, earlier: tuple[School, ...], names: Mapping[str, str]
) -> Iterator[Entry]:
    """Yield an entry for each adopted policy, the newest first.

    ``names`` are the audiences with their names for people.
    """
    versions = (*earlier, school)
    for before, now in reversed(list(zip((None, *earlier), versions, strict=True))):
        html = "".join(_told(before, now, names)) if before else ""
        yield Entry(
            title=f"{school.short_name}: policy adopted {now.adopted.text}",
            author=school.name,
            url="policy/",
            date=datetime.combine(now.adopted.day, time(), UTC),
            summary=f"{school.name} adopted its social media policy: {now.adopted.text}.",
            html=html or "<p>The policy as adopted is on the page.</p>",
        )


def _told(before: School, now: School, names: Mapping[str, str]) -> Iterator[str]:
    for audience, name in names.items():
        found = changes(before, now, audience)
        if not found:
            continue
        yield f"<h2>{escape(name)}</h2><ul>"
        yield from (f"<li>New: {_quoted(clause)}</li>" for clause in found.added)
        yield from (
            f"<li>In other words: {_quoted(new)} Before: {_quoted(old)}</li>"
            for old, new in found.reworded
        )
        yield from (f"<li>No longer there: {_quoted(clause)}</li>" for clause in found.removed)
        yield "</ul>"


def _quoted(clause: Clause) -> str:
    lead = f"{escape(clause.lead)} " if clause.lead else ""
    return f"<q>{lead}{escape(clause.text)}</q>"
