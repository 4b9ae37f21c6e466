"""In place of ``inspect``, of which one thing is asked: all else would be imported for nothing."""

from collections.abc import Callable
from typing import Any

_COROUTINE = 0x80


def iscoroutinefunction(func: Callable[..., Any]) -> bool:
    """Tell JavaScript whether a function that it is given has to be awaited."""
    code = getattr(func, "__code__", None)
    return code is not None and bool(code.co_flags & _COROUTINE)
