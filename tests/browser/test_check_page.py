"""What a person meets on a check page, from the first key to the answer."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from checker.words import CHANNELS, CIRCUMSTANCES
from tests.browser.check_page import BLATANT, HARMLESS, PATIENCE, SAVE_DATA, CheckPage
from tests.browser.serve import Server, serving

RUNTIME = "**/runtime/**"


@pytest.fixture
def parents(page: Page, server: Server) -> CheckPage:
    """Open Dingle's check page for parents."""
    check_page = CheckPage(page)
    check_page.open(f"{server.address}/dingle/parents/check/")
    return check_page


@pytest.fixture
def unloaded(page: Page, server: Server) -> CheckPage:
    """Open the same page so that nothing of Python loads before the form is touched."""
    page.add_init_script(SAVE_DATA)
    check_page = CheckPage(page)
    check_page.open(f"{server.address}/dingle/parents/check/")
    return check_page


class TestAnswer:
    """The answer says what the school's own words say."""

    def test_blatant_draft_breaks_the_clause_it_quotes(self, parents: CheckPage) -> None:
        """A complaint about the school meets the school's own clause, word for word."""
        assert parents.check(BLATANT) == "breach"
        heading = parents.answer.get_by_role("heading", level=2)
        expect(heading).to_have_text("This seems to go against the policy")
        expect(parents.finding("Complain about the school")).to_be_attached()

    def test_link_leads_to_the_clause_in_the_policy(self, parents: CheckPage) -> None:
        """The link under a quotation lands on that very clause."""
        parents.check(BLATANT)
        finding = parents.finding("Complain about the school")
        clause = finding.get_attribute("data-clause")
        finding.get_by_role("link", name="Read it in the policy").click()
        parents.page.wait_for_url(f"**/dingle/policy/#{clause}")
        expect(parents.page.locator(":target")).to_contain_text("Complain about the school")

    def test_another_school_answers_in_its_own_words(self, page: Page, server: Server) -> None:
        """The same draft at Clapgate meets Clapgate's clause, not Dingle's."""
        clapgate = CheckPage(page)
        clapgate.open(f"{server.address}/clapgate/parents/check/")
        assert clapgate.check(BLATANT) == "breach"
        own = "Making complaints about the school or staff at Clapgate"
        expect(clapgate.finding(own)).to_be_attached()
        expect(clapgate.answer).not_to_contain_text("Complain about the school")

    def test_harmless_draft_is_no_promise(self, parents: CheckPage) -> None:
        """Nothing found is said as that, with what no checker can see, never as leave to post."""
        assert parents.check(HARMLESS) == "clear"
        expect(parents.answer).to_contain_text("not a promise")
        unseen = parents.answer.locator("details", has_text="What no checker can see")
        assert unseen.locator("blockquote").count() > 0
        expect(parents.answer).not_to_contain_text("allowed")

    def test_school_without_rules_for_an_audience_says_so(self, page: Page, server: Server) -> None:
        """Clapgate's policy speaks to parents only: staff learn that, and get no all-clear."""
        clapgate = CheckPage(page)
        clapgate.open(f"{server.address}/clapgate/staff/check/")
        assert clapgate.check(BLATANT) == "no-rules"
        expect(clapgate.answer.get_by_role("heading", level=2)).to_have_text(
            "This policy sets no rules for staff"
        )

    def test_yes_to_the_deciding_question_clears_the_draft(
        self, page: Page, server: Server
    ) -> None:
        """A photo asks whether whoever must agree has agreed; yes ticks it and checks again."""
        pupils = CheckPage(page)
        pupils.open(f"{server.address}/dingle/pupils/check/")
        assert pupils.check("Us on sports day!", "photo-other-child") == "check"
        expect(pupils.answer.get_by_role("heading", level=2)).to_have_text(
            "It depends: one question"
        )
        page.get_by_role("button", name="Yes", exact=True).click()
        page.locator("[data-verdict=clear]").wait_for()
        expect(page.locator("input[value=photo-permission]")).to_be_checked()

    def test_no_to_the_deciding_question_makes_it_a_breach(
        self, page: Page, server: Server
    ) -> None:
        """No leaves the boxes alone, checks again, and says what it has changed; undoable."""
        pupils = CheckPage(page)
        pupils.open(f"{server.address}/dingle/pupils/check/")
        pupils.check("Us on sports day!", "photo-other-child")
        page.get_by_role("button", name="No", exact=True).click()
        page.locator("[data-verdict=breach]").wait_for()
        heading = pupils.answer.get_by_role("heading", level=2)
        expect(heading).to_have_text("This seems to go against the rules")
        expect(pupils.answer).to_contain_text("Before: It depends: one question.")
        expect(page.locator("input[value=photo-permission]")).not_to_be_checked()
        page.get_by_role("button", name="Take my answer back").click()
        page.locator("[data-verdict=check]").wait_for()

    def test_no_is_forgotten_when_the_draft_changes(self, page: Page, server: Server) -> None:
        """An answer was about the draft as it stood: another draft asks again."""
        pupils = CheckPage(page)
        pupils.open(f"{server.address}/dingle/pupils/check/")
        pupils.check("Us on sports day!", "photo-other-child")
        page.get_by_role("button", name="No", exact=True).click()
        page.locator("[data-verdict=breach]").wait_for()
        assert pupils.check("Look at us at the fair!") == "check"

    def test_emoji_before_the_words_do_not_shift_the_highlight(self, parents: CheckPage) -> None:
        """Python and JavaScript count an emoji differently; the marked words are the same."""
        parents.check(f"Well. {BLATANT}")
        plain = list(parents.marked())
        parents.check(f"Well 🎉🎉. {BLATANT}")
        assert plain
        assert list(parents.marked()) == plain

    def test_fourth_breach_is_folded(self, page: Page, server: Server) -> None:
        """Three clauses are enough to read at once; the others wait behind their number."""
        oakmere = CheckPage(page)
        oakmere.open(f"{server.address}/oakmere/staff/check/")
        threat = "Mrs Smith is a stupid cow, I will smash her face in"
        oakmere.check(f"{BLATANT}. {threat}. Ring me on 07700 900123.")
        breaches = oakmere.answer.locator("[data-clause][data-level=breach]").count()
        folded = oakmere.answer.locator("details [data-clause]").count()
        assert folded == breaches - 3 > 0
        more = f"{folded} more clause" + ("s" if folded > 1 else "")
        expect(oakmere.answer.locator("details:has([data-clause]) > summary")).to_have_text(more)

    def test_hostile_text_stays_text(self, parents: CheckPage) -> None:
        """A draft with HTML in it is shown as typed and never becomes part of the page."""
        parents.check(f"{BLATANT} <img src=x onerror=document.title='broken'>")
        expect(parents.answer).to_contain_text("<img src=x")
        assert parents.answer.locator("img").count() == 0
        assert "broken" not in parents.page.title()

    def test_help_comes_before_the_verdict(self, parents: CheckPage) -> None:
        """Where a draft tells of harm to a child, the first words are where to get help."""
        parents.check("My daughter told me her dad hits her and she is scared to go home")
        expect(parents.answer.locator("> *").first).to_contain_text("999")
        expect(parents.answer.locator(":focus")).to_contain_text("999")

    def test_who_tells_of_harm_is_not_told_of_rules_first(self, parents: CheckPage) -> None:
        """A breach beside help is named calmly, and its clause is still quoted."""
        harm = "Her dad hits her and she is scared to go home."
        assert parents.check(f"{harm} The office is a shambles.") == "breach"
        headings = parents.answer.locator("h2")
        expect(headings).to_have_text(["Help comes first", "What the policy says about posting it"])
        expect(parents.finding("Complain about the school")).to_be_visible()


class TestForm:
    """The form asks for what the contract names, and no more."""

    def test_staff_page_has_every_word_of_the_contract(self, page: Page, server: Server) -> None:
        """Six channels and fourteen circumstances, personal chosen at first."""
        page.goto(f"{server.address}/dingle/staff/check/")
        channels = page.locator("input[type=radio][name=channel]")
        circumstances = page.locator("input[type=checkbox][name=circumstances]")
        assert set(_values(channels.all())) == set(CHANNELS)
        assert set(_values(circumstances.all())) == set(CIRCUMSTANCES)
        assert _values(page.locator("input[name=channel]:checked").all()) == ["personal"]
        assert page.get_by_role("textbox").count() == 1

    def test_empty_draft_is_sent_back_to_the_field(self, parents: CheckPage) -> None:
        """Nothing written and nothing ticked: no verdict, and the field is ready to write in."""
        parents.press()
        expect(parents.message).to_have_text("Write something first.")
        expect(parents.draft).to_be_focused()
        expect(parents.answer).to_have_count(0)

    def test_circumstance_alone_can_be_checked(self, parents: CheckPage) -> None:
        """A photo needs no words."""
        assert parents.check("", "photo-other-child") in {"breach", "check"}

    def test_draft_over_the_limit_is_told_the_limit(self, parents: CheckPage) -> None:
        """One character too many is said with both numbers, and the draft is kept."""
        parents.draft.fill("a" * 100_001)
        parents.press()
        expect(parents.message).to_contain_text("100,001")
        expect(parents.message).to_contain_text("100,000")
        expect(parents.answer).to_have_count(0)

    def test_limit_counts_an_emoji_once(self, parents: CheckPage) -> None:
        """Fifty thousand and one emoji are not over the limit, though UTF-16 has 100,002 units."""
        assert parents.check("🎉" * 50_001) == "clear"

    def test_page_is_usable_at_320_pixels(self, parents: CheckPage) -> None:
        """No sideways scroll on the narrowest phone, the answer included."""
        parents.page.set_viewport_size({"width": 320, "height": 640})
        parents.check(f"{BLATANT} {'x' * 200}")
        width = parents.page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320


class TestTyping:
    """After the first check, the answer follows what is typed, and says nothing of it."""

    def test_answer_follows_the_typing(self, parents: CheckPage) -> None:
        """No button is pressed again; the focus and the place on the page stay."""
        parents.check(HARMLESS)
        parents.draft.fill(BLATANT)
        parents.page.locator("[data-verdict=breach]").wait_for()
        expect(parents.draft).to_be_focused()
        parents.draft.fill(HARMLESS)
        parents.page.locator("[data-verdict=clear]").wait_for()

    def test_ticking_counts_as_typing(self, parents: CheckPage) -> None:
        """A circumstance or another channel changes the answer too."""
        parents.check(HARMLESS)
        parents.page.locator("input[value=photo-other-child]").check()
        expect(parents.finding("Post images of children other than their own")).to_be_attached()
        parents.page.locator("input[value=photo-other-child]").uncheck()
        parents.page.locator("[data-verdict=clear]").wait_for()

    def test_nothing_is_said_aloud(self, parents: CheckPage) -> None:
        """What a screen reader is told to speak does not change while somebody types."""
        parents.check(HARMLESS)
        parents.page.evaluate(_RECORD_SPEECH)
        parents.draft.fill(BLATANT)
        parents.page.locator("[data-verdict=breach]").wait_for()
        assert parents.page.evaluate("window.spoken") == []
        assert parents.page.locator("[aria-live], [role=alert]").count() == 0

    def test_same_answer_is_left_alone(self, parents: CheckPage) -> None:
        """Where typing changes nothing, nothing on the page moves: no flicker."""
        parents.check(HARMLESS)
        heading = parents.answer.get_by_role("heading").element_handle()
        parents.draft.press_sequentially(" Thanks")
        parents.page.wait_for_timeout(1000)
        expect(parents.page.locator(".answer")).to_have_attribute("aria-busy", "false")
        assert heading.evaluate("element => element.isConnected")

    def test_latest_words_count(self, parents: CheckPage) -> None:
        """However fast the typing, what stands at the end is what is answered."""
        parents.check(HARMLESS)
        for _ in range(5):
            parents.draft.fill(BLATANT)
            parents.draft.fill(HARMLESS)
        parents.draft.fill("Mrs Smith is a stupid cow")
        expect(parents.answer.locator("mark").first).to_contain_text("cow")

    def test_empty_draft_has_no_answer(self, parents: CheckPage) -> None:
        """With the words gone the answer goes, quietly; with new words it comes back."""
        parents.check(HARMLESS)
        parents.draft.fill("")
        expect(parents.answer).to_have_count(0)
        expect(parents.message).to_be_empty()
        parents.draft.fill(BLATANT)
        parents.page.locator("[data-verdict=breach]").wait_for()


class TestCircumstances:
    """What a tick alone decides is said at once, Python or no Python."""

    def test_tick_is_answered_without_python(self, unloaded: CheckPage) -> None:
        """The clause is quoted while Python's files are held back; it is not called the answer."""
        held = _Held(unloaded.page)
        unloaded.page.locator("input[value=photo-other-child]").check()
        early = unloaded.page.locator(".early")
        expect(early).to_contain_text("Post images of children other than their own")
        expect(early).to_contain_text("Your words have not been read yet")
        expect(unloaded.message).to_contain_text("see below")
        assert unloaded.answer.count() == 0
        unloaded.page.locator("input[value=photo-other-child]").uncheck()
        expect(early).to_be_hidden()
        held.release()

    def test_answer_takes_its_place(self, parents: CheckPage) -> None:
        """Once the draft is checked there is one answer on the page."""
        parents.page.locator("input[value=photo-other-child]").check()
        expect(parents.page.locator(".early")).to_be_visible()
        assert parents.check(HARMLESS) == "breach"
        expect(parents.page.locator(".early")).to_be_hidden()
        assert parents.page.locator("[data-clause]").count() == 1

    def test_question_is_asked_and_answered(self, page: Page, server: Server) -> None:
        """A photo of another pupil depends on permission; a yes checks with that ticked."""
        pupils = CheckPage(page)
        pupils.open(f"{server.address}/dingle/pupils/check/")
        page.locator("input[value=photo-other-child]").check()
        page.locator(".early").get_by_role("button", name="Yes", exact=True).click()
        assert pupils.verdict() == "clear"
        expect(page.locator(".early")).to_be_hidden()


_RECORD_SPEECH = """
window.spoken = [];
const note = () => window.spoken.push(document.querySelector("[role=status]").textContent);
for (const element of document.querySelectorAll("[role=status]")) {
  const options = { childList: true, characterData: true, subtree: true };
  new MutationObserver(note).observe(element, options);
}
"""


class TestGuard:
    """Until the page's own script runs, another stands in for it."""

    def test_press_before_the_script_is_not_lost(self, page: Page, server: Server) -> None:
        """On a slow line the button is there before what answers it: the answer comes later."""
        held: list[Route] = []
        page.route("**/checker.js", lambda route: held.append(route))  # noqa: PLW0108
        check_page = CheckPage(page)
        page.goto(f"{server.address}/dingle/parents/check/", wait_until="commit")
        check_page.draft.fill(BLATANT)
        check_page.press()
        expect(check_page.message).to_contain_text("as soon as the checker is ready")
        for route in held:
            route.continue_()
        assert check_page.verdict() == "breach"

    @pytest.mark.parametrize("address", ["dingle/parents/check/", "compare/check/"])
    @pytest.mark.parametrize("remains", [None, "const broken = ;"], ids=["missing", "unreadable"])
    def test_script_that_does_not_run_is_told_of(
        self, page: Page, server: Server, address: str, remains: str | None
    ) -> None:
        """The draft stays, and the page says what to do, instead of a button that does nothing."""

        def answer(route: Route) -> None:
            if remains is None:
                route.fulfill(status=404)
            else:
                route.fulfill(body=remains, content_type="text/javascript")

        page.route(re.compile(r"/(checker|compare)\.js$"), answer)
        check_page = CheckPage(page)
        check_page.open(f"{server.address}/{address}")
        check_page.draft.fill(BLATANT)
        expect(check_page.message).to_contain_text("can’t start here")
        expect(check_page.draft).to_have_value(BLATANT)


class TestLoading:
    """Python may be slow or absent; the page is neither."""

    def test_early_press_is_queued(self, unloaded: CheckPage) -> None:
        """A press while Python loads is answered when it has loaded, with the latest words."""
        held = _Held(unloaded.page)
        unloaded.draft.fill("The head is usel")
        unloaded.press()
        expect(unloaded.page.locator(".answer")).to_have_attribute("aria-busy", "true")
        unloaded.draft.fill(BLATANT)
        expect(unloaded.draft).to_have_value(BLATANT)
        held.release()
        assert unloaded.verdict() == "breach"
        expect(unloaded.page.locator(".answer")).to_have_attribute("aria-busy", "false")

    def test_answer_does_not_take_the_person_from_the_draft(self, unloaded: CheckPage) -> None:
        """Who goes on writing meanwhile is told of the answer and left where they are."""
        held = _Held(unloaded.page)
        unloaded.draft.fill("The head is useless and ")
        unloaded.press()
        unloaded.draft.press_sequentially("this school is a joke")
        held.release()
        unloaded.verdict()
        expect(unloaded.draft).to_be_focused()
        expect(unloaded.message).to_contain_text("This seems to go against the policy")

    def test_progress_is_told_in_bytes(self, parents: CheckPage) -> None:
        """The words and the bar say how much has come of how much."""
        parents.page.add_init_script(_RECORD_PROGRESS)
        parents.page.reload()
        parents.check(HARMLESS)
        told = parents.page.evaluate("window.told")
        assert any("MB" in words for words in told), told

    def test_metered_connection_is_spared(self, page: Page, server: Server) -> None:
        """With Save-Data nothing of Python is loaded until the person turns to the form."""
        page.add_init_script(SAVE_DATA)
        sparing = CheckPage(page)
        already = len(server.requests)
        sparing.open(f"{server.address}/dingle/parents/check/")
        page.evaluate("new Promise((resolve) => requestIdleCallback(resolve))")
        assert not any("/runtime/" in line for line in server.requests[already:])
        sparing.draft.focus()
        sparing.wait_until_ready()

    def test_failed_loading_can_be_retried(self, unloaded: CheckPage) -> None:
        """Offline, the page says so, keeps the draft, and loads on the second try."""
        unloaded.page.route(RUNTIME, lambda route: route.abort())
        unloaded.draft.fill(BLATANT)
        unloaded.press()
        expect(unloaded.message).to_contain_text("Your draft is still here")
        expect(unloaded.page.locator(".answer")).to_have_attribute("aria-busy", "false")
        expect(unloaded.draft).to_have_value(BLATANT)
        unloaded.page.unroute(RUNTIME)
        unloaded.again.click()
        assert unloaded.verdict() == "breach"
        expect(unloaded.again).to_be_hidden()

    def test_broken_python_is_not_waited_for(self, unloaded: CheckPage) -> None:
        """A WebAssembly file that is none is a failure at once, not a silence."""
        wasm = "**/pyodide.asm.wasm.gz"
        unloaded.page.route(wasm, lambda route: route.fulfill(body=b"not wasm"))
        unloaded.draft.fill(BLATANT)
        unloaded.press()
        expect(unloaded.again).to_be_visible(timeout=PATIENCE)
        unloaded.page.unroute(wasm)
        unloaded.again.click()
        unloaded.wait_until_ready()

    def test_browser_without_web_assembly_gets_the_list(self, page: Page, server: Server) -> None:
        """Where Python cannot run, the do and don't list opens in its place."""
        page.add_init_script("delete globalThis.WebAssembly")
        page.goto(f"{server.address}/dingle/parents/check/")
        old = CheckPage(page)
        expect(old.message).to_contain_text("can’t run the checker")
        expect(page.locator("details#list")).to_have_attribute("open", "")
        expect(page.locator("details#list .points").first).to_be_visible()

    def test_without_javascript_the_page_says_what_to_do(
        self, browser: Browser, server: Server
    ) -> None:
        """The note says that JavaScript is off and leads to the audience's page."""
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{server.address}/dingle/parents/check/")
        note = page.locator("noscript")
        assert "The checker needs JavaScript" in note.inner_text()
        note.get_by_role("link").click()
        page.wait_for_url("**/dingle/parents/")
        context.close()

    def test_site_works_below_a_path(self, page: Page, site: Path) -> None:
        """Published at https://host/some/place/ the checker loads, and its links hold."""
        with serving(site, below="/some/place") as server:
            below = CheckPage(page)
            below.open(f"{server.address}/dingle/parents/check/")
            assert below.check(BLATANT) == "breach"
            below.answer.get_by_role("link", name="Read it in the policy").first.click()
            page.wait_for_url("**/some/place/dingle/policy/#*")


_RECORD_PROGRESS = """
window.told = [];
document.addEventListener("DOMContentLoaded", () => {
  const words = document.querySelector(".progress p");
  const options = { childList: true, characterData: true, subtree: true };
  new MutationObserver(() => told.push(words.textContent)).observe(words, options);
});
"""


def _values(inputs: Iterable[Locator]) -> list[str]:
    return [each.input_value() for each in inputs]


class _Held:
    """What the runtime folder would send, held back until it is released."""

    def __init__(self, page: Page) -> None:
        self.routes: list[Route] | None = []
        page.route(RUNTIME, self._handle)

    def _handle(self, route: Route) -> None:
        if self.routes is None:
            route.continue_()
        else:
            self.routes.append(route)

    def release(self) -> None:
        routes, self.routes = self.routes or [], None
        for route in routes:
            route.continue_()
