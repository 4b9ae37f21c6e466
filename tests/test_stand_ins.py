"""What stands in for modules of Python's in the browser does what is asked of it, as they do."""

import dataclasses
import inspect
import traceback
from collections.abc import Callable
from types import ModuleType
from typing import Any, Self

import pytest

from plugins.bundle.inside import base, dataclasses_, inspect_, traceback_

BOTH = pytest.mark.parametrize("module", [dataclasses, dataclasses_], ids=["theirs", "ours"])


class Alone:
    """A field, and nothing else."""

    x: int


def point(module: ModuleType) -> Any:  # noqa: ANN401 (it is one class or another)
    """Return a class as the checker has them."""

    @module.dataclass(frozen=True, slots=True)
    class Point:
        x: int
        y: "int" = 2

        @property
        def total(self) -> int:
            return self.x + self.y

        @classmethod
        def nought(cls) -> Self:
            return cls(*[0, 0])

    return Point


@BOTH
class TestDataclass:
    """Both pass the same tests."""

    def test_fields_are_given_in_order_by_name_or_by_default(self, module: ModuleType) -> None:
        """A class is made in every way in which a call can give its fields."""
        made = point(module)
        points = [made(1), made(1, 2), made(1, y=2), made(x=1, y=2), made(y=2, x=1)]
        assert [(each.x, each.y, each.total) for each in points] == [(1, 2, 3)] * 5
        assert made.nought() == made(0, 0)

    @pytest.mark.parametrize(
        ("given", "named"),
        [
            pytest.param((), {}, id="none"),
            pytest.param((1, 2, 3), {}, id="one more"),
            pytest.param((1,), {"x": 1}, id="one twice"),
            pytest.param((1,), {"z": 1}, id="an unknown one"),
        ],
    )
    def test_other_fields_are_refused(
        self, module: ModuleType, given: tuple[int, ...], named: dict[str, int]
    ) -> None:
        """Too few, too many, or unknown ones are a TypeError."""
        with pytest.raises(TypeError):
            point(module)(*given, **named)

    def test_same_fields_are_the_same(self, module: ModuleType) -> None:
        """They are equal, with the hash of a tuple; another class's are not."""
        made, other = point(module), point(module)
        assert made(1) == made(1, 2) != made(2)
        assert hash(made(1)) == hash((1, 2))
        assert made(1) != other(1)
        assert repr(made(1)).endswith("Point(x=1, y=2)")

    def test_one_may_be_equal_to_itself_alone(self, module: ModuleType) -> None:
        """Without ``eq`` the fields decide nothing."""
        made: Callable[[int], object] = module.dataclass(frozen=True, slots=True, eq=False)(Alone)
        assert made(1) != made(1)

    def test_nothing_changes(self, module: ModuleType) -> None:
        """No field can be set or deleted, and there is no room for others."""
        one = point(module)(1)
        with pytest.raises(module.FrozenInstanceError):
            one.x = 2
        with pytest.raises(module.FrozenInstanceError):
            del one.x
        with pytest.raises((AttributeError, TypeError)):
            one.z = 1
        assert one.x == 1

    def test_replace_makes_another(self, module: ModuleType) -> None:
        """It has the new fields, and the old one stays."""
        one = point(module)(1)
        assert module.replace(one, y=3) == type(one)(1, 3)
        assert one.y == 2


def test_other_dataclasses_are_refused() -> None:
    """What the stand-in cannot make stops the build instead of being something else."""
    with pytest.raises(NotImplementedError):
        dataclasses_.dataclass(frozen=False, slots=True)


def test_error_says_what_the_last_line_of_a_traceback_says() -> None:
    """JavaScript gets its kind and its words."""
    error = ValueError("half an emoji 🎉")
    theirs = traceback.format_exception(type(error), error, None)
    assert traceback_.format_exception(type(error), error, None) == theirs[-1:]


def test_error_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """As the original does, it goes to standard error."""
    traceback_.print_exception(KeyError, KeyError("a"), None)
    assert capsys.readouterr().err == "KeyError: 'a'\n"


async def _later() -> None:
    pass


@pytest.mark.parametrize("func", [_later, point, len, print])
def test_what_has_to_be_awaited_is_told(func: Callable[..., Any]) -> None:
    """JavaScript is told the same of every kind of function."""
    assert inspect_.iscoroutinefunction(func) == inspect.iscoroutinefunction(func)


def test_lines_of_the_start_are_run() -> None:
    """What stands before is run with the same names, and the last value returned."""
    names: dict[str, Any] = {}
    assert base.eval_code("{}") == {}
    assert base.eval_code("import math; math", names) is names["math"]
    assert base.pyimport_impl("os.path") is base.pyimport_impl("os").path
