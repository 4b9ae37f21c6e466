"""Words that would like to be code, in a real browser: they stay words, and nothing runs.

Whatever ran would set ``__ran``, open a dialog or a window, go elsewhere, or ask another host.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from tests.browser.check_page import BLATANT, CheckPage
from tests.browser.serve import Server, serving
from tests.building import build
from tests.content import CONTENT
from tests.hostile import EVERY, HALVES, STRINGS
from tests.hostile.schools import TWIN, write_schools

ROOT = Path(__file__).parents[2]
PAGES = ("", "parents/", "parents/check/", "staff/", "staff/before/", "pupils/check/",
         "pupils/lesson/", "parents/poster/", "parents/ur/")  # fmt: skip
SHARED = ("", "compare/", "compare/check/")
OF_WORDS = ("policy/check-up/index.html",)
"""Pages whose elements depend on what the words say, and not only on where they stand."""


class Hostile:
    """A site of schools that say hostile words, and the words by school."""

    def __init__(self, folder: Path, schools: dict[str, str]) -> None:
        self.folder = folder
        self.schools = schools

    def one_of_each(self) -> list[str]:
        """Return a school for each context of the strings."""
        by_words = {words: slug for slug, words in self.schools.items()}
        firsts = (
            next((by_words[each] for each in strings if each in by_words), None)
            for strings in STRINGS.values()
        )
        return [slug for slug in firsts if slug]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """Build a site with a school for each string."""
    folder = tmp_path_factory.mktemp("hostile")
    content = Path(shutil.copytree(CONTENT, folder / "content"))
    made = Hostile(folder / "site", write_schools(content / "policies", folder))
    compared = f"COMPARED={json.dumps(made.one_of_each())}"
    build(made.folder, content, "--quiet", "--extra-settings", compared)
    return made


@pytest.fixture(scope="module")
def host(hostile: Hostile) -> Iterator[Server]:
    """Serve that site."""
    with serving(hostile.folder) as running:
        yield running


@pytest.fixture
def ran(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """Open a page and collect every sign that something ran, asked elsewhere or went away."""
    context = browser.new_context()
    signs: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "blob:http://127.0.0.1:", "data:,")):
            signs.append(f"asked for {request.url}")

    def said(dialog: Dialog) -> None:
        signs.append(f"said {dialog.message}")
        dialog.dismiss()

    def opened(other: Page) -> None:
        signs.append(f"opened {other.url}")

    context.on("request", asked)
    context.on("dialog", said)
    page = context.new_page()
    context.on("page", opened)
    yield page, signs
    context.close()


def nothing_ran(page: Page, signs: list[str]) -> None:
    assert page.evaluate("typeof __ran") == "undefined"
    assert signs == []


def test_hostile_words_change_nothing_of_a_page_but_its_text(
    ran: tuple[Page, list[str]], hostile: Hostile
) -> None:
    """Page by page, a hostile school's elements and attributes are those of a harmless one."""
    page, _ = ran
    assert len(hostile.schools) > 200
    expected: dict[str, Any] = {}
    for slug in [TWIN, *hostile.schools]:
        for file in sorted((hostile.folder / slug).rglob("*.html")):
            found = page.evaluate(_SKELETON, [file.read_text("utf-8"), slug])
            place = file.relative_to(hostile.folder / slug).as_posix()
            if place in OF_WORDS:
                assert page.evaluate(_FOREIGN, file.read_text("utf-8")) == [], slug
                continue
            if slug == TWIN:
                expected[place] = found
            assert found == expected[place], (slug, place, hostile.schools.get(slug))
    assert len(expected) > 10
    for shared in SHARED:
        html = (hostile.folder / shared / "index.html").read_text("utf-8")
        assert page.evaluate(_FOREIGN, html) == []


_SKELETON = """([html, slug]) => {
  const addresses = ["href", "src", "srcset", "action", "formaction", "data", "poster", "content"];
  const tree = new DOMParser().parseFromString(html, "text/html");
  // A policy's own bold words and addresses are all that it may mark up.
  for (const each of tree.querySelectorAll("article strong, article a[href^='https://']")) {
    each.replaceWith(each.textContent);
  }
  // Not every school of so many is compared.
  for (const each of tree.querySelectorAll("p:has(> a[href='../compare/'])")) each.remove();
  const walk = (element) => [
    element.localName,
    ...element.getAttributeNames().sort().map((name) =>
      ["class", "id", ...addresses].includes(name) && element.localName !== "meta"
        ? `${name}=${element.getAttribute(name).replaceAll(slug, "*")}`
        : name),
    ...[...element.children, ...(element.content?.children ?? [])].map(walk),
  ];
  return JSON.stringify(walk(tree.documentElement));
}"""

_FOREIGN = """(html) => {
  const tree = new DOMParser().parseFromString(html, "text/html");
  return [...tree.querySelectorAll("*")].flatMap((element) => [
    ...element.getAttributeNames().filter((name) => /^on|^style$|^ping$/.test(name)),
    ...["iframe", "object", "embed", "svg", "math", "style", "base", "form", "video", "audio"]
      .filter((name) => element.localName === name),
    ...(element.localName === "script" && (!element.src || element.textContent) ? ["script"] : []),
    ...["href", "src"]
      .filter((name) => /^[\\s]*(javascript|data|vbscript|blob):/i.test(element.getAttribute(name)))
      .map((name) => element.getAttribute(name)),
  ]);
}"""


def test_nothing_of_a_hostile_school_runs(
    ran: tuple[Page, list[str]], hostile: Hostile, host: Server
) -> None:
    """Its pages are opened with every folded part, and nothing happens but that they are read."""
    page, signs = ran
    for number, slug in enumerate(hostile.one_of_each()):
        for place in (PAGES[number % len(PAGES)], PAGES[(number + 4) % len(PAGES)]):
            page.goto(f"{host.address}/{slug}/{place}")
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            nothing_ran(page, signs)
        page.goto(f"{host.address}/{slug}/policy/")
        said = " ".join(f"Say: {hostile.schools[slug]}".replace("**", "").split())
        assert " ".join((page.locator("#item").text_content() or "").split()) == said
        nothing_ran(page, signs)
    for place in SHARED:
        page.goto(f"{host.address}/{place}")
        nothing_ran(page, signs)


def test_hostile_clauses_are_quoted_as_words(
    ran: tuple[Page, list[str]], hostile: Hostile, host: Server
) -> None:
    """One draft against one of each: the answer quotes its school's clause to the letter."""
    page, signs = ran
    page.goto(f"{host.address}/compare/check/")
    page.locator("input[name=audience][value=parents]").check()
    page.get_by_role("textbox", name="Your draft").fill(BLATANT)
    page.get_by_role("button", name="Check this draft").click()
    page.locator("article[data-school][data-verdict]").last.wait_for(timeout=120_000)
    quoted = page.evaluate(
        """() => Object.fromEntries(
          [...document.querySelectorAll("article[data-school]")].map((side) => [
            side.dataset.school,
            side.querySelector("blockquote")?.lastElementChild.textContent,
          ]))"""
    )
    assert quoted.keys() == set(hostile.one_of_each())
    for slug in quoted:
        said = " ".join(f"Say: {hostile.schools[slug]}".replace("**", "").split())
        assert " ".join((quoted[slug] or "").split()) == said
    nothing_ran(page, signs)


def test_a_hostile_draft_stays_words(
    ran: tuple[Page, list[str]],
    server: Server,
    record_property: Callable[[str, object], None],
) -> None:
    """Many drafts through one page: marked, changed and put into a message, each to the letter."""
    page, signs = ran
    check_page = CheckPage(page)
    check_page.open(f"{server.address}/dingle/parents/check/")
    assert check_page.check(BLATANT) == "breach"
    page.evaluate(_WATCH)
    drafts = [f"{string} {BLATANT}" for string in (*EVERY, *HALVES)]
    for draft in drafts:
        # As JSON in ASCII, so that halves of characters reach the page.
        told = json.loads(page.evaluate(_CHECK, json.dumps(draft)))
        assert told["draft"] == told["field"], draft
        assert told["verdict"] == "breach", draft
        assert told["panel"], draft
        assert told["foreign"] == [], draft
        assert told["field"] == draft.replace("\r\n", "\n").replace("\r", "\n")
        nothing_ran(page, signs)
    record_property("hostile text", f"{len(drafts)} drafts through one page: none ran")


_WATCH = "window.plain = new Set([...document.querySelectorAll('*')].map((each) => each.localName))"

_CHECK = """async (json) => {
  const field = document.querySelector("#draft");
  const answer = document.querySelector(".answer");
  field.value = JSON.parse(json);
  delete answer.dataset.verdict;
  const seen = (look) => new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => look() && (observer.disconnect(), resolve()));
    observer.observe(answer, { attributes: true, childList: true, subtree: true });
    setTimeout(() => reject(new Error("no answer")), 60_000);
    if (look()) resolve();
  });
  document.querySelector("[data-action=check]").click();
  await seen(() => answer.dataset.verdict && answer.getAttribute("aria-busy") === "false");
  const draft = answer.querySelector("[data-slot=draft]").textContent;
  let panel = "";
  for (const action of ["change", "message"]) {
    const button = answer.querySelector(`[data-slot=${action}]`);
    if (button.hidden) continue;
    const before = answer.querySelector("[data-slot=panel]").firstElementChild;
    button.click();
    await seen(() => {
      const now = answer.querySelector("[data-slot=panel]").firstElementChild;
      return now && now !== before;
    });
    panel += answer.querySelector("[data-slot=panel]").textContent;
  }
  const known = [...window.plain, "mark", "del"];
  const foreign = [...document.querySelectorAll("*")].flatMap((each) => [
    ...(known.includes(each.localName) ? [] : [each.localName]),
    ...each.getAttributeNames().filter((name) => /^on|^style$/.test(name)),
    ...(/^[\\s]*(javascript|data|vbscript):/i.test(each.getAttribute("href") ?? "")
      && each.rel !== "icon" ? [each.href] : []),
  ]);
  const { verdict } = answer.dataset;
  return JSON.stringify({ draft, field: field.value, verdict, panel, foreign });
}"""
