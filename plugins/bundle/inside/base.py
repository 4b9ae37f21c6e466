"""In place of ``_pyodide._base``, which reads Python's own grammar to run any code it is given.

Pyodide's start has it run a few lines like ``import sys; sys``, and nothing is run after that:
the checker is imported.
"""

from typing import Any


def eval_code(source: str, globals: dict[str, Any] | None = None, /) -> Any:  # noqa: A002, ANN401 (as it is there)
    """Run what stands before the last "; ", and return the value of what stands after it."""
    names = {} if globals is None else globals
    before, _, value = source.rpartition("; ")
    exec(before, names)  # noqa: S102 (Pyodide's own lines)
    return eval(value, names)  # noqa: S307


def pyimport_impl(path: str) -> Any:  # noqa: ANN401
    """Return a module, or what a module has by that name."""
    stem, _, name = path.rpartition(".")
    return getattr(__import__(stem, fromlist=[name]), name) if stem else __import__(path)
