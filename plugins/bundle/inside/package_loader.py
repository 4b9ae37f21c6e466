"""In place of ``pyodide._package_loader``: the browser installs no package.

The original drags in what unpacks archives (zipfile, tempfile, shutil and what they import).
Pyodide's start asks for the two places, as objects that say their own name, and for nothing else.
"""

from pyodide_js import loadedPackages  # type: ignore[import-not-found]

HELD = loadedPackages
"""JavaScript's list of what is loaded. To copy its memory, Pyodide expects it to be held here."""


class Place:
    """A path that JavaScript reads with ``__str__``."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        """Return the path."""
        return self._path


SITE_PACKAGES = Place("/lib/site-packages")
DSO_DIR = Place("/usr/lib")


def init_loaded_packages() -> None:
    """Do nothing: there are none."""
