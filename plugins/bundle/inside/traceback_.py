"""In place of ``traceback``: an error crosses to JavaScript with its kind and its words.

The original shows the lines at fault, which bytecode does not have, in colours.
"""

import sys
from types import TracebackType


def format_exception(
    kind: type[BaseException],
    error: BaseException,
    _: TracebackType | None = None,
    **__: object,
) -> list[str]:
    """Return what the last line of a traceback says."""
    return [f"{kind.__name__}: {error}\n"]


def print_exception(
    kind: type[BaseException],
    error: BaseException,
    _: TracebackType | None = None,
    **__: object,
) -> None:
    """Say it where errors are told."""
    sys.stderr.writelines(format_exception(kind, error))
