"""An update is published while pages are open: each tab answers, in the old words or in the new.

The newer site differs in all that could be mixed: a page's words, its scripts, its worker's and
the policy. The older site's files are gone from the host, as they are from GitHub Pages.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.check_page import BLATANT, NO_STORAGE, PATIENCE, SAVE_DATA, CheckPage
from tests.browser.serve import serving
from tests.building import ROOT, build
from tests.content import CONTENT

CHECK = "/dingle/parents/check/"
OLD, NEW = "Complain about the school", "Grumble about the school"


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the newer site: Dingle's alone, which is quicker to build."""
    folder = tmp_path_factory.mktemp("newer")
    content = Path(shutil.copytree(CONTENT, folder / "content"))
    for path in (content / "policies").glob("*.md"):
        words = path.read_text("utf-8")
        path.unlink()
        if path.stem == "dingle":
            path.write_text(words.replace(f"- {OLD}\n", f"- {NEW}\n"), "utf-8")
    theme = Path(shutil.copytree(ROOT / "theme", folder / "theme"))
    for name in ("checker.js", "worker.js"):
        script = theme / "static" / name
        script.write_text(f"{script.read_text('utf-8')}\nself.edition = 'newer';\n", "utf-8")
    return build(folder / "site", content, "--theme-path", str(theme))


@dataclass(frozen=True, slots=True)
class Host:
    """A host on which the newer site can take the older one's place."""

    address: str
    publish: Callable[[], None]


@pytest.fixture
def host(site: Path, newer: Path, tmp_path: Path) -> Iterator[Host]:
    """Serve the older site, to begin with."""
    served = Path(shutil.copytree(site, tmp_path / "served"))

    def publish() -> None:
        shutil.rmtree(served)
        shutil.copytree(newer, served)

    with serving(served) as running:
        yield Host(running.address, publish)


def kept(_: BrowserContext, __: Page, ___: str) -> None:
    """Let the browser keep what it likes."""


def full(context: BrowserContext, page: Page, address: str) -> None:
    """Leave no room to keep anything."""
    quota = {"origin": address, "quotaSize": 1}
    context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)


def forbidden(context: BrowserContext, _: Page, __: str) -> None:
    """Forbid all that could be kept."""
    context.add_init_script(NO_STORAGE)


storages = pytest.mark.parametrize(
    "storage", [kept, forbidden, pytest.param(full, marks=pytest.mark.chromium)]
)


def open_tab(context: BrowserContext, address: str) -> CheckPage:
    """Open the check page in a tab of its own; load nothing of Python's."""
    tab = CheckPage(context.new_page())
    tab.open(address + CHECK)
    return tab


def edition(tab: CheckPage) -> str:
    """Check a draft; return the edition of the site that answers, which must be one."""
    assert tab.check(BLATANT) == "breach"
    quoted = tab.answer.locator("blockquote", has_text=re.compile(f"{OLD}|{NEW}")).first
    (worker,) = tab.page.workers
    seen = {
        "newer" if NEW in quoted.inner_text() else "older",
        tab.page.evaluate("self.edition ?? 'older'"),
        worker.evaluate("self.edition ?? 'older'"),
        "newer" if NEW in (tab.page.locator("#list").text_content() or "") else "older",
    }
    assert len(seen) == 1
    return str(seen.pop())


@storages
def test_tabs_that_are_ready_go_on_in_the_old_words(
    page: Page, host: Host, storage: Callable[[BrowserContext, Page, str], None]
) -> None:
    """Both answer as if nothing had been published; opened anew, each is whole again."""
    storage(page.context, page, host.address)
    tabs = [open_tab(page.context, host.address) for _ in range(2)]
    assert [edition(tab) for tab in tabs] == ["older", "older"]
    if storage is kept:
        for tab in tabs:
            tab.wait_until_offline()
    host.publish()
    assert [edition(tab) for tab in tabs] == ["older", "older"]
    tabs[0].page.reload()
    # What is kept stays whole until no tab needs it; without that, the host's is the newer one.
    assert edition(tabs[0]) == ("older" if storage is kept else "newer")
    assert edition(tabs[1]) == "older"


def test_newer_site_waits_until_the_other_tab_is_closed(page: Page, host: Host) -> None:
    """Whoever asks for it is told why it waits; then both scripts and words are the newer ones."""
    one, other = (open_tab(page.context, host.address) for _ in range(2))
    assert [edition(one), edition(other)] == ["older", "older"]
    one.wait_until_offline()
    page.close()
    host.publish()
    one.page.reload()
    notice = one.page.locator(".newer")
    notice.wait_for(timeout=PATIENCE)
    notice.get_by_role("button").click()
    expect(notice).to_contain_text("Another page of this site is open")
    assert [edition(one), edition(other)] == ["older", "older"]
    other.page.close()
    with one.page.expect_navigation():
        notice.get_by_role("button").click()
    assert edition(one) == "newer"


@pytest.mark.parametrize("storage", [forbidden, pytest.param(full, marks=pytest.mark.chromium)])
def test_tab_that_loads_too_late_says_so_and_mixes_nothing(
    page: Page, host: Host, storage: Callable[[BrowserContext, Page, str], None]
) -> None:
    """What it needs is no longer on the host, and not kept: load the page again, it says."""
    storage(page.context, page, host.address)
    page.context.add_init_script(SAVE_DATA)  # nothing is loaded ahead
    late = open_tab(page.context, host.address)
    host.publish()
    late.draft.fill(BLATANT)
    late.press()
    expect(late.message).to_contain_text("load the page again", timeout=PATIENCE)
    expect(late.draft).to_have_value(BLATANT)
    expect(late.answer).to_have_count(0)
    late.page.reload()
    assert edition(late) == "newer"
