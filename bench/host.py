"""A host like the one that publishes the site, behind a connection as slow as is asked for."""

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread

TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
}
"""What GitHub Pages compresses; anything else goes as it is."""

PIECE = 8192


@dataclass(frozen=True, slots=True)
class Network:
    """A connection: bytes a second (0 for no limit), and seconds there and back."""

    name: str
    rate: float = 0
    delay: float = 0


UNTHROTTLED = Network("unthrottled")
FAST_4G = Network("fast 4G", 9e6 / 8, 0.060)
SLOW_4G = Network("slow 4G", 1.6e6 / 8, 0.150)


@dataclass(slots=True)
class Host:
    """A running host; its connection can be changed, and requests and bytes sent are counted.

    ``folder`` is what it serves: another can take its place, as when a site is published anew.
    """

    address: str = ""
    network: Network = UNTHROTTLED
    sent: int = 0
    asked: int = 0
    away: bool = False
    folder: Path = Path()
    free: float = 0
    lock: Lock = field(default_factory=Lock)

    def turn(self, size: int) -> float:
        """Count bytes; return the seconds to wait until the one connection has carried them."""
        with self.lock:
            self.sent += size
            if not self.network.rate:
                return 0
            now = time.monotonic()
            self.free = max(now, self.free) + size / self.network.rate
            return self.free - now


@cache
def packed(path: Path) -> tuple[bytes, str]:
    """Return a file's body as it goes over the wire, and its digest."""
    content = path.read_bytes()
    body = gzip.compress(content, 6) if path.suffix in TYPES else content
    return body, sha256(body).hexdigest()[:16]


@contextmanager
def serving(folder: Path) -> Iterator[Host]:
    """Serve a folder."""
    host = Host(folder=folder)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            time.sleep(host.network.delay)
            if host.away:
                self.close_connection = True
                return
            with host.lock:
                host.asked += 1
            path = host.folder / self.path.partition("?")[0].strip("/")
            path = path / "index.html" if path.is_dir() else path
            if not path.is_file():
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            body, digest = packed(path)
            same = self.headers["If-None-Match"] == digest
            self.send_response(HTTPStatus.NOT_MODIFIED if same else HTTPStatus.OK)
            self.send_header("ETag", digest)
            self.send_header("Cache-Control", "max-age=600")
            self.send_header("Content-Type", TYPES.get(path.suffix, "application/octet-stream"))
            if path.suffix in TYPES:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(0 if same else len(body)))
            self.end_headers()
            for at in range(0, 0 if same else len(body), PIECE):
                piece = body[at : at + PIECE]
                wait = host.turn(len(piece))
                if wait > 0:
                    time.sleep(wait)
                self.wfile.write(piece)

        def log_message(self, *_: object) -> None:
            pass

        def log_error(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Say nothing of a browser that went away."""

    with Server(("127.0.0.1", 0), Handler) as server:
        host.address = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield host
        finally:
            server.shutdown()
