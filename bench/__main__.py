"""Measure, and print the table."""

import argparse
import gzip
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, Playwright, sync_playwright

from bench.browser import answer, bare, browser, longest_task, slowed
from bench.build import rows as builds
from bench.host import FAST_4G, SLOW_4G, UNTHROTTLED, Host, Network, serving
from bench.lighthouse import CATEGORIES, scores
from checker.words import AUDIENCES

ROOT = Path(__file__).parents[1]
CHECK = "dingle/parents/check/"
AUDIENCE_PAGES = ("dingle/parents/", "dingle/pupils/", "oakmere/staff/")
FIRST = "The head is useless and this school is a joke"
SIXTY = " ".join(["Sports day was lovely and the children had a great time thanks everyone"] * 5)
LATER = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
"""Nothing loads before the press, so that both are measured from there."""

BARE_WORKER = """
import { loadPyodide } from "./pyodide/pyodide.mjs";
const python = await loadPyodide({ indexURL: new URL("pyodide/", location.href).href });
self.postMessage(python.runPython("1+1"));
"""

Row = tuple[str, str, str, str]
Measure = Callable[[Page], float]


@dataclass(frozen=True, slots=True)
class Bench:
    """What every measurement needs: a browser to start, a host, and how many runs."""

    playwright: Playwright
    host: Host
    folder: Path
    runs: int

    @property
    def site(self) -> str:
        """Return the address of a check page."""
        return f"{self.host.address}/{CHECK}"

    @property
    def plain(self) -> str:
        """Return the address of the page with a bare Pyodide."""
        return f"{self.host.address}/bare/"


def first(page: Page) -> float:
    """Return the milliseconds to the first verdict."""
    return answer(page, FIRST)


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one run each, no slow connections")
    parser.add_argument("--runs", type=int, default=5, help="how often each figure is taken")
    given = parser.parse_args()
    quick, runs = given.quick, 1 if given.quick else given.runs
    load = os.getloadavg()[0]
    command = " ".join(["python -m bench", *sys.argv[1:]])
    print(f"`{command}`, {datetime.now(UTC):%d %B %Y}, ", end="")
    print(f"medians of {runs}, {os.cpu_count()} cores, load {load:.1f} at the start.\n")
    print("| figure | measured | at most | aim |\n|---|---|---|---|")
    with TemporaryDirectory() as name:
        folder = Path(shutil.copytree(ROOT / "output", Path(name) / "site"))
        _add_bare(folder / "bare")
        with serving(folder) as host, sync_playwright() as playwright:
            for row in _rows(Bench(playwright, host, folder, runs), quick=quick):
                print(f"| {' | '.join(row)} |", flush=True)
    for row in builds((5, 10, 50) if quick else (5, 10, 50, 100, 500, 1000)):
        print(f"| {' | '.join(row)} |", flush=True)


def _add_bare(folder: Path) -> None:
    shutil.copytree(ROOT / "node_modules" / "pyodide", folder / "pyodide")
    (folder / "index.html").write_text("<!doctype html><title>Bare</title><p>Bare")
    (folder / "worker.js").write_text(BARE_WORKER)


def _rows(bench: Bench, *, quick: bool) -> Iterator[Row]:
    sizes = [_bytes(bench, *each) / 1e6 for each in ((bench.site, first), (bench.plain, bare))]
    models = (ROOT / "checker" / "reading").glob("*.model")
    learned = sum(len(gzip.compress(path.read_bytes())) for path in models) / 1e6
    wire = f"{sizes[0] - learned:.2f} MB; {sizes[0]:.2f} with it ({sizes[1]:.2f})"
    figure = "bytes to the first verdict, without what was learned (bare Pyodide)"
    yield figure, wire, "4.3 MB", "2.0 MB"

    places = [
        (UNTHROTTLED, 1, "0.38", "0.20"),
        (UNTHROTTLED, 4, "0.38", "0.20"),
        (FAST_4G, 4, "0.50", "0.28"),
        (SLOW_4G, 4, "0.65", "0.30"),
    ]
    for network, factor, most, aim in places[: 2 if quick else None]:
        figure = f"cold start to first verdict, {network.name}, {factor}×"
        yield figure, _ratio(_pairs(bench, network, factor, again=False)), most, aim
    for factor in (1, 4):
        figure = f"second visit to first verdict, {factor}×"
        yield figure, _ratio(_pairs(bench, UNTHROTTLED, factor, again=True)), "0.25", "0.10"

    # A task takes some ten milliseconds, and these runs little time: more of them, less chance.
    often = range(bench.runs if quick else 3 * bench.runs)
    checks = [_check(bench) for _ in range(bench.runs)]
    yield "a 60-word draft, after the first, 4×", _spread(checks), "100 ms", "16 ms"
    tasks = [_task(bench, bench.site, first) for _ in often]
    named = f"median of {len(often)}"
    yield f"longest main-thread task on a check page, 4×, {named}", _spread(tasks), "50 ms", "20 ms"
    tasks = [_task(bench, bench.plain, Page.wait_for_load_state) for _ in often]
    yield (
        f"the same of a page of one word, which does nothing, 4×, {named}",
        _spread(tasks),
        "–",
        "–",
    )
    size = max(
        _page(bench.folder, path)
        for audience in AUDIENCES
        for path in bench.folder.glob(f"*/{audience}/index.html")
    )
    figure = "largest audience page, HTML and CSS, compressed"
    yield figure, f"{size / 1000:.1f} KB", "14 KB", "10 KB"
    pages = (f"{bench.host.address}/{path}" for path in AUDIENCE_PAGES)
    lowest = [min(each) for each in zip(*map(scores, pages), strict=True)]
    named = f"the lowest of {len(AUDIENCE_PAGES)} ({', '.join(CATEGORIES)})"
    figure = f"Lighthouse on audience pages, {named}"
    yield figure, ", ".join(map(str, lowest)), "95 each", "100 each"


def _bytes(bench: Bench, address: str, measure: Measure) -> int:
    """Return the bytes until the answer. What is kept for offline comes after it."""
    with browser(bench.playwright) as (running, _):
        page = running.new_page()
        page.add_init_script(LATER)
        page.goto(address)
        before = bench.host.sent
        measure(page)
        return bench.host.sent - before


def _pairs(
    bench: Bench, network: Network, factor: float, *, again: bool
) -> list[tuple[float, float]]:
    """Measure ours and a bare Pyodide in turn, so that whatever else runs slows both."""

    def once(address: str, measure: Measure) -> float:
        with browser(bench.playwright) as (running, process):
            context = running.new_context()
            context.add_init_script(LATER)
            for _ in range(2 if again else 0):  # the second lets it keep compiled scripts
                page = context.new_page()
                page.goto(address)
                measure(page)
                if address == bench.site:
                    page.locator("html[data-offline=ready][data-remembered]").wait_for()
                page.close()
            page = context.new_page()
            page.goto(address)
            bench.host.network = network
            try:
                with slowed(process, factor):
                    return measure(page)
            finally:
                bench.host.network = UNTHROTTLED

    return [(once(bench.site, first), once(bench.plain, bare)) for _ in range(bench.runs)]


def _check(bench: Bench) -> float:
    with browser(bench.playwright) as (running, process):
        page = running.new_page()
        page.goto(bench.site)
        first(page)
        page.locator("html[data-offline=ready]").wait_for()
        with slowed(process, 4):
            return median(answer(page, f"{SIXTY} {number}") for number in range(5))


def _task(bench: Bench, address: str, work: Callable[[Page], object]) -> float:
    """Return the longest task, whose processor time a four times slower one would quadruple."""
    with browser(bench.playwright) as (running, _):
        return 4 * longest_task(running, running.new_page(), address, work)


def _page(folder: Path, path: Path) -> int:
    (style,) = folder.glob("theme/*/style.css")
    return sum(len(gzip.compress(each.read_bytes(), 6)) for each in (path, style))


def _ratio(times: list[tuple[float, float]]) -> str:
    ours, theirs = (median(each) / 1000 for each in zip(*times, strict=True))
    ratios = [one / other for one, other in times]
    noise = f"{min(ratios):.2f} to {max(ratios):.2f}"
    return f"{median(ratios):.2f} ({noise}; {ours:.2f} s, bare {theirs:.2f} s)"


def _spread(values: list[float]) -> str:
    return f"{median(values):.0f} ms ({min(values):.0f} to {max(values):.0f})"


if __name__ == "__main__":
    main()
