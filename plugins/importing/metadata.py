"""What a policy says of itself: its name, dates, who approved it, accounts and contacts."""

import calendar
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from plugins.importing.recognise import Recognised

KIND = re.compile(r"\b(?:polic(?:y|ies)|code of conduct|guidelines|guidance|agreement"
                  r"|acceptable use|charter|handbook|ground rules|promise|guide|leaflet)\b", re.IGNORECASE)  # fmt: skip
SCHOOL = re.compile(
    r"\b(?:[A-Z][\w’'.&-]*|of|the|and|in|for|C\.?E\.?|R\.?C\.?)(?: (?:[A-Z&][\w’'.&-]*|of|the|and|in|for"
    r"|ul|le|upon|on))*? ?(?:Schools?|Academy(?! Trust)|College|Trust|Federation|Nursery(?! and))\b(?! (?:Business|Manager"
    r"|Council|Policy|Improvement|Community|Leader))|\b[A-Z][A-Z’'.&-]+(?: (?:[A-Z’'.&-]+|and|of|the|in))* (?:SCHOOLS?|ACADEMY|COLLEGE|TRUST)\b"
)
ABOUT = re.compile(r"\b(?:social (?:media|network\w*)|online|posting|whatsapp)\b", re.IGNORECASE)
PLAIN_NAME = re.compile(r"(?:the|our|a|this|all|your|every|of|in|for|and)\b", re.IGNORECASE)
SORT = (r"(?:Community|Catholic|Church of England|C ?of ?E|CE|RC|VA|VC|Voluntary|Aided|Controlled|Primary|Infants?"
        r"|Juniors?|and|Nursery|Secondary|High|Grammar|Academy|Schools?|College|Multi|Learning|Trust|Federation"
        r"|First|Middle|Upper)")  # fmt: skip
SUFFIX = re.compile(rf"(?: {SORT})+$")
NO_MORE = re.compile(rf"{SORT}(?: {SORT})*")
"""What says which sort of school it is, and not which."""
LABELS = {
    "approved_by": r"(?:approved|ratified|agreed|adopted|authorised|reviewed) by",
    "adopted": r"(?:date (?:adopted|approved|ratified|of approval|of issue|agreed)|(?:adopted|approved"
               r"|ratified|issued|agreed)(?: on| date)?|(?:policy )?approval date|effective (?:from|date)"
               r"|(?:date of )?last review(?:ed)?(?: on| date)?|last updated(?: on)?|policy date)",
    "date": r"date",
    "review": r"(?:(?:date of )?next review(?: due| date)?(?: by| on| date)?|review (?:due|by)(?: by| date)?"
              r"|(?:policy )?review date|to be reviewed(?: by| on| in)?)",
    "other": r"(?:signed|signature|version|author|owner|status|position|responsible \w+|contents)",
}  # fmt: skip
LABEL = re.compile(
    r"(?<![\w’'])(?:" + "|".join(f"(?P<{key}>{said})" for key, said in LABELS.items())
    + r")[ \t]*(?:[:–|]|\n|(?=\d)| - )[ \t\n]*", re.IGNORECASE)  # fmt: skip
MONTHS = {name.lower(): at for at, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): at for at, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
TERMS = {"autumn": (9, 12), "spring": (1, 4), "summer": (5, 8)}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<m>\d{2})-(?P<day>\d{2})"),
    re.compile(r"(?P<day>\d{1,2})\s?[./-]\s?(?P<m>\d{1,2})\s?[./-]\s?(?P<year>\d{4}|\d{2})\b"),
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})\.?,?\s+(?P<year>\d{{4}})",
               re.IGNORECASE),
    re.compile(rf"(?P<month>{MONTH})\.?,?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
               re.IGNORECASE),
    re.compile(rf"(?P<month>{MONTH})\.?,?\s+['’]?(?P<year>\d{{4}}|\d{{2}})\b", re.IGNORECASE),
    re.compile(r"(?P<term>autumn|spring|summer)(?:\s+term)?,?\s+(?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?P<year>20\d{2})"),
)  # fmt: skip
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
MANAGED = re.compile(r"\baccounts?\b.*?\b(?:is|are) (?:managed|run|maintained) by (?:the )?(?P<who>[^.;]+)",
                     re.IGNORECASE)  # fmt: skip
CHANNELS = re.compile(
    r"\b(?:official|school.s|our)\b.*\b(?:channels?|accounts?)\b.*\b(?:are|is|following|follows)\b.*:$",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(r"^(?:list|add|insert|enter|name) |\[", re.IGNORECASE)
ROLES = re.compile(
    r"\b(?:(?:child.s )?class teacher|form tutor|head of year|(?:deputy |assistant )?head ?teacher"
    r"|principal|chair of (?:the )?(?:governors|governing (?:board|body)|trustees)"
    r"|school office|office staff|designated safeguarding lead|phase leader|senior leadership team)\b",
    re.IGNORECASE)  # fmt: skip
NAMED = re.compile(r"(?:[A-Z][\w’'.-]*|of|the|and|in|on|with|for)(?: (?:[A-Z][\w’'.-]*|of|the|and|in|on|with"
                   r"|for)){1,6}")  # fmt: skip
"""A line of a title page that may be a name."""
JOINS = re.compile(r"\b(?:and|of|the|in)\b")
SMALL = re.compile(r"\b(?:Of|And|The|In|For|On|Upon|With)\b|(?<=['’])S\b")
CONCERN = re.compile(r"\b(?:complain\w*|complaints?|concerns?|worr(?:y|ies|ied)|unhappy|cross|wrong)\b",
                     re.IGNORECASE)  # fmt: skip
REVIEWED = re.compile(r"\b(?:review\w*|again|expir\w+|until|renew\w*)\b", re.IGNORECASE)
AGAIN = re.compile(
    r"(?<=[.;,(])\s*|(?=\b(?:next|to be|for) (?:review|looked)|\bwe look)", re.IGNORECASE
)
COVER = 8
"""So many lines of a file can be its title page where nothing is labelled."""
TITLE_WORDS = 12
TOP = 30
"""So many lines of a file can be its title page."""
NO_NAME = "TODO no name of a school was found; write it as the policy prints it"
IS_NAME = "TODO is “{}” the school's name? Write it as the policy prints it"
NO_DATE = "TODO no date was found; write it as the policy prints it"


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as printed, the days that it can mean, and whether it can mean others as well."""

    text: str
    first: date
    last: date
    doubtful: bool


def metadata(
    slug: str, lines: Sequence[str], around: Iterable[str], recognised: Sequence[Recognised]
) -> dict[str, str]:
    """Return the ``Key: value`` lines of a policy file; a value that is unsure begins with TODO.

    ``lines`` are the policy's own, ``around`` what was left out of it.
    """
    top = [line.replace("**", "") for line in lines[:TOP]]
    said = _name([*top, *around], lines)
    name = "" if NO_MORE.fullmatch(said) else said
    labels = _labels("\n".join([*top, *lines[-TOP // 3 :], *around]))
    maybe = said or next((line for line in top[:COVER] if NAMED.fullmatch(line)
                          and not ABOUT.search(line) and not KIND.search(line)), "")  # fmt: skip
    found = {
        "Title": title(top),
        "Name": name or (IS_NAME.format(maybe) if maybe else NO_NAME),
        "Short_name": (SUFFIX.sub("", name) or name) if name else NO_NAME,
        "Slug": slug,
    }
    if labels.get("approved_by"):
        found["Approved_by"] = labels["approved_by"]
    adopted = printed(labels.get("adopted", "")) or printed(labels.get("date", ""))
    if adopted:
        found["Adopted"], found["Adopted_on"] = adopted.text, _day(adopted, first=True)
    elif told := _told(top, REVIEWED, without=True):
        found["Adopted"] = told.text
        found["Adopted_on"] = f"TODO is “{told.text}” when it was adopted? Then write {told.first}"
    else:
        found["Adopted"], found["Adopted_on"] = NO_DATE, "TODO write it as 2025-09-01"
    review = printed(labels.get("review", "")) or _told(top, REVIEWED, without=False)
    if review:
        found["Review"] = review.text
        found["Review_by"] = _day(review, first=False)
    found["Official_channels"] = " | ".join(_channels(recognised))
    found["Managed_by"] = _managed(recognised)
    found["Complaints"] = " | ".join(_complaints(recognised))
    if email := _email(recognised):
        found["Contact_email"] = email
    found["Source"] = f"tests/sources/{slug}.txt"
    found["Audiences"] = _audiences(recognised)
    return found


def title(top: Sequence[str]) -> str:
    """Return the document's title: the first line of the title page that names such a document."""
    short = [line for line in top if len(line.split()) <= TITLE_WORDS]
    named = (line for line in short if KIND.search(line) and not line.endswith((".", "?")))
    about = (line for line in short[:COVER] if ABOUT.search(line))
    said = next(chain(named, about), top[0] if top else "")
    said = re.sub(r"[ \t]+", " ", said).strip()
    return said.capitalize() if said.isupper() else said


def printed(text: str) -> Printed | None:
    """Return the first date of a text with the days that it can mean; ``None`` for none."""
    for pattern in DATES:
        match = pattern.search(text)
        if not match:
            continue
        parts = match.groupdict()
        year = int(parts["year"])
        short = year < 100  # noqa: PLR2004 (two digits)
        year += 2000 if short else 0
        doubtful = short and "day" not in parts
        if term := parts.get("term"):
            start, end = TERMS[term.lower()]
        elif parts.get("month"):
            start = end = MONTHS[parts["month"].lower()]
        elif parts.get("m"):
            start = end = int(parts["m"])
        else:
            start, end, doubtful = 1, 12, False
        try:
            last = calendar.monthrange(year, end)[1]
            day = int(parts["day"]) if parts.get("day") else 0
            first_day = date(year, start, day or 1)
            return Printed(match[0], first_day, date(year, end, day or last), doubtful)
        except (ValueError, calendar.IllegalMonthError):
            continue
    return None


def _day(found: Printed, *, first: bool) -> str:
    day = (found.first if first else found.last).isoformat()
    if found.doubtful:
        return f"TODO is “{found.text}” the year {found.first.year}? Then write {day}"
    return day


def _told(top: Sequence[str], cue: re.Pattern[str], *, without: bool) -> Printed | None:
    """Return the first date of a title page in a sentence that has a cue, or that has it not.

    "Agreed by the governors, March 2025. To be looked at again in March 2027." holds two.
    """
    short = (line for line in top[:COVER] if len(line.split()) <= TITLE_WORDS * 2)
    for line in short:
        for piece in AGAIN.split(line):
            if bool(cue.search(piece)) != without and (found := printed(piece)):
                return found
    return None


def _labels(text: str) -> dict[str, str]:
    """Return what stands after each label of the title page, up to the next label."""
    matches = list(LABEL.finditer(text))
    found: dict[str, str] = {}
    ends = [match.start() for match in matches[1:]]
    for match, end in zip(matches, [*ends, len(text)], strict=False):
        key = str(match.lastgroup)
        value = text[match.end() : end]
        value = value.strip().split("\n")[0].strip(" \t|:–-")
        if value and key not in found and len(value.split()) <= 12:  # noqa: PLR2004 (a label's value)
            found[key] = value
    return found


def _name(top: Sequence[str], lines: Sequence[str]) -> str:
    """Return the school's name: the one that the file has most often, the title page first."""
    count: Counter[str] = Counter()
    for weight, where in ((5, top), (1, lines)):
        for line in where:
            for match in SCHOOL.finditer(line):
                words = match[0].split()
                while words and PLAIN_NAME.fullmatch(words[0]):
                    words.pop(0)
                if len(words) > 1:
                    said = " ".join(words)
                    shouted = JOINS.sub("", said).isupper()
                    count[_titled(said) if shouted else said] += weight
    return count.most_common(1)[0][0] if count else ""


def _titled(name: str) -> str:
    """Return a name in capitals as it is written elsewhere: "Church of England"."""
    said = SMALL.sub(lambda word: word[0].lower(), name.title())
    return said[:1].upper() + said[1:]


def _channels(recognised: Sequence[Recognised]) -> list[str]:
    listed = False
    found: list[str] = []
    for each in recognised:
        if each.part.kind == "lead":
            listed = CHANNELS.search(each.part.text) is not None and not found
        elif listed and each.part.kind == "item":
            name = re.sub(r"\s*<[^>]*>|https?://\S+", "", each.part.text).strip()
            if name and not PLACEHOLDER.search(name):
                found.append(name.replace("|", "/"))
        else:
            listed = False
    return found


def _managed(recognised: Sequence[Recognised]) -> str:
    for each in recognised:
        if match := MANAGED.search(each.part.text):
            return match["who"].strip()
    return ""


def _complaints(recognised: Sequence[Recognised]) -> list[str]:
    """Return whom the policy says to take a concern to, in its order."""
    best: list[str] = []
    for each in recognised:
        told = each.part.kind in ("item", "sentence") and CONCERN.search(each.part.text)
        if each.duty == "raise-concerns" or each.use == "contact" or told:
            roles = list(dict.fromkeys(match[0] for match in ROLES.finditer(each.part.text)))
            best = best or roles
    return best


def _email(recognised: Sequence[Recognised]) -> str:
    contacts = [
        each for each in recognised if each.use == "contact" or each.duty == "raise-concerns"
    ]
    for each in (*contacts, *recognised):
        if match := EMAIL.search(each.part.text):
            return match[0]
    return ""


def _audiences(recognised: Sequence[Recognised]) -> str:
    ruled = {who for each in recognised if each.rules for who in each.audiences or ()}
    said = " ".join(who for who in ("staff", "pupils", "parents") if who in ruled)
    return said or "TODO for whom does it set rules? Write staff, pupils, parents"
