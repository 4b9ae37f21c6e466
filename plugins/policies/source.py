"""Read one policy file: metadata, HTML and clauses, or every fault in it."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

from markdown import Markdown

from checker.words import AUDIENCES, nearest
from plugins.policies.clauses import ClauseExtension, Collected
from plugins.policies.errors import ContentError, Fault
from plugins.policies.model import PrintedDate, School

TAKEN = ("about", "accessibility", "compare", "for-schools", "privacy", "runtime", "theme",
         "times-tables")  # fmt: skip
REQUIRED = ("title", "name", "short_name", "slug", "adopted", "adopted_on", "source",
            "audiences")  # fmt: skip
OPTIONAL = ("approved_by", "review", "review_by", "official_channels", "managed_by",
            "complaints", "contact_email")  # fmt: skip
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TO_BE_DONE = "TODO"
METADATA = re.compile(r"(?P<key>\w+)[ \t\u00a0]*:(?P<value>.*)")
# What a word processor leaves for a new line or page. A browser would show nothing there.
INVISIBLE_BREAK = re.compile("[\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
# What nobody sees and no policy needs: it turns words round, ends them or means something to tools.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)
EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")

Read = Callable[[Path, frozenset[str], frozenset[str]], School]
"""What reads a policy: :func:`read_policy`, or what has read it before."""


def read_policy(path: Path, rules: frozenset[str], duties: frozenset[str]) -> School:
    """Return the school whose policy the file holds.

    ``rules`` and ``duties`` are the ids that its clauses may name. Raises
    :class:`ContentError` with every fault in the file, each with its line.
    """
    given = _read(path)
    text = INVISIBLE_BREAK.sub(" ", given)
    unseen = list(_unseen(text))
    text = UNSEEN.sub("", text)
    meta = _Metadata(text.split("\n"))
    extension = ClauseExtension(rules, duties)
    # Only what the format needs: more Markdown would be more ways to change the words.
    markdown = Markdown(extensions=["admonition", extension], output_format="html")
    html = markdown.convert(meta.body)
    collected = extension.collected
    school = School(
        slug=meta.slug(),
        name=meta.one("name"),
        short_name=meta.one("short_name"),
        title=meta.one("title"),
        approved_by=meta.one("approved_by"),
        adopted=PrintedDate(meta.one("adopted"), meta.day("adopted_on")),
        review=meta.review(),
        official_channels=meta.several("official_channels"),
        managed_by=meta.one("managed_by"),
        complaints=meta.several("complaints"),
        contact_email=meta.email("contact_email"),
        source=meta.one("source"),
        audiences=meta.audiences(),
        html=html,
        sections=tuple(collected.sections),
        clauses=tuple(collected.clauses),
        statements=tuple(collected.statements),
        digest=sha256(given.encode()).hexdigest(),
    )
    found = [*unseen, *meta.faults, *collected.faults, *_shared_ids(collected), *_unnamed(school)]
    if found:
        raise ContentError(Fault(str(path), line, message) for line, message in found)
    return school


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes().count(b"\n", 0, error.start) + 1
        message = "the file is not in UTF-8; save it again with the encoding UTF-8"
        raise ContentError([Fault(str(path), line, message)]) from None


def _unseen(text: str) -> Iterator[tuple[int, str]]:
    """Yield a fault for each sign that nobody sees, with the words before it to find it by."""
    for number, line in enumerate(text.split("\n"), 1):
        for match in UNSEEN.finditer(line):
            before = UNSEEN.sub("", line[: match.start()])[-30:].strip()
            place = f'after "{before}"' if before else "at the start of the line"
            name = f"U+{ord(match[0]):04X}"
            remedy = "delete it, or type these words again"
            yield number, f"{name}, a sign that nobody sees, stands {place}; {remedy}"


def _shared_ids(collected: Collected) -> list[tuple[int, str]]:
    places = [(section.line, section.id) for section in collected.sections if section.id]
    places += [(clause.line, clause.id) for clause in collected.clauses]
    seen: dict[str, int] = {}
    found = []
    for line, identity in sorted(places):
        if identity in seen:
            remedy = f"it stands on line {seen[identity]} too; give one of them another id"
            found.append((line, f"#{identity} is used twice; {remedy}"))
        seen[identity] = line
    return found


def _unnamed(school: School) -> list[tuple[int, str]]:
    """Return the clauses that name rules to an audience for which there should be none."""
    remedy = 'write them into "Audiences" at the top, or take them out here'
    return [
        (clause.line, f"#{clause.id} names a rule to {audience}; {remedy}")
        for clause in school.clauses
        for audience in clause.audiences
        if clause.rules
        and school.audiences
        and audience not in school.audiences
        and TO_BE_DONE not in school.audiences
    ]


class _Metadata:
    """The ``Key: value`` lines at the top of a policy file. Faults are (line, message).

    ``body`` is the text without them, its lines where they were.
    """

    def __init__(self, lines: list[str]) -> None:
        self.values: dict[str, str] = {}
        self.places: dict[str, int] = {}
        self.faults: list[tuple[int, str]] = []
        start = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
        blank = (at for at, line in enumerate(lines) if at > start and not line.strip())
        end = next(blank, len(lines))
        for number, line in enumerate(lines[start:end], start + 1):
            self._line(number, line.strip())
        self.body = "\n" * end + "\n".join(lines[end:])
        for key in REQUIRED:
            if not self.values.get(key):
                self._fault(key, f'the metadata has no "{_title(key)}"; write it at the top')
        for key in [key for key, value in self.values.items() if value.startswith("TODO")]:
            reason = self.values[key].removeprefix("TODO").strip(" :") or "it is not decided"
            self._fault(key, f'"{_title(key)}" is still to do: {reason}')
            self.values[key] = TO_BE_DONE
        for key in self.values.keys() - {*REQUIRED, *OPTIONAL}:
            remedy = nearest(key, (*REQUIRED, *OPTIONAL))
            self._fault(key, f'unknown metadata "{_title(key)}"; {remedy}')

    def _line(self, number: int, line: str) -> None:
        match = METADATA.fullmatch(line)
        if not match:
            remedy = 'write "Key: value", and an empty line after the last'
            self.faults.append((number, f'"{line}" is no metadata; {remedy}'))
            return
        key = match["key"].lower()
        if key in self.places:
            message = f'"{_title(key)}" stands on line {self.places[key]} too; keep one'
            self.faults.append((number, message))
        self.values[key] = match["value"].strip()
        self.places[key] = number

    def one(self, key: str) -> str:
        return self.values.get(key, "")

    def several(self, key: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.one(key).split("|") if part.strip())

    def slug(self) -> str:
        slug = self.one("slug")
        if slug not in ("", TO_BE_DONE) and not SLUG.fullmatch(slug):
            self._fault("slug", f'"{slug}" is no slug; write small letters, digits and hyphens')
        if slug in TAKEN:
            self._fault("slug", f'"{slug}" is the address of another page; add the town\'s name')
        return slug

    def email(self, key: str) -> str:
        address = self.one(key)
        if address and not EMAIL.fullmatch(address):
            remedy = "write it as office@school.example, and nothing else"
            self._fault(key, f'"{address}" is no email address; {remedy}')
        return address

    def day(self, key: str) -> date:
        try:
            return date.fromisoformat(self.one(key))
        except ValueError:
            if self.one(key) not in ("", TO_BE_DONE):
                self._fault(key, f'"{self.one(key)}" is no date; write it as 2026-08-31')
            return date.min

    def review(self) -> PrintedDate | None:
        given = [key for key in ("review", "review_by") if self.one(key)]
        if len(given) == 1:
            message = 'write both "Review", as the policy prints it, and "Review_by", as 2026-08-31'
            self._fault(given[0], message)
        return PrintedDate(self.one("review"), self.day("review_by")) if given else None

    def audiences(self) -> tuple[str, ...]:
        given = tuple(self.one("audiences").split())
        for word in given:
            if word not in (*AUDIENCES, TO_BE_DONE):
                self._fault("audiences", f'unknown audience "{word}"; {nearest(word, AUDIENCES)}')
        return given

    def _fault(self, key: str, message: str) -> None:
        self.faults.append((self.places.get(key, 1), message))


def _title(key: str) -> str:
    return key.capitalize()
