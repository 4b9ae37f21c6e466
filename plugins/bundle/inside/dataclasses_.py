"""In place of ``dataclasses``, for classes as the checker has them: frozen, with slots.

The original writes the source of every method and has it compiled, which takes a phone longer
than all else about these classes. What it has besides is not here; to ask for it is an error.
"""

from collections.abc import Callable, Mapping
from typing import Any


class FrozenInstanceError(AttributeError):
    """Somebody tried to change what never changes."""


def dataclass(*, frozen: bool, slots: bool, eq: bool = True) -> Callable[[type], type]:
    """Return what makes a class of one that has annotations, and methods."""
    if not (frozen and slots):
        message = "only classes that are frozen and have slots"
        raise NotImplementedError(message)
    return lambda cls: _made(cls, eq=eq)


def replace(obj: Any, /, **changes: Any) -> Any:  # noqa: ANN401 (any such class)
    """Return another one that differs in these fields."""
    cls = type(obj)
    return cls(**{name: getattr(obj, name) for name in cls.__match_args__} | changes)


def _made(cls: type, *, eq: bool) -> type:
    names = tuple(cls.__annotations__)
    defaults = {name: cls.__dict__[name] for name in names if name in cls.__dict__}
    left = {*names, "__dict__", "__weakref__"}
    inside = {name: value for name, value in cls.__dict__.items() if name not in left}
    made = type(cls.__name__, cls.__bases__, {
        **inside,
        **({"__eq__": _same, "__hash__": _hash} if eq else {}),
        "__slots__": names,
        "__match_args__": names,
        "__qualname__": cls.__qualname__,
        "__repr__": _said,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    })  # fmt: skip
    made.__init__ = _beginning(made, names, defaults)  # type: ignore[misc]
    return made


def _beginning(
    made: type, names: tuple[str, ...], defaults: Mapping[str, Any]
) -> Callable[..., None]:
    puts = tuple(made.__dict__[name].__set__ for name in names)

    def __init__(self: Any, *given: Any, **named: Any) -> None:  # noqa: ANN401, N807 (its name)
        if named or len(given) != len(puts):
            given = _complete(names, defaults, given, named)
        for put, value in zip(puts, given, strict=True):
            put(self, value)

    return __init__


def _complete(
    names: tuple[str, ...],
    defaults: Mapping[str, Any],
    given: tuple[Any, ...],
    named: Mapping[str, Any],
) -> tuple[Any, ...]:
    """Return a value for every field. Raises :class:`TypeError` where one has none, or two."""
    first = dict(zip(names, given, strict=False))
    values = {**defaults, **first, **named}
    if len(given) > len(names) or first.keys() & named or values.keys() ^ set(names):
        message = f"expected {', '.join(names)}"
        raise TypeError(message)
    return tuple(values[name] for name in names)


def _same(self: Any, other: Any) -> Any:  # noqa: ANN401
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:  # noqa: ANN401
    return hash(_values(self))


def _values(one: Any) -> tuple[Any, ...]:  # noqa: ANN401
    return tuple([getattr(one, name) for name in one.__match_args__])


def _said(self: Any) -> str:  # noqa: ANN401
    fields = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({', '.join(fields)})"


def _refuse(self: Any, name: str, *_: Any) -> None:  # noqa: ANN401
    message = f"{type(self).__qualname__}.{name} never changes"
    raise FrozenInstanceError(message)
