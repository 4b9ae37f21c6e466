"""Python in the worker: where it may speak to, what it says, and what ends a silence."""

import gzip
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, Worker, expect

from plugins.bundle.archive import unzipped, zipped
from tests.browser.check_page import BLATANT, HARMLESS, CheckPage
from tests.browser.serve import Server, serving

ADDRESS = "/dingle/parents/check/"
SECRET = "zanzibar"  # noqa: S105 (a word that occurs in a draft and nowhere else)


@pytest.fixture
def ready(page: Page, server: Server) -> CheckPage:
    """Open a check page and wait until it needs no more loading."""
    check_page = CheckPage(page)
    check_page.open(server.address + ADDRESS)
    check_page.draft.focus()
    check_page.wait_until_ready()
    return check_page


@pytest.fixture
def asked(page: Page) -> list[Request]:
    """Collect what the page and its worker ask the network for."""
    requests: list[Request] = []
    page.context.on("request", lambda request: requests.append(request))  # noqa: PLW0108
    return requests


class TestNetwork:
    """The draft stays on the device, and the browser sees to it."""

    def test_only_the_own_host_is_asked(
        self, asked: list[Request], ready: CheckPage, server: Server
    ) -> None:
        """All that is loaded comes from where the page comes from."""
        ready.check(BLATANT)
        assert any("pyodide.asm.wasm" in each.url for each in asked)
        foreign = [each.url for each in asked if not each.url.startswith(server.address)]
        assert [url for url in foreign if not url.startswith("blob:")] == []

    def test_nothing_is_asked_once_ready(
        self, asked: list[Request], ready: CheckPage, server: Server
    ) -> None:
        """A check makes no request at all, neither seen by the browser nor by the host."""
        ready.wait_until_offline()
        at_host, in_browser = len(server.requests), len(asked)
        ready.check(f"{BLATANT} {SECRET}", "photo-other-child")
        ready.check(HARMLESS)
        assert server.requests[at_host:] == []
        assert [each.url for each in asked[in_browser:]] == []

    def test_no_request_carries_the_draft(
        self, asked: list[Request], page: Page, server: Server
    ) -> None:
        """Not even while loading: neither an address nor a body has a word of the draft."""
        early = CheckPage(page)
        early.open(server.address + ADDRESS)
        early.check(f"{BLATANT} {SECRET}")
        assert asked
        assert not any(SECRET in each.url + (each.post_data or "") for each in asked)

    def test_worker_cannot_speak_to_another_host(self, ready: CheckPage, site: Path) -> None:
        """The page's Content-Security-Policy binds the worker too: a fetch is refused."""
        with serving(site) as other:
            answer = _worker(ready.page).evaluate(
                "address => fetch(address, {mode: 'no-cors'}).then(() => 'sent', () => 'refused')",
                other.address,
            )
            assert answer == "refused"
            assert other.requests == []

    def test_no_word_of_a_draft_is_kept(self, page: Page, server: Server) -> None:
        """No storage of the browser has anything in it after a check but files of the site.

        Python's memory is among them, from before it was given the draft, however early that came.
        """
        early = CheckPage(page)
        early.open(server.address + ADDRESS)
        early.check(f"{BLATANT} {SECRET} 🎉")
        early.check(f"{HARMLESS} {SECRET}")
        early.wait_until_remembered()
        early.check(f"{SECRET} {HARMLESS}", "photo-other-child")
        kept = page.evaluate(
            """async () => [localStorage.length, sessionStorage.length, document.cookie.length,
                (await indexedDB.databases()).length]"""
        )
        assert kept == [0, 0, 0, 0]
        found = {word: page.evaluate(_KEPT_WITH, word) for word in (SECRET, "check_json")}
        assert any(url.endswith("python.memory") for url in found["check_json"])
        assert found[SECRET] == []
        assert page.url.endswith(ADDRESS)


_KEPT_WITH = """async (word) => {
  const letters = Array.from(word, (letter) => letter.charCodeAt(0));
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const bytes = new Uint8Array(await (await cache.match(request)).arrayBuffer());
      const has = (width) => {  // as Python keeps a text: one, two or four bytes a letter
        for (let at = bytes.indexOf(letters[0]); at >= 0; at = bytes.indexOf(letters[0], at + 1)) {
          if (letters.every((letter, place) => bytes[at + place * width] === letter)) return true;
        }
        return false;
      };
      if (request.url.includes(word) || [1, 2, 4].some(has)) found.push(request.url);
    }
  }
  return found;
}"""


class TestMessages:
    """Every message is answered, and no answer but the verdict has words of the draft."""

    def test_unknown_message_is_answered_with_a_fault(self, ready: CheckPage) -> None:
        """A caller that asks for something else is told so and does not wait for ever."""
        answer = _ask(ready.page, {"chekc": 1, "draft": SECRET})
        assert "unknown message" in answer["fault"]
        assert SECRET not in str(answer)

    @pytest.mark.parametrize(
        "draft",
        [
            pytest.param(f"{SECRET} is not JSON", id="not JSON"),
            pytest.param(f'{{"school": "{SECRET}"}}', id="not a draft"),
        ],
    )
    def test_fault_does_not_quote_the_draft(
        self, console: list[str], ready: CheckPage, draft: str
    ) -> None:
        """What Python says of an error could quote the draft: only its kind gets out."""
        answer = _ask(ready.page, {"check": 7, "draft": draft, "policy": "{}"})
        assert answer["id"] == 7
        assert SECRET not in str(answer)
        assert not any(SECRET in said for said in console)

    def test_console_stays_empty(self, console: list[str], ready: CheckPage) -> None:
        """Loading and checking say nothing to the console."""
        ready.check(f"{BLATANT} {SECRET}")
        assert console == []

    def test_half_an_emoji_is_a_draft_too(self, ready: CheckPage) -> None:
        """A text cut in the middle of a character is checked like any other."""
        ready.draft.evaluate("field => { field.value = 'What time is the fair? \\ud83d' }")
        ready.press()
        assert ready.verdict() == "clear"


class TestCutLibrary:
    """Where the build cut too much from Python's library, the whole of it steps in."""

    @pytest.mark.parametrize("lost", ["dataclasses.pyc", "_pyodide/jsbind.pyc"])
    def test_module_missing_at_the_start_is_no_dead_page(
        self, page: Page, site: Path, server: Server, console: list[str], lost: str
    ) -> None:
        """Without a module that the checker or Pyodide itself imports, the answer comes later."""
        _replace(page, site, "python_stdlib.zip.gz", {lost: None})
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        assert check_page.check(BLATANT) == "breach"
        assert _told_of_the_whole(console)

    def test_module_missing_in_a_check_is_no_dead_page(
        self, page: Page, site: Path, server: Server, console: list[str]
    ) -> None:
        """A check that asks for a module that was left out is asked again of the whole library."""
        asks = b"""
def check_json(draft, policy):
    import tomllib
    from checker.browser import check_json
    return check_json(draft, policy)
"""
        _replace(page, site, "checker.zip.gz", {"start.pyc": None, "start.py": asks})
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        check_page.wait_until_ready()
        assert console == []
        assert check_page.check(BLATANT) == "breach"
        assert _told_of_the_whole(console)
        told = len(console)
        assert check_page.check("Kind words for all of the school") is not None
        assert console[told:] == []


def _told_of_the_whole(console: list[str]) -> bool:
    return [each for each in console if "lacks something" in each] != []


def _replace(page: Page, site: Path, name: str, changes: Mapping[str, bytes | None]) -> None:
    """Publish an archive of the runtime folder with some of its files changed or left out."""
    (path,) = (site / "runtime").glob(f"*/{name}")
    before = gzip.decompress(path.read_bytes())
    files = {**unzipped(before), **changes}
    after = zipped({name: each for name, each in files.items() if each is not None})
    page.route(f"**/{name}", lambda route: route.fulfill(body=gzip.compress(after)))
    html = (site / ADDRESS.strip("/") / "index.html").read_text("utf-8")
    assert _integrity(before) in html
    changed = html.replace(_integrity(before), _integrity(after))
    page.route(f"**{ADDRESS}", lambda route: route.fulfill(body=changed, content_type="text/html"))


def _integrity(content: bytes) -> str:
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


class TestSecondVisit:
    """Python goes on from where it had started on an earlier visit, or starts as ever."""

    def test_python_goes_on_from_where_it_was(
        self, page: Page, server: Server, console: list[str]
    ) -> None:
        """What answers is what was kept: another word in it is another word in the answer."""
        _visit(page, server)
        page.evaluate(_SPOIL_MEMORY.replace("CHANGE", _OTHER_WORD))
        page.reload()
        again = CheckPage(page)
        assert again.check(BLATANT) == "clear"  # the page knows no level of that name
        assert console == []
        page.evaluate(_SPOIL_MEMORY.replace("CHANGE", _OTHER_WORD))  # and back
        page.reload()
        assert again.check(BLATANT) == "breach"
        assert console == []

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param("bytes => [bytes.slice(0, bytes.length / 2), {}]", id="cut short"),
            pytest.param(
                "bytes => { bytes[5_000_000] ^= 1; return [bytes, {}] }", id="one bit off"
            ),
            pytest.param("bytes => [bytes, { agent: 'another' }]", id="another browser's"),
            pytest.param("bytes => [bytes, { digest: null }]", id="of unknown content"),
            pytest.param(
                "bytes => sealed(bytes.fill(0, 8 + 4 * new Uint32Array(bytes.buffer, 0, 1)[0]))",
                id="of nothing",
            ),
        ],
    )
    def test_memory_that_is_not_right_is_dropped(
        self, page: Page, server: Server, change: str
    ) -> None:
        """Then Python starts as on a first visit, and a new copy takes the place of the old."""
        _visit(page, server)
        page.evaluate(_SPOIL_MEMORY.replace("CHANGE", change))
        assert not page.evaluate(_MEMORY_IS_RIGHT)
        page.reload()
        again = CheckPage(page)
        assert again.check(BLATANT) == "breach"
        again.wait_until_remembered()
        assert page.evaluate(_MEMORY_IS_RIGHT)


def _visit(page: Page, server: Server) -> None:
    check_page = CheckPage(page)
    check_page.open(server.address + ADDRESS)
    check_page.draft.focus()
    check_page.wait_until_ready()
    check_page.wait_until_remembered()


_OTHER_WORD = """bytes => {
  const word = Array.from("breach", (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(word[0]); at >= 0; at = bytes.indexOf(word[0], at + 1)) {
    if (word.slice(0, 5).every((letter, place) => bytes[at + place] === letter)) {
      if ((bytes[at + 5] | 32) === word[5]) bytes[at + 5] ^= 32;  // breach, breacH
    }
  }
  return sealed(bytes);
}"""

_SPOIL_MEMORY = """async () => {
  const sealed = async (bytes) => {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const hex = (byte) => byte.toString(16).padStart(2, "0");
    return [bytes, { digest: Array.from(hash, hex).join("") }];
  };
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!url.endsWith("python.memory")) continue;
      const kept = await cache.match(url);
      const given = new Uint8Array(await kept.arrayBuffer());
      const [bytes, changed] = await (CHANGE)(given);
      const headers = { ...Object.fromEntries(kept.headers), ...changed };
      await cache.put(url, new Response(bytes, { headers }));
    }
  }
}"""

_MEMORY_IS_RIGHT = """async () => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!url.endsWith("python.memory")) continue;
      const kept = await cache.match(url);
      const bytes = await kept.arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
      const { digest, agent } = Object.fromEntries(kept.headers);
      const [count] = new Uint32Array(bytes, 0, 1);
      const last = new Uint8Array(bytes, 8 + 4 * count);
      return digest === hex && agent === navigator.userAgent && last.some(Boolean);
    }
  }
  return false;
}"""


class TestSilence:
    """A worker that does not answer is ended and started again."""

    def test_silent_worker_is_restarted(self, page: Page, server: Server) -> None:
        """After ten seconds the page says so, keeps the draft, and can check again."""
        page.clock.install()
        page.add_init_script(
            """const { postMessage } = Worker.prototype;
            Worker.prototype.postMessage = function (...given) {
              if (!window.deaf) postMessage.apply(this, given);
            };"""
        )
        check_page = CheckPage(page)
        check_page.open(server.address + ADDRESS)
        check_page.draft.fill(BLATANT)
        check_page.wait_until_ready()
        page.evaluate("window.deaf = true")
        check_page.press()
        expect(page.locator(".answer")).to_have_attribute("aria-busy", "true")
        page.clock.fast_forward(10_000)
        expect(check_page.message).to_contain_text("stopped answering")
        expect(check_page.draft).to_have_value(BLATANT)
        page.evaluate("window.deaf = false")
        check_page.press()
        assert check_page.verdict() == "breach"


def _worker(page: Page) -> Worker:
    (worker,) = page.workers
    return worker


def _ask(page: Page, message: dict[str, object]) -> Any:  # noqa: ANN401 (any JSON)
    """Let the worker hear a message as if the page had sent it; return its answer."""
    return _worker(page).evaluate(
        """message => new Promise((resolve) => {
          const { postMessage } = self;
          self.postMessage = (answer) => { self.postMessage = postMessage; resolve(answer); };
          self.dispatchEvent(new MessageEvent("message", { data: message }));
        })""",
        message,
    )
