"""The one error of this layer: file, place, fault, remedy."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something in a file that stops the build. ``line`` counts from 1; 0 means the whole file."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """Return ``file:line: message``."""
        return f"{self.file}:{self.line}: {self.message}" if self.line else self._whole()

    def _whole(self) -> str:
        return f"{self.file}: {self.message}"


class ContentError(SystemExit):
    """Every fault found in the content, in order; the build stops and publishes nothing.

    Pelican catches exceptions, breaks their message into short lines and adds a traceback.
    An exit it lets pass: then Python prints the message as it is and ends with status 1.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(["the site was not built", *map(str, self.faults)]))
