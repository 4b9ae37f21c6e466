"""The learned reader's network, lent by JavaScript: a phone's Python would take far too long.

What runs outside gives the same numbers to the last bit (``theme/static/network.js``). The file
of the model stays outside, too; Python has only its header, which says which pieces there are.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any

Run = Callable[[str], str]
"""From the ids of pieces to scores and tags, both as JSON, which crosses the border as it is."""


class LentNetwork:
    """As :class:`checker.reading.network.Network` is used; ``header`` is the file's, in JSON."""

    def __init__(self, header: str) -> None:
        self.header: dict[str, Any] = json.loads(header)
        self.ids = {piece: place for place, piece in enumerate(self.header["pieces"])}
        self.run: Run = _not_yet

    def __call__(self, ids: Sequence[int]) -> tuple[list[float], list[float]]:
        """Return a score for every rule, and for every piece how much it decides."""
        scores, tags = json.loads(self.run(json.dumps(ids)))
        return scores, tags


def _not_yet(_: str) -> str:
    message = "no network has been lent"
    raise RuntimeError(message)


_lent: list[LentNetwork] = []
"""One at most."""


def expect(header: str) -> None:
    """Use a network that is going to be lent: nothing of JavaScript's is held so far."""
    _lent[:] = [LentNetwork(header)]


def lend(run: Run) -> None:
    """Take what runs the network."""
    for network in _lent:
        network.run = run


def or_lent(network: Callable[[], Any]) -> Callable[[], Any]:
    """Wrap what returns the network, so that it returns the lent one where there is one."""
    return lambda: _lent[0] if _lent else network()
