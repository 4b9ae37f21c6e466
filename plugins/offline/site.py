"""The lists by which a service worker keeps one version of the site whole."""

import gzip
import json
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from plugins.bundle.runtime import WHOLE_LIBRARY

FILES = "files.json"
"""In a school's folder: the digests of the school's pages and data, by path."""

SERVICE_WORKER = "service-worker.js"
MANIFEST = "manifest.webmanifest"
_NOT_KEPT = frozenset({"404.html", WHOLE_LIBRARY, SERVICE_WORKER, FILES})


def write_service_worker(output: Path, script: str, left: Collection[str] = ()) -> None:
    """Write the service worker with the version that it keeps, and each school's list of files.

    ``left`` are folders of old addresses, which no device needs to keep. Whatever else changes in
    the site changes the version.
    """
    files = {
        path: _digest(_unpacked(path))
        for path in _files(output)
        if path.relative_to(output).parts[0] not in left
    }
    schools = {}
    for folder in sorted(path.parent for path in output.glob("*/policy.json")):
        listed = {_path(output, path): files.pop(path) for path in _files(folder)}
        text = _json(listed)
        (folder / FILES).write_text(text, "utf-8")
        schools[folder.name] = _digest(text.encode())
    shared = {_path(output, path): digest for path, digest in files.items()}
    site = {"shared": shared, "schools": schools}
    version = _digest(_json(site).encode() + script.encode())
    written = f"const SITE = {_json({'version': version, **site})};\n{script}"
    (output / SERVICE_WORKER).write_text(written, "utf-8")


def write_manifest(output: Path, name: str, theme: str, colour: str) -> None:
    """Write what a device needs to install the site beside its other apps."""
    icon = {"src": f"{theme}/icon.png", "sizes": "512x512", "type": "image/png"}
    manifest = {
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
    (output / MANIFEST).write_text(_json(manifest), "utf-8")


def _files(folder: Path) -> Iterable[Path]:
    return (
        path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in _NOT_KEPT
    )


def _path(output: Path, file: Path) -> str:
    """Return the address of a file below the site's root."""
    return file.relative_to(output).as_posix().removesuffix("index.html")


def _unpacked(path: Path) -> bytes:
    """Return what a file is known by: a host may send a compressed one unpacked."""
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:32]


def _json(data: Mapping[str, object]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)
