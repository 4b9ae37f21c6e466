"""One draft against every policy, in one view."""

import re

from playwright.sync_api import Page, expect

from checker import Draft, check
from tests.browser.check_page import BLATANT, PATIENCE
from tests.browser.serve import Server
from tests.content import POLICIES


def checked(page: Page, server: Server, audience: str, text: str) -> dict[str, str]:
    """Check a draft on the page; return the verdict of each school."""
    page.goto(f"{server.address}/compare/check/")
    page.check(f"input[value={audience}]")
    page.get_by_role("textbox", name="Your draft").fill(text)
    page.get_by_role("button", name="Check this draft").click()
    page.locator(".side[data-verdict]").first.wait_for(timeout=PATIENCE)
    sides = page.locator(".side").all()
    return {str(each.get_attribute("data-school")): str(each.get_attribute("data-verdict"))
            for each in sides}  # fmt: skip


def test_every_school_answers_as_the_checker_does(page: Page, server: Server) -> None:
    """The same verdicts as one by one, each with the school's own clause."""
    for audience in ("parents", "staff"):
        found = checked(page, server, audience, BLATANT)
        assert found == {
            slug: check(Draft(slug, audience, "personal", BLATANT), policy).verdict
            for slug, policy in POLICIES.items()
        }
    expect(page.locator(".side[data-school=dingle] blockquote").first).to_be_visible()


def test_nothing_written_is_sent_back_to_the_field(page: Page, server: Server) -> None:
    """No verdicts without a draft."""
    page.goto(f"{server.address}/compare/check/")
    page.get_by_role("button", name="Check this draft").click()
    expect(page.get_by_role("status")).to_have_text("Write something first.")
    expect(page.locator(".side:visible")).to_have_count(0)


def test_facts_are_those_of_whoever_posts(page: Page, server: Server) -> None:
    """A fact that only staff can state is offered to staff alone."""
    page.goto(f"{server.address}/compare/check/")
    expect(page.locator(".facts-for:visible")).to_have_attribute("data-for", "parents")
    page.check("input[value=staff]")
    expect(page.locator(".facts-for:visible")).to_have_attribute("data-for", "staff")


def test_help_stands_once_above_the_answers(page: Page, server: Server) -> None:
    """With numbers to ring and the way out; a draft without need takes it away again."""
    checked(page, server, "parents", "My daughter has been cutting herself")
    expect(page.get_by_text("Help comes first")).to_have_count(1)
    help_first = page.locator(".help-first > .help")
    expect(help_first).to_be_focused()
    expect(help_first.locator("a[href='tel:999']")).to_have_count(1)
    page.get_by_role("textbox", name="Your draft").fill("What time is the fair?")
    page.get_by_role("button", name="Check this draft").click()
    expect(page.get_by_text("Help comes first")).to_have_count(0)
    page.get_by_role("textbox", name="Your draft").fill("My daughter has been cutting herself")
    page.get_by_role("button", name="Check this draft").click()
    help_first.get_by_role("link", name="Leave this page").click()
    page.wait_for_url("**/times-tables/")


def test_comparison_leads_to_a_row_and_from_there_to_the_clause(page: Page, server: Server) -> None:
    """From what only one policy has, to its words, to their place in the policy."""
    page.goto(f"{server.address}/compare/")
    staff = page.locator("#staff")
    staff.get_by_text(re.compile(r"^In one policy only")).click()
    staff.locator("details[open] a").first.click()
    row = page.locator(":target")
    expect(row.locator(".hint")).to_contain_text("Only in the policy of")
    words = row.locator("blockquote p:not(.lead)").first.inner_text()
    row.locator("figcaption a").first.click()
    expect(page.locator(":target")).to_have_text(words)
