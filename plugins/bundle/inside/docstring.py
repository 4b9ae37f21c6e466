"""In place of ``_pyodide.docstring``: nobody reads what the methods of JavaScript's objects do.

The original works out the signature of each, which takes an eighth of Python's start.
"""

from collections.abc import Callable
from typing import Any


def dedent_docstring(docstring: str) -> str:
    """Return it as it is."""
    return docstring


def get_cmeth_docstring(func: Callable[..., Any]) -> str:
    """Return the least that a method written in C may have."""
    return f"{func.__name__}()\n--\n\n"
