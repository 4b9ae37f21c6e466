"""A static host like the one that publishes the site, which tells what it was asked for."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@dataclass(slots=True)
class Server:
    """A running host: its address, with no slash at the end, and what it was asked for.

    ``requests`` has each request's first line; ``sent`` the path of each file that was sent whole,
    and not just said to be the same as before.
    """

    address: str = ""
    requests: list[str] = field(default_factory=list)
    sent: list[str] = field(default_factory=list)


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder below a path."""

    def __init__(self, *args: object, below: str, log: Server, directory: str) -> None:
        self.below = below
        self.log = log
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Return the file that an address names; nothing is there outside the path."""
        outside = not path.startswith(f"{self.below}/")
        return super().translate_path("/nothing-here" if outside else path[len(self.below) :])

    def log_request(self, code: object = "-", _: object = "-") -> None:
        """Note the request."""
        self.log.requests.append(self.requestline)
        if code == HTTPStatus.OK:
            self.log.sent.append(self.path)

    def log_error(self, *_: object) -> None:
        """Say nothing: a test shows what it cares for."""


class _Host(ThreadingHTTPServer):
    """A host that is used to browsers that hang up: a page that is left stops its downloads."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Tell of every other error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(folder: Path, below: str = "") -> Iterator[Server]:
    """Serve a folder on a free port, below a path such as ``/some/place``."""
    running = Server()
    handler = partial(_Handler, below=below, log=running, directory=str(folder))
    with _Host(("127.0.0.1", 0), handler) as host:
        running.address = f"http://127.0.0.1:{host.server_port}{below}"
        thread = Thread(target=host.serve_forever)
        thread.start()
        try:
            yield running
        finally:
            host.shutdown()
            thread.join()
