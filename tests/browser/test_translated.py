"""Parents’ pages in other languages, as a parent comes upon them."""

import pytest
from playwright.sync_api import Page, expect

from plugins.policies.translations import read_translations
from tests.browser.serve import Server
from tests.content import CONTENT

LANGUAGES = read_translations(CONTENT / "translations")
by_language = pytest.mark.parametrize("code", [each.code for each in LANGUAGES])
WORDS = {each.code: each for each in LANGUAGES}


@by_language
def test_parent_finds_their_language_and_the_schools_words(
    page: Page, server: Server, code: str
) -> None:
    """From the English page by the language’s own name; the clause opens in English."""
    language = WORDS[code]
    page.goto(f"{server.address}/dingle/parents/")
    page.get_by_role("link", name=language.name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(
        language.words["Parents and carers"]
    )
    point = page.locator(".points.dont > li").first
    expect(point.locator(".force bdi").first).to_have_text("“should not”")
    expect(point.locator("blockquote").first).to_be_hidden()
    point.locator("summary").click()
    expect(point.locator("blockquote").first).to_be_visible()
    point.locator("figcaption a").first.click()
    expect(page.locator(":target")).to_be_visible()


@by_language
def test_page_runs_in_the_languages_direction_and_its_clauses_from_left_to_right(
    page: Page, server: Server, code: str
) -> None:
    """The sign before a point stands where its line begins; nothing scrolls sideways."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{server.address}/dingle/parents/{code}/")
    point = page.locator(".points.dont > li").first
    point.locator("summary").click()
    here, sentence = point.bounding_box(), point.locator("p").first.bounding_box()
    assert here
    assert sentence
    left = sentence["x"] - here["x"]
    right = here["x"] + here["width"] - sentence["x"] - sentence["width"]
    assert (right > left) == (WORDS[code].direction == "rtl")
    directions = "each => getComputedStyle(each).direction"
    assert point.locator("blockquote").first.evaluate(directions) == "ltr"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@by_language
def test_way_to_the_checker_and_back_to_english(page: Page, server: Server, code: str) -> None:
    """The note says which language counts, and leads there."""
    language = WORDS[code]
    page.goto(f"{server.address}/oakmere/parents/{code}/")
    page.get_by_role("link", name=language.words["Check a draft"]).click()
    expect(page.get_by_role("textbox", name="Your draft")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name=language.words["This page in English"]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Parents and carers")
