"""Where the build cut too much out of Python's WebAssembly, all of it steps in and answers."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plugins.bundle.wasm import bodies, cut, exported
from tests.browser.check_page import BLATANT, HARMLESS, CheckPage
from tests.browser.other_wasm import publish, unpacked
from tests.browser.serve import Server, serving

ADDRESS = "/dingle/parents/check/"
AT_THE_START = "PyUnicode_FromString"
IN_A_CHECK = "_PyUnicode_IsUppercase"
ACROSS_THE_BORDER = "erf"
"""Functions that Python's start, a check, and the network that JavaScript runs for it call."""

WHOLE = "/whole.asm.wasm.gz"


@pytest.fixture(scope="module")
def lacking(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return what publishes the site with one function more cut out than the build did."""
    if not list(site.glob(f"runtime/*{WHOLE}")):
        pytest.skip("CUT_PYTHON is off: there is nothing that could step in")

    def published(name: str) -> Path:
        wasm = unpacked(site)
        without = set(range(len(bodies(wasm)))) - {exported(wasm)[name]}
        return publish(site, tmp_path_factory.mktemp("lacking") / "site", cut(wasm, without))

    return published


@pytest.fixture(scope="module")
def in_a_check(lacking: Callable[[str], Path]) -> Path:
    """Publish a site on which Python starts, and comes to its end in every check."""
    return lacking(IN_A_CHECK)


@pytest.fixture
def host(in_a_check: Path) -> Iterator[Server]:
    """Serve it."""
    with serving(in_a_check) as running:
        yield running


def asked_for_the_whole(host: Server) -> int:
    return sum(path.endswith(WHOLE) for path in host.sent)


def told(console: list[str]) -> bool:
    return any("lacks something (RuntimeError)" in each for each in console)


@pytest.mark.parametrize("name", [AT_THE_START, IN_A_CHECK, ACROSS_THE_BORDER])
def test_draft_is_answered_all_the_same(
    page: Page, console: list[str], lacking: Callable[[str], Path], name: str
) -> None:
    """A trap at the start, in Python or in what it asks of JavaScript costs time, no answer."""
    with serving(lacking(name)) as host:
        check_page = CheckPage(page)
        check_page.open(host.address + ADDRESS)
        assert check_page.check(BLATANT) == "breach"
        assert asked_for_the_whole(host) == 1
        assert any("lacks something" in each for each in console)
        expect(page.locator(".progress")).to_be_hidden()
        # From then on it is all there.
        before = len(console)
        assert check_page.check(HARMLESS) == "clear"
        assert console[before:] == []
        assert asked_for_the_whole(host) == 1


def test_trap_comes_only_in_the_check(page: Page, console: list[str], host: Server) -> None:
    """Until then nothing is said and nothing more is asked for, however long it takes."""
    check_page = CheckPage(page)
    check_page.open(host.address + ADDRESS)
    check_page.wait_until_remembered()
    assert console == []
    assert asked_for_the_whole(host) == 0
    assert check_page.check(BLATANT) == "breach"
    assert told(console)


def test_kept_memory_that_ends_in_a_check_is_dropped(
    page: Page, console: list[str], host: Server
) -> None:
    """Python that went on from an earlier visit is started anew, and then all of it."""
    check_page = CheckPage(page)
    check_page.open(host.address + ADDRESS)
    check_page.wait_until_remembered()
    page.reload()
    check_page.wait_until_ready()
    assert console == []
    assert check_page.check(BLATANT) == "breach"
    assert len([each for each in console if "lacks something (RuntimeError)" in each]) == 2
    assert asked_for_the_whole(host) == 1
    assert page.evaluate(_MEMORIES) == 0


_MEMORIES = """async () => {
  let count = 0;
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) {
      count += url.endsWith("python.memory");
    }
  }
  return count;
}"""


def test_every_check_under_way_is_answered(page: Page, host: Server) -> None:
    """Of several at once, the first ends Python; what it leaves is not asked for the others."""
    page.goto(f"{host.address}/compare/")
    check_page = CheckPage(page)
    check_page.draft.fill(BLATANT)
    check_page.press()
    sides = page.locator(".answers-side-by-side [data-school]")
    page.locator(".answers-side-by-side[aria-busy=false]").wait_for()
    page.locator("[data-school=dingle][data-verdict=breach]").wait_for()
    assert sides.count() > 1
    for side in sides.all():
        assert side.get_attribute("data-verdict") in ("breach", "check", "clear", "no-rules")
    assert asked_for_the_whole(host) == 1


def test_without_a_connection_the_page_says_so(page: Page, in_a_check: Path) -> None:
    """The whole is not kept on the device: the draft stays, and another press begins anew."""
    with serving(in_a_check) as host:
        check_page = CheckPage(page)
        check_page.open(host.address + ADDRESS)
        check_page.wait_until_ready()
        check_page.wait_until_offline()
    check_page.draft.fill(BLATANT)
    check_page.press()
    expect(check_page.message).to_contain_text("stopped answering")
    expect(check_page.draft).to_have_value(BLATANT)
    expect(page.locator(".answer")).to_have_attribute("aria-busy", "false")


def test_whole_that_is_not_as_published_never_runs(
    page: Page, tmp_path: Path, in_a_check: Path
) -> None:
    """What steps in is proved like all else."""
    other = tmp_path / "site"
    publish(in_a_check, other, unpacked(in_a_check))
    (path,) = other.glob(f"runtime/*{WHOLE}")
    wasm = gzip.decompress(path.read_bytes())
    path.write_bytes(gzip.compress(wasm[:-1] + bytes([wasm[-1] ^ 1]), 1))
    with serving(other) as host:
        check_page = CheckPage(page)
        check_page.open(host.address + ADDRESS)
        check_page.wait_until_ready()
        check_page.draft.fill(BLATANT)
        check_page.press()
        expect(check_page.message).to_contain_text("stopped answering")
        expect(check_page.answer).to_have_count(0)
