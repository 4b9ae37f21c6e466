"""Every rule is declared once and holds for the examples that people read."""

from pathlib import Path

import pytest

from checker import RULES, Draft, Policy, Verdict, check
from checker.reading import read
from plugins.policies.data import policy_data
from plugins.policies.source import read_policy
from plugins.policies.wording import Example
from tests.content import CONTENT, WORDING

ROOT = Path(__file__).parent.parent

POLICIES = [
    Policy.from_plain(policy_data(read_policy(path, rules, duties), WORDING))
    for rules, duties in [(frozenset(WORDING.rules), frozenset(WORDING.duties))]
    for path in sorted((CONTENT / "policies").glob("*.md"))
]
# Where an example stands that names no channel and whose rule speaks of few channels.
CHANNELS = ("personal", "official", "school-page-comment", "class-group")


def naming(rule: str, audience: str, channel: str) -> list[Policy]:
    """Return the policies in which a clause names the rule to the audience on the channel."""
    return [
        policy
        for policy in POLICIES
        if any(
            rule in clause.rules and clause.applies(audience, channel) for clause in policy.clauses
        )
    ]


def standing(rule: str, audience: str, example: Example) -> str:
    """Return the channel on which an example stands: its own, or the first one ruled."""
    ruled = [channel for channel in CHANNELS if naming(rule, audience, channel)]
    return example.channel or next(iter(ruled), "personal")


def answered(policy: Policy, audience: str, channel: str, example: Example) -> Verdict:
    """Check an example under a policy."""
    given = frozenset(example.circumstances)
    return check(Draft(policy.school, audience, channel, example.text, given), policy)


EXAMPLES = [
    pytest.param(rule, audience, example, id=f"{rule}-{audience}-{example.line}")
    for rule, words in WORDING.rules.items()
    for audience, said in words.said.items()
    for example in said.examples
]


def test_a_rule_is_named_after_its_file() -> None:
    """The file ``checker/rules/some_thing.py`` holds the rule ``some-thing``, and no other."""
    files = {path.stem for path in (ROOT / "checker" / "rules").glob("*.py")} - {"__init__"}
    assert {rule.replace("-", "_") for rule in RULES} == files
    assert all(rule.id == name for name, rule in RULES.items())


def test_each_rule_shows_both_kinds_of_example() -> None:
    """To each audience a rule shows what it finds and what it leaves alone."""
    for rule, words in WORDING.rules.items():
        for audience, said in words.said.items():
            verdicts = {example.verdict for example in said.examples}
            assert "clear" in verdicts, (rule, audience)
            assert verdicts & {"breach", "check"}, (rule, audience)


@pytest.mark.parametrize(("rule", "audience", "example"), EXAMPLES)
def test_example(rule: str, audience: str, example: Example) -> None:
    """Under each policy that names the rule, an example has the verdict that it shows.

    The finding marks the words marked in the example; a clear one has no such finding.
    """
    channel = standing(rule, audience, example)
    policies = naming(rule, audience, channel)
    assert policies, f"no policy names {rule} to {audience} on the channel {channel}"
    for policy in policies:
        verdict = answered(policy, audience, channel, example)
        if example.verdict == "clear":
            assert rule not in {finding.rule for finding in verdict.findings}, policy.school
            continue
        assert verdict.verdict == example.verdict, policy.school
        findings = [finding for finding in verdict.findings if rule in finding.clause.rules]
        assert example.verdict in {finding.level for finding in findings}, policy.school
        for words in example.words:
            assert any(overlap(f.segments, words) for f in findings), (policy.school, words)


def overlap(segments: tuple[str, ...], words: str) -> bool:
    """Tell whether one of the marked pieces (every second one) meets the words."""
    text = "".join(segments)
    start = text.index(words)
    at = 0
    for number, piece in enumerate(segments):
        if number % 2 and at < start + len(words) and start < at + len(piece):
            return True
        at += len(piece)
    return False


@pytest.mark.parametrize(
    "said",
    [
        "he said delete it but its too funny",
        "she sed to take it down lol",
        "he doesnt know im posting this",
        "telling me to get rid of it haha no",
    ],
)
def test_a_child_who_said_no_is_not_asked_about(said: str) -> None:
    """Whether the child in the picture agrees is asked only while the draft leaves it open."""
    (policy,) = (each for each in POLICIES if each.school == "dingle")
    given = frozenset({"photo-other-child"})
    draft = Draft("dingle", "pupils", "personal", f"me and hamid on the swings {said}", given)
    open_ = Draft("dingle", "pupils", "personal", "me and hamid on the swings", given)
    assert [finding.level for finding in check(draft, policy).findings][:1] == ["breach"]
    assert [finding.level for finding in check(open_, policy).findings] == ["check"]


@pytest.mark.parametrize(("audience", "told"), [("parents", True), ("staff", False)])
def test_a_private_letter_to_the_school_is_the_right_way_for_families(
    audience: str, *, told: bool
) -> None:
    """What staff write to "Mrs Malik" in private goes to a parent as often as to the head."""
    draft = Draft("dingle", audience, "private", "Hi Mrs Malik, Tom in Year 4 was excluded today")
    rule = RULES["confidential-matter"]
    assert rule.unless(read(draft.text, ("Dingle",)), draft) is told


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("www.oakmere.herts.sch.uk/dates", False),
        ("https://www.gov.uk/school-term-holiday-dates", False),
        ("https://nhs.uk.", False),
        ("www.win.example", True),
        ("https://win.example/a.sch.uk", True),
        ("www.dingle.sch.uk.win.example", True),
    ],
)
def test_a_link_to_a_school_or_the_nhs_is_no_spam(link: str, *, told: bool) -> None:
    """What stands under the page's own posts may point to where the dates are."""
    draft = Draft("dingle", "parents", "school-page-comment", f"It is all on {link}")
    assert bool(RULES["spam"].detect(read(draft.text), draft)) is told
