"""Find a browser for the tests; run as a script, install one where there is none.

An installed Chromium or Chrome will do. Firefox and WebKit are Playwright's own builds, which
``BROWSER_ENGINE`` asks for: no other can be driven alike.
"""

import os
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


def _runs(browser: Path) -> bool:
    """Tell a browser from Ubuntu's script of the same name, which only says to install a snap."""
    if sys.platform != "linux":
        return True
    return subprocess.run([browser, "--version"], check=False, capture_output=True).returncode == 0


def install() -> None:
    """Install a browser: Debian's own package where there is one, or else Playwright's.

    Raises :class:`subprocess.CalledProcessError` where neither can be had.
    """
    may_use_apt = sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get")
    if engine() == "chromium" and may_use_apt and _installed_by_apt():
        return
    command = [sys.executable, "-m", "playwright", "install", engine()]
    subprocess.run([*command, "--with-deps"] if may_use_apt else command, check=True)


def _installed_by_apt() -> bool:
    """Install Debian's package. Ubuntu's leads to a snap, and its description says so."""
    commands = (
        ["apt-get", "update", "--quiet"],
        ["apt-cache", "show", "chromium"],
        ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "chromium"],
    )
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    for command in commands:
        done = subprocess.run(
            command, env=environment, check=False, capture_output=True, encoding="utf-8"
        )
        leads_to_snap = command[0] == "apt-cache" and "snap" in done.stdout.lower()
        if done.returncode or leads_to_snap:
            return False
    return executable() is not None


def main() -> int:
    """Make a browser available; return the exit status."""
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
