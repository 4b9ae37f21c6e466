"""Without a connection, and from one version of the site to the next."""

import json
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plugins.offline.site import service_worker
from tests.browser.check_page import BLATANT, HARMLESS, PATIENCE, SAVE_DATA, CheckPage
from tests.browser.serve import Server, serving

ROOT = Path(__file__).parents[2]
SCRIPT = (ROOT / "theme" / "service-worker.js").read_text("utf-8")
CHECK = "/dingle/parents/check/"


def write_service_worker(folder: Path) -> None:
    """Let the site as it is now be the one that devices keep."""
    for path, content in service_worker(folder, SCRIPT, left=(), known={}):
        (folder / path).write_bytes(content)


@pytest.fixture
def own(site: Path, tmp_path: Path) -> Path:
    """Return a copy of the site, to be changed."""
    return Path(shutil.copytree(site, tmp_path / "own"))


def visit(page: Page, address: str) -> CheckPage:
    """Open a check page; wait until all is kept that it needs."""
    check_page = CheckPage(page)
    check_page.open(address + CHECK)
    check_page.draft.focus()
    check_page.wait_until_ready()
    check_page.wait_until_offline()
    return check_page


def publish(folder: Path, old: str, new: str) -> None:
    """Change some words on every page of Dingle's, and the site's version with them."""
    changed = 0
    for path in (folder / "dingle").rglob("*.html"):
        text = path.read_text("utf-8")
        changed += old in text
        path.write_text(text.replace(old, new), "utf-8")
    assert changed
    write_service_worker(folder)


class TestOffline:
    """After one visit, the checker and the school's pages work without a connection."""

    def test_everything_of_the_school_works_in_aeroplane_mode(self, page: Page, site: Path) -> None:
        """The host is gone: check pages answer, and the school's other pages open."""
        with serving(site, below="/some/place") as host:
            check_page = visit(page, host.address)
        check_page.page.reload()
        assert check_page.check(BLATANT) == "breach"
        check_page.answer.get_by_role("link", name="Read it in the policy").first.click()
        page.wait_for_url("**/dingle/policy/#*")
        staff = CheckPage(page)
        staff.open(f"{host.address}/dingle/staff/check/")
        assert staff.check(HARMLESS) == "clear"

    def test_page_that_is_not_kept_says_so(self, page: Page, site: Path) -> None:
        """Another school's page is not there offline: a page of ours says that, with a way on."""
        with serving(site) as host:
            visit(page, host.address)
        page.goto(f"{host.address}/oakmere/parents/")
        expect(page.get_by_role("heading", level=1)).to_have_text("You are offline")

    def test_second_visit_asks_the_host_for_nothing_but_news(
        self, page: Page, server: Server
    ) -> None:
        """All comes from the device; only whether there is a newer version is asked."""
        check_page = visit(page, server.address)
        already = len(server.requests)
        page.reload()
        assert check_page.check(BLATANT) == "breach"
        check_page.wait_until_offline()
        asked = {line.split()[1] for line in server.requests[already:]}
        assert asked <= {"/service-worker.js"}

    def test_nothing_is_sent_twice(self, page: Page, site: Path) -> None:
        """From the school's page, where it is kept in an idle moment, to the first verdict."""
        with serving(site) as host:
            page.goto(f"{host.address}/dingle/parents/")
            page.locator("html[data-offline=ready]").wait_for(timeout=PATIENCE)
            check_page = CheckPage(page)
            check_page.open(host.address + CHECK)
            assert check_page.check(BLATANT) == "breach"
            check_page.wait_until_offline()
            twice = [path for path, times in Counter(host.sent).items() if times > 1]
            assert [path for path in twice if "/runtime/" in path or "/theme/" in path] == []
            assert any("pyodide.asm.wasm" in path for path in host.sent)

    def test_metered_connection_is_spared_until_a_touch(self, page: Page, site: Path) -> None:
        """With Save-Data a school's page fetches nothing ahead before its link is touched."""
        page.add_init_script(SAVE_DATA)
        with serving(site) as host:
            page.goto(f"{host.address}/dingle/parents/")
            page.evaluate("new Promise((resolve) => requestIdleCallback(resolve))")
            assert not any("/runtime/" in line for line in host.requests)
            page.get_by_role("link", name="Check a draft").first.dispatch_event("pointerdown")
            page.locator("html[data-offline=ready]").wait_for(timeout=PATIENCE)
            assert any("/runtime/" in line for line in host.requests)

    def test_kept_size_is_shown_and_can_be_removed(self, page: Page, site: Path) -> None:
        """The privacy page tells the megabytes, Python's memory too; the button removes all."""
        with serving(site) as host:
            visit(page, host.address).wait_until_remembered()
            (memory,) = page.evaluate(_KEPT_MEMORIES)
            assert memory > 1_000_000
            page.goto(f"{host.address}/privacy/")
            kept = page.locator("#kept")
            expect(kept.get_by_role("status")).to_contain_text("MB")
            shown = float(re.findall(r"[\d.]+(?= MB)", kept.get_by_role("status").inner_text())[0])
            assert shown > memory / 1_000_000 + 4  # Python as it was sent is there, too
            kept.get_by_role("button").click()
            expect(kept.get_by_role("status")).to_contain_text("Nothing of this site")
            assert page.evaluate("caches.keys()") == []
            page.goto(f"{host.address}/")
            assert page.evaluate("caches.keys()") == []


_KEPT_MEMORIES = """async () => {
  const sizes = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (url.endsWith("python.memory")) sizes.push((await (await cache.match(url)).blob()).size);
    }
  }
  return sizes;
}"""


class TestVersions:
    """A newer version takes over whole, or not at all."""

    def test_newer_version_waits_for_the_person_on_a_check_page(
        self, page: Page, own: Path
    ) -> None:
        """The draft stays until they choose; then every page is the newer one."""
        with serving(own) as host:
            check_page = visit(page, host.address)
            before = set(host.sent)
            publish(own, "Check a draft", "Try a draft")
            page.reload()
            check_page.draft.fill("Half a draft")
            notice = page.locator(".newer")
            notice.wait_for(timeout=PATIENCE)
            expect(page.get_by_role("heading", level=1)).to_contain_text("Check a draft")
            expect(check_page.draft).to_have_value("Half a draft")
            notice.get_by_role("button").click()
            expect(page.get_by_role("heading", level=1)).to_contain_text("Try a draft")
            assert check_page.check(BLATANT) == "breach"
            assert len(page.evaluate("caches.keys()")) == 1
            # What is the same in both versions was taken from the older one.
            again = [path for path in host.sent if path in before and "/runtime/" in path]
            assert Counter(again).most_common(1)[0][1] == 1
        page.goto(f"{host.address}/dingle/parents/")
        expect(page.locator("main")).to_contain_text("Try a draft")

    def test_newer_version_takes_over_by_itself_where_nothing_is_lost(
        self, page: Page, own: Path
    ) -> None:
        """From a page without a form, the next page is of the newer version."""
        with serving(own) as host:
            visit(page, host.address)
            (before,) = page.evaluate("caches.keys()")
            publish(own, "Check a draft", "Try a draft")
            page.goto(f"{host.address}/dingle/parents/")
            page.evaluate(
                """async (before) => {
                  while ((await caches.keys()).includes(before)) {
                    await new Promise((resolve) => setTimeout(resolve, 50));
                  }
                }""",
                before,
            )
            page.goto(host.address + CHECK)
            expect(page.get_by_role("heading", level=1)).to_contain_text("Try a draft")

    def test_half_published_version_is_not_taken(self, page: Page, own: Path) -> None:
        """While a host still sends a page of the version before, that version stays whole."""
        with serving(own) as host:
            visit(page, host.address)
            names = page.evaluate("caches.keys()")
            policy = own / "dingle" / "policy" / "index.html"
            older = policy.read_text("utf-8")
            publish(own, "Check a draft", "Try a draft")
            publish(own, "social media", "sozial media")
            policy.write_text(older, "utf-8")
            failed = page.evaluate(
                """async () => {
                  const registration = await navigator.serviceWorker.getRegistration();
                  await registration.update();
                  const { installing } = registration;
                  return await new Promise((resolve) => {
                    installing.onstatechange = () => resolve(installing.state);
                  });
                }"""
            )
            assert failed == "redundant"
            page.reload()
            expect(page.get_by_role("heading", level=1)).to_contain_text("Check a draft")
            assert page.evaluate("caches.keys()") == names

    def test_version_changes_with_any_file(self, own: Path) -> None:
        """A change anywhere, in a school's page or in the script, makes a new version."""
        worker = own / "service-worker.js"
        first = worker.read_text("utf-8")
        write_service_worker(own)
        assert worker.read_text("utf-8") == first
        page = own / "oakmere" / "staff" / "index.html"
        page.write_text(page.read_text("utf-8") + "\n", "utf-8")
        write_service_worker(own)
        assert _version(worker) != _version_of(first)


def _version(path: Path) -> str:
    return _version_of(path.read_text("utf-8"))


def _version_of(script: str) -> str:
    data = script.partition("\n")[0].removeprefix("const SITE = ").removesuffix(";")
    return str(json.loads(data)["version"])
