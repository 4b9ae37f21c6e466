"""The check-ups of all schools, each with the others to compare with."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from plugins.checkup.check import Advice, Subject, checkup
from plugins.checkup.checks import CHECKS
from plugins.checkup.contents import Entry, contents
from plugins.checkup.others import Others
from plugins.policies.model import School


def checkups(schools: Iterable[School], today: date) -> Iterator[tuple[School, tuple[Advice, ...]]]:
    """Yield each school with its advice as of a day, in the order given."""
    schools = tuple(schools)
    others = Others.of(schools)
    for school in schools:
        subject = Subject(school, _contents(school), others, today)
        yield school, tuple(checkup(subject, CHECKS))


def _contents(school: School) -> tuple[Entry, ...]:
    """Return the contents list of the text as received, if that text is kept beside the site."""
    source = Path(school.source)
    return contents(source.read_text("utf-8")) if source.is_file() else ()
