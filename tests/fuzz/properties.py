"""What holds of every text whatsoever, and that finding it out is quick."""

import json
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from tempfile import mkdtemp

from bs4 import BeautifulSoup

from checker import RULES, Draft
from checker.browser import check_json
from checker.reading import read
from checker.reading.details import details
from checker.reading.names import names
from checker.reading.normal import Span, normalise
from checker.reading.people import mentions
from checker.reading.statements import statements
from checker.words import AUDIENCES, CHANNELS, CIRCUMSTANCES
from plugins.policies.data import policy_data
from plugins.policies.errors import ContentError
from plugins.policies.source import UNSEEN, read_policy
from tests.content import SCHOOLS, WORDING

SLOW = 1.0
"""Seconds that no text of some thousand characters may take."""

DUTIES = frozenset(WORDING.duties)
POLICIES = {school.slug: json.dumps(policy_data(school, WORDING)) for school in SCHOOLS}
NAMES = ("Oakmere Primary School", "Oakmere")


def quickly(holds: Callable[[str], None]) -> Callable[[str], None]:
    """Fail too where a text takes long, four times in a row."""

    @wraps(holds)
    def quick(text: str) -> None:
        for _ in range(4):
            start = time.process_time()
            holds(text)
            if time.process_time() - start <= SLOW:
                return
        raise AssertionError(f"slow: {text!r}")

    return quick


@quickly
def reading_holds(text: str) -> None:
    """Fail unless each part of a reading points into the text and every rule can be asked."""
    normal = normalise(text)
    assert len(normal.at) == len(normal.text)
    assert list(normal.at) == sorted(normal.at)
    end = 0
    for start, stop in statements(normal.text):
        assert end <= start < stop <= len(normal.text)
        end = stop
    for mention in mentions(normal.text):
        assert 0 <= mention.start < mention.end <= len(normal.text)
    for span in (*names(text), *details(normal)):
        _within(span, text)
    reading = read(text, NAMES)
    for statement in reading.statements:
        _within(reading.span(statement), text)
    for number, rule in enumerate(RULES.values()):
        audience = AUDIENCES[number % len(AUDIENCES)]
        for hit in rule.detect(reading, Draft("oakmere", audience, "personal", text)):
            for span in hit.words:
                _within(span, text)


def _within(span: Span, text: str) -> None:
    assert 0 <= span.start <= span.end <= len(text)


@quickly
def check_holds(text: str) -> None:
    """Fail unless the answer’s segments are the draft. Its first signs say who asks whom."""
    choice = sum(map(ord, text[:3]))
    school = sorted(POLICIES)[choice % len(POLICIES)]
    circumstances = [word for at, word in enumerate(CIRCUMSTANCES) if choice >> at & 1]
    asked = {
        "school": school,
        "audience": AUDIENCES[choice % len(AUDIENCES)],
        "channel": CHANNELS[choice % len(CHANNELS)],
        "circumstances": circumstances,
        "text": text,
    }
    if not text.strip() and not circumstances:
        return
    answer = json.loads(check_json(json.dumps(asked), POLICIES[school]))
    assert answer["verdict"] in ("breach", "check", "clear", "no-rules")
    for finding in answer["findings"]:
        assert "".join(finding["segments"]) == text
        assert len(finding["segments"]) % 2 == 1


_FILE = Path(mkdtemp()) / "school.md"


@quickly
def policy_holds(text: str) -> None:
    """Fail unless a policy file is read, or refused with faults that name a line of it."""
    _FILE.write_bytes(text.encode("utf-8", "surrogatepass"))
    faults = []
    try:
        school = read_policy(_FILE, frozenset(RULES), DUTIES)
    except ContentError as error:
        faults = error.faults
    for fault in faults:
        assert 1 <= fault.line <= text.count("\n") + text.count("\r") + 1, fault
        assert len(fault.message) > len("write it again"), fault
    if faults:
        return
    assert not UNSEEN.search(school.html)
    page = BeautifulSoup(school.html, "html.parser")
    tags = {"h2", "h3", "p", "ul", "li", "aside", "strong", "a", "span"}
    assert {element.name for element in page.find_all()} <= tags
    assert {key for each in page.find_all() for key in each.attrs} <= {"id", "class", "href"}
    for link in page.select("a"):
        assert str(link["href"]).startswith(("http://", "https://"))
    for clause in school.clauses:
        quoted = page.find(id=clause.id)
        assert quoted is not None
        assert "".join(quoted.get_text().split()) == "".join(clause.text.split())
