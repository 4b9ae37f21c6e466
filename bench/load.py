"""What a visit costs the host, and how many that allows: ``make load`` writes ``docs/load.md``.

The site is served as GitHub Pages serves it and read in a browser; the host counts what it sends.
Bodies are counted to the byte. Headers differ from host to host: a thousand bytes are added for
each request, which is more than most hosts send.
"""

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from bench.browser import answer, browser
from bench.build import ROOT, multiply
from bench.host import Host, packed, serving

FIGURES = Path("docs/load.md")
SCHOOL, AUDIENCE = "dingle", "parents"
DRAFT = "The head is useless and this school is a joke"
HEADERS = 1000
SITE_LIMIT, MONTH_LIMIT = 1e9, 100e9
"""GitHub Pages' limits: bytes of a published site, and bytes a month (a soft one)."""

PLACES = ((1, "a school"), (50, "a trust of 50"), (500, "a county of 500"))
FREE_FILES = 20_000
"""How many files Cloudflare Pages takes without payment."""


class Cost(NamedTuple):
    """What a visit costs: requests, and bytes of bodies and headers."""

    requests: int
    sent: int


@contextmanager
def counted(host: Host) -> Iterator[list[Cost]]:
    """Count what a host is asked and sends meanwhile."""
    found: list[Cost] = []
    asked, sent = host.asked, host.sent
    yield found
    requests = host.asked - asked
    found.append(Cost(requests, host.sent - sent + HEADERS * requests))


def main() -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    parser.add_argument("--most", type=int, default=500, help="the largest number of schools built")
    most = parser.parse_args().most
    with TemporaryDirectory() as name:
        visits = _visits(Path(name))
        sizes = {
            count: _size(count, Path(name)) for count, _ in ((5, ""), *PLACES[1:]) if count <= most
        }
    FIGURES.write_text(_page(visits, sizes), "utf-8")
    print(FIGURES.read_text("utf-8"))  # noqa: T201 (a command prints)


def _visits(folder: Path) -> dict[str, Cost]:
    """Return what visits of each kind cost."""
    site = Path(shutil.copytree(ROOT / "output", folder / "site"))
    later = folder / "later"
    _change_policy(folder, later)
    costs = {}
    with sync_playwright() as playwright, browser(playwright) as (running, _):
        context = running.new_context()
        with serving(site) as host:
            costs["first"] = _first(playwright, host)
            with counted(host) as found:
                _visit(context, host)
            costs["first, and kept for offline use"] = found[0]
            with counted(host) as found:
                _visit(context, host)
            costs["again"] = found[0]
            host.folder = later
            with counted(host) as found:
                _visit(context, host)
                _visit(context, host)
            costs["again, after another school’s policy has changed"] = found[0]
            host.away = True
            with counted(host) as found:
                _visit(context, host)
            costs["offline"] = found[0]
    return costs


def _first(playwright: Playwright, host: Host) -> Cost:
    """Return the cost of a first check where nothing is kept for later."""
    with browser(playwright) as (running, _), counted(host) as found:
        context = running.new_context(service_workers="block")
        page = context.new_page()
        _read_then_check(page, host)
    return found[0]


def _visit(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    _read_then_check(page, host)
    page.locator("html[data-offline=ready]").wait_for()
    # The browser asks for a newer version when it has nothing else to do: do not go before.
    page.evaluate(
        "navigator.serviceWorker.getRegistration().then((kept) => kept.update()).catch(() => {})"
    )
    page.close()


def _read_then_check(page: Page, host: Host) -> None:
    """Find the school, read one's version, check a draft."""
    for address in ("", f"{SCHOOL}/", f"{SCHOOL}/{AUDIENCE}/", f"{SCHOOL}/{AUDIENCE}/check/"):
        page.goto(f"{host.address}/{address}")
    answer(page, DRAFT)


def _content(schools: int, folder: Path) -> Path:
    """Return a copy of the content with so many schools; no fewer than it has."""
    content = Path(shutil.copytree(ROOT / "content", folder / "content"))
    multiply(content / "policies", schools)
    return content


def _change_policy(folder: Path, output: Path) -> None:
    content = _content(0, folder / "changed")
    policy = content / "policies" / "oakmere.md"
    policy.write_text(policy.read_text("utf-8").replace("Review: ", "Review: about "), "utf-8")
    _build(content, output)


def _size(schools: int, folder: Path) -> tuple[int, int, int]:
    """Return the files, the bytes and the compressed bytes of the largest page of a site."""
    content = _content(schools, folder / f"of {schools}")
    output = folder / f"site of {schools}"
    _build(content, output)
    files = [path for path in output.rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    largest = max(len(packed(path)[0]) for path in pages)
    size = sum(path.stat().st_size for path in files)
    shutil.rmtree(output)
    return len(files), size, largest


def _build(content: Path, output: Path) -> None:
    options = ["--settings", "pelicanconf.py", "--output", str(output), "--quiet"]
    command = [sys.executable, "-m", "pelican", str(content), *options, "--fatal", "errors"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603


def _page(visits: dict[str, Cost], sizes: dict[int, tuple[int, int, int]]) -> str:
    first = visits["first, and kept for offline use"].sent
    again = visits["again"].sent
    lines = [
        f"| {kind} | {cost.requests} | {_said(cost.sent)} | {_times(cost.sent)} |"
        for kind, cost in visits.items()
    ]
    sites = [
        f"| {count} | {files:,} | {_said(size)} | {size / SITE_LIMIT:.0%} | {_said(largest)} |"
        for count, (files, size, largest) in sizes.items()
    ]
    months = [
        f"| {name} | {MONTH_LIMIT / first / count:,.0f} | {MONTH_LIMIT / again / count:,.0f} |"
        if again
        else f"| {name} | {MONTH_LIMIT / first / count:,.0f} | no limit |"
        for count, name in PLACES
    ]
    files = sizes[max(sizes)][0] / max(sizes)
    return re.sub(r"[ \t]+\n", "\n", _TEXT.format(
        command=" ".join(["python -m bench.load", *sys.argv[1:]]),
        date=f"{datetime.now(UTC):%d %B %Y}",
        visits="\n".join(lines),
        sites="\n".join(sites),
        months="\n".join(months),
        headers=f"{HEADERS:,}",
        schools=f"{FREE_FILES / files:,.0f}",
        free=f"{FREE_FILES:,}",
    ))  # fmt: skip


def _said(size: int) -> str:
    if size >= 1e6:  # noqa: PLR2004 (a megabyte)
        return f"{size / 1e6:.2f} MB"
    return f"{size / 1000:.1f} KB" if size else "nothing"


def _times(size: int) -> str:
    return f"{MONTH_LIMIT / size:,.0f}" if size else "no limit"


_TEXT = """# What a visit costs the host

Written by `make load` (`{command}`), {date}.

The site is files, so whatever serves files carries the load. A browser finds its school, reads
the version for parents and checks a draft; the host counts. Each request counts {headers} bytes
more for its headers, which differ from host to host.

| visit | requests | sent | visits in 100 GB |
|---|---|---|---|
{visits}

A first visit is nearly all Python and the checker. What is kept stays on the device: a browser
asks again only whether there is a newer version, and offline for nothing. A newer version sends
what is new in it.

## What fits

[GitHub Pages](https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits)
states that a site may have 1 GB, that about 100 GB a month may be sent, and that publishing may
take ten minutes. Copies of the five policies, under other names, make the larger sites:

| schools | files | site | of 1 GB | largest page, compressed |
|---|---|---|---|---|
{sites}

So many visits of each school fit into one month’s 100 GB, if all schools share one site:

| | first visits a school | or later visits a school |
|---|---|---|
{months}

A school’s busiest month is the one in which it tells every family. A site for one school has room
for that many times over. For a trust the month’s limit is near if every family of every school
comes for the first time in the same month, and for a county it is far exceeded: let each school
or trust publish a copy of its own, tell schools in different months, or do what follows.

## Beyond

Put a content network in front of it, or publish the same folder there: no server setting is
needed.

- **In front of GitHub Pages**: give the site a domain of its own on a network that keeps copies.
  Let it keep `runtime/` and `theme/` for a year, since their addresses change with their content,
  and everything else for ten minutes. GitHub then sends only what the network has not got.
- **Instead of it**: Cloudflare Pages sends static files without a limit by the month; it takes
  {free} files without payment, about {schools} schools. Any host of files will do.
- **Inside a school’s network**: a school whose pupils all start at once needs each file once where
  its network has a cache that may read it, and otherwise once a device.

It must stay one origin: the page’s policy refuses every other, which is what keeps drafts in.
"""


if __name__ == "__main__":
    main()
