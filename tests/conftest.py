"""The site as it would be published, served, and a browser to read it with."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.find import executable
from tests.browser.serve import Server, serving

ROOT = Path(__file__).parents[1]
MEASURED = {
    "reading age": "reading ages",
    "hostile text": "words that would like to be code",
    "growth": "time, as a text grows tenfold (at most 12)",
    "fuzzing": "fuzzing",
    "same bytes": "the same commit, the same bytes",
}
"""What tests measure and record as a property, by the property's name."""


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
    """Return the folder of a site built by the very command that publishes it."""
    output = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "pelican", "content", "--settings", "pelicanconf.py"]
    done = subprocess.run(
        [*command, "--output", str(output), "--fatal", "errors"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return output


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    """Serve the site on a free port."""
    with serving(site) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a Chromium or Chrome that is installed, or that ``make browser`` installed."""
    path = executable()
    assert path, "no browser: run `make browser`"
    is_root = sys.platform == "linux" and os.geteuid() == 0
    # Chromium's own sandbox does not work for root.
    arguments = ["--no-sandbox"] if is_root else []
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=arguments)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page with nothing kept from the test before."""
    context = browser.new_context()
    yield context.new_page()
    context.close()
