"""Regular expressions compiled by the build, so that a phone need not.

The checker makes about a hundred long patterns when it is imported, most of them of lists of
phrases, which takes most of that time. What ``re`` works out for a pattern is a list of numbers
for ``_sre``; the build records these lists, and in the browser ``re``, and what makes patterns of
phrases, look there first. Any other pattern is made as ever: the table changes how long an import
takes and nothing else. The checker knows nothing of it.

The lists fit the very Python that made them, which is the one that they are sent with; in
another one, which its ``MAGIC`` tells, the table is left alone.
"""

import _sre
import marshal
import re
from _blake2 import blake2s
from array import array
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Self

_compiler: Any = import_module("re._compiler")
"""The part of ``re`` that compiles; not public, hence the care."""

TABLE = "compiled_patterns.table"
"""The file beside this module."""

_BYTE = 0xFF

_MADE = -1
"""In place of flags: the text is no pattern itself, one is made of it."""

Compiled = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]
"""What ``_sre.compile`` takes after the pattern: flags, code, groups, group index, index group."""


Look = Callable[[str, int], Any]

_recorded: dict[bytes, Compiled] | None = None
_look: Look = lambda _text, _flags: None  # noqa: E731 (nothing is known before there is a table)


def remembered(make: Callable[[str], re.Pattern[str]]) -> Callable[[str], re.Pattern[str]]:
    """Wrap a function that makes a pattern of a text, so that a table can know its results.

    What such a pattern says of itself is then the text, and not what was made of it.
    """

    def looking_up(text: str) -> re.Pattern[str]:
        pattern = _look(text, _MADE)
        if pattern is None:
            pattern = make(text)
            if _recorded is not None and (key := _key(pattern.pattern, 0)) in _recorded:
                _recorded[_key(text, _MADE)] = _recorded.pop(key)
        return pattern  # type: ignore[no-any-return]

    return looking_up


class Recording(dict[bytes, Compiled]):
    """Collects, by key, what every pattern compiled within it comes to."""

    def __enter__(self) -> Self:
        """Begin."""
        global _recorded
        self._compile, self._before = _compiler.compile, _recorded
        _compiler.compile, _recorded = self._compiled, self
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        global _recorded
        _compiler.compile, _recorded = self._compile, self._before

    def _compiled(self, pattern: Any, flags: int = 0) -> re.Pattern[str]:  # noqa: ANN401 (as re has it)
        if isinstance(pattern, str):
            parsed = _compiler._parser.parse(pattern, flags)  # noqa: SLF001
            index = parsed.state.groupdict
            names: list[str | None] = [None] * parsed.state.groups
            for name, group in index.items():
                names[group] = name
            self[_key(pattern, flags)] = (
                int(flags | parsed.state.flags),
                [int(number) for number in _compiler._code(parsed, flags)],  # noqa: SLF001
                parsed.state.groups - 1,
                dict(index),
                tuple(names),
            )
        return self._compile(pattern, flags)  # type: ignore[no-any-return]


def packed(found: dict[bytes, Compiled]) -> bytes:
    """Return the table's file.

    Nearly every number of a list fits in a byte: the bytes of all lists stand in one row, and
    apart from them the few wider numbers, each with how far it is from the one before. Written
    so, they compress to two thirds of what four bytes each would.
    """
    row, steps, wide = bytearray(), array("I"), array("I")
    entries: list[Any] = []
    for key, (flags, code, *groups) in found.items():
        start, first, last = len(row), len(wide), 0
        for at, number in enumerate(code):
            if number > _BYTE:
                steps.append(at - last)
                wide.append(number)
                last = at
        row += bytes(number & _BYTE for number in code)
        entries.append((key, flags, (start, len(row)), (first, len(wide)), *groups))
    return marshal.dumps((_sre.MAGIC, bytes(row), steps.tobytes(), wide.tobytes(), tuple(entries)))


def use(table: bytes) -> None:
    """Look in a table first, from now on."""
    global _look  # noqa: PLW0603 (the same)
    magic, row, steps, wide, entries = marshal.loads(table)  # noqa: S302 (our own build's)
    if magic != _sre.MAGIC:
        return
    known = {key: entry for key, *entry in entries}
    _look = look = _looking(row, memoryview(steps).cast("I"), memoryview(wide).cast("I"), known)
    otherwise = _compiler.compile

    def compile_(pattern: Any, flags: int = 0) -> Any:  # noqa: ANN401 (as re has it)
        found = look(pattern, flags) if isinstance(pattern, str) else None
        return otherwise(pattern, flags) if found is None else found

    _compiler.compile = compile_


def _looking(
    row: bytes, steps: Sequence[int], wide: Sequence[int], known: dict[bytes, list[Any]]
) -> Look:
    def look(text: str, flags: int) -> Any:  # noqa: ANN401 (a pattern, or nothing)
        entry = known.get(_key(text, flags))
        if entry is None:
            return None
        all_flags, (start, end), (first, last), *groups = entry
        code = list(row[start:end])
        at = 0
        for step, number in zip(steps[first:last], wide[first:last], strict=True):
            at += step
            code[at] = number
        return _sre.compile(text, all_flags, code, *groups)

    return look


def _key(pattern: str, flags: int) -> bytes:
    """Return a digest: the patterns themselves would be half as long again as their lists."""
    text = f"{int(flags)} {pattern}".encode("utf-8", "surrogatepass")
    return blake2s(text, digest_size=8).digest()
