"""A poster for each school and audience: one page, true to the policy, with a code to scan."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plugins.policies.errors import ContentError
from plugins.policies.model import School
from plugins.policies.poster import HERE, ROOM, code, read_order
from tests.browser.serve import Server
from tests.content import CONTENT, SCHOOLS, WORDING
from tests.html import one, words
from tests.html import page as read

ORDER = read_order(CONTENT / "poster.toml", WORDING)
POSTERS = [
    pytest.param(school, audience, id=f"{school.slug}-{audience}")
    for school in SCHOOLS
    for audience in school.audiences
]


def sentence(line: str) -> str:
    """Return a line of a poster without what it says of its clause."""
    return re.split(r" (?:“|In the policy)", line)[0]


@pytest.mark.parametrize(("school", "audience"), POSTERS)
def test_poster_says_what_the_audiences_page_says(
    site: Path, school: School, audience: str
) -> None:
    """Each sentence stands on the audience's page, over the clauses that it explains."""
    poster = one(read(site / school.slug / audience / "poster"), "main")
    version = one(read(site / school.slug / audience), "main")
    said = {words(each) for each in version.select(".points > li > p")}
    points = [words(each) for each in poster.select(".points > li > p")]
    assert len(points) >= min(5, len(said))
    assert {sentence(point) for point in points} <= said


@pytest.mark.parametrize(("school", "audience"), POSTERS)
def test_poster_begins_with_what_matters_most(site: Path, school: School, audience: str) -> None:
    """In the order of content/poster.toml, whatever the order of the policy."""
    poster = one(read(site / school.slug / audience / "poster"), "main")
    held = {rule for clause in school.for_audience(audience) if clause.everywhere
            for rule in clause.rules}  # fmt: skip
    expected = [
        WORDING.rules[rule].said[audience].dont for rule in ORDER[audience]["donts"] if rule in held
    ]
    donts = [sentence(words(each)) for each in poster.select(".dont > li > p")]
    first = list(dict.fromkeys(expected))[: ROOM["donts"]]
    assert first
    assert donts[: len(first)] == first


@pytest.mark.parametrize(("school", "audience"), POSTERS)
def test_poster_says_how_strongly_the_policy_asks(
    site: Path, school: School, audience: str
) -> None:
    """In the policy’s own word beside each sentence, which leads to its clause."""
    poster = one(read(site / school.slug / audience / "poster"), "main")
    clauses = {clause.id: clause for clause in school.clauses}
    for point in poster.select(".points > li"):
        for link in point.select(".force a"):
            clause = clauses[str(link["href"]).partition("#")[2]]
            assert words(link).strip("“”") in (clause.force or "In the policy")
        assert point.select(".force a")


def test_order_that_names_no_rule_is_refused(tmp_path: Path) -> None:
    """The fault says where, and the nearest rule."""
    path = tmp_path / "poster.toml"
    path.write_text('[parents]\ndonts = ["threats"]\n')
    with pytest.raises(
        ContentError, match=r'\[parents\] donts .* "threats"; did you mean "threat"'
    ):
        read_order(path, WORDING)


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


def test_poster_is_a_press_away_from_its_page_and_from_paper(page: Page, server: Server) -> None:
    """The button asks the browser to print; a sentence leads to its clause."""
    page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
    page.goto(f"{server.address}/dingle/parents/")
    page.get_by_role("link", name="A poster to print").click()
    page.get_by_role("button", name="Print it").click()
    assert page.evaluate("printed") == 1
    page.locator(".dont .force a").first.click()
    expect(page.locator(":target")).to_have_text("Post images of children other than their own")
