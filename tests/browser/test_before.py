"""Staff's flows in a browser: a touch for each answer, and nothing to type."""

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
