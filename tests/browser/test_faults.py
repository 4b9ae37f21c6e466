"""Whatever goes wrong: the page says so, keeps the draft, and never waits for ever."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, Route, expect

from plugins.bundle.archive import unzipped, zipped
from tests.browser.check_page import (
    BLATANT,
    HARMLESS,
    NO_STORAGE,
    PATIENCE,
    SAVE_DATA,
    CheckPage,
    in_worker,
    wait_until,
)
from tests.browser.serve import Server, serving
from tests.conftest import launch

ADDRESS = "/dingle/parents/check/"
SCRIPTS = ("pyodide.mjs", "pyodide.asm.mjs", "worker.js")
ARCHIVES = ("pyodide.asm.wasm.gz", "python_stdlib.zip.gz", "checker.zip.gz")
DATA = ("policy.json", "circumstances.json")
OF_WORKER = ("worker.js", "snapshot.js")
CLASSIC = ("guard.js", "leave.js")
MODULES = (
    *("answer.js", "change.js", "checker.js", "circumstances.js", "connection.js", "decided.js"),
    *("early.js", "letter.js", "next.js", "offline.js", "parts.js", "trouble.js", "trusted.js"),
)

RAN = b"\nnew BroadcastChannel('ran').postMessage('');\n"
"""What is added to a script, so that it tells when it has run."""
HEAR_WHAT_RAN = """
window.ran = false;
new BroadcastChannel("ran").onmessage = () => { window.ran = true; };
"""

FAULTS: dict[str, Callable[[bytes], bytes | None]] = {
    "missing": lambda _: None,
    "truncated": lambda body: body[: len(body) // 2],
    "corrupted": lambda body: (
        body[: len(body) // 2]
        + bytes(each ^ 0x55 for each in body[len(body) // 2 :][:100])
        + body[len(body) // 2 + 100 :]
    ),
    "another page in its place": lambda _: b"<!doctype html><title>Sign in to the network</title>",
}
"""What may become of a file on its way."""


@pytest.fixture
def unloaded(page: Page, server: Server) -> CheckPage:
    """Open a check page so that nothing of Python loads before the button is pressed."""
    page.add_init_script(SAVE_DATA)
    check_page = CheckPage(page)
    check_page.open(server.address + ADDRESS)
    return check_page


def original(site: Path, name: str) -> bytes:
    """Return a file that Dingle's check page for parents needs."""
    places = (
        f"runtime/*/{name}",
        f"theme/*/{name}",
        f"dingle/{name}",
        f"dingle/parents/check/{name}",
    )
    (path,) = (path for place in places for path in site.glob(place))
    return path.read_bytes()


def fulfil(route: Route, name: str, body: bytes | None) -> None:
    """Answer with the body, or that there is none."""
    kinds = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css"}
    kind = kinds.get(Path(name).suffix, "application/octet-stream")
    if body is None:
        route.fulfill(status=404, body="not here")
    else:
        route.fulfill(body=body, content_type=kind)


def hold_back(page: Page, name: str) -> list[Route]:
    """Answer no request for a file; return those that have come."""
    held: list[Route] = []
    page.route(f"**/{name}", lambda route: held.append(route))  # noqa: PLW0108
    return held


def wait_for(page: Page, held: list[Route]) -> None:
    """Wait until a file that is held back has been asked for."""
    for _ in range(PATIENCE // 20):
        if held:
            return
        page.wait_for_timeout(20)
    raise AssertionError("it was never asked for")


def until_quiet(check_page: CheckPage) -> None:
    """Let five seconds pass in which nothing comes: other files may still be on their way."""
    for _ in range(PATIENCE // 100):
        check_page.page.clock.fast_forward(5_000)
        told = "Nothing has come for a few seconds" in check_page.message.inner_text()
        if told and check_page.again.is_visible():
            return
        check_page.page.wait_for_timeout(100)
    raise AssertionError("it was never told of")


def expect_told(check_page: CheckPage, words: str = "We couldn’t get the checker ready") -> None:
    """Expect that the page has said what is wrong and has left the rest to the person."""
    expect(check_page.message).to_contain_text(words, timeout=PATIENCE)
    expect(check_page.message).to_contain_text("Your draft is still here")
    expect(check_page.draft).to_have_value(BLATANT)
    expect(check_page.page.locator("#list .points").first).to_be_visible()
    expect(check_page.page.locator(".answer")).to_have_attribute("aria-busy", "false")
    expect(check_page.page.locator(".progress")).to_be_hidden()
    expect(check_page.answer).to_have_count(0)


class TestAsset:
    """Each file that a check needs, in turn."""

    @pytest.mark.parametrize("fault", FAULTS)
    @pytest.mark.parametrize("name", [*SCRIPTS, *ARCHIVES, *DATA])
    def test_file_that_is_not_as_published_is_told_of(
        self, unloaded: CheckPage, site: Path, name: str, fault: str
    ) -> None:
        """No answer is made with it: the draft stays, the list opens, another try is offered."""
        body = FAULTS[fault](original(site, name))
        unloaded.page.route(f"**/{name}", lambda route: fulfil(route, name, body))
        unloaded.draft.fill(BLATANT)
        unloaded.press()
        expect_told(unloaded)
        expect(unloaded.again).to_be_visible()

    @pytest.mark.parametrize("name", [*MODULES, *CLASSIC, *OF_WORKER])
    def test_script_with_something_added_never_runs(
        self, unloaded: CheckPage, site: Path, name: str
    ) -> None:
        """The browser holds each to its digest, and the page says that it cannot check."""
        page = unloaded.page
        page.add_init_script(HEAR_WHAT_RAN)
        body = original(site, name) + RAN
        page.route(f"**/{name}", lambda route: fulfil(route, name, body))
        page.reload()
        if name in CLASSIC:  # the page does without them
            page.locator("html[data-started]").wait_for()
        else:
            unloaded.draft.fill(BLATANT)
            if name in OF_WORKER:
                unloaded.press()
            told = ["We couldn’t get the checker ready", "The checker can’t start here"]
            expect_told(unloaded, told[name not in OF_WORKER])
        assert page.evaluate("window.ran") is False

    @pytest.mark.parametrize("name", ["style.css", "more.css", "print.css"])
    def test_style_with_something_added_is_left_out(
        self, unloaded: CheckPage, site: Path, name: str
    ) -> None:
        """A page without its looks still reads."""
        body = original(site, name) + b"\nmain { display: none; }"
        unloaded.page.route(f"**/{name}", lambda route: fulfil(route, name, body))
        unloaded.page.reload()
        used = unloaded.page.evaluate(
            "[...document.styleSheets].filter((each) => each.cssRules.length).map((e) => e.href)"
        )
        assert len(used) == 2
        assert not any(each.endswith(name) for each in used)

    @pytest.mark.parametrize("fault", FAULTS)
    @pytest.mark.parametrize("name", ["checker.js", "answer.js", "trusted.js"])
    def test_script_of_the_page_that_did_not_arrive_is_told_of(
        self, page: Page, server: Server, site: Path, name: str, fault: str
    ) -> None:
        """Another script stands in for it: the draft stays, and the list opens."""
        body = FAULTS[fault](original(site, name))
        page.route(f"**/{name}", lambda route: fulfil(route, name, body))
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        check_page.draft.fill(BLATANT)
        expect_told(check_page, "The checker can’t start here")

    def test_other_checker_than_the_published_one_never_runs(
        self, unloaded: CheckPage, site: Path
    ) -> None:
        """A whole archive with one file changed is not run: its digest is another."""
        files = unzipped(gzip.decompress(original(site, "checker.zip.gz")))
        del files["start.pyc"]
        files["start.py"] = b"import js\njs.fetch('/it-ran')\ncheck_json = lambda *_: '{}'\n"
        body = gzip.compress(zipped(files))
        asked: list[str] = []
        unloaded.page.context.on("request", lambda request: asked.append(request.url))
        unloaded.page.route("**/checker.zip.gz", lambda route: route.fulfill(body=body))
        unloaded.draft.fill(BLATANT)
        unloaded.press()
        expect_told(unloaded)
        assert not any("it-ran" in url for url in asked)

    def test_policy_of_another_version_is_not_mixed_in(
        self, unloaded: CheckPage, site: Path
    ) -> None:
        """A page from before an update does not judge by a policy from after it."""
        newer = original(site, "policy.json").replace(b"Complain about", b"Criticise")
        unloaded.page.route("**/policy.json", lambda route: route.fulfill(body=newer))
        unloaded.draft.fill(BLATANT)
        unloaded.press()
        expect_told(unloaded)
        expect(unloaded.message).to_contain_text("load the page again")

    def test_damaged_copy_in_the_browser_mends_itself(
        self, unloaded: CheckPage, site: Path
    ) -> None:
        """What the browser has kept is asked for once more, unseen."""
        half = FAULTS["truncated"](original(site, "checker.zip.gz"))
        asked: list[str] = []

        def answer(route: Route) -> None:
            asked.append(route.request.url)
            if len(asked) == 1:
                route.fulfill(body=half or b"")
            else:
                route.continue_()

        unloaded.page.route("**/checker.zip.gz", answer)
        assert unloaded.check(BLATANT) == "breach"
        assert len(asked) > 1
        expect(unloaded.again).to_be_hidden()

    def test_stylesheet_that_is_missing_takes_no_answer_away(self, unloaded: CheckPage) -> None:
        """A page without its looks still reads, and its button still answers."""
        unloaded.page.route("**/*.css", lambda route: route.fulfill(status=404))
        unloaded.page.reload()
        unloaded.press()
        expect(unloaded.message).to_have_text("Write something first.")


class TestSlow:
    """Nothing is waited for without a word."""

    def test_stalled_loading_is_told_of_and_goes_on(self, page: Page, server: Server) -> None:
        """After five seconds without a byte the page says so; the next byte takes it back."""
        page.clock.install()
        held = hold_back(page, "python_stdlib.zip.gz")
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        check_page.draft.fill(BLATANT)
        check_page.press()
        wait_for(page, held)
        until_quiet(check_page)
        for route in held:
            route.continue_()
        assert check_page.verdict() == "breach"
        expect(check_page.message).to_be_empty()
        expect(check_page.again).to_be_hidden()

    def test_another_try_while_stalled_begins_anew(self, page: Page, server: Server) -> None:
        """Whoever presses it gets the answer to what they had asked for."""
        page.clock.install()
        held: list[Route] = []
        stalled = True

        def answer(route: Route) -> None:
            if stalled:
                held.append(route)
            else:
                route.continue_()

        page.route("**/pyodide.asm.wasm.gz", answer)
        check_page = CheckPage(page)
        check_page.open(f"{server.address}/dingle/parents/check/")
        check_page.draft.fill(BLATANT)
        check_page.press()
        wait_for(page, held)
        until_quiet(check_page)
        stalled = False
        check_page.again.click()
        assert check_page.verdict() == "breach"
        expect(check_page.again).to_be_hidden()

    @pytest.mark.parametrize("name", [ARCHIVES[0], SCRIPTS[0], DATA[0]])
    def test_loading_that_never_goes_on_ends(self, page: Page, server: Server, name: str) -> None:
        """After a minute without a byte the wait is over, and another try is offered."""
        page.clock.install()
        page.add_init_script(SAVE_DATA)
        held = hold_back(page, name)
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        check_page.draft.fill(BLATANT)
        check_page.press()
        wait_for(page, held)
        # Whatever else is loaded counts as a sign of life, and may come after this one.
        while not check_page.message.inner_text().startswith("We couldn’t"):
            page.clock.fast_forward(60_000)
        expect_told(check_page)
        expect(check_page.again).to_be_visible()

    def test_script_of_the_page_that_is_slow_is_told_of(self, page: Page, server: Server) -> None:
        """Before the page's own script is there, its stand-in speaks."""
        page.clock.install()
        hold_back(page, "checker.js")
        check_page = CheckPage(page)
        page.goto(server.address + ADDRESS, wait_until="commit")
        check_page.draft.fill(BLATANT)
        wait_until(page, "document.readyState !== 'loading'")
        page.clock.fast_forward(5_000)
        expect_told(check_page, "taking its time")


TELL_WHEN = """
new BroadcastChannel("fault").onmessage = ({ data }) => { window.faultAt = data; };
document.addEventListener("DOMContentLoaded", () => {
  new MutationObserver(() => {
    if (document.querySelector("#list").open) window.toldAt ??= Date.now();
  }).observe(document.querySelector("#list"), { attributes: true });
});
"""
NOW = "new BroadcastChannel('fault').postMessage(Date.now())"


class TestBrowser:
    """A browser that lacks something is told of by what it lacks, and the list opens."""

    @pytest.mark.parametrize(
        "lack",
        [
            "delete globalThis.WebAssembly",
            "delete globalThis.Worker",
            "delete globalThis.DecompressionStream",
        ],
    )
    def test_what_is_not_there_is_told_before_any_press(
        self, page: Page, server: Server, lack: str
    ) -> None:
        """Nothing is loaded in vain."""
        page.add_init_script(lack)
        page.goto(server.address + ADDRESS)
        check_page = CheckPage(page)
        expect(check_page.message).to_contain_text("can’t run the checker", timeout=2_000)
        expect(page.locator("#list .points").first).to_be_visible()
        check_page.draft.fill(BLATANT)
        check_page.press()
        expect(check_page.draft).to_have_value(BLATANT)

    @pytest.mark.parametrize(
        "block",
        [
            "Worker = class { constructor() { throw new DOMException('no', 'SecurityError'); } }",
            """Worker = class {
              constructor() { queueMicrotask(() => this.onerror(new Event("error"))); }
              postMessage() {}
              terminate() {}
            }""",
        ],
        ids=["refuses", "fails"],
    )
    def test_browser_that_blocks_workers_is_told_of(
        self, page: Page, server: Server, block: str
    ) -> None:
        """Whether it refuses or fails later: at once, and not after a silence."""
        page.add_init_script(SAVE_DATA)
        page.add_init_script(block)
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        check_page.draft.fill(BLATANT)
        check_page.press()
        expect(check_page.message).to_contain_text("doesn’t let the checker run", timeout=2_000)
        expect_told(check_page, "doesn’t let the checker run")

    @pytest.mark.parametrize(
        "lack",
        [
            f"WebAssembly.Memory = function () {{ {NOW}; throw new RangeError('no room'); }}",
            f"""const {{ instantiate }} = WebAssembly;
            WebAssembly.instantiate = async (given, imports) => {{
              if (!(given instanceof WebAssembly.Module)) return await instantiate(given, imports);
              {NOW};
              throw new RangeError("no room");
            }}""",
        ],
        ids=["no memory", "no room to start in"],
    )
    def test_too_little_memory_is_told_of(self, page: Page, server: Server, lack: str) -> None:
        """Within two seconds, with what may help."""
        page.add_init_script(SAVE_DATA)
        page.add_init_script(TELL_WHEN)
        in_worker(page, lack)
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        check_page.draft.fill(BLATANT)
        check_page.press()
        expect_told(check_page, "too little memory")
        assert page.evaluate("toldAt - faultAt") < 2_000

    def test_browser_without_modules_is_told_of(
        self, page: Page, server: Server, site: Path
    ) -> None:
        """It passes over the page's script; the one that stands in needs nothing new."""
        html = (site / ADDRESS.strip("/") / "index.html").read_text("utf-8")
        old = html.replace('type="module"', 'type="not known"')
        page.route(f"**{ADDRESS}", lambda route: route.fulfill(body=old, content_type="text/html"))
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        expect(check_page.message).to_contain_text("can’t start here", timeout=2_000)
        check_page.draft.fill(BLATANT)
        expect_told(check_page, "can’t start here")


class TestLostWorker:
    """A worker that goes without a word is missed at once and started again."""

    def test_worker_lost_while_loading_is_told_of(self, page: Page, server: Server) -> None:
        """Tried once more unseen; lost again, the page says so within two seconds."""
        page.add_init_script(SAVE_DATA)
        page.add_init_script(TELL_WHEN)
        in_worker(page, f"setTimeout(() => {{ {NOW}; close(); }}, 300)")
        hold_back(page, "python_stdlib.zip.gz")  # so that it is still loading then
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        check_page.draft.fill(BLATANT)
        check_page.press()
        expect_told(check_page)
        assert page.evaluate("toldAt - faultAt") < 2_000

    def test_worker_lost_in_a_check_is_restarted(self, page: Page, server: Server) -> None:
        """The page says so, keeps the draft, and the next press is answered; idle or not."""
        in_worker(
            page,
            """addEventListener("message", (event) => {
              if (!globalThis.dying) return;
              event.stopImmediatePropagation();
              close();
            })""",
        )
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        check_page.draft.fill(BLATANT)
        check_page.wait_until_ready()
        (worker,) = page.workers
        worker.evaluate("globalThis.dying = true")
        check_page.press()
        expect(check_page.message).to_contain_text("stopped answering", timeout=2_000)
        expect(check_page.draft).to_have_value(BLATANT)
        check_page.press()
        assert check_page.verdict() == "breach"
        # While nobody waits for it, it goes unseen.
        (worker,) = page.workers
        worker.evaluate("setTimeout(close)")
        page.locator("html:not([data-checker])").wait_for()
        assert check_page.check(HARMLESS) == "clear"


class TestStorage:
    """A browser that keeps nothing still checks."""

    @pytest.mark.chromium
    def test_full_storage_is_no_fault(self, page: Page, site: Path) -> None:
        """What cannot be kept is loaded the next time; nobody is told, nothing waits."""
        with serving(site) as host:
            session = page.context.new_cdp_session(page)
            quota = {"origin": host.address, "quotaSize": 1}
            session.send("Storage.overrideQuotaForOrigin", quota)
            check_page = CheckPage(page)
            check_page.open(host.address + ADDRESS)
            assert check_page.check(BLATANT) == "breach"
            gone = (
                "async () => !(await (await navigator.serviceWorker.getRegistration())?.installing)"
            )
            wait_until(page, gone)
            wait_until(page, "async () => !(await caches.keys()).length")
            page.reload()
            assert check_page.check(HARMLESS) == "clear"

    def test_forbidden_storage_is_no_fault(self, page: Page, server: Server) -> None:
        """In a browser that forbids all that is kept, a check is answered as ever."""
        page.add_init_script(NO_STORAGE)
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        assert check_page.check(BLATANT) == "breach"
        assert faults == []


class TestTabs:
    """Two tabs are two people's, as far as a draft goes."""

    def test_each_tab_has_its_own_draft_and_worker(self, page: Page, server: Server) -> None:
        """One tab's end is not the other's."""
        one, other = CheckPage(page), CheckPage(page.context.new_page())
        for each in (one, other):
            each.open(server.address + ADDRESS)
        assert one.check(BLATANT) == "breach"
        assert other.check(HARMLESS) == "clear"
        page.close()
        assert other.check(BLATANT) == "breach"


class TestBackAndForward:
    """Leaving a page and coming back."""

    @pytest.mark.chromium
    def test_page_that_was_put_aside_comes_back_whole(
        self, playwright: Playwright, server: Server
    ) -> None:
        """The way back from a clause leads to the draft and its answer, and checks go on."""
        plain = launch(playwright, without=["--disable-back-forward-cache"])
        page = plain.new_page()
        page.add_init_script(
            "addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; })"
        )
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        assert check_page.check(BLATANT) == "breach"
        check_page.wait_until_offline()
        check_page.answer.get_by_role("link", name="Read it in the policy").first.click()
        page.wait_for_url("**/dingle/policy/#*")
        page.go_back(wait_until="commit")
        wait_until(page, "window.persisted")
        expect(check_page.draft).to_have_value(BLATANT)
        expect(check_page.answer).to_have_attribute("data-verdict", "breach")
        assert check_page.check(HARMLESS) == "clear"
        plain.close()

    def test_page_that_was_not_kept_begins_anew(self, page: Page, server: Server) -> None:
        """A browser that put nothing aside shows an empty form that works, and no old answer."""
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        assert check_page.check(BLATANT) == "breach"
        page.goto(f"{server.address}/dingle/policy/")
        page.go_back()
        expect(check_page.draft).to_have_value("")
        expect(check_page.answer).to_have_count(0)
        assert check_page.check(HARMLESS) == "clear"
