"""What pages are made of, as digests."""

import sys
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
NOT_RUN = frozenset({"__pycache__", "corpus", "training"})
BY_SCHOOL = ("policies", "earlier")
"""Folders of the content that only some pages are made of; all others make every page."""

ELSEWHERE = frozenset({"PATH", "OUTPUT_PATH", "THEME", "CACHE_PATH", "MADE", "STORE", "UNPACKED"})
"""Settings that say where things are: what is there is read."""


def digest(*parts: str | bytes) -> str:
    """Return a digest of words and bytes, none of which runs into the next."""
    whole = sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        whole.update(b"%d\n" % len(content))
        whole.update(content)
    return whole.hexdigest()


@cache
def code() -> str:
    """Return a digest of all that runs, as it was when first asked for."""
    paths = (path for name in ("checker", "plugins") for path in (ROOT / name).rglob("*"))
    ours = (path for path in paths if NOT_RUN.isdisjoint(path.relative_to(ROOT).parts))
    return digest(sys.version, *_installed(), *_files(ROOT, ours))


def site(settings: Mapping[str, Any], *more: str) -> str:
    """Return a digest of what every page is made of: code, theme, settings and most content.

    ``more`` is what else there is, such as the day of the build.
    """
    content, theme = Path(settings["PATH"]), Path(settings["THEME"])
    shared = (
        path for path in content.rglob("*") if path.relative_to(content).parts[0] not in BY_SCHOOL
    )
    overrides = map(Path, settings["THEME_TEMPLATES_OVERRIDES"])
    return digest(
        code(),
        (ROOT / "pelicanconf.py").read_bytes(),
        *more,
        *(f"{key} {_plain(settings[key])}" for key in sorted(settings.keys() - ELSEWHERE)),
        *_files(content, shared),
        *_files(theme, theme.rglob("*")),
        *(part for folder in overrides for part in _files(folder, folder.rglob("*"))),
    )


def _files(root: Path, paths: Iterable[Path]) -> Iterable[str | bytes]:
    """Yield each file's path below a root, and its bytes."""
    for path in sorted(paths):
        if path.is_file():
            yield path.relative_to(root).as_posix()
            yield path.read_bytes()


def _installed() -> list[str]:
    """Return the names and versions of what is installed beside Pelican."""
    (info,) = {distribution("pelican").locate_file("")}
    return sorted(path.name for path in Path(str(info)).glob("*.dist-info"))


def _plain(value: object) -> str:
    """Return a setting in words that are the same in every process."""
    if isinstance(value, Mapping):
        return repr([(str(key), _plain(each)) for key, each in sorted(value.items(), key=repr)])
    if isinstance(value, (list, tuple)):
        return repr([_plain(each) for each in value])
    if isinstance(value, (set, frozenset)):
        return repr(sorted(map(_plain, value)))
    if value is None or isinstance(value, (str, bytes, int, float)):
        return repr(value)
    name = getattr(value, "__qualname__", None)
    return f"{type(value).__qualname__} {name}" if name else f"{type(value).__qualname__}"
