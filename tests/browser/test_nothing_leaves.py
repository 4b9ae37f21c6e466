"""Nothing that is written leaves the device: a whole session, and every way out tried."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.check_page import BLATANT, HARMLESS, CheckPage
from tests.browser.serve import Server, serving

ADDRESS = "/dingle/parents/check/"
SECRET = "zanzibar"  # noqa: S105 (a word that occurs in a draft and nowhere else)
DRAFTS = (
    BLATANT,
    HARMLESS,
    "Mrs Smith is a stupid cow",
    "",
    "I love the lessons. The office is slow",
)
NOTE_LINES = """
window.lines = [];
for (const name of ["RTCPeerConnection", "WebTransport", "open"]) {
  window[name] = new Proxy(window[name] ?? class {}, {
    apply: () => window.lines.push(name),
    construct: () => { window.lines.push(name); return {}; },
  });
}
"""
"""A script that notes each attempt at a line that no policy of a page forbids."""
WAYS = {
    "fetch": "fetch(address, { mode: 'no-cors' })",
    "fetch with a body": "fetch(address, { method: 'POST', body: 'words', mode: 'no-cors' })",
    "XMLHttpRequest": """new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = resolve;
      request.onerror = reject;
      request.open('GET', address);
      request.send();
    })""",
    "WebSocket": """new Promise((resolve, reject) => {
      const socket = new WebSocket(address.replace('http', 'ws'));
      socket.onopen = resolve;
      socket.onerror = reject;
    })""",
    "EventSource": """new Promise((resolve, reject) => {
      const source = new EventSource(address);
      source.onopen = resolve;
      source.onerror = reject;
    })""",
    "import": "import(address + '/x.mjs')",
}
FROM_PAGE = {
    "beacon": "navigator.sendBeacon(address, 'words') ? 'sent' : Promise.reject()",
    "image": """new Promise((resolve, reject) => {
      Object.assign(new Image(), { onload: resolve, onerror: reject, src: address });
    })""",
    **{
        name: f"""new Promise((resolve, reject) => {{
          const element = document.createElement('{name}');
          Object.assign(element, {{ onload: resolve, onerror: reject, {given} }});
          document.body.append(element);
        }})"""
        for name, given in {
            "link": "rel: 'stylesheet', href: address",
            "video": "src: address",
        }.items()
    },
    "frame": """new Promise((resolve, reject) => {
      document.addEventListener('securitypolicyviolation', reject, { once: true });
      const frame = document.createElement('iframe');
      Object.assign(frame, { onload: resolve, src: address });
      document.body.append(frame);
    })""",
    "form": """new Promise((resolve, reject) => {
      document.addEventListener('securitypolicyviolation', reject, { once: true });
      const form = document.createElement('form');
      Object.assign(form, { action: address, method: 'post', target: '_blank' });
      document.body.append(form);
      form.submit();
    })""",
}


@pytest.fixture(scope="module")
def session(browser: Browser, server: Server) -> Iterator[CheckPage]:
    """Open a check page, wait until all is kept; note what is asked and said from the start."""
    context = browser.new_context()
    page = context.new_page()
    check_page = CheckPage(page)
    check_page.open(server.address + ADDRESS)
    check_page.draft.focus()
    check_page.wait_until_ready()
    yield check_page
    context.close()


def test_whole_session_sends_and_keeps_no_word(browser: Browser, server: Server) -> None:
    """Page, worker and service worker, from the first key to the last button.

    Nothing is asked once ready, nothing of another origin ever, and nothing with a byte of the
    draft; nor is there any of it in an address, the title, the history or the console. What the
    policy could not refuse does not happen: nothing leads elsewhere, and no line to another browser
    is opened.
    """
    context = browser.new_context()
    asked: list[Request] = []
    said: list[str] = []
    context.on("request", lambda request: asked.append(request))  # noqa: PLW0108
    context.on("console", lambda message: said.append(message.text))
    context.on("weberror", lambda error: said.append(str(error.error)))
    context.add_init_script(NOTE_LINES)
    page = context.new_page()
    been: list[str] = []
    context.on("page", lambda other: been.append(other.url))
    page.on("framenavigated", lambda frame: been.append(frame.url))
    check_page = CheckPage(page)
    check_page.open(server.address + ADDRESS)
    check_page.draft.fill(f"{SECRET} while it loads")
    check_page.press()
    check_page.verdict()
    check_page.wait_until_offline()
    before = page.evaluate("[location.href, document.title, history.length]")
    at_host, in_browser = len(server.requests), len(asked)

    check_page.check(f"I love the lessons but the office is a shambles. {SECRET}")
    for name in ("See the smallest change", "Turn this into", "Copy my draft", "Dismiss this one"):
        check_page.answer.get_by_role("button", name=name).first.click()
    check_page.check(f"Look at us in {SECRET}", "photo-other-child")
    page.get_by_role("button", name="Start a new draft").first.click()
    page.get_by_role("button", name="Bring my first draft back").click()
    check_page.verdict()
    page.evaluate(
        "navigator.serviceWorker.getRegistration().then(each => each.active.postMessage({}))"
    )
    page.evaluate("new Promise((resolve) => requestIdleCallback(resolve))")

    assert [each.url for each in asked[in_browser:]] == []
    assert server.requests[at_host:] == []
    assert any(each.service_worker for each in asked)
    own = (server.address + "/", f"blob:{server.address}/")
    assert [each.url for each in asked if not each.url.startswith(own)] == []
    for words in (SECRET, quote(SECRET.encode().hex()), base64.b64encode(SECRET.encode()).decode()):
        for each in asked:
            sent = each.url + str(each.headers) + (each.post_data or "")
            assert words not in sent
    assert page.evaluate("[location.href, document.title, history.length]") == before
    assert been == [server.address + ADDRESS]
    assert page.evaluate("window.lines") == []
    assert said == []
    context.close()


def test_aeroplane_mode_gives_the_same_verdicts(page: Page, site: Path) -> None:
    """After one visit the host is gone: each draft is answered to the letter as before."""
    with serving(site) as host:
        check_page = CheckPage(page)
        check_page.open(host.address + ADDRESS)
        check_page.draft.focus()
        check_page.wait_until_ready()
        check_page.wait_until_offline()
        online = [_answer(check_page, draft) for draft in DRAFTS]
    page.reload()
    assert [_answer(check_page, draft) for draft in DRAFTS] == online
    assert len(set(online)) > 2


def _answer(check_page: CheckPage, draft: str) -> str:
    check_page.check(draft, "photo-own-child")
    return json.dumps(
        [check_page.answer.get_attribute("data-verdict"), check_page.answer.inner_text()]
    )


@pytest.mark.parametrize("way", [*WAYS, *FROM_PAGE])
def test_page_cannot_reach_another_origin(session: CheckPage, site: Path, way: str) -> None:
    """The page's own policy refuses it, and the other host hears nothing."""
    script = {**WAYS, **FROM_PAGE}[way]
    with serving(site) as other:
        refused = _tried(session.page, script, other.address) == "refused"
        assert refused or way == "beacon"  # which is only put in a queue
        assert other.requests == []


@pytest.mark.parametrize("way", WAYS)
def test_worker_cannot_reach_another_origin(session: CheckPage, site: Path, way: str) -> None:
    """The worker that reads the draft is bound by the same policy."""
    (worker,) = session.page.workers
    with serving(site) as other:
        assert _tried(worker, WAYS[way], other.address) == "refused"
        assert other.requests == []


def _tried(where: object, script: str, address: str) -> str:
    return str(
        where.evaluate(  # type: ignore[attr-defined]
            f"""async (address) => {{
              try {{ await ({script}); return "sent"; }} catch {{ return "refused"; }}
            }}""",
            address,
        )
    )


def test_no_text_becomes_html_or_script(session: CheckPage) -> None:
    """Where the browser knows Trusted Types, each way to make one of the other is shut."""
    page = session.page
    if not page.evaluate("'trustedTypes' in globalThis"):
        pytest.skip("this browser does not know Trusted Types")
    for script in (
        "document.body.innerHTML = '<b>x</b>'",
        "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')",
        "document.createElement('script').text = 'x'",
        "document.createElement('script').src = 'x.js'",
        "new Worker('x.js')",
        "new DOMParser().parseFromString('<b>x</b>', 'text/html')",
        "trustedTypes.createPolicy('another', {})",
        "trustedTypes.createPolicy('before-you-post', {})",
        "trustedTypes.createPolicy('default', {})",
    ):
        tried = (
            f"() => {{ try {{ {script}; return 'done' }} catch (error) {{ return error.name }} }}"
        )
        assert page.evaluate(tried) == "TypeError", script


def test_pages_without_the_checker_may_not_even_compile(page: Page, server: Server) -> None:
    """WebAssembly is allowed where Python runs and nowhere else."""
    page.goto(f"{server.address}/dingle/parents/")
    empty = "WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))"
    assert page.evaluate(f"{empty}.then(() => 'compiled', (error) => error.name)") == "CompileError"


def test_field_has_nothing_that_sends_what_is_typed(session: CheckPage) -> None:
    """No name to submit, and none of a browser's helpers that ask a server."""
    given = {name: session.draft.get_attribute(name) for name in ("name", "spellcheck")}
    assert given == {"name": None, "spellcheck": "false"}
    expect(session.draft).to_have_attribute("autocomplete", "off")
    expect(session.draft).to_have_attribute("writingsuggestions", "false")
