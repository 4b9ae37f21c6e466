"""The corpus keeps its own conventions."""

import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from checker import RULES
from checker.training.corpus import (
    BRIEFS,
    CORPUS,
    WHOLE,
    Labelled,
    labelled,
    read_briefs,
    read_corpus,
)
from tests.content import POLICIES, SCHOOLS

DRAFTS = list(read_corpus())
WAITING = list(read_corpus(CORPUS / "waiting"))
EVERY = DRAFTS + WAITING
NO_RULES = {
    (school.slug, audience)
    for school in SCHOOLS
    for audience in ("staff", "pupils", "parents")
    if audience not in school.audiences
}


def lines() -> list[dict[str, Any]]:
    """Return every line of the corpus as it is stored."""
    return [
        json.loads(line)
        for folder in (CORPUS, CORPUS / "waiting")
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]


def forbidden(draft: Labelled) -> frozenset[str]:
    """Return the rules of a draft, named by either labeller, that its school's policy forbids."""
    return POLICIES[draft.draft.school].forbidden(draft.draft) & draft.named


def test_ids_are_unique_and_tell_the_author() -> None:
    """A draft can be named, and its author left out."""
    assert len({draft.id for draft in EVERY}) == len(EVERY)
    assert all(draft.id.startswith(f"{draft.author}-") for draft in EVERY)


def test_rules_and_schools_are_known() -> None:
    """A label names only what the checker and the site know."""
    schools = {school.slug for school in SCHOOLS}
    assert {rule for draft in EVERY for rule in draft.named} <= RULES.keys()
    assert {draft.draft.school for draft in EVERY} <= schools


def test_no_rule_is_said_where_a_policy_sets_none() -> None:
    """``no-rule`` stands for all drafts by an audience without rules that are settled."""
    for draft in EVERY:
        without = (draft.draft.school, draft.draft.audience) in NO_RULES
        assert (draft.verdict == "no-rule") == without or draft.verdict == "unclear", draft.id


def test_a_draft_is_settled_only_where_both_labellers_agree() -> None:
    """What counts for or against the checker was judged the same twice.

    And a breach is one of a clause: rules detect, clauses forbid.
    """
    for line in lines():
        first, second = line["labels"]
        agreed = first if first == second else "unclear"
        if agreed == "breach" and not forbidden(labelled(line)):
            agreed = "unclear"
        assert line["verdict"] == agreed, line["id"]


def test_the_rules_of_a_breach_were_named_twice() -> None:
    """By its author and by the second labeller; of nothing else are they named twice."""
    for line in lines():
        assert ("second" in line) == (line["labels"] == ["breach", "breach"]), line["id"]


def test_fine_drafts_and_breaches_are_in_balance() -> None:
    """At least 45 of 100 drafts are fine: the checker is measured on both kinds."""
    verdicts = Counter(draft.verdict for draft in DRAFTS)
    assert verdicts["ok"] >= 0.45 * len(DRAFTS)
    assert verdicts["breach"] >= 0.35 * len(DRAFTS)


def test_the_readme_counts_what_is_there() -> None:
    """Drafts, authors, fine drafts and breaches."""
    text = (CORPUS / "README.md").read_text("utf-8")
    verdicts = Counter(draft.verdict for draft in DRAFTS)
    authors = {draft.author for draft in DRAFTS}
    assert f"{len(DRAFTS):,} drafts by {len(authors)} authors" in text
    assert f"{verdicts['ok']:,} are fine, {verdicts['breach']:,} are breaches" in text


def test_nobody_who_waits_has_been_learned_from() -> None:
    """Whole authors wait: what is known of their habits would flatter the next figures."""
    assert not {draft.author for draft in WAITING} & {draft.author for draft in DRAFTS}


def test_every_brief_is_an_authors() -> None:
    """Nobody is named who wrote nothing, and nobody twice; some were asked for all kinds."""
    assert read_briefs().keys() <= {draft.author for draft in EVERY}
    told = tomllib.loads(BRIEFS.read_text("utf-8"))
    assert sum(map(len, told.values())) == len(read_briefs())
    assert WHOLE in told


def test_marks_are_read(tmp_path: Path) -> None:
    """Marks leave the text, and their words are kept."""
    line: dict[str, Any] = {
        "id": "a-1",
        "author": "a",
        "school": "dingle",
        "audience": "parents",
        "channel": "private",
        "text": "I [[said]] it [[twice]]",
        "rules": [],
        "verdict": "breach",
    }
    assert labelled(line).draft.text == "I said it twice"
    assert labelled(line).words == ("said", "twice")
    (tmp_path / "a.jsonl").write_text(json.dumps(line) + "\n")
    assert [draft.id for draft in read_corpus(tmp_path)] == ["a-1"]
