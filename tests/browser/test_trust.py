"""A trust's site: its own colours, a school found while its name is typed, old addresses."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.build import multiply
from tests.browser.serve import Server, serving
from tests.building import build
from tests.content import CONTENT

ROOT = Path(__file__).parents[2]
SETTINGS = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
THEME = {root!r} + "/theme"
SITENAME = "Elmfield Trust"
COLOUR = "#7a1f3d"
LOGO = "logo.svg"
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M0 0h9v3z"/></svg>'
MOVED = """
[[school]]
was = "dingle-infants"
now = "dingle"

[[school]]
was = "hilltop"
name = "Hilltop School"
farewell = "Hilltop School left in July 2026."
"""
SCHOOLS = 14


@pytest.fixture(scope="module")
def trust(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a trust's site."""
    folder = tmp_path_factory.mktemp("trust")
    content = Path(shutil.copytree(CONTENT, folder / "content"))
    multiply(content / "policies", SCHOOLS)
    (content / "logo.svg").write_text(LOGO, "utf-8")
    (content / "moved.toml").write_text(MOVED, "utf-8")
    settings = folder / "trustconf.py"
    settings.write_text(SETTINGS.format(root=str(ROOT)), "utf-8")
    return build(folder / "output", content, "--settings", str(settings))


@pytest.fixture(scope="module")
def host(trust: Path) -> Iterator[Server]:
    """Serve it on a free port."""
    with serving(trust) as running:
        yield running


def shown(page: Page) -> list[str]:
    return page.locator("#schools a:visible").all_inner_texts()


def test_every_school_is_there_without_scripts(page: Page, host: Server) -> None:
    """The field, which could do nothing, is not."""
    context = page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    bare = context.new_page()
    bare.goto(host.address)
    assert len(shown(bare)) == SCHOOLS
    expect(bare.get_by_role("searchbox")).to_be_hidden()
    bare.get_by_role("link", name="Dingle").click()
    assert bare.url.endswith("/dingle/")
    context.close()


def test_a_school_is_found_while_its_name_is_typed(page: Page, host: Server) -> None:
    """By the beginnings of its words in any order; how many are left is said."""
    page.goto(host.address)
    status = page.get_by_role("status").filter(has_text="school")
    expect(status).to_have_text(f"{SCHOOLS} schools")
    field = page.get_by_role("searchbox", name="Part of its name")
    field.fill("scHool ding")
    expect(status).to_have_text("1 school")
    (only,) = shown(page)
    assert "Dingle" in only
    field.fill("ingle")
    expect(page.locator("#found")).to_have_text(
        "No school here has this name. Try another part of it."
    )
    assert shown(page) == []
    field.fill("")
    assert len(shown(page)) == SCHOOLS
    field.fill("dingle")
    field.press("Enter")
    page.wait_for_url("**/dingle/")


def test_the_trusts_name_logo_and_colour_are_on_every_page(page: Page, host: Server) -> None:
    for path in ("", "dingle/parents/"):
        page.goto(f"{host.address}/{path}")
        brand = page.locator(".brand")
        assert brand.inner_text() == "Elmfield Trust"
        assert brand.locator("img").evaluate("image => image.naturalWidth") > 0
        link = page.locator("main a").first
        accent = "getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()"
        assert page.evaluate(accent) == "#7a1f3d"
        assert link.count()
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(accent) != "#7a1f3d"


def test_an_old_address_leads_to_the_very_clause(page: Page, host: Server) -> None:
    page.goto(f"{host.address}/dingle-infants/policy/#parents")
    page.wait_for_url("**/dingle/policy/#parents")


def test_an_old_address_leads_on_without_scripts(page: Page, host: Server) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    bare = context.new_page()
    bare.goto(f"{host.address}/dingle-infants/parents/check/")
    bare.wait_for_url("**/dingle/parents/check/")
    context.close()


def test_a_school_that_left_says_farewell_at_every_old_address(page: Page, host: Server) -> None:
    for path in ("", "policy/", "parents/check/"):
        page.goto(f"{host.address}/hilltop/{path}")
        expect(page.locator("main")).to_contain_text("Hilltop School left in July 2026.")
        assert page.get_by_role("link", name="Find your school").is_visible()


def test_no_device_keeps_old_addresses(trust: Path) -> None:
    script = (trust / "service-worker.js").read_text("utf-8")
    assert '"dingle"' in script
    assert "dingle-infants" not in script
    assert "hilltop" not in script
