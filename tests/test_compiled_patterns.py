"""Patterns compiled by the build behave as if compiled on the spot."""

import re
from collections.abc import Iterator

import pytest

from plugins.bundle.inside import compiled_patterns
from plugins.bundle.inside.compiled_patterns import Recording, packed, remembered, use

PATTERNS = [
    (r"\bhead(?:teacher)?\s{1,3}is (?P<what>\w+)", 0),
    (r"[à-öÿ🎉\u2028]+|(?<!\w)x{0,40}?y", re.IGNORECASE),
    (r"^(a)(?:b(c))?$", re.MULTILINE | re.ASCII),
    ("(?i:a)b", 0),
]
TEXT = "The Head is useless. The headteacher   is great 🎉🎉 ÀÉ xxy\nabc\na\nAb"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    """Leave ``re`` as it was."""
    compiler = compiled_patterns._compiler  # noqa: SLF001 (the very thing that is replaced)
    before, look = compiler.compile, compiled_patterns._look  # noqa: SLF001
    yield
    compiler.compile, compiled_patterns._look = before, look  # noqa: SLF001
    re.purge()


def recorded() -> bytes:
    re.purge()
    with Recording() as found:
        for pattern, flags in PATTERNS:
            re.compile(pattern, flags)
    re.purge()
    assert len(found) == len(PATTERNS)
    return packed(found)


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_pattern_from_the_table_matches_the_same(pattern: str, flags: int) -> None:
    """It finds the same places and groups, and says the same of itself."""
    expected = re.compile(pattern, flags)
    found = [(match.span(), match.groups(), match.groupdict()) for match in expected.finditer(TEXT)]
    assert found
    use(recorded())
    ours = re.compile(pattern, flags)
    assert ours == expected
    assert (ours.pattern, ours.flags, ours.groups) == (pattern, expected.flags, expected.groups)
    assert ours.groupindex == expected.groupindex
    assert [(m.span(), m.groups(), m.groupdict()) for m in ours.finditer(TEXT)] == found


def test_known_patterns_are_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """For a pattern of the table the compiler is not asked; for another, or other flags, it is."""
    asked: list[str] = []

    def compile_(pattern: str, _: int = 0) -> None:
        asked.append(pattern)

    table = recorded()
    monkeypatch.setattr(compiled_patterns._compiler, "compile", compile_)  # noqa: SLF001
    use(table)
    for pattern, flags in PATTERNS:
        re.compile(pattern, flags)
    assert asked == []
    re.compile("something else")
    re.compile(PATTERNS[0][0], re.DOTALL)
    assert asked == ["something else", PATTERNS[0][0]]


def test_pattern_made_of_a_list_is_not_made_again() -> None:
    """For a text that the table knows its maker is not asked; for another it is."""
    asked: list[str] = []

    def make(text: str) -> re.Pattern[str]:
        asked.append(text)
        return re.compile("|".join(text.split()))

    re.purge()
    with Recording() as found:
        remembered(make)("head teacher")
    asked.clear()
    use(packed(found))
    ours = remembered(make)("head teacher")
    assert asked == []
    assert [match[0] for match in ours.finditer("the teacher, the head")] == ["teacher", "head"]
    assert remembered(make)("bus stop").search("a bus")
    assert asked == ["bus stop"]


def test_table_of_another_python_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of ``_sre`` would misunderstand is never given to it."""
    table = recorded()
    monkeypatch.setattr("_sre.MAGIC", 0)
    before = compiled_patterns._compiler.compile  # noqa: SLF001
    use(table)
    assert compiled_patterns._compiler.compile is before  # noqa: SLF001
