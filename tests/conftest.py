"""The site as it would be published, served, and a browser to read it with."""

import os
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, sync_playwright

from tests.browser.find import engine, executable
from tests.browser.serve import Server, serving
from tests.building import build

MEASURED = {
    "reading age": "reading ages",
    "hostile text": "words that would like to be code",
    "growth": "time, as a text grows tenfold (at most 12)",
    "waiting": "seconds until an answer, the slowest kind of text, in the browser's Python",
    "fuzzing": "fuzzing",
    "same bytes": "the same commit, the same bytes",
}
"""What tests measure and record as a property, by the property's name."""

installed = cache(executable)
"""The path of the browser to test in, looked for before any runs."""


def pytest_configure(config: pytest.Config) -> None:
    """Say what tests may be marked with."""
    config.addinivalue_line("markers", "chromium: needs what only Chromium lets a test do")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out, in another engine, what cannot be tried there."""
    if engine() != "chromium":
        skip = pytest.mark.skip(reason=f"{engine()} does not let a test do this")
        for item in items:
            if item.get_closest_marker("chromium"):
                item.add_marker(skip)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests measured."""
    measured = {
        (str(name), str(value))
        for reports in terminalreporter.stats.values()
        for report in reports
        for name, value in getattr(report, "user_properties", ())
    }
    for name, section in MEASURED.items():
        lines = sorted(value for of, value in measured if of == name)
        if lines:
            terminalreporter.section(section)
        for line in lines:
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site."""
    return build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    """Serve the site on a free port."""
    with serving(site) as running:
        yield running


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start what drives browsers."""
    assert installed(), f"no {engine()} to test in: run `make browser`"
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start the browser that ``BROWSER_ENGINE`` names, or Chromium."""
    running = launch(playwright)
    yield running
    running.close()


def launch(playwright: Playwright, *, without: Sequence[str] = ()) -> Browser:
    """Start a browser that is installed, or that ``make browser`` installed.

    ``without`` are those of Playwright's arguments that it is not given.
    """
    is_root = sys.platform == "linux" and os.geteuid() == 0
    # Chromium's own sandbox does not work for root.
    arguments = ["--no-sandbox"] if is_root and engine() == "chromium" else []
    kind = getattr(playwright, engine())
    started: Browser = kind.launch(
        executable_path=installed(), args=arguments, ignore_default_args=list(without) or None
    )
    return started


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page with nothing kept from the test before."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def console(page: Page) -> list[str]:
    """Collect what is said to the console, uncaught errors included."""
    said: list[str] = []

    def note(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said
