"""The checker shuts nobody out, whatever it shows: colours, keys, ears, small screens."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.browser.axe import MEDIA, violations
from tests.browser.check_page import BLATANT, HARMLESS, IN_NEED, MIXED, SAVE_DATA, CheckPage
from tests.browser.serve import Server

GOLDEN = Path(__file__).parent / "accessibility"
NARROW: ViewportSize = {"width": 320, "height": 256}
"""A screen of 1280 by 1024 at 400 %."""

EVERY_FOCUS = """
async () => {
  const hidden = [];
  const name = (element) => element.outerHTML.slice(0, 80);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const { outlineStyle, outlineWidth } = style;
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) hidden.push(name(element));
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const inside = (at, size) => Math.min(Math.max(at, 1), size - 1);
  const [x, y] = [inside((left + right) / 2, innerWidth), inside((top + bottom) / 2, innerHeight)];
  const there = document.elementFromPoint(x, y);
  const seen = there && (element.contains(there) || there.contains(element));
  if (bottom <= 0 || top >= innerHeight || !seen) hidden.push(`covered: ${name(element)}`);
  return hidden;
}
"""
BEFORE_ALL = """
async () => {
  // Without it the first stop is whatever follows the place that was focused or clicked last.
  document.body.insertAdjacentHTML("afterbegin", "<span id=before-all tabindex=-1></span>");
  const start = document.getElementById("before-all");
  for (let still = 0; still < 10; still++) {
    if (document.activeElement !== start) still = 0; // the page has just moved it to an answer
    start.focus();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
"""
"""Put the focus before everything on the page, to stay."""
RECORD = """
window.heard = [];
for (const element of document.querySelectorAll("[role=status], [aria-live]")) {
  const options = { childList: true, characterData: true, subtree: true };
  new MutationObserver(() => {
    if (element.textContent.trim()) heard.push(element.textContent.trim());
  }).observe(element, options);
}
document.addEventListener("focusin", ({ target }) => {
  heard.push(`focus: ${target.querySelector("h2")?.textContent ?? target.tagName}`);
});
"""


class Checker:
    """One page that is taken from state to state, so that Python starts once."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page = page
        self.check_page = CheckPage(page)
        self.check_page.open(f"{server.address}/dingle/parents/check/")

    def anew(self) -> None:
        """Empty the form and the answer."""
        self.page.evaluate("document.querySelector('.newer').hidden = true")
        self.check_page.check(BLATANT)
        self.button("Start a new draft")

    def button(self, name: str) -> None:
        """Press a button of the answer."""
        self.check_page.answer.get_by_role("button", name=name).first.click()

    def tick(self) -> None:
        """Tick what decides something alone."""
        self.page.locator("input[value=photo-other-child]").check()
        expect(self.page.locator(".early")).to_be_visible()

    def error(self) -> None:
        """Press with nothing written."""
        self.check_page.press()
        expect(self.check_page.message).to_have_text("Write something first.")

    def say(self, text: str, verdict: str = "clear") -> None:
        """Check a draft."""
        assert self.check_page.check(text) == verdict

    def after(self, text: str, name: str) -> None:
        """Check a draft, then press a button of the answer."""
        self.check_page.check(text)
        self.button(name)

    def panel(self, name: str) -> None:
        """Check a draft, then press a button of the answer that opens a panel."""
        self.after(MIXED, name)
        expect(self.check_page.answer.locator(".panel")).to_be_visible()

    def newer(self) -> None:
        """Show what says that a newer version is there."""
        self.page.evaluate("document.querySelector('.newer').hidden = false")


STATES: dict[str, Callable[[Checker], None]] = {
    "empty": lambda _: None,
    "error": lambda checker: checker.error(),
    "early answer": lambda checker: checker.tick(),
    "breach": lambda checker: checker.say(BLATANT, "breach"),
    "clear": lambda checker: checker.say(HARMLESS, "clear"),
    "help": lambda checker: checker.say(IN_NEED),
    "dismissed": lambda checker: checker.after(MIXED, "Dismiss this one"),
    "change panel": lambda checker: checker.panel("See the smallest change"),
    "message panel": lambda checker: checker.panel("Turn this into"),
    "newer version": lambda checker: checker.newer(),
}


@pytest.fixture(scope="module")
def checker(browser: Browser, server: Server) -> Iterator[Checker]:
    """Open the checker where axe, which its policy would refuse, may be put into it."""
    context = browser.new_context(bypass_csp=True, viewport=NARROW)
    made = Checker(context.new_page(), server)
    made.check_page.wait_until_ready()
    yield made
    context.close()


@pytest.fixture
def at_start(checker: Checker) -> Checker:
    """Take the page back to its empty form."""
    checker.anew()
    return checker


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_for_everyone(at_start: Checker, state: str) -> None:
    """Nothing against WCAG 2.2 AA that axe can find, in no colours; no sideways scrolling."""
    STATES[state](at_start)
    for media in MEDIA:
        at_start.page.emulate_media(**media)  # type: ignore[arg-type]
        assert violations(at_start.page) == [], media
    assert at_start.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.parametrize("state", ["breach", "early answer", "change panel", "message panel"])
def test_keys_reach_everything_in_its_order_and_show_where(at_start: Checker, state: str) -> None:
    """From the skip link on: each stop is seen, none is covered, and none is out of its place."""
    page = at_start.page
    STATES[state](at_start)
    page.evaluate(BEFORE_ALL)
    page.keyboard.press("Tab")
    page.evaluate("document.getElementById('before-all').remove()")
    places = []
    for _ in range(120):
        if page.evaluate("document.activeElement === document.body"):
            break
        assert page.evaluate(EVERY_FOCUS) == []
        places.append(
            page.evaluate("""[...document.querySelectorAll("*")].indexOf(document.activeElement)""")
        )
        page.keyboard.press("Tab")
    assert len(places) > 15
    assert places == sorted(places)


def test_verdict_is_told_once_and_politely(at_start: Checker) -> None:
    """By the focus, which goes to the answer; nothing else speaks over it."""
    at_start.check_page.draft.fill(BLATANT)
    at_start.page.evaluate(RECORD)
    button = at_start.page.get_by_role("button", name="Check this draft")
    button.focus()
    at_start.page.evaluate("heard.length = 0")
    at_start.page.keyboard.press("Enter")
    at_start.check_page.verdict()
    assert at_start.page.evaluate("heard") == ["focus: This seems to go against the policy"]
    assert at_start.page.locator("[aria-live=assertive], [role=alert]").count() == 0


@pytest.mark.parametrize("state", ["empty", "breach", "clear", "help", "message panel"])
def test_screen_reader_meets_what_is_written_down(at_start: Checker, state: str) -> None:
    """The accessibility tree is the golden file's; UPDATE_GOLDEN=1 writes it anew."""
    STATES[state](at_start)
    at_start.page.evaluate(
        "document.querySelectorAll('details').forEach(each => each.open = false)"
    )
    tree = at_start.page.locator("main").aria_snapshot() + "\n"
    path = GOLDEN / f"{state.replace(' ', '-')}.yml"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(tree, "utf-8")
    assert tree == path.read_text("utf-8")


@pytest.mark.parametrize(
    ("address", "draft", "ticked", "verdict"),
    [
        ("/dingle/pupils/check/", "look at us at the fair", ["photo-other-child"], "check"),
        ("/clapgate/pupils/check/", HARMLESS, [], "no-rules"),
    ],
)
def test_other_verdicts_are_for_everyone(
    browser: Browser, server: Server, address: str, draft: str, ticked: list[str], verdict: str
) -> None:
    """The same holds for a question, and where there are no rules."""
    context = browser.new_context(bypass_csp=True, viewport=NARROW)
    check_page = CheckPage(context.new_page())
    check_page.open(server.address + address)
    assert check_page.check(draft, *ticked) == verdict
    for media in MEDIA:
        check_page.page.emulate_media(**media)  # type: ignore[arg-type]
        assert violations(check_page.page) == [], media
    assert check_page.page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    context.close()


def test_loading_and_its_end_are_for_everyone(browser: Browser, server: Server) -> None:
    """With the bar, with words for a stall, after a failure, and with the stand-in's words."""
    context = browser.new_context(bypass_csp=True, viewport=NARROW)
    context.add_init_script(SAVE_DATA)
    page = context.new_page()
    page.clock.install()
    held: list[Route] = []
    failing = False

    def answer(route: Route) -> None:
        if failing:
            route.fulfill(status=404)
        else:
            held.append(route)

    page.route("**/runtime/**", answer)
    check_page = CheckPage(page)
    check_page.open(f"{server.address}/dingle/parents/check/")
    check_page.draft.fill(BLATANT)
    check_page.press()
    expect(page.get_by_role("progressbar")).to_be_visible()
    _hold(page)
    page.clock.fast_forward(5_000)
    expect(check_page.again).to_be_visible()
    _hold(page)
    failing = True
    for route in held:
        route.fulfill(status=404)
    expect(check_page.message).to_contain_text("We couldn’t")
    _hold(page)
    page.route("**/checker.js", lambda route: route.fulfill(status=404))
    page.reload()
    expect(check_page.message).to_contain_text("can’t start here")
    _hold(page)
    context.close()


def _hold(page: Page) -> None:
    for media in MEDIA:
        page.emulate_media(**media)  # type: ignore[arg-type]
        assert violations(page) == [], media
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_less_movement_is_respected(page: Page, server: Server) -> None:
    """Where a person wishes for less movement, nothing moves by itself."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{server.address}/dingle/parents/check/")
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          const slow = transitionDuration.split(",").some((each) => parseFloat(each) > 0);
          return animationName !== "none" || slow || scrollBehavior === "smooth";
        }).map((element) => element.tagName)"""
    )
    assert moving == []
