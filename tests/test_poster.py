"""A poster for each school and audience: one page, true to the policy, with a code to scan."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.policies.model import School
from plugins.policies.poster import HERE, code
from tests.browser.serve import Server
from tests.content import SCHOOLS
from tests.html import one, words
from tests.html import page as read

POSTERS = [
    pytest.param(school, audience, id=f"{school.slug}-{audience}")
    for school in SCHOOLS
    for audience in school.audiences
]


@pytest.mark.parametrize(("school", "audience"), POSTERS)
def test_poster_says_what_the_audiences_page_says(
    site: Path, school: School, audience: str
) -> None:
    """Each sentence stands on the audience's page, over the clauses that it explains."""
    poster = one(read(site / school.slug / audience / "poster"), "main")
    version = one(read(site / school.slug / audience), "main")
    said = {words(each) for each in version.select(".points > li > p")}
    points = [words(each) for each in poster.select(".points > li > p")]
    assert len(points) >= 5
    assert set(points) <= said


@pytest.mark.parametrize(("school", "audience"), POSTERS)
def test_code_leads_to_the_checker(site: Path, school: School, audience: str) -> None:
    """What the code holds is the address printed beside it."""
    poster = one(read(site / school.slug / audience / "poster"), "main")
    target = words(one(poster, ".where"))
    assert target == f"{HERE}/{school.slug}/{audience}/check/"
    drawn = one(poster, "svg.qr path[stroke]")["d"]
    expected = re.search(r'stroke="#000" d="([^"]+)"', code(target))
    assert expected
    assert drawn == expected[1]


def test_site_without_an_address_says_so_on_its_posters(site: Path) -> None:
    """A code that leads nowhere is not printed by mistake."""
    assert "SITEURL" in words(read(site / "dingle" / "parents" / "poster"))


@pytest.mark.parametrize(("school", "audience"), POSTERS)
def test_poster_is_one_page(page: Page, server: Server, school: School, audience: str) -> None:
    """Printed on A4."""
    page.goto(f"{server.address}/{school.slug}/{audience}/poster/")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
