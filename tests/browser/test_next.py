"""What a person can do after an answer: change it, take it elsewhere, dismiss it, leave."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from checker import Draft, check
from tests.browser.check_page import BLATANT, HARMLESS, IN_NEED, MIXED, CheckPage
from tests.browser.serve import Server
from tests.content import POLICIES


def opened(page: Page, server: Server, address: str) -> CheckPage:
    """Open a check page."""
    check_page = CheckPage(page)
    check_page.open(f"{server.address}/{address}/check/")
    return check_page


@pytest.fixture
def parents(page: Page, server: Server) -> CheckPage:
    """Open Dingle's check page for parents."""
    return opened(page, server, "dingle/parents")


def button(page: Page, name: str) -> None:
    """Press a button of the answer."""
    page.locator(".answer").get_by_role("button", name=name).first.click()


class TestChange:
    """The smallest change is the checker's own."""

    def test_marked_words_are_struck_and_the_rest_is_checked_again(
        self, parents: CheckPage
    ) -> None:
        """What hangs on the words goes with them; what is left has nothing found in it."""
        assert parents.check(MIXED) == "breach"
        button(parents.page, "See the smallest change")
        panel = parents.answer.locator(".panel")
        expect(panel.locator("[data-slot=struck]")).to_have_text(MIXED)
        expect(panel.locator("del")).to_have_text([" but the school is a shambles"])
        left = "I love the lessons. See you at the fair on Friday."
        expect(panel.locator("[data-slot=text]")).to_have_text(left)
        expect(panel).to_contain_text("nothing found")
        button(parents.page, "Use this draft")
        parents.page.locator("[data-verdict=clear]").wait_for()
        expect(parents.draft).to_have_value(left)

    def test_emoji_do_not_shift_what_is_struck(self, parents: CheckPage) -> None:
        """Places are counted in one way from the marks to the text that is left."""
        parents.check(f"🎉🎉 {MIXED}")
        button(parents.page, "See the smallest change")
        expect(parents.answer.locator("del")).to_have_text([" but the school is a shambles"])

    def test_draft_that_is_nothing_else_has_no_change(self, parents: CheckPage) -> None:
        """Where no word would be left, the page says so in place of an empty draft."""
        parents.check("The office is a shambles.")
        button(parents.page, "See the smallest change")
        expect(parents.answer.locator(".panel")).to_contain_text("would not be enough")

    def test_dismissed_finding_keeps_its_words(self, parents: CheckPage) -> None:
        """What the person has dismissed is not taken out on the way."""
        parents.check("The office is a shambles. Mrs Smith is a stupid cow. See you on Friday.")
        office = parents.finding("Complain about the school")
        office.get_by_role("button", name="Dismiss this one").click()
        button(parents.page, "See the smallest change")
        text = parents.answer.locator(".panel [data-slot=text]")
        expect(text).to_have_text("The office is a shambles. See you on Friday.")

    def test_picture_cannot_be_put_right_by_words(self, parents: CheckPage) -> None:
        """A ticked circumstance stays, whatever words go."""
        parents.check("Look at them all", "photo-other-child")
        button(parents.page, "See the smallest change")
        expect(parents.answer.locator(".panel")).to_contain_text("would not be enough")


class TestOwnSay:
    """Whoever wants to post it as it is can."""

    def test_draft_can_be_copied_as_it_is(self, parents: CheckPage) -> None:
        """Word for word; nothing is asked and nothing is scolded."""
        parents.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        parents.check(MIXED)
        button(parents.page, "Copy my draft as it is")
        expect(parents.answer.get_by_role("button", name="Copied")).to_be_visible()
        assert parents.page.evaluate("navigator.clipboard.readText()") == MIXED


class TestQuestion:
    """The deciding question, answered and taken back."""

    @pytest.mark.parametrize(("answer", "verdict"), [("Yes", "clear"), ("No", "breach")])
    def test_answer_is_told_and_can_be_taken_back(
        self, page: Page, server: Server, answer: str, verdict: str
    ) -> None:
        """The page says what the answer changed; taken back, the question stands there again."""
        pupils = opened(page, server, "dingle/pupils")
        assert pupils.check("look at us at the fair", "photo-other-child") == "check"
        pupils.answer.get_by_role("button", name=answer, exact=True).click()
        page.locator(f"[data-verdict={verdict}]").wait_for()
        changed = pupils.answer.locator(".changed")
        expect(changed).to_contain_text("Has everyone in the picture said yes?")
        expect(changed).to_contain_text("Before: It depends")
        changed.get_by_role("button", name="Take my answer back").click()
        page.locator("[data-verdict=check]").wait_for()
        expect(pupils.answer.get_by_role("button", name="Yes", exact=True)).to_be_visible()
        expect(page.locator("input[value=photo-permission]")).not_to_be_checked()


class TestReach:
    """On a phone nothing has to be looked for."""

    def test_button_and_answer_are_in_sight(self, page: Page, server: Server) -> None:
        """The field and the button at first; after the press, the answer's heading."""
        page.set_viewport_size({"width": 360, "height": 640})
        parents = opened(page, server, "dingle/parents")
        expect(parents.draft).to_be_in_viewport(ratio=0.9)
        press = page.get_by_role("button", name="Check this draft")
        expect(press).to_be_in_viewport(ratio=1)
        parents.check(MIXED)
        expect(parents.answer.get_by_role("heading", level=2)).to_be_in_viewport(ratio=1)
        expect(parents.answer.locator("blockquote").first).to_be_in_viewport(ratio=0.9)

    def test_choice_in_focus_is_not_hidden_behind_the_button(
        self, page: Page, server: Server
    ) -> None:
        """Going through the choices by keyboard, each one can be seen."""
        page.set_viewport_size({"width": 360, "height": 640})
        parents = opened(page, server, "dingle/parents")
        parents.wait_until_ready()
        parents.draft.focus()
        for _ in range(6):
            page.keyboard.press("Tab")
            hidden = page.evaluate(
                "() => {const a = document.activeElement.getBoundingClientRect();"
                "const b = document.querySelector('.reach').getBoundingClientRect();"
                "return document.activeElement.type === 'checkbox' && a.bottom > b.top}"
            )
            assert not hidden


class TestChannel:
    """A complaint finds its way to those who can act on it."""

    def test_people_stand_in_the_policys_order(self, parents: CheckPage) -> None:
        """What its clauses say of it is quoted besides."""
        parents.check(BLATANT)
        people = parents.answer.locator(".people li")
        expect(people).to_have_text(["class teacher", "Headteacher"])
        expect(parents.answer).to_contain_text("in confidence, please contact")

    def test_message_opens_in_the_persons_own_mail_program(self, parents: CheckPage) -> None:
        """Swearing stays behind, the matter goes with it, and the label says when it leaves."""
        parents.page.check("input[value=class-group]")
        parents.check(f"Oh shit. {MIXED}")
        button(parents.page, "Turn this into a message to school")
        panel = parents.answer.locator(".panel")
        expect(panel).to_contain_text("We send nothing.")
        link = panel.get_by_role("link", name="Open it in my mail program").get_attribute("href")
        assert link
        address, query = urlsplit(link).path, parse_qs(urlsplit(link).query)
        assert address == ""  # Dingle prints one for another purpose
        (body,) = query["body"]
        assert "Dear class teacher," in body
        assert "the school is a shambles" in body
        assert "shit" not in body
        draft = Draft("dingle", "parents", "private", body)
        assert check(draft, POLICIES["dingle"]).verdict == "clear"

    @pytest.mark.parametrize(
        ("text", "to"),
        [
            ("Mr Smith is a rubbish teacher.", "Dear Headteacher,"),
            ("Our headteacher Mr Smith is useless.", "Dear school,"),
            (
                "The school has been covering up bullying and Mr Smith steals from the fund.",
                "Dear designated safeguarding lead,",
            ),
            ("Mr Smith hit my son in class.", "Dear designated safeguarding lead,"),
            ("The office is a shambles.", "Dear class teacher,"),
        ],
    )
    def test_message_goes_to_whoever_can_act(self, parents: CheckPage, text: str, to: str) -> None:
        """Never to the teacher complained of; an allegation to the safeguarding lead."""
        parents.check(text)
        button(parents.page, "Turn this into a message to school")
        expect(parents.answer.locator(".panel [data-slot=text]")).to_contain_text(to)

    @pytest.mark.parametrize("school", ["dingle", "oakmere"])
    def test_insults_stay_behind_wherever_the_draft_was_for(
        self, page: Page, server: Server, school: str
    ) -> None:
        """Also where no clause forbids them: what is left is the matter, or a line in its place."""
        parents = opened(page, server, f"{school}/parents")
        matter = "The school never answers and the office is a shambles."
        parents.check(f"Mrs Smith is a stupid cow. {matter}")
        button(page, "Turn this into a message to school")
        text = parents.answer.locator(".panel [data-slot=text]")
        expect(text).to_contain_text(matter)
        expect(text).not_to_contain_text("cow")
        parents.check("Mrs Smith is a stupid fucking cow")
        button(page, "Turn this into a message to school")
        expect(text).to_contain_text("I would like to explain when we speak.")
        expect(text).not_to_contain_text("Mrs Smith")

    def test_message_can_be_copied(self, parents: CheckPage) -> None:
        """What lies in the clipboard is the message as shown, and the button says so."""
        parents.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        parents.check(MIXED)
        button(parents.page, "Turn this into a message to school")
        panel = parents.answer.locator(".panel")
        panel.get_by_role("button", name="Copy it").click()
        expect(panel.get_by_role("button", name="Copied")).to_be_visible()
        shown = panel.locator("[data-slot=text]").inner_text()
        assert parents.page.evaluate("navigator.clipboard.readText()") == shown

    def test_nothing_is_sent_or_kept(self, parents: CheckPage, server: Server) -> None:
        """Making the message asks the network for nothing and stores nothing."""
        parents.check(BLATANT)
        parents.wait_until_offline()
        already = len(server.requests)
        button(parents.page, "Turn this into a message to school")
        parents.answer.locator(".panel").wait_for()
        assert server.requests[already:] == []
        kept = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
        assert json.loads(parents.page.evaluate(kept)) == [{}, {}, ""]

    def test_pupil_gets_words_for_a_grown_up_and_no_mail(self, page: Page, server: Server) -> None:
        """A child is not sent to a mail program."""
        pupils = opened(page, server, "dingle/pupils")
        pupils.check("this school is so boring i hate it here")
        button(page, "Turn this into words for a grown-up")
        expect(pupils.answer.locator(".panel")).to_contain_text("Can I talk to you?")
        expect(pupils.answer.locator(".panel a")).to_have_count(0)

    def test_choices_have_equal_weight(self, parents: CheckPage) -> None:
        """To change, to write, to keep and to begin again look alike."""
        parents.check(BLATANT)
        looks = parents.answer.locator(".next .actions > button").evaluate_all(
            "buttons => buttons.map(each => {const s = getComputedStyle(each);"
            "return [s.color, s.backgroundColor, s.borderColor, s.fontWeight].join()})"
        )
        assert len(looks) == 4
        assert len(set(looks)) == 1


class TestDismiss:
    """A finding can be dismissed: this one, for this draft, undoably."""

    def test_one_finding_goes_and_comes_back(self, parents: CheckPage) -> None:
        """The others stay."""
        parents.check(f"{BLATANT}. Mrs Smith is a stupid cow")
        findings = parents.answer.locator("[data-clause]")
        all_of_them = findings.count()
        button(parents.page, "Dismiss this one")
        expect(findings).to_have_count(all_of_them - 1)
        button(parents.page, "Bring it back")
        expect(findings).to_have_count(all_of_them)

    def test_all_dismissed_is_no_all_clear(self, parents: CheckPage) -> None:
        """The heading says that the person dismissed it, not that nothing was found."""
        parents.check("The office is a shambles.")
        while parents.answer.get_by_role("button", name="Dismiss this one").count():
            button(parents.page, "Dismiss this one")
        expect(parents.answer.get_by_role("heading", level=2)).to_have_text(
            "You have dismissed what was found"
        )
        assert parents.verdict() == "breach"

    def test_new_draft_forgets_it(self, parents: CheckPage) -> None:
        """An empty form with nothing ticked; the same words are found again."""
        parents.check("The office is a shambles.", "photo-own-child")
        button(parents.page, "Dismiss this one")
        expect(parents.answer.locator("[data-clause]")).to_have_count(0)
        button(parents.page, "Start a new draft")
        expect(parents.draft).to_have_value("")
        expect(parents.page.locator("input[type=checkbox]:checked")).to_have_count(0)
        assert parents.check("The office is a shambles.") == "breach"
        expect(parents.answer.locator("[data-clause]")).not_to_have_count(0)

    def test_another_draft_is_answered_afresh(self, parents: CheckPage) -> None:
        """Words added keep the dismissal; an emptied or a replaced draft ends it."""
        parents.check("The office is a shambles.")
        button(parents.page, "Dismiss this one")
        findings = parents.answer.locator("[data-clause]")
        assert parents.check("The office is a shambles. See you on Friday.") == "breach"
        expect(findings).to_have_count(0)
        parents.draft.fill("What time is the fair?")
        parents.check("The office is a shambles.")
        expect(findings).not_to_have_count(0)
        button(parents.page, "Dismiss this one")
        expect(findings).to_have_count(0)
        parents.draft.fill("")
        parents.check("The office is a shambles.")
        expect(findings).not_to_have_count(0)


class TestFirstDraft:
    """What was written is not lost by a press."""

    def test_draft_comes_back_after_a_change(self, parents: CheckPage) -> None:
        """With the way back gone once it has been taken."""
        back = parents.page.get_by_role("button", name="Bring my first draft back")
        parents.check(MIXED)
        expect(back).to_be_hidden()
        button(parents.page, "See the smallest change")
        button(parents.page, "Use this draft")
        parents.page.locator("[data-verdict=clear]").wait_for()
        back.click()
        expect(parents.draft).to_have_value(MIXED)
        parents.page.locator("[data-verdict=breach]").wait_for()
        expect(back).to_be_hidden()

    def test_draft_comes_back_after_a_new_one(self, parents: CheckPage) -> None:
        """With what was ticked."""
        parents.check("The office is a shambles.", "photo-own-child")
        button(parents.page, "Start a new draft")
        parents.page.get_by_role("button", name="Bring my first draft back").click()
        expect(parents.draft).to_have_value("The office is a shambles.")
        expect(parents.page.locator("input[value=photo-own-child]")).to_be_checked()
        parents.page.locator("[data-verdict=breach]").wait_for()


class TestLeave:
    """Whoever has to be gone is gone at once."""

    def test_leave_clears_the_page_and_the_way_back(self, page: Page, server: Server) -> None:
        """A page of times tables stands in its place, in the history too."""
        page.goto(f"{server.address}/dingle/parents/")
        page.get_by_role("link", name="Check a draft").click()
        parents = CheckPage(page)
        parents.check(IN_NEED)
        parents.answer.get_by_role("link", name="Leave this page").click()
        page.wait_for_url("**/times-tables/")
        assert "school" not in page.inner_text("body").lower()
        page.go_back()
        page.wait_for_url("**/dingle/parents/")

    def test_help_comes_with_the_button_and_numbers_to_ring(self, parents: CheckPage) -> None:
        """The numbers are links, so that a phone rings them with one touch."""
        parents.check(IN_NEED)
        help_first = parents.answer.locator("> *").first
        assert help_first.locator("a[href='tel:999']").count() == 1
        assert help_first.get_by_role("link", name="Leave this page").count() == 1

    def test_nothing_found_beside_help_is_no_all_clear(self, page: Page, server: Server) -> None:
        """A child who tells of harm does not meet a green box, nor advice on wording."""
        pupils = opened(page, server, "dingle/pupils")
        assert pupils.check("my dad hits me and i am scared to go home") == "clear"
        expect(pupils.answer.locator(".verdict")).to_contain_text(
            "Getting help is what matters now"
        )
        expect(pupils.answer.locator(".verdict-clear")).to_have_count(0)
        expect(pupils.answer.get_by_text("What no checker can see")).to_have_count(0)

    def test_everyday_draft_has_neither(self, parents: CheckPage) -> None:
        """Songs, games and a trip bring no help and no way out."""
        for text in (HARMLESS, "🎶 stayin alive 🎶", "we got murdered 6-0 at football"):
            parents.check(text)
            expect(parents.answer.get_by_text("Help comes first")).to_have_count(0)

    def test_pupils_page_has_the_way_out_before_any_answer(
        self, page: Page, server: Server
    ) -> None:
        """It stands beside Childline's number, and works before Python is there."""
        pupils = opened(page, server, "oakmere/pupils")
        pupils.draft.fill("something")
        page.get_by_role("link", name="Leave this page").first.click()
        page.wait_for_url("**/times-tables/")
