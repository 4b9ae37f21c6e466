"""In place of ``annotationlib``, which imports Python's grammar: annotations are what they say.

``typing`` asks it what the fields of a named tuple are.
"""

from collections.abc import Callable, Mapping
from typing import Any

Annotate = Callable[[int], dict[str, Any]]


class Format:
    """In what form annotations can be had: as values, here."""

    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class ForwardRef:
    """What a name would be that is not there yet; no annotation has one."""


def get_annotate_from_class_namespace(names: Mapping[str, Any]) -> Annotate | None:
    """Return what tells the annotations of a class that is being made."""
    return names.get("__annotate__") or names.get("__annotate_func__")


def call_annotate_function(annotate: Annotate, *_: object, **__: object) -> dict[str, Any]:
    """Return them."""
    return annotate(Format.VALUE)
