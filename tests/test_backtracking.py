"""No pattern of ours can be made to try more and more ways through one text."""

import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # it asks Python's parser by an older name
    from regexploit.ast.sre import SreOpParser
    from regexploit.redos import find

from tests.patterns import Written, patterns


def ways(pattern: str, flags: int = 0) -> list[str]:
    """Return how a text could make a pattern backtrack: the cube of its length or worse.

    The square is found by measuring: see ``test_time.py``.
    """
    return [str(each) for each in find(SreOpParser().parse_sre(pattern, flags))]


@pytest.mark.parametrize(
    ("pattern", "bad"),
    [
        (r"(a+)+$", True),
        (r"(?:[a-z]+\s?)*!", True),
        (r"\{:[ ]*([^{}\n]*?)[ ]*\}[ ]*$", True),
        (r"(\w+\s?)*!", True),
        (r"\{:([^{}\n]*)\}[ ]*$", False),
        (r"a[^.!?]{0,40}?b", False),
    ],
)
def test_the_finder_finds(pattern: str, bad: bool) -> None:  # noqa: FBT001 (a table)
    """What is known to be bad is told from what is not."""
    assert bool(ways(pattern)) == bad


EXEMPT = {
    "plugins/importing/formats/text.py": "reads one line of a school’s own file, once",
    "plugins/importing/furniture.py": "the same: a line of a list of contents",
}
"""Files whose patterns may take the cube of a line's length, and why that harms nobody."""


def test_no_pattern_backtracks_without_end() -> None:
    """Of every pattern that the checker and the build compile, but where it harms nobody."""
    written = patterns()
    assert len(written) > 100
    assert {each.file.partition("/")[0] for each in written} == {"checker", "plugins"}
    assert {_where(each): ways(each.pattern, each.flags) for each in written if _bad(each)} == {}


def _bad(each: Written) -> bool:
    return each.file not in EXEMPT and bool(ways(each.pattern, each.flags & ~re.DEBUG))


def _where(each: Written) -> str:
    return f"{each.file}: {each.pattern[:60]}"


# A pattern written in a script: after what comes before a value, and no comment.
_CLASS = re.compile(r"\[(?:\\.|[^\]\\])*\]")
_PROPERTY = re.compile(r"\\p\{\w+\}")
_LITERAL = re.compile(r"(?<=[=(,:?])\s*/(?![*/])((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+)/[a-z]*")


def scripts() -> Iterator[tuple[str, str]]:
    """Yield the patterns of the pages' scripts, in Python's syntax, each with its file."""
    for path in sorted((Path(__file__).parent.parent / "theme").rglob("*.js")):
        for match in _LITERAL.finditer(path.read_text("utf-8")):
            inside = _CLASS.sub(lambda each: _PROPERTY.sub(r"a-z", each[0]), match[1])
            yield path.name, _PROPERTY.sub("[a-z]", inside).replace("(?<", "(?P<")


def test_no_pattern_of_a_script_backtracks_without_end() -> None:
    """What a page does with a draft on the device is no slower than what Python does."""
    found = list(scripts())
    assert len(found) > 15
    assert {f"{name}: {each}": ways(each) for name, each in found if ways(each)} == {}
