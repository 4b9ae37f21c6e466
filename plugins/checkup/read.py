"""The check-ups of all schools, each with the others to compare with."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from plugins.checkup.check import Advice, Subject, checkup
from plugins.checkup.checks import CHECKS
from plugins.checkup.contents import contents
from plugins.checkup.others import Others
from plugins.policies.model import School


def read_source(school: School) -> str:
    """Return the text as received, if it is kept beside the site; else nothing."""
    source = Path(school.source)
    return source.read_text("utf-8") if source.is_file() else ""


def checkup_of(school: School, source: str, others: Others, today: date) -> tuple[Advice, ...]:
    """Return the advice for one school. ``source`` is its text as received."""
    return tuple(checkup(Subject(school, contents(source), others, today), CHECKS))


def checkups(schools: Iterable[School], today: date) -> Iterator[tuple[School, tuple[Advice, ...]]]:
    """Yield each school with its advice as of a day, in the order given."""
    schools = tuple(schools)
    others = Others.of(schools)
    for school in schools:
        yield school, checkup_of(school, read_source(school), others, today)
