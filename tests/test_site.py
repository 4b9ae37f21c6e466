"""The built site: every promised page, whole, standing on its own and in the schools' words."""

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from bs4 import Tag

from checker import Draft, check
from checker.words import AUDIENCES, CHANNELS, CIRCUMSTANCES
from plugins.policies.compare import rows
from plugins.policies.model import Clause, School
from tests.browser.serve import serving
from tests.content import CONTENT, POLICIES, SCHOOLS, WORDING
from tests.html import one, page, whole, words
from tests.words import words as words_received

ROOT = Path(__file__).parent.parent
HOST = "https://host.example"
SLUGS = [school.slug for school in SCHOOLS]
PAGES = [
    "/",
    "/compare/",
    *(
        f"/{slug}/{rest}"
        for slug in SLUGS
        for rest in (
            "",
            "policy/",
            "pupils/lesson/",
            *(f"{audience}/" for audience in AUDIENCES),
            *(f"{audience}/check/" for audience in AUDIENCES),
        )
    ),
]
"""Every page of the contract."""

by_school = pytest.mark.parametrize("school", SCHOOLS, ids=lambda school: school.slug)
RULED = [
    pytest.param(school, audience, id=f"{school.slug}-{audience}")
    for school in SCHOOLS
    for audience in school.audiences
]
UNRULED = [
    pytest.param(school, audience, id=f"{school.slug}-{audience}")
    for school in SCHOOLS
    for audience in AUDIENCES
    if audience not in school.audiences
]


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site as built for an address below a path, on the last day of 2026."""
    output = tmp_path_factory.mktemp("below")
    command = [sys.executable, "-m", "pelican", str(CONTENT), "--settings", "pelicanconf.py"]
    subprocess.run(
        [*command, "--output", str(output), "--fatal", "errors"],
        cwd=ROOT,
        env={**os.environ, "SITEURL": f"{HOST}/repo", "SOURCE_DATE_EPOCH": "1798718400"},
        check=True,
        capture_output=True,
    )
    return output


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def address(site: Path, file: Path) -> str:
    """Return the address from the site's root at which a page is served."""
    return f"/{file.relative_to(site).as_posix().removesuffix('index.html')}"


def targets(site: Path, file: Path, base: str) -> Iterator[str]:
    """Yield every address of this site that a page names, made whole."""
    here = f"{base}{address(site, file)}"
    for attribute in ("href", "src", "data-policy"):
        for element in page(file).select(f"[{attribute}]"):
            whole = urljoin(here, str(element[attribute]))
            if urlsplit(whole).netloc == urlsplit(base).netloc:
                yield whole


def broken(site: Path, base: str) -> Iterator[str]:
    """Yield every link to this site that leads nowhere."""
    for file in pages(site):
        for target in targets(site, file, base):
            whole, anchor = urldefrag(target)
            path = site / whole.removeprefix(base).lstrip("/")
            found = (path / "index.html") if whole.endswith("/") else path
            outside = not whole.startswith(f"{base}/")
            if outside or not found.is_file():
                yield f"{address(site, file)} names {target}"
            elif anchor and not page(found).find(id=anchor):
                yield f"{address(site, file)} names {target}, which has no such anchor"


def test_every_address_of_the_contract_is_a_page(site: Path) -> None:
    assert [each for each in PAGES if not (site / each.strip("/") / "index.html").is_file()] == []
    assert [slug for slug in SLUGS if not (site / slug / "policy.json").is_file()] == []


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    assert list(broken(site, HOST)) == []


def test_every_link_and_anchor_leads_somewhere_below_a_path(below: Path) -> None:
    assert list(broken(below, f"{HOST}/repo")) == []


def test_a_reader_can_reach_every_page_from_the_first(site: Path) -> None:
    """But for a checker and a lesson that would have no rules to speak of."""
    empty = {
        f"/{school.slug}/{audience}/{rest}"
        for school in SCHOOLS
        for audience in AUDIENCES
        for rest in ("check/", "lesson/")
        if audience not in school.audiences
    }
    reached, waiting = {"/"}, ["/"]
    while waiting:
        folder = site / waiting.pop().strip("/")
        for target in targets(site, folder / "index.html", HOST):
            found = urlsplit(target).path
            if found.endswith("/") and found not in reached:
                reached.add(found)
                waiting.append(found)
    assert set(PAGES) - reached <= empty


def test_a_host_below_a_path_serves_every_address(below: Path) -> None:
    with serving(below, "/repo") as host:
        connection = HTTPConnection(urlsplit(host.address).netloc)
        for each in PAGES:
            connection.request("GET", f"/repo{each}")
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 200, each
        connection.close()


def test_the_checker_finds_its_data_and_python_from_every_check_page(below: Path) -> None:
    """The check pages name both by relative addresses, so that any path will do."""
    for slug in SLUGS:
        for audience in AUDIENCES:
            folder = below / slug / audience / "check"
            form = one(page(folder), "[data-runtime]")
            runtime = folder / str(form["data-runtime"])
            sizes = json.loads(str(form["data-manifest"]))["sizes"]
            assert {name: (runtime / name).stat().st_size for name in sizes} == sizes
            policy = (folder / str(form["data-policy"])).read_text("utf-8")
            assert json.loads(policy)["school"] == form["data-school"] == slug
            assert form["data-audience"] == audience


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    """No picture, script, style, frame or preload: only links that a reader follows."""
    for file in pages(site):
        loaded = page(file).select("[src], [srcset], link[href]:not([rel=canonical])")
        for element in loaded:
            for attribute in ("src", "srcset", "href"):
                assert not urlsplit(str(element.get(attribute, ""))).netloc, file
        assert not page(file).select("iframe, object, embed, base, form[action], style, [style]")
    for file in [site / "service-worker.js", *sorted(site.glob("theme/*/*.*s*"))]:
        text = file.read_text("utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"(https?:)?//[\w-]+\.\w|@import", text), file.name


def test_every_id_is_one_element_of_its_page(site: Path) -> None:
    for file in pages(site):
        ids = [element["id"] for element in page(file).select("[id]")]
        assert [each for each in ids if ids.count(each) > 1] == [], file


def test_every_page_has_one_heading_of_the_first_rank_one_main_and_a_title(site: Path) -> None:
    titles = []
    for file in pages(site):
        assert words(one(page(file), "h1")), file
        assert one(page(file), "main"), file
        titles.append(words(one(page(file), "title")))
    assert len(set(titles)) == len(titles)


def test_headings_step_down_one_rank_at_a_time(site: Path) -> None:
    """A screen reader's list of headings has no gap. What a script adds is not counted."""
    for file in pages(site):
        ranks = [
            int(heading.name[1])
            for heading in page(file).select("h1, h2, h3, h4, h5, h6")
            if not heading.find_parent("template")
        ]
        assert ranks[0] == 1, file
        assert all(after <= before + 1 for before, after in pairwise(ranks)), file


def test_every_page_says_its_language_and_keeps_the_schools_words_in_it(site: Path) -> None:
    """A browser's translator leaves quotations alone: a clause is what the school adopted."""
    for file in pages(site):
        assert one(page(file), "html")["lang"] == "en-GB", file
        for quotation in page(file).select("blockquote, article.policy"):
            assert (quotation["lang"], quotation["translate"]) == ("en-GB", "no"), file


def test_every_page_is_valid_html(site: Path) -> None:
    command = [str(ROOT / "node_modules" / ".bin" / "html-validate")]
    options = ["--config", str(ROOT / ".htmlvalidate.json"), "--formatter", "text"]
    done = subprocess.run(
        [*command, *options, *map(str, pages(site))],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout.replace(str(site), "")


def policy_of(site: Path, school: School) -> Tag:
    return one(page(site / school.slug / "policy"), "article.policy")


def lead_on_page(element: Tag) -> str | None:
    """Return the lead that a reader sees above a clause, notes between them set aside."""
    above = element.find_parent("ul")
    while above is not None:
        above = above.find_previous_sibling()
        if above is not None and above.name != "aside":
            return words(above) if above.get("class") == ["lead"] else None
    return None


@by_school
def test_the_policy_page_prints_every_word_of_the_policy_in_order(
    site: Path, school: School
) -> None:
    """As received, and no other word but the notes."""
    source = (ROOT / school.source).read_text("utf-8")
    article = policy_of(site, school)
    printed = [
        word
        for block in article.find_all(["h2", "h3", "p", "li"])
        if not block.find_parent("aside") and not block.find_parent("li")
        for word in words(block).split()
    ]
    assert printed == words_received(source)


@by_school
def test_each_clause_stands_under_its_anchor_as_in_the_data(site: Path, school: School) -> None:
    data = json.loads((site / school.slug / "policy.json").read_text("utf-8"))
    assert data["clauses"]
    article = policy_of(site, school)
    for clause in data["clauses"]:
        element = one(article, f'[id="{clause["id"]}"]')
        assert words(element) == clause["text"]
        assert lead_on_page(element) == clause["lead"]
        assert clause["url"] == f"/{school.slug}/policy/#{clause['id']}"
    assert [element["id"] for element in article.select(".clause")] == [
        clause["id"] for clause in data["clauses"]
    ]


@by_school
def test_an_editors_note_is_beside_the_clauses_and_never_inside(site: Path, school: School) -> None:
    notes = policy_of(site, school).select("aside")
    assert all(words(note).startswith("Editor’s note ") for note in notes)
    assert {note.parent.name for note in notes if note.parent} <= {"article"}
    assert not any(note.select("[id], .clause") for note in notes)
    source = (CONTENT / "policies" / f"{school.slug}.md").read_text("utf-8")
    assert len(notes) == len(re.findall("^!!! ", source, re.MULTILINE))


@pytest.mark.parametrize(
    ("slug", "slips"),
    {
        "clapgate": ["only numbered section"],
        "croftlands": ["no section 2.2", "no section 7", "Bookmark not defined"],
        "dar-ul-madinah": ["waiting to be filled in", "section is about X", "do not have contact"],
        "dingle": ["do not have contact"],
        "oakmere": ["changes its grammar halfway"],
    }.items(),
)
def test_every_slip_that_we_know_has_its_note(site: Path, slug: str, slips: list[str]) -> None:
    [school] = (each for each in SCHOOLS if each.slug == slug)
    said = " ".join(words(note) for note in policy_of(site, school).select("aside"))
    assert [slip for slip in slips if slip not in said] == []


def audience_page(site: Path, school: School, audience: str) -> Tag:
    return one(page(site / school.slug / audience), "main")


def quoted(within: Tag, school: School) -> dict[str, str]:
    """Return the words quoted in an element by the clause whose place they link to."""
    return {
        str(one(figure, "figcaption a")["href"]).partition("#")[2]: words(
            figure.select("blockquote p")[-1]
        )
        for figure in within.select("figure.quote")
        if f"/{school.slug}/policy/#" in str(one(figure, "figcaption a")["href"])
    }


def plain_points(school: School, audience: str) -> Iterator[tuple[str, str, Clause]]:
    """Yield (kind, plain sentence, clause) for all that a policy asks of an audience."""
    for clause in school.for_audience(audience):
        for rule in clause.rules:
            yield "dont", WORDING.rules[rule].said[audience].dont, clause
        if clause.duty:
            yield "do", WORDING.duties[clause.duty].said[audience], clause


@pytest.mark.parametrize(("school", "audience"), RULED)
def test_an_audience_reads_its_donts_and_dos_over_the_schools_words_without_a_script(
    site: Path, school: School, audience: str
) -> None:
    """Each in plain words, with every clause that says so quoted under it and linked."""
    main = audience_page(site, school, audience)
    points = {
        kind: [
            ([words(each) for each in item.select(":scope > p:not(.force)")],
             quoted(item, school))
            for item in main.select(f"ul.points.{kind} > li")
        ]
        for kind in ("dont", "do")
    }  # fmt: skip
    for kind, sentence, clause in plain_points(school, audience):
        assert any(
            sentence in plain and quotes.get(clause.id) == clause.text
            for plain, quotes in points[kind]
        ), (kind, sentence, clause.id)


@pytest.mark.parametrize(("school", "audience"), RULED)
def test_no_plain_word_stands_without_a_clause(site: Path, school: School, audience: str) -> None:
    """Nothing is invented: each sentence is one that a clause quoted under it calls for."""
    asked = {(kind, said, clause.id) for kind, said, clause in plain_points(school, audience)}
    main = audience_page(site, school, audience)
    for kind in ("dont", "do"):
        items = main.select(f"ul.points.{kind} > li")
        assert items
        for item in items:
            ids = quoted(item, school)
            assert ids
            for sentence in map(words, item.select(":scope > p:not(.force)")):
                assert all((kind, sentence, clause) in asked for clause in ids), sentence


@pytest.mark.parametrize(("school", "audience"), RULED)
def test_what_happens_and_whom_to_ask_is_quoted(site: Path, school: School, audience: str) -> None:
    main = audience_page(site, school, audience)
    for part, place in (("consequence", "#if-broken"), ("contact", "#who-to-talk-to")):
        assert quoted(one(main, place), school) == {
            clause.id: clause.text
            for clause in school.for_audience(audience)
            if clause.part == part
        }


@pytest.mark.parametrize(("school", "audience"), UNRULED)
def test_an_audience_without_rules_is_told_so_and_what_is_expected_around_it(
    site: Path, school: School, audience: str
) -> None:
    main = audience_page(site, school, audience)
    assert "sets no rules" in words(main)
    assert not main.select("ul.points")
    around = {clause.id: clause.text for clause in school.clauses if audience in clause.around}
    assert quoted(main, school) == around


@by_school
def test_adoption_and_review_are_on_every_page_that_speaks_of_the_policy(
    site: Path, school: School
) -> None:
    assert school.review
    for place in ("", "policy", *AUDIENCES):
        main = one(page(site / school.slug / place), "main")
        assert school.adopted.text in words(main)
        assert one(main, "time")["datetime"] == school.review.day.isoformat()
        assert school.review.text in words(main)


@pytest.mark.parametrize(
    ("school", "passed"),
    [
        ("clapgate", False),
        ("croftlands", True),
        ("dingle", False),  # on the very day
        ("oakmere", True),
    ],
)
def test_without_a_script_a_page_says_whether_the_review_has_passed_when_it_was_built(
    below: Path,
    school: str,
    passed: bool,  # noqa: FBT001 (the answer expected)
) -> None:
    review = one(page(below / school / "parents"), ".review")
    shown = [
        element["data-when"]
        for element in review.select("[data-when]")
        if not element.has_attr("hidden")
    ]
    assert shown == ["after" if passed else "before"]
    assert "(as of 31 December 2026)" in words(one(review, f"[data-when={shown[0]}]"))


@by_school
def test_a_check_page_offers_the_contracts_words(site: Path, school: School) -> None:
    """Every channel to everyone; a circumstance to those for whom it can be true."""
    offered = set()
    for audience in AUDIENCES:
        main = one(page(site / school.slug / audience / "check"), "main")
        channels = [str(each["value"]) for each in main.select("input[type=radio]")]
        assert sorted(channels) == sorted(CHANNELS)
        assert len(main.select("input[type=radio][checked]")) == 1
        circumstances = {str(each["value"]) for each in main.select("input[type=checkbox]")}
        offered |= circumstances
        assert {"photo-other-child", "photo-permission"} <= circumstances
        field = one(main, "textarea")
        assert words(one(main, f"label[for={field['id']}]")) == "Your draft"
        assert "Check this draft" in [words(button) for button in main.select("button")]
        assert all(each.find_parent("label") for each in main.select("input"))
    assert offered == set(CIRCUMSTANCES)


@pytest.mark.parametrize(("school", "audience"), RULED)
def test_a_check_page_lists_the_policy_for_browsers_that_cannot_check(
    site: Path, school: School, audience: str
) -> None:
    main = one(page(site / school.slug / audience / "check"), "main")
    said = {words(each) for each in main.select("ul.points > li > p:not(.force)")}
    assert said == {sentence for _, sentence, _ in plain_points(school, audience)}


def test_the_comparison_quotes_every_clause_that_is_checked(site: Path) -> None:
    """Words that one policy repeats stand there once, with the way to one of their places."""
    main = one(page(site / "compare"), "main")
    places = {str(link["href"]).removeprefix("..") for link in main.select("figcaption a")}
    quotations = {words(each) for each in main.select("blockquote p")}
    for school in SCHOOLS:
        checked = [clause for clause in school.clauses if clause.rules]
        linked = {(each.lead, each.text) for each in checked if school.url(each) in places}
        assert linked == {(clause.lead, clause.text) for clause in checked}
        assert {clause.text for clause in checked} <= quotations


@pytest.mark.parametrize(("school", "audience"), RULED)
def test_each_dont_says_why_shows_both_kinds_and_what_to_do_instead(
    site: Path, school: School, audience: str
) -> None:
    """Under the point, beside the clauses: and where they reach far, what remains possible."""
    main = audience_page(site, school, audience)
    said = {said.dont: said for words in WORDING.rules.values()
            if (said := words.said.get(audience))}  # fmt: skip
    for item in main.select("ul.points.dont > li"):
        plain = [words(each) for each in item.select(":scope > p:not(.force)")]
        explained = item.select(".more .explained")
        assert len(explained) == len(plain)
        for sentence, block in zip(plain, explained, strict=True):
            text, rule = words(block), said[sentence]
            for part in (rule.because, rule.instead, rule.wide):
                assert part in text
            example = rule.example("breach", "check")
            assert example
            assert " ".join(example.text.split()) in text


@pytest.mark.parametrize(("school", "audience"), RULED)
def test_what_is_called_fine_is_fine_at_this_school_in_this_place(
    site: Path, school: School, audience: str
) -> None:
    """The checker finds nothing in it, at the channel that the heading speaks of."""
    main = audience_page(site, school, audience)
    examples = {" ".join(example.text.split()): example
                for rule in WORDING.rules.values() if audience in rule.said
                for example in rule.said[audience].examples}  # fmt: skip
    shown = 0
    for scope in main.select("section.scope"):
        for said in scope.select(".example"):
            if not words(said).startswith("This is fine:"):
                continue
            shown += 1
            example = examples[words(one(said, "q"))]
            usual = "personal" if scope["id"] == "everywhere" else str(scope["id"])
            channel = example.channel or usual
            assert channel == usual or (scope["id"] == "everywhere" and channel != "official")
            draft = Draft(
                school.slug, audience, channel, example.text, frozenset(example.circumstances)
            )
            assert check(draft, POLICIES[school.slug]).verdict == "clear", example
    assert shown


@pytest.mark.parametrize(("school", "audience"), RULED)
def test_each_point_says_how_strongly_the_policy_asks_it(
    site: Path, school: School, audience: str
) -> None:
    """In the policy's own word, which stands in the clauses quoted under it; where it has one."""
    main = audience_page(site, school, audience)
    forced = {clause.id for clause in school.clauses if clause.force}
    for point in main.select(".points > li"):
        beside = point.select(":scope > .force")  # not folded away
        forces = [
            words(each).strip("“”") for part in beside for each in part.select("[translate=no]")
        ]
        assert bool(forces) == bool(quoted(point, school).keys() & forced)
        quoted_words = " ".join(map(words, point.select("details.words blockquote"))).lower()
        assert [force for force in forces if force not in quoted_words] == []


def test_a_clause_goes_by_its_own_word_for_how_strongly_it_asks() -> None:
    """The word "must not" is not "should not", and "expects" is neither."""
    forces = {school.slug: {c.id: c.force for c in school.clauses} for school in SCHOOLS}
    assert forces["dingle"]["staff-complain"] == "must not"
    assert forces["dingle"]["parents-complain-school"] == "should not"
    assert forces["dingle"]["pupils-respect"] == "encourages"
    assert forces["dingle"]["parents-model"] == "expects"
    assert forces["dingle"]["moderation-spam"] == "will delete"
    assert forces["clapgate"]["parents-threats"] == "inappropriate"
    assert forces["clapgate"]["action-remove"] == "expect"  # the school "will also expect"


def test_complaints_and_email_are_the_policys_own(site: Path) -> None:
    """Whom to go to is quoted: every name and address stands in the policy as received."""
    for school in SCHOOLS:
        source = " ".join((ROOT / school.source).read_text("utf-8").split()).lower()
        for person in (*school.complaints, school.contact_email):
            assert person.lower() in source, person
        main = one(whole(site / school.slug / "parents" / "check"), "main")
        assert tuple(map(words, main.select(".people li"))) == school.complaints


def test_every_page_says_that_a_policy_is_not_the_law(site: Path) -> None:
    for file in pages(site):
        if file.parent.name != "times-tables":
            assert "A school policy is not the law" in words(page(file)), file


def test_the_comparison_says_what_is_the_same_what_differs_and_what_only_one_has() -> None:
    """Each row is of the kind that its cells show."""
    compared = rows(SCHOOLS, AUDIENCES, WORDING)
    kinds = {(audience, row.rule): row for audience, some in compared.items() for row in some}
    assert kinds["staff", "press-enquiry"].kind == "one"
    assert [SCHOOLS[at].slug for at in kinds["staff", "press-enquiry"].by] == ["oakmere"]
    assert kinds["parents", "criticism-of-school"].kind == "differs"
    assert {row.kind for row in kinds.values()} <= {"same", "differs", "one"}
    for row in kinds.values():
        assert (row.kind == "one") == (sum(bool(cell) for cell in row.cells) == 1)


def test_a_page_of_a_school_and_its_styles_fit_in_one_flight(site: Path) -> None:
    """What the first ten packets of a connection carry: 14 KB, compressed, no script needed."""
    (style,) = site.glob("theme/*/style.css")
    for school in SCHOOLS:
        for audience in AUDIENCES:
            file = site / school.slug / audience / "index.html"
            size = sum(len(gzip.compress(each.read_bytes(), 6)) for each in (file, style))
            assert size <= 14_000, file
