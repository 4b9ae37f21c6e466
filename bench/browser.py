"""A browser on a slower processor, and what is measured in it."""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any
from uuid import uuid4

from playwright.sync_api import Browser, Page, Playwright

from tests.browser.find import executable

RUN = 0.004
"""Seconds that a slowed browser runs at a stretch."""


@contextmanager
def browser(playwright: Playwright) -> Iterator[tuple[Browser, int]]:
    """Start a browser with nothing kept from before; yield it with its process."""
    mark = f"--bench={uuid4().hex}"
    running = playwright.chromium.launch(
        executable_path=executable(), args=["--no-sandbox", "--disable-gpu", mark]
    )
    try:
        yield running, _process(mark)
    finally:
        running.close()


def _process(mark: str) -> int:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if mark in command and "--type=" not in command and "chrom" in command.split("\0")[0]:
            return int(folder.name)
    sys.exit("the browser's process was not found: the bench needs Linux")


@contextmanager
def slowed(process: int, factor: float) -> Iterator[None]:
    """Let every process of a browser run for one part in ``factor`` of the time."""
    if factor <= 1:
        yield
        return
    stop = Event()

    def cycle() -> None:
        tree, looked = _tree(process), time.monotonic()
        while not stop.is_set():
            time.sleep(RUN)
            stopped = time.monotonic()
            _signal(tree, signal.SIGSTOP)
            if stopped - looked > 0.15:  # noqa: PLR2004 (often enough for new processes)
                tree, looked = _tree(process), stopped
                _signal(tree, signal.SIGSTOP)
            time.sleep(max(0, RUN * (factor - 1) - (time.monotonic() - stopped)))
            _signal(tree, signal.SIGCONT)

    thread = Thread(target=cycle)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
        _signal(_tree(process), signal.SIGCONT)


def _tree(root: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "stat").read_text()
        except OSError:
            continue
        parent = int(status[status.rindex(")") + 2 :].split()[1])
        children.setdefault(parent, []).append(int(folder.name))
    found = [root]
    for process in found:
        found += children.get(process, [])
    return found


def _signal(processes: list[int], which: signal.Signals) -> None:
    for process in processes:
        try:
            os.kill(process, which)
        except ProcessLookupError:
            continue


def answer(page: Page, text: str) -> float:
    """Press the button of a check page; return the milliseconds until there is a verdict."""
    return float(page.evaluate(_ANSWER, text))


def bare(page: Page) -> float:
    """Start a bare Pyodide; return the milliseconds until it has said what 1+1 is."""
    return float(page.evaluate(_BARE))


_ANSWER = """(text) => new Promise((resolve) => {
  const answer = document.querySelector(".answer");
  document.querySelector("textarea").value = text;
  delete answer.dataset.verdict;
  const begun = performance.now();
  const look = () => answer.dataset.verdict && resolve(performance.now() - begun);
  new MutationObserver(look).observe(answer, { attributes: true });
  document.querySelector("[data-action=check]").click();
})"""

_BARE = """() => new Promise((resolve, reject) => {
  const begun = performance.now();
  const worker = new Worker("worker.js", { type: "module" });
  worker.onmessage = ({ data }) => resolve(data === 2 ? performance.now() - begun : NaN);
  worker.onerror = reject;
})"""


def longest_task(
    running: Browser, page: Page, address: str, work: Callable[[Page], object]
) -> float:
    """Return the longest task of a page's main thread, while it loads and does some work.

    In milliseconds of the processor: what else the machine does meanwhile is not the page's.
    """
    running.start_tracing(page=page, categories=["toplevel", "blink.user_timing"])
    page.goto(address)
    work(page)
    page.evaluate("performance.mark('the page is here')")
    events: list[dict[str, Any]] = json.loads(running.stop_tracing())["traceEvents"]
    # The browser draws itself with pages, too, whose tasks are longer.
    main = {(each["pid"], each["tid"]) for each in events if each["name"] == "the page is here"}
    tasks: list[float] = [
        each["tdur"] / 1000
        for each in events
        if (each["pid"], each["tid"]) in main and each.get("tdur") and "RunTask" in each["name"]
    ]
    return max(tasks)
