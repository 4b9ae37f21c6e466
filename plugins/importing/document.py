"""A policy file as its format gives it: blocks of words, before anything is recognised."""

from dataclasses import dataclass


class Refused(Exception):  # noqa: N818 (it is no fault of the program)
    """A file that cannot be imported. The message names the file, the fault and the remedy."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or, where ``room`` says how much fits on a line, one line of a page.

    ``text`` holds the words as the file has them, with ``**`` around bold ones. ``heading`` (a
    level from 1) and ``item`` are what the file itself says; ``furniture`` is why the file
    itself says that the words belong to the page and not to the policy. ``left``, ``right``,
    ``above`` (space above, in lines), ``top`` (from the page's top) and ``size`` are how it
    looks. ``cell`` is its table, row and column.
    """

    text: str
    place: str
    page: int = 0
    heading: int = 0
    item: bool = False
    furniture: str = ""
    room: float = 0
    left: float = 0
    right: float = 0
    above: float = 1
    top: float = 0
    size: float = 0
    bold: bool = False
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the file that are not the policy's, where they stood and why they stay behind."""

    text: str
    place: str
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """The blocks of a file in reading order; ``remarks`` are what a person should know of it."""

    blocks: tuple[Block, ...]
    remarks: tuple[str, ...] = ()
