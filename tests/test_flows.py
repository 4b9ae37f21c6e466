"""Staff's own path: each answer means what the checker and the policy say, at every school."""

from pathlib import Path

import pytest

from plugins.policies.errors import ContentError
from plugins.policies.flows import Flow, Outcome, outcomes, read_flows
from plugins.policies.model import School
from tests.content import CONTENT, POLICIES, SCHOOLS, WORDING

FLOWS = {flow.id: flow for flow in read_flows(CONTENT / "flows.toml")}
WITH_STAFF_RULES = [school for school in SCHOOLS if "staff" in school.audiences]
by_school = pytest.mark.parametrize("school", WITH_STAFF_RULES, ids=lambda school: school.slug)


def answers(school: School, flow: Flow) -> list[Outcome]:
    """Return what each answer means at a school."""
    return list(outcomes(flow, school, POLICIES[school.slug], WORDING))


@by_school
@pytest.mark.parametrize(
    ("flow", "verdicts"),
    [
        ("consent", ["clear", "breach", "check"]),
        ("friend-request", ["clear", "breach", "breach"]),
    ],
)
def test_each_answer_has_its_verdict(school: School, flow: str, verdicts: list[str]) -> None:
    """Consent and family make it fine; their lack, a breach that quotes a clause."""
    found = [each.verdict for each in answers(school, FLOWS[flow])]
    assert [verdict and verdict.verdict for verdict in found] == verdicts


@by_school
def test_journalist_without_approval_is_a_breach_where_the_policy_says_so(school: School) -> None:
    """Only a policy that speaks of enquiries by the press can be broken so."""
    speaks = any("press-enquiry" in clause.rules for clause in school.clauses)
    found = answers(school, FLOWS["journalist"])
    assert bool(found) == speaks
    if not speaks:
        assert "says nothing about journalists" in FLOWS["journalist"].without
        return
    yes, no = found
    assert yes.verdict
    assert yes.verdict.verdict == "clear"
    assert no.verdict
    assert no.verdict.verdict == "breach"


@by_school
def test_family_is_an_exception_and_its_clause_is_quoted(school: School) -> None:
    """The clause stands beside our note: the policy does speak of it."""
    family = answers(school, FLOWS["friend-request"])[0]
    assert family.note
    assert family.besides
    assert all("pupil-is-family" in clause.unless for clause in family.besides)


@by_school
def test_whoever_is_not_sure_of_consent_is_told_to_ask_first(school: School) -> None:
    """Not knowing is no breach, and no permission."""
    unsure = answers(school, FLOWS["consent"])[2]
    assert "Ask first" in unsure.note


@by_school
def test_message_of_a_current_pupil_is_to_be_reported(school: School) -> None:
    """Beside the verdict stands the duty, with the clause that asks it."""
    now = answers(school, FLOWS["friend-request"])[1]
    assert [clause.duty for _, clauses in now.duties for clause in clauses] == ["report-messages"]


@by_school
def test_comment_is_answered_from_the_list_of_what_will_be_deleted(school: School) -> None:
    """Each kind has its clause; a polite complaint has none, for no list names it."""
    found = answers(school, FLOWS["comment"])
    quoted = [[clause.id for clause in each.clauses] for each in found]
    assert all(quoted[:4]), quoted
    assert quoted[4] == []
    assert [clause.id for clause in found[4].besides] == ["moderation-politely"]


def test_unknown_word_is_named_with_a_remedy(tmp_path: Path) -> None:
    """A slip in a circumstance names the flow and the nearest known word."""
    path = tmp_path / "flows.toml"
    path.write_text(
        '[[flow]]\nid = "a"\ntitle = "b"\nask = "c"\nchannel = "private"\n'
        '[[flow.answer]]\nlabel = "Yes"\ncircumstances = ["to-pupils"]\n'
    )
    with pytest.raises(ContentError, match='unknown word "to-pupils"; did you mean "to-pupil"'):
        read_flows(path)


def test_missing_part_is_named(tmp_path: Path) -> None:
    """A flow without a question says what to write."""
    path = tmp_path / "flows.toml"
    path.write_text('[[flow]]\nid = "a"\ntitle = "b"\nchannel = "private"\nanswer = []\n')
    with pytest.raises(ContentError, match='flow "a" has no "ask"; write ask = …'):
        read_flows(path)
