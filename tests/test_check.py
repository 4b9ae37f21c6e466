"""What ``check`` promises: on tiny policies how a verdict is made, on the real ones what it is."""

import json
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import MAX_CHARACTERS, Draft, Policy, Verdict, check
from checker.browser import check_json
from checker.policy import Advice, Clause
from checker.reading import Reading, Span
from checker.rule import Hit, Rule, saying
from checker.verdict import Finding, Question, segments
from checker.words import AUDIENCES, CHANNELS, CIRCUMSTANCES
from plugins.policies.data import policy_data
from tests.content import POLICIES, SCHOOLS, WORDING


def maybe(reading: Reading, _: Draft) -> Iterator[Hit]:
    for span in reading.found(re.compile("maybe")):
        yield Hit((span,), level="check")


def picture(_: Reading, draft: Draft) -> Iterable[Hit]:
    if "photo-other-child" in draft.circumstances:
        yield Hit(decided_by="photo-permission")


RULES = {
    rule.id: rule
    for rule in (
        Rule("bad", saying(re.compile("bad|mad"))),
        Rule("rude", saying(re.compile("rude|bad manners"))),
        Rule("maybe", maybe, asks=True),
        Rule("picture", picture, asks=True),
    )
}
A = Clause(
    id="a",
    text="Say bad things",
    lead="Parents should not:",
    url="/tiny/policy/#a",
    audiences=("parents",),
    channels=("personal",),
    rules=("bad",),
    unless=frozenset(),
    unchecked=None,
)


@pytest.fixture
def _tiny_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker._check.RULES", RULES)


tiny = pytest.mark.usefixtures("_tiny_rules")


def policy(*clauses: Clause) -> Policy:
    """Return a policy that sets rules for parents and says the same about every rule."""
    return Policy(
        school="tiny",
        names=("Tiny Primary School",),
        audiences=("parents",),
        clauses=clauses,
        advice={(rule, "parents"): Advice(f"{rule}.", "Stop.", f"{rule}?") for rule in RULES},
        help={audience: f"Help for {audience}." for audience in AUDIENCES},
    )


def draft(text: str, *circumstances: str, audience: str = "parents") -> Draft:
    return Draft("tiny", audience, "personal", text, frozenset(circumstances))


def levels(verdict: Verdict) -> list[tuple[str, str]]:
    return [(finding.clause.id, finding.level) for finding in verdict.findings]


@tiny
def test_a_finding_quotes_the_clause_and_the_words_and_says_what_to_do() -> None:
    assert check(draft("So bad, all of it."), policy(A)) == Verdict(
        "breach",
        (
            Finding(
                level="breach",
                rule="bad",
                clause=A,
                segments=("So ", "bad", ", all of it."),
                why="bad.",
                instead="Stop.",
                question=None,
            ),
        ),
    )


@tiny
def test_a_draft_that_no_rule_finds_is_clear() -> None:
    assert check(draft("So good."), policy(A)) == Verdict("clear")


@tiny
def test_a_clause_for_another_audience_or_channel_is_not_broken() -> None:
    others = (
        replace(A, id="staff", audiences=("staff",)),
        replace(A, id="official", channels=("official",)),
    )
    assert check(draft("bad"), policy(*others)) == Verdict("clear")


@tiny
def test_an_audience_without_rules_gets_no_verdict_on_its_words() -> None:
    assert check(draft("bad", audience="staff"), policy(A)) == Verdict("no-rules")


@tiny
def test_a_finding_that_is_unsure_asks_and_a_sure_one_does_not() -> None:
    (found,) = check(draft("maybe"), policy(replace(A, rules=("maybe",)))).findings
    assert (found.level, found.question) == ("check", Question("maybe?", None))


@tiny
def test_the_surest_rule_of_a_clause_speaks_for_it() -> None:
    """One finding a clause, however many of its rules find something."""
    (found,) = check(draft("maybe bad"), policy(replace(A, rules=("maybe", "bad")))).findings
    assert (found.rule, found.level, found.segments) == ("bad", "breach", ("maybe ", "bad", ""))


@tiny
def test_of_two_sure_rules_the_first_named_speaks() -> None:
    (found,) = check(draft("bad and rude"), policy(replace(A, rules=("rude", "bad")))).findings
    assert (found.rule, found.segments) == ("rude", ("bad and ", "rude", ""))


@tiny
def test_all_hits_of_the_rule_are_marked() -> None:
    (found,) = check(draft("bad, mad, bad"), policy(A)).findings
    assert found.segments == ("", "bad", ", ", "mad", ", ", "bad", "")


@tiny
def test_every_clause_that_names_the_rule_is_quoted() -> None:
    again = replace(A, id="b", text="Be bad", url="/tiny/policy/#b")
    assert levels(check(draft("bad"), policy(A, again))) == [("a", "breach"), ("b", "breach")]


@tiny
def test_breaches_come_before_questions_each_in_the_policys_order() -> None:
    clauses = [
        replace(A, id=name, text=name, rules=(rule,))
        for name, rule in (("1", "maybe"), ("2", "bad"), ("3", "maybe"), ("4", "rude"))
    ]
    verdict = check(draft("maybe bad, maybe rude"), policy(*clauses))
    assert verdict.verdict == "breach"
    assert levels(verdict) == [("2", "breach"), ("4", "breach"), ("1", "check"), ("3", "check")]


@tiny
def test_words_that_a_policy_repeats_are_quoted_once() -> None:
    """The same words under another lead forbid something else and are quoted too."""
    again = replace(A, id="b", url="/tiny/policy/#b")
    elsewhere = replace(again, id="c", lead="Parents must not:")
    assert levels(check(draft("bad"), policy(A, again, elsewhere))) == [
        ("a", "breach"),
        ("c", "breach"),
    ]


ASKING = replace(A, rules=("picture",), unless=frozenset({"photo-permission"}))


@tiny
def test_where_the_clause_makes_an_exception_the_circumstance_is_asked_for() -> None:
    verdict = check(draft("Look!", "photo-other-child"), policy(ASKING))
    assert verdict.verdict == "check"
    assert verdict.findings[0].question == Question("picture?", "photo-permission")
    assert verdict.findings[0].segments == ("Look!",)


@tiny
def test_a_yes_to_the_question_clears_the_clause() -> None:
    given_ = ("photo-other-child", "photo-permission")
    assert check(draft("Look!", *given_), policy(ASKING)) == Verdict("clear")


@tiny
def test_where_the_clause_makes_no_exception_there_is_nothing_to_ask() -> None:
    strict = replace(ASKING, unless=frozenset())
    for circumstances in (("photo-other-child",), ("photo-other-child", "photo-permission")):
        (found,) = check(draft("Look!", *circumstances), policy(strict)).findings
        assert (found.level, found.question) == ("breach", None)


@tiny
def test_an_exception_holds_for_every_rule_of_its_clause_and_for_no_other_clause() -> None:
    excepted = replace(A, id="b", text="Be bad", unless=frozenset({"pupil-is-family"}))
    verdict = check(draft("bad", "pupil-is-family"), policy(excepted, A))
    assert levels(verdict) == [("a", "breach")]


@tiny
def test_what_a_text_cannot_tell_is_listed_where_it_applies() -> None:
    """In the policy's order; a clause that a rule checks is not among them."""
    unchecked = replace(A, rules=(), unchecked="a text cannot tell")
    clauses = (
        replace(unchecked, id="2"),
        replace(unchecked, id="1"),
        replace(unchecked, id="staff", audiences=("staff",)),
        replace(unchecked, id="official", channels=("official",)),
        replace(A, id="both", unchecked="nor this"),
    )
    assert check(draft("good"), policy(*clauses)) == Verdict("clear", unchecked=("2", "1"))


HARM = "my dad hits me"


@tiny
@pytest.mark.parametrize(
    ("audience", "verdict"), [("parents", "clear"), ("staff", "no-rules"), ("pupils", "no-rules")]
)
def test_a_child_at_risk_gets_help_whatever_the_verdict(audience: str, verdict: str) -> None:
    answer = check(draft(HARM, audience=audience), policy(A))
    assert answer == Verdict(verdict, help=f"Help for {audience}.")  # type: ignore[arg-type]


@tiny
def test_help_does_not_hide_a_breach() -> None:
    answer = check(draft(f"{HARM}, so bad"), policy(A))
    assert (answer.verdict, answer.help) == ("breach", "Help for parents.")


@tiny
def test_plain_data_has_the_contracts_fields_in_the_contracts_order() -> None:
    clauses = (A, replace(ASKING, id="b"), replace(A, id="c", rules=(), unchecked="no"))
    verdict = check(draft("bad", "photo-other-child"), policy(*clauses))
    clause = {
        "text": "Say bad things",
        "lead": "Parents should not:",
        "url": "/tiny/policy/#a",
    }
    expected = {
        "verdict": "breach",
        "findings": [
            {
                "level": "breach",
                "rule": "bad",
                "clause": {"id": "a", **clause},
                "segments": ["", "bad", ""],
                "why": "bad.",
                "instead": "Stop.",
                "question": None,
            }
        ],
        "unchecked": ["c"],
        "help": None,
    }
    assert json.dumps(verdict.to_plain()) == json.dumps(expected)


@tiny
def test_a_question_is_its_text_and_its_circumstance() -> None:
    plain = check(draft("", "photo-other-child"), policy(ASKING)).to_plain()
    question = '{"text": "picture?", "circumstance": "photo-permission"}'
    assert json.dumps(plain["findings"][0]["question"]) == question


def test_spans_that_touch_or_overlap_are_one_segment() -> None:
    spans = [Span(4, 6), Span(0, 2), Span(2, 3), Span(5, 8), Span(4, 5)]
    assert segments("0123456789", spans) == ("", "012", "3", "4567", "89")


@given(text=st.text(), places=st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20))))
def test_segments_join_to_the_text_and_every_second_one_is_meant(
    text: str, places: list[tuple[int, int]]
) -> None:
    """Whatever the spans, in whatever order."""
    length = len(text)
    spans = [Span(*sorted((min(a, length), min(b, length)))) for a, b in places]
    pieces = segments(text, spans)
    assert "".join(pieces) == text
    assert len(pieces) % 2 == 1
    meant = {at for span in spans for at in range(span.start, span.end)}
    at = 0
    for number, piece in enumerate(pieces):
        assert all((place in meant) == bool(number % 2) for place in range(at, at + len(piece)))
        at += len(piece)


# Any text at all, lone surrogates too; and texts in which rules find a lot.
PHRASES = (
    "the head is useless",
    "Mrs Jones",
    "Tom",
    "my son",
    "this school is a joke",
    "f**k",
    "07700 900123",
    "14 Station Road",
    "add me on insta @me",
    "vote Labour",
    "www.shop.example",
    "please donate",
    "I will kill you",
    "🙂🙂",
    HARM,
    "?",
    ". ",
    "\n",
)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=300)
TELLING = st.lists(st.sampled_from(PHRASES) | st.text(max_size=5), max_size=20).map(" ".join)
DRAFTS = st.builds(
    Draft,
    school=st.sampled_from(sorted(POLICIES)),
    audience=st.sampled_from(AUDIENCES),
    channel=st.sampled_from(CHANNELS),
    text=ANY_TEXT | TELLING,
    circumstances=st.frozensets(st.sampled_from(CIRCUMSTANCES), max_size=4),
)


@settings(max_examples=300, deadline=None)
@given(DRAFTS)
def test_an_answer_holds_together_whatever_the_draft(given_draft: Draft) -> None:
    """Verdict, findings and clauses agree, and the segments are the draft."""
    policy_ = POLICIES[given_draft.school]
    answer = check(given_draft, policy_)
    at = [finding.level for finding in answer.findings]
    assert at == sorted(at)  # "breach" before "check"
    if given_draft.audience not in policy_.audiences:
        assert (answer.verdict, answer.findings, answer.unchecked) == ("no-rules", (), ())
    else:
        assert answer.verdict == (at[0] if at else "clear")
    quoted = [finding.clause for finding in answer.findings]
    places = [policy_.clauses.index(clause) for clause in quoted]
    assert len(set(places)) == len(places)
    for finding in answer.findings:
        assert finding.clause.applies(given_draft.audience, given_draft.channel)
        assert finding.rule in finding.clause.rules
        assert not finding.clause.unless & given_draft.circumstances
        assert "".join(finding.segments) == given_draft.text
        assert len(finding.segments) % 2 == 1
        assert finding.why
        assert finding.instead
        assert (finding.question is not None) == (finding.level == "check")
        if finding.question and finding.question.circumstance:
            assert finding.question.circumstance in finding.clause.unless
    for (first, one), (second, other) in pairwise(zip(places, at, strict=True)):
        assert first < second or one != other


@settings(max_examples=100, deadline=None)
@given(DRAFTS)
def test_an_answer_survives_json_and_is_the_same_at_the_browsers_border(given_draft: Draft) -> None:
    school = next(each for each in SCHOOLS if each.slug == given_draft.school)
    plain = check(given_draft, POLICIES[school.slug]).to_plain()
    assert json.loads(json.dumps(plain)) == plain
    if given_draft.text.strip() or given_draft.circumstances:
        sent = {
            "school": given_draft.school,
            "audience": given_draft.audience,
            "channel": given_draft.channel,
            "circumstances": sorted(given_draft.circumstances),
            "text": given_draft.text,
        }
        answer = check_json(json.dumps(sent), json.dumps(policy_data(school, WORDING)))
        assert answer == json.dumps(plain)
        assert answer.isascii()


MODEL = ("croftlands", "dar-ul-madinah", "dingle", "oakmere")
"""The schools whose policies follow the same model and so speak of the same facts."""


@dataclass(frozen=True)
class Case:
    """Circumstances without a text; ``asked`` is what a yes to the question adds."""

    schools: tuple[str, ...]
    place: str
    circumstances: str
    verdict: str
    clauses: str = ""
    asked: str | None = None


CASES = [
    Case(MODEL, "parents personal", "photo-own-child", "clear"),
    Case(MODEL, "parents personal", "photo-other-child", "breach", "parents-images"),
    Case(
        MODEL,
        "parents private",
        "photo-own-child photo-other-child photo-permission",
        "breach",
        "parents-images",
    ),
    Case(("clapgate",), "parents personal", "photo-other-child", "clear"),
    Case(
        MODEL, "pupils personal", "photo-other-child", "check", "pupils-images", "photo-permission"
    ),
    Case(MODEL, "pupils class-group", "photo-other-child photo-permission", "clear"),
    Case(MODEL, "staff personal", "photo-other-child photo-permission", "breach", "staff-images"),
    Case(
        MODEL, "staff official", "photo-other-child", "check", "official-names", "photo-permission"
    ),
    Case(MODEL, "staff official", "photo-other-child photo-permission", "clear"),
    Case(MODEL, "staff personal", "photo-adult", "clear"),
    Case(MODEL, "staff private", "to-pupil", "breach", "staff-contact-pupils staff-past-pupils"),
    Case(MODEL, "staff private", "to-pupil pupil-is-family", "clear"),
    Case(MODEL, "staff official", "to-pupil", "clear"),
    Case(MODEL[:3], "staff personal", "teaching-time", "breach", "staff-teaching-time"),
    Case(
        ("oakmere",),
        "staff personal",
        "teaching-time",
        "breach",
        "staff-teaching-time-professional",
    ),
    Case(MODEL, "staff official", "teaching-time", "clear"),
    Case(("oakmere",), "staff personal", "school-wifi", "breach", "staff-wifi"),
    Case(MODEL[:3], "staff personal", "school-wifi", "clear"),
    Case(MODEL, "parents personal", "school-wifi teaching-time", "clear"),
    Case(MODEL, "staff community", "work-email-on-profile", "breach", "staff-work-email"),
    Case(MODEL, "staff official", "not-authorised", "breach", "accounts-authorised"),
    Case(MODEL, "staff personal", "not-authorised", "clear"),
    Case(("oakmere",), "staff personal", "new-school-account", "breach", "staff-new-accounts"),
    Case(MODEL[:3], "staff personal", "new-school-account", "clear"),
    Case(("oakmere",), "staff personal", "shared-login", "breach", "staff-logins"),
    Case(MODEL[:3], "staff personal", "shared-login", "clear"),
    # Whether it was approved, none of the contract's words says.
    Case(("oakmere",), "staff personal", "press-enquiry", "check", "staff-press", None),
    Case(MODEL[:3], "staff personal", "press-enquiry", "clear"),
    Case(
        ("dingle",),
        "parents class-group",
        "screenshot-of-school-message",
        "breach",
        "wa-screenshots",
    ),
    Case(("dingle",), "parents personal", "screenshot-of-school-message", "clear"),
    Case(
        ("croftlands", "dar-ul-madinah", "oakmere", "clapgate"),
        "parents class-group",
        "screenshot-of-school-message",
        "clear",
    ),
    Case(("clapgate",), "staff personal", "photo-other-child to-pupil", "no-rules"),
    Case(("clapgate",), "pupils class-group", "photo-other-child", "no-rules"),
]


@pytest.mark.parametrize(
    ("school", "case"),
    [
        pytest.param(school, case, id=f"{school} {case.place} {case.circumstances}")
        for case in CASES
        for school in case.schools
    ],
)
def test_a_circumstance_decides_without_any_text(school: str, case: Case) -> None:
    audience, channel = case.place.split()
    circumstances = frozenset(case.circumstances.split())
    answer = check(Draft(school, audience, channel, "", circumstances), POLICIES[school])
    assert answer.verdict == case.verdict
    assert [finding.clause.id for finding in answer.findings] == case.clauses.split()
    assert all(finding.segments == ("",) for finding in answer.findings)
    questions = [finding.question for finding in answer.findings if finding.question]
    asked = [case.asked] if case.verdict == "check" else []
    assert [question.circumstance for question in questions] == asked


def test_every_circumstance_has_its_place_in_the_table() -> None:
    assert {word for case in CASES for word in case.circumstances.split()} == set(CIRCUMSTANCES)


LONG = {
    "one letter": "a",
    "spaces": " ",
    "line ends": "\n",
    "short words": "a a ",
    "nested quotes": "\"'“‘(",
    "emoji": "🙂",
    "titles": "mrs ",
    "names": "Mrs Jones and Tom ",
    "blame that never ends": "the head is ",
    "addresses": "a@b.c http://d.e/f ",
    "digits": "07 ",
    "marks": "?!.",
    "a letter that unfolds": "ﷺ",
}


def seconds(text: str) -> float:
    """Return the processor time of a check, as little as it took in three."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        check(Draft("dingle", "parents", "class-group", text), POLICIES["dingle"])
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG)
def test_time_grows_linearly_with_the_text(unit: str) -> None:
    """The longest draft is answered; a tenth of it takes no less than about a tenth of the time.

    Were the time to grow with the square, it would be a hundred times, not ten.
    """
    longest = (unit * MAX_CHARACTERS)[:MAX_CHARACTERS]
    assert seconds(longest) < 15 * seconds(longest[: MAX_CHARACTERS // 10])


def test_marks_are_the_words_meant_and_no_more() -> None:
    """The mark leaves out the "but" that leads to the words and the stop that ends them."""
    draft = Draft(
        school="dingle",
        audience="parents",
        channel="class-group",
        text="I love the lessons but the office is a shambles.",
    )
    (finding,) = check(draft, POLICIES["dingle"]).findings
    assert finding.clause.id == "parents-complain-school"
    assert finding.segments == ("I love the lessons but ", "the office is a shambles", ".")
