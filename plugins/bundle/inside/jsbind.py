"""In place of ``_pyodide.jsbind``: no function of JavaScript's says what it takes.

The original reads annotations, for which it imports what takes Python's grammar apart.
"""

from typing import Any

from _pyodide_core import (  # type: ignore[import-not-found]
    JsFuncSignature,
    js2py_default_call_result,
    py2js_default,
)

no_default = object()
"""Says that a parameter has none."""


def _anything(*_args: Any, **_named: Any) -> None:  # noqa: ANN401
    """Stand for a function that may be called with anything."""


_constructs, _needed, _defaults = False, 0, ()
_named: tuple[tuple[()], tuple[()], tuple[()]] = ((), (), ())

default_signature = JsFuncSignature(
    _anything,
    _constructs,
    _needed,
    (),
    _defaults,
    py2js_default,
    *_named,
    py2js_default,
    js2py_default_call_result,
)
