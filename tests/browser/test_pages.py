"""Every kind of page, in a real browser: for everyone, on the smallest phone."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.check_page import BLATANT, HARMLESS, CheckPage
from tests.browser.serve import Server

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = (
    "/",
    "/dingle/",
    "/dingle/policy/",
    "/clapgate/policy/check-up/",
    "/dingle/parents/",
    "/dingle/pupils/",
    "/oakmere/staff/",
    "/clapgate/staff/",
    "/dingle/parents/check/",
    "/dingle/pupils/lesson/",
    "/clapgate/pupils/lesson/",
    "/compare/",
    "/compare/check/",
    "/dingle/staff/before/",
    "/dingle/parents/poster/",
    "/times-tables/",
    "/dingle/parents/ur/",
    "/dingle/parents/pl/",
    "/about/",
    "/privacy/",
    "/404.html",
)


@pytest.fixture(params=["light", "dark"])
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a page on the narrowest screen that we promise, in either colour scheme."""
    context = browser.new_context(
        bypass_csp=True,  # axe is a script that our policy would refuse
        color_scheme=request.param,
        viewport={"width": 320, "height": 640},
    )
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[str]:
    """Return what axe has against the page as it stands, folded parts open."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(
        f"axe.run({{runOnly: {json.dumps(STANDARD)}}}).then(result => result.violations)"
    )
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]


@pytest.mark.parametrize("address", PAGES)
def test_page_shuts_nobody_out(open_page: Page, server: Server, address: str) -> None:
    """A page has nothing against WCAG 2.2 AA that axe can find, and never scrolls sideways."""
    open_page.goto(server.address + address)
    assert violations(open_page) == []
    assert open_page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    ("address", "draft", "verdict"),
    [
        ("/dingle/parents/check/", BLATANT, "breach"),
        ("/dingle/parents/check/", HARMLESS, "clear"),
        ("/clapgate/pupils/check/", HARMLESS, "no-rules"),
    ],
)
def test_answer_shuts_nobody_out(
    open_page: Page, server: Server, address: str, draft: str, verdict: str
) -> None:
    """The same holds with an answer on the page."""
    check_page = CheckPage(open_page)
    check_page.open(server.address + address)
    assert check_page.check(draft) == verdict
    assert violations(open_page) == []
    assert open_page.evaluate("document.documentElement.scrollWidth") <= 320


def test_question_shuts_nobody_out(open_page: Page, server: Server) -> None:
    """The same holds with a question on the page."""
    check_page = CheckPage(open_page)
    check_page.open(f"{server.address}/dingle/pupils/check/")
    open_page.check("input[value=photo-other-child]")
    assert check_page.check("look at us at the fair") == "check"
    assert violations(open_page) == []


@pytest.mark.parametrize(
    ("today", "said"), [("2026-08-31", "has not passed"), ("2026-09-01", "has passed")]
)
def test_review_state_is_told_on_the_day_of_reading(
    page: Page, server: Server, today: str, said: str
) -> None:
    """A page built once says of each day it is read whether the review day has passed."""
    page.clock.set_fixed_time(f"{today}T12:00:00")
    page.goto(f"{server.address}/dar-ul-madinah/parents/")
    assert said in page.locator("#up-to-date").inner_text()
