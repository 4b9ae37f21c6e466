"""The lesson in front of a class: keys, a clicker, paper, and no script at all."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.check_page import PATIENCE, wait_until
from tests.browser.serve import Server

LESSON = "/oakmere/pupils/lesson/"


@pytest.fixture
def lesson(page: Page, server: Server) -> Page:
    """Open a lesson and put its first level on the big screen."""
    page.goto(server.address + LESSON)
    page.get_by_role("button", name="Show ages 7 to 9").click()
    return page


def test_clicker_shows_the_answer_and_then_the_next_card(lesson: Page) -> None:
    """A clicker sends PageDown and PageUp, and nothing else."""
    shown = lesson.locator(".on-screen .lesson-card:visible")
    expect(shown).to_have_count(1)
    expect(shown.locator(".verdict")).to_be_hidden()
    first = shown.inner_text()
    lesson.keyboard.press("PageDown")
    expect(shown.locator(".verdict")).to_be_visible()
    lesson.keyboard.press("PageDown")
    expect(shown).to_have_count(1)
    expect(shown.locator(".verdict")).to_be_hidden()
    assert shown.inner_text() != first
    lesson.keyboard.press("PageUp")
    expect(shown.locator(".verdict")).to_be_visible()


def test_last_card_ends_it(lesson: Page) -> None:
    """After the last answer the page is as it was, and the pupils' own cards come next."""
    lesson.set_viewport_size({"width": 1280, "height": 4000})  # every answer in sight
    for _ in range(2 * lesson.locator(".on-screen .lesson-card").count()):
        lesson.keyboard.press("ArrowRight")
    expect(lesson.locator(".on-screen")).to_have_count(0)
    expect(lesson.get_by_role("heading", name="Make your own card")).to_be_focused()


def test_clicker_reads_a_long_answer_to_its_end(lesson: Page) -> None:
    """The next card waits until the last line has been in sight."""
    lesson.set_viewport_size({"width": 640, "height": 300})
    shown = lesson.locator(".on-screen .lesson-card:visible h3")
    lesson.keyboard.press("PageDown")
    before = "() => { const s = document.querySelector('.on-screen');"
    at_end = f"{before} return s.scrollTop + s.clientHeight >= s.scrollHeight - 1; }}"
    assert not lesson.evaluate(at_end)
    for _ in range(30):
        if lesson.evaluate(at_end):
            break
        lesson.keyboard.press("PageDown")
        expect(shown).to_have_text("Card 1")
    assert lesson.evaluate(at_end)
    lesson.keyboard.press("PageDown")
    expect(shown).to_have_text("Card 2")


def test_escape_ends_it(lesson: Page) -> None:
    """At any card."""
    lesson.keyboard.press("Escape")
    expect(lesson.locator(".on-screen")).to_have_count(0)


def test_without_javascript_each_answer_opens(browser: Browser, server: Server) -> None:
    """The answers are in the page: neither a script nor Python is needed."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.address + LESSON)
    card = page.locator(".lesson-card").nth(1)
    card.locator("summary").click()
    expect(card.locator(".verdict")).to_be_visible()
    expect(page.locator("button:visible")).to_have_count(0)
    context.close()


def test_paper_keeps_the_answers_to_the_end(page: Page, server: Server) -> None:
    """The cards stand without them, and blank cards follow."""
    page.goto(server.address + LESSON)
    page.emulate_media(media="print")
    expect(page.locator(".lesson-card .verdict:visible")).to_have_count(0)
    expect(page.locator(".blank-card:visible")).to_have_count(2)
    expect(page.locator(".answers li:visible")).to_have_count(page.locator(".lesson-card").count())


def test_vote_stands_above_the_answer_again(page: Page, server: Server) -> None:
    """By mouse, without the big screen: a vote can be changed, and one at a time counts."""
    page.goto(server.address + LESSON)
    card = page.locator(".lesson-card").nth(1)
    card.get_by_role("button", name="Post it", exact=True).click()
    card.get_by_role("button", name="Change it").click()
    expect(card.locator("[aria-pressed=true]")).to_have_text(["Change it"])
    card.locator("summary").click()
    expect(card.locator(".voted")).to_have_text("Your vote: Change it")
    expect(page.locator("[aria-pressed=true]")).to_have_count(1)


def test_vote_by_keys_is_of_the_card_on_the_screen(lesson: Page) -> None:
    """1, 2 and 3 are the boxes from left to right; the clicker goes on as before."""
    shown = lesson.locator(".on-screen .lesson-card:visible")
    lesson.keyboard.press("3")
    expect(shown.locator("[aria-pressed=true]")).to_have_text(["Don’t post it"])
    lesson.keyboard.press("PageDown")
    expect(shown.locator(".voted")).to_have_text("Your vote: Don’t post it")
    lesson.set_viewport_size({"width": 1280, "height": 4000})
    lesson.keyboard.press("PageDown")
    expect(shown.locator("h3")).to_have_text("Card 2")
    expect(shown.locator("[aria-pressed=true]")).to_have_count(0)


def test_vote_is_not_kept(page: Page, server: Server) -> None:
    """Neither stored nor sent; a fresh page knows nothing of it."""
    page.goto(server.address + LESSON)
    page.locator("html[data-offline=ready]").wait_for(timeout=PATIENCE)
    already = len(server.requests)
    page.locator(".vote button").first.click()
    assert server.requests[already:] == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    page.reload()
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)


def test_card_is_on_the_whole_screen_until_the_end(lesson: Page) -> None:
    """Moved by the buttons on it, too; “End” gives the screen back."""
    wait_until(lesson, "document.fullscreenElement?.id === 'ages-7-to-9'")
    shown = lesson.locator(".on-screen .lesson-card:visible")
    lesson.get_by_role("button", name="Next").click()
    expect(shown.locator(".verdict")).to_be_visible()
    lesson.get_by_role("button", name="Back").click()
    expect(shown.locator(".verdict")).to_be_hidden()
    lesson.get_by_role("button", name="End").click()
    expect(lesson.locator(".on-screen")).to_have_count(0)
    assert lesson.evaluate("document.fullscreenElement") is None
