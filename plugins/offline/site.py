"""The lists by which a service worker keeps one version of the site whole."""

import gzip
import json
import os
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from plugins.bundle.runtime import WHOLE

FILES = "files.json"
"""In a school's folder: the digests of the school's pages and data, by path."""

SERVICE_WORKER = "service-worker.js"
MANIFEST = "manifest.webmanifest"
_LENGTH = 32
_NOT_KEPT = WHOLE | {"404.html", SERVICE_WORKER, FILES}


def service_worker(
    output: Path, script: str, left: Collection[str], known: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Yield each school's list of files, and the service worker with the version that it keeps.

    Each with its path. ``left`` are folders of old addresses and files, which no device needs to
    keep; ``known`` are the SHA-256 digests of files that need not be read, of
    compressed ones unpacked. Whatever else changes
    in the site changes the version.
    """
    files: dict[str, dict[str, str]] = {}
    schools: dict[str, str] = {}
    for path in _files(output):
        folder = path.partition("/")[0]
        if folder in left or path in left:
            continue
        address = path.removesuffix("index.html")
        files.setdefault(folder, {})[address] = _known(output, path, known)
    for folder in [each for each, listed in files.items() if f"{each}/policy.json" in listed]:
        text = _json(files.pop(folder)).encode()
        schools[folder] = _digest(text)
        yield f"{folder}/{FILES}", text
    shared = {path: digest for listed in files.values() for path, digest in listed.items()}
    site = {"shared": shared, "schools": schools}
    version = _digest(_json(site).encode() + script.encode())
    written = f"const SITE = {_json({'version': version, **site})};\n{script}"
    yield SERVICE_WORKER, written.encode()


def manifest(name: str, theme: str, colour: str) -> bytes:
    """Return what a device needs to install the site beside its other apps."""
    icon = {"src": f"{theme}/icon.png", "sizes": "512x512", "type": "image/png"}
    return _json(
        {
            "name": name,
            "short_name": name,
            "description": "What a school’s social media policy says to you, before you post.",
            "lang": "en-GB",
            "start_url": "./",
            "scope": "./",
            "display": "minimal-ui",
            "background_color": "#fbfaf7",
            "theme_color": colour,
            "icons": [{**icon, "purpose": "any"}, {**icon, "purpose": "maskable"}],
        }
    ).encode()


def _files(output: Path) -> Iterator[str]:
    """Yield the path of each file below the site's root that a device may keep."""
    for folder, _, names in os.walk(output):
        below = os.path.relpath(folder, output).replace(os.sep, "/")
        for name in names:
            if name not in _NOT_KEPT:
                yield name if below == "." else f"{below}/{name}"


def _known(output: Path, path: str, known: Mapping[str, str]) -> str:
    """Return what a file is known by: a host may send a compressed one unpacked."""
    if path in known:
        return known[path][:_LENGTH]
    content = (output / path).read_bytes()
    return _digest(gzip.decompress(content) if path.endswith(".gz") else content)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:_LENGTH]


def _json(data: Mapping[str, object]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)
