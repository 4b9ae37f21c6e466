"""Find a browser for the tests; run as a script, install one where there is none.

An installed Chromium or Chrome will do. Firefox and WebKit are Playwright's own builds, which
``BROWSER_ENGINE`` asks for: no other can be driven alike. One walk goes through an ordinary
Firefox besides, where there is one or Debian's can be installed.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
FIREFOXES = ("firefox", "firefox-esr")
OLDEST_FIREFOX = 140
"""Older ones do not know all by which the walk drives them."""

MACOS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (
    r"Chromium\Application\chrome.exe",
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)


ENGINES = ("chromium", "firefox", "webkit")


def engine() -> str:
    """Return the name of the engine to test in: ``BROWSER_ENGINE``, or Chromium's.

    Raises :class:`ValueError` where that is none that Playwright drives.
    """
    name = os.environ.get("BROWSER_ENGINE") or ENGINES[0]
    if name not in ENGINES:
        raise ValueError(f"BROWSER_ENGINE={name}: expected one of {', '.join(ENGINES)}")
    return name


def executable() -> str | None:
    """Return the path of a browser: ``BROWSER_PATH``, or an installed one, or ``None``."""
    given = os.environ.get("BROWSER_PATH")
    if given:
        return given
    if engine() != "chromium":
        with sync_playwright() as playwright:
            own = Path(getattr(playwright, engine()).executable_path)
        return str(own) if own.is_file() else None
    return next((str(path) for path in _usual_places() if path.is_file() and _runs(path)), None)


def _usual_places() -> Iterator[Path]:
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    if sys.platform == "darwin":
        yield from map(Path, MACOS)
    if sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            yield from (Path(os.environ.get(variable, "")) / place for place in WINDOWS)
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def firefox() -> str | None:
    """Return the path of a Firefox: ``FIREFOX_PATH``, or an installed one, or ``None``."""
    given = os.environ.get("FIREFOX_PATH")
    if given:
        return given
    places = [Path(found) for name in FIREFOXES if (found := shutil.which(name))]
    if sys.platform == "darwin":
        places.append(Path("/Applications/Firefox.app/Contents/MacOS/firefox"))
    return next((str(path) for path in places if path.is_file() and _is_firefox(path)), None)


def _is_firefox(path: Path) -> bool:
    """Tell one that can be driven from a snap, which cannot reach what a test gives it."""
    if path.resolve().name == "snap" or b"/snap/" in path.read_bytes()[:4096]:
        return False
    done = subprocess.run([path, "--version"], check=False, capture_output=True, encoding="utf-8")
    version = re.search(r"Firefox (\d+)", done.stdout)
    return version is not None and int(version[1]) >= OLDEST_FIREFOX


def _runs(browser: Path) -> bool:
    """Tell a browser from Ubuntu's script of the same name, which only says to install a snap."""
    if sys.platform != "linux":
        return True
    return subprocess.run([browser, "--version"], check=False, capture_output=True).returncode == 0


def install() -> None:
    """Install a browser: Debian's own package where there is one, or else Playwright's.

    Raises :class:`subprocess.CalledProcessError` where neither can be had.
    """
    if engine() == "chromium" and _installed_by_apt("chromium") and executable():
        return
    command = [sys.executable, "-m", "playwright", "install", engine()]
    subprocess.run([*command, "--with-deps"] if _may_use_apt() else command, check=True)


def _may_use_apt() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _installed_by_apt(package: str) -> bool:
    """Install Debian's package. Ubuntu's leads to a snap, and its description says so."""
    if not _may_use_apt():
        return False
    commands = (
        ["apt-get", "update", "--quiet"],
        ["apt-cache", "show", package],
        ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", package],
    )
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    for command in commands:
        done = subprocess.run(
            command, env=environment, check=False, capture_output=True, encoding="utf-8"
        )
        leads_to_snap = command[0] == "apt-cache" and "snap" in done.stdout.lower()
        if done.returncode or leads_to_snap:
            return False
    return True


def main() -> int:
    """Make a browser available, and a Firefox where that is easy; return the exit status."""
    if not firefox():
        _installed_by_apt("firefox-esr")
    if executable():
        return 0
    try:
        install()
    except (OSError, subprocess.CalledProcessError) as error:
        print(  # noqa: T201 (a command prints)
            f"no {engine()} to test in: install Chromium or Chrome, or set BROWSER_PATH ({error})",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
