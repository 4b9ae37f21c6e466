"""In place of ``pyodide.webloop``: a check is one plain call, so nothing needs an event loop.

The original drags in asyncio, ssl, socket, subprocess and what they import.
"""


def _initialize_event_loop() -> None:
    """Do nothing: Pyodide calls this when it starts."""
