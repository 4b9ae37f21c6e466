"""Staff's flows in a browser: a touch for each answer, and nothing to type."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serve import Server


def test_answer_opens_with_its_verdict_and_closes_the_one_before(
    page: Page, server: Server
) -> None:
    """One answer at a time, the clause quoted under it."""
    page.goto(f"{server.address}/oakmere/staff/before/")
    flow = page.locator("#friend-request")
    flow.get_by_text("No, a pupil at the school now").click()
    expect(flow.locator(".verdict:visible")).to_contain_text("This seems to go against the policy")
    expect(flow.locator("blockquote:visible").first).to_be_visible()
    flow.get_by_text("Yes", exact=True).click()
    expect(flow.locator(".verdict:visible")).to_have_count(1)
    expect(flow.locator(".verdict:visible")).to_contain_text("Nothing found")


def test_there_is_nothing_to_type_and_the_way_there_is_on_the_staff_page(
    page: Page, server: Server
) -> None:
    """From the staff page, in one touch."""
    page.goto(f"{server.address}/dingle/staff/")
    page.get_by_role("link", name="Quick answers, without typing").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Before you post")
    expect(page.get_by_role("textbox")).to_have_count(0)


def test_paper_keeps_the_label_of_each_answer(page: Page, server: Server) -> None:
    """Every answer is printed, and under the words that it answers."""
    page.goto(f"{server.address}/oakmere/staff/before/")
    page.emulate_media(media="print")
    labels = page.locator(".flow > details > summary")
    expect(labels).not_to_have_count(0)
    expect(page.locator(".flow > details > summary:visible")).to_have_count(labels.count())
    expect(page.locator(".flow .words > summary:visible")).to_have_count(0)


@pytest.mark.parametrize(
    ("flow", "answer", "said"),
    [
        ("consent", "Yes, everyone", "Nothing found"),
        ("consent", "No", "This seems to go against the policy"),
        ("consent", "I am not sure", "Ask first"),
        ("friend-request", "No, a pupil who has left", "This seems to go against the policy"),
        ("journalist", "Yes", "Nothing found"),
        ("journalist", "No", "This seems to go against the policy"),
        ("comment", "Abusive, racist, sexist or homophobic", "will delete"),
        ("comment", "Spam", "Comments we consider to be spam"),
        ("comment", "A complaint, politely put", "Ask those who run the page"),
    ],
)
def test_every_flow_is_answered_by_keyboard(
    page: Page, server: Server, flow: str, answer: str, said: str
) -> None:
    """Tab and Enter are enough; what opens names the school's own clause or says that none is."""
    page.goto(f"{server.address}/oakmere/staff/before/")
    choice = page.locator(f"#{flow} > details > summary", has_text=re.compile(f"^{answer}$"))
    choice.focus()
    page.keyboard.press("Enter")
    opened = page.locator(f"#{flow} > details[open]")
    expect(opened).to_have_count(1)
    expect(opened).to_contain_text(said)


def test_policy_that_is_silent_on_journalists_says_so(page: Page, server: Server) -> None:
    """There is no question to answer then, only whom to ask."""
    page.goto(f"{server.address}/dingle/staff/before/")
    flow = page.locator("#journalist")
    expect(flow).to_contain_text("Ask your headteacher before you answer")
    expect(flow.locator("details")).to_have_count(0)
