"""In place of ``pyodide.webloop``: a check is one plain call, so nothing needs an event loop.

The original drags in asyncio, ssl, socket, subprocess and what they import.
"""

import pyodide_js  # type: ignore[import-not-found]
from pyodide_js._api import scheduleCallback  # type: ignore[import-not-found]

HELD = (scheduleCallback, pyodide_js._api)  # noqa: SLF001 (as the original has it)
"""What Pyodide, to copy its memory, expects to be held here, and in this order."""


def _initialize_event_loop() -> None:
    """Do nothing: Pyodide calls this when it starts."""
