"""The five policies as read: their clauses, to whom and where each applies, and the audit."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from checker import RULES
from checker.rule import Rule
from checker.words import AUDIENCES, CHANNELS
from plugins.policies.audit import faults
from plugins.policies.model import Clause, School
from plugins.policies.wording import Wording
from tests.content import CONTENT, EXAMPLES, SCHOOLS, WORDING
from tests.words import words

BY_SLUG = {school.slug: school for school in SCHOOLS}
CONTRACT = ("clapgate", "croftlands", "dar-ul-madinah", "dingle", "oakmere")
"""The schools whose clauses the contract knows; others may have been added since."""
PERSONAL = [channel for channel in CHANNELS if channel != "official"]

OFFICIAL = {
    "accounts-authorised",
    "official-names",
    "official-abusive",
    "official-messages",
    "official-political",
    "official-advertisements",
    "official-links",
}
OFFICIAL_X = {
    "official-x-names",
    "official-x-abusive",
    "official-x-messages",
    "official-x-political",
    "official-x-advertisements",
    "official-x-links",
}
MODERATION = {
    "moderation-abusive",
    "moderation-spam",
    "moderation-personal-information",
    "moderation-commercial",
}
STAFF = {
    "staff-school-business",
    "staff-contact-pupils",
    "staff-complain",
    "staff-reference",
    "staff-images",
    "staff-school-voice",
    "staff-work-email",
    "staff-past-pupils",
}
OAKMERE_STAFF = {
    "staff-teaching-time-professional",
    "staff-wifi",
    "staff-offensive",
    "staff-discrimination",
    "staff-swearing",
    "staff-derogatory",
    "staff-threats",
    "staff-bullying",
    "staff-confidentiality",
    "staff-disparaging",
    "staff-sensitive-information",
    "staff-speculation",
    "staff-logins",
    "staff-new-accounts",
}
PUPILS = {
    "pupils-complain-staff",
    "pupils-complain-school",
    "pupils-inappropriate",
    "pupils-images",
}
PARENTS = {
    "parents-complain-people",
    "parents-complain-school",
    "parents-inappropriate",
    "parents-incidents",
    "parents-images",
}
WHATSAPP = {
    "wa-grievances",
    "wa-screenshots",
    "wa-abusive",
    "wa-anger",
    "wa-disrepute",
    "wa-aggressive",
    "wa-challenge",
}
CLAPGATE = {
    "parents-allegations",
    "parents-complain-school-or-staff",
    "parents-defamatory",
    "parents-negative",
    "parents-discriminatory",
    "parents-threats",
}


def checked(school: str, audience: str, channel: str) -> set[str]:
    """Return what the contract says is checked, by the ids under which we publish it."""
    if school == "clapgate":
        return CLAPGATE if audience == "parents" else set()
    if audience == "staff":
        own = STAFF | (OAKMERE_STAFF if school == "oakmere" else {"staff-teaching-time"})
        # Oakmere's section 6 speaks of "publication anywhere".
        anywhere = {"staff-press"} if school == "oakmere" else set()
    else:
        own, anywhere = PUPILS if audience == "pupils" else PARENTS, set()
    if channel == "official":
        official = OFFICIAL | (OFFICIAL_X if school == "dar-ul-madinah" else set())
        return anywhere | (official if audience == "staff" else set())
    if channel == "school-page-comment":
        ethos = {"moderation-ethos"} if school == "dar-ul-madinah" else set()
        return own | anywhere | MODERATION | ethos
    if (school, audience, channel) == ("dingle", "parents", "class-group"):
        return own | WHATSAPP
    return own | anywhere


def clause_of(school: str, clause: str) -> Clause:
    return next(each for each in BY_SLUG[school].clauses if each.id == clause)


def source_of(school: School) -> str:
    return " ".join(words((CONTENT.parent / school.source).read_text(encoding="utf-8")))


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("school", CONTRACT)
def test_a_draft_is_checked_against_the_clauses_of_its_audience_and_channel(
    school: str, audience: str, channel: str
) -> None:
    """Exactly those that the contract and the policy itself say, and no others."""
    assert {
        clause.id
        for clause in BY_SLUG[school].clauses
        if clause.rules and audience in clause.audiences and channel in clause.channels
    } == checked(school, audience, channel)


def test_the_whatsapp_appendix_speaks_to_parents_in_class_groups_only() -> None:
    """Also where a clause of it sets no rule that a text could break."""
    sections = {"whatsapp", "wa-groups", "wa-code", "wa-raising"}
    appendix = [clause for clause in BY_SLUG["dingle"].clauses if clause.section in sections]
    assert len(appendix) > len(WHATSAPP)
    assert {clause.channels for clause in appendix} == {("class-group",)}
    assert {clause.audiences for clause in appendix if clause.id != "wa-school"} == {("parents",)}


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("school", SCHOOLS, ids=lambda school: school.slug)
def test_an_audience_has_rules_where_the_metadata_says_so(school: School, audience: str) -> None:
    """Otherwise the checker would answer "no-rules" to people who have some, or the reverse."""
    ruled = any(clause.rules for clause in school.for_audience(audience))
    assert ruled == (audience in school.audiences)


@pytest.mark.parametrize("school", SCHOOLS, ids=lambda school: school.slug)
def test_every_clause_is_the_schools_own_words_in_the_schools_order(school: School) -> None:
    source = source_of(school)
    at = 0
    for clause in school.clauses:
        found = source.find(clause.text, at)
        assert found >= 0, clause.id
        at = found + len(clause.text)


@pytest.mark.parametrize("school", SCHOOLS, ids=lambda school: school.slug)
def test_every_lead_is_the_schools_own_words_above_its_list(school: School) -> None:
    """The first item of a list follows its lead directly."""
    source = source_of(school)
    leads: dict[tuple[str, str], str] = {}
    for clause in school.clauses:
        if clause.lead is not None:
            leads.setdefault((clause.section, clause.lead), clause.text)
    assert leads or school.slug not in EXAMPLES
    for (_, lead), text in leads.items():
        assert f"{lead} {text}" in source


LEADS = {
    ("dingle", "official-names"): "The school will not post on Facebook:",
    ("dingle", "staff-images"): "When using social media, staff must not:",
    ("dingle", "staff-past-pupils"): None,
    ("dingle", "pupils-images"): "Pupils should not use social media to:",
    ("dingle", "parents-complain-school"): "Parents/carers should not use social media to:",
    ("dingle", "wa-approach-staff"): "We anticipate parents, carers and other visitors will:",
    ("dingle", "wa-abusive"): (
        "Please note, the school considers the following WhatsApp activity inappropriate:"
    ),
    ("dingle", "wa-consider"): None,
    ("dar-ul-madinah", "page-x-alerts"): None,
    ("dar-ul-madinah", "official-x-names"): "The school will not post on Facebook:",
    ("oakmere", "official-names"): "The school will not post on Facebook and Instagram:",
    ("oakmere", "staff-swearing"): "When using social media, staff must not:",
    ("oakmere", "staff-press"): None,
    ("croftlands", "staff-images"): "When using social media, staff must not:",
    ("clapgate", "parents-threats"): (
        "The school considers the following examples to be inappropriate uses of social "
        "networking sites. (This list is non-exhaustive and intended to provide examples only):"
    ),
    ("clapgate", "children-ensure"): None,
}


@pytest.mark.parametrize(("place", "lead"), LEADS.items(), ids=map("-".join, LEADS))
def test_a_clause_is_quoted_with_the_lead_that_governs_it(
    place: tuple[str, str], lead: str | None
) -> None:
    assert clause_of(*place).lead == lead


@pytest.mark.parametrize("school", [BY_SLUG[slug] for slug in CONTRACT], ids=CONTRACT)
def test_a_clause_makes_an_exception_where_its_words_or_a_note_do(school: School) -> None:
    """Consent, a pupil's own permission, family: and nothing else, for nobody else."""
    exceptions: Mapping[str, tuple[str, ...]] = {
        "official-names": ("photo-permission",),
        "official-x-names": ("photo-permission",),
        "pupils-images": ("photo-permission",),
        "staff-contact-pupils": ("pupil-is-family",),
        "staff-past-pupils": ("pupil-is-family",),
    }
    assert {clause.id: clause.unless for clause in school.clauses if clause.unless} == {
        clause.id: exceptions[clause.id] for clause in school.clauses if clause.id in exceptions
    }


@pytest.mark.parametrize("school", SCHOOLS, ids=lambda school: school.slug)
def test_every_clause_is_accounted_for(school: School) -> None:
    """It names its rules, or says in words why a text cannot tell."""
    for clause in school.clauses:
        assert bool(clause.rules) != bool(clause.unchecked), clause.id


PATHS = [(Path(f"content/policies/{school.slug}.md"), school) for school in SCHOOLS]


def audited(
    schools: list[tuple[Path, School]] | None = None,
    rules: Mapping[str, Rule] = RULES,
    wording: Wording = WORDING,
) -> list[str]:
    return [str(fault) for fault in faults(schools or PATHS, rules, wording)]


def without_question(rule: str, audience: str) -> Wording:
    said = WORDING.rules[rule].said
    silent = {**said, audience: replace(said[audience], question="")}
    return replace(
        WORDING, rules={**WORDING.rules, rule: replace(WORDING.rules[rule], said=silent)}
    )


def test_the_content_has_no_fault() -> None:
    assert audited() == []


def test_some_clause_names_each_rule() -> None:
    """Of these five; a site of one school has rules that its policy does not name."""
    named = {rule for school in SCHOOLS for clause in school.clauses for rule in clause.rules}
    assert named == set(RULES)


def test_plain_words_for_no_rule_are_told() -> None:
    words_of_rule = replace(WORDING.rules["abuse"], file="content/rules/old.md")
    wording = replace(WORDING, rules={**WORDING.rules, "old": words_of_rule})
    message = 'content/rules/old.md: no rule "old" in checker/rules; delete it'
    assert audited(wording=wording) == [message]


def test_a_rule_without_plain_words_is_told_at_the_clause_that_names_it() -> None:
    others = {rule: said for rule, said in WORDING.rules.items() if rule != "ethos"}
    line = clause_of("dar-ul-madinah", "moderation-ethos").line
    told = audited(wording=replace(WORDING, rules=others))
    assert [each for each in told if "dar-ul-madinah" in each] == [
        f'content/policies/dar-ul-madinah.md:{line}: #moderation-ethos names the rule "ethos" to '
        f"{audience}; say it to them in plain words in content/rules/ethos.md"
        for audience in AUDIENCES
    ]


def test_a_rule_that_asks_without_a_question_is_told() -> None:
    line = clause_of("oakmere", "staff-press").line
    message = (
        f'content/policies/oakmere.md:{line}: #staff-press names the rule "press-enquiry", which '
        "asks; write the Question for staff in content/rules/press-enquiry.md"
    )
    assert audited(wording=without_question("press-enquiry", "staff")) == [message]


def test_a_duty_without_plain_words_is_told() -> None:
    duties = {**WORDING.duties, "emojis": replace(WORDING.duties["emojis"], said={})}
    line = clause_of("oakmere", "staff-emojis").line
    message = (
        f'content/policies/oakmere.md:{line}: #staff-emojis names the duty "emojis" to staff; '
        "say it to them in content/duties/emojis.md"
    )
    assert audited(wording=replace(WORDING, duties=duties)) == [message]


def test_two_policies_with_one_slug_are_told() -> None:
    """The second would take the first one's place."""
    copy = Path("content/policies/copy.md")
    message = (
        'content/policies/copy.md:1: the slug "dingle" is content/policies/dingle.md\'s; '
        "give this one its own"
    )
    assert audited([*PATHS, (copy, BY_SLUG["dingle"])]) == [message]
