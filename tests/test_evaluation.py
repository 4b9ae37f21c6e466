"""The figures are measured, of what is shipped, and the page says what was measured."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from checker import Draft, Verdict
from checker.training.corpus import (
    LOOKED_AT,
    ONE_KIND,
    WHOLE,
    Labelled,
    read_briefs,
    read_corpus,
)
from checker.training.figures import (
    FOLDS,
    Answered,
    Measures,
    Share,
    found,
    model_hash,
    ranking,
    threshold,
)
from checker.training.taught import taught
from checker.verdict import Finding
from tests.content import CONTENT, POLICIES
from tests.html import page, words

FIGURES: dict[str, Any] = json.loads((CONTENT / "checker.json").read_text("utf-8"))


def test_the_figures_are_of_the_model_that_is_shipped() -> None:
    """Whoever changes the model or its thresholds measures anew: make evaluate."""
    assert FIGURES["model"] == model_hash()


def test_the_figures_are_of_this_corpus() -> None:
    """Every settled draft is measured, but those by whom the phrases were made."""
    drafts = list(read_corpus())
    assert FIGURES["drafts"] == len(drafts)
    assert FIGURES["authors"] == len({each.author for each in drafts})
    judged = [
        each for each in drafts if each.author not in LOOKED_AT and each.verdict in ("breach", "ok")
    ]
    authors = {each.author for each in judged}
    assert FIGURES["measured"] == {"drafts": len(judged), "authors": len(authors)}
    whole = FIGURES["rows"]["brief"][WHOLE]
    assert whole["breaches"] + whole["fine"] == sum(each.brief == WHOLE for each in judged)
    assert FIGURES["groups"] == FOLDS


def test_every_brief_is_measured() -> None:
    """Each has its row, and so have the authors who were asked for one kind."""
    assert {*read_briefs().values(), ONE_KIND} == FIGURES["rows"]["brief"].keys()


def test_the_page_says_what_was_measured(site: Path) -> None:
    """Every figure of a brief and of an audience stands on the page; so do the hard things."""
    text = words(page(site / "about" / "checker" / "index.html"))
    for group in ("brief", "audience"):
        for row in FIGURES["rows"][group].values():
            share, low, high = row["recall"]
            assert f"{share} ({low} to {high})" in text
    found_of_whole = FIGURES["rows"]["brief"][WHOLE]["recall"][0]
    assert f"against a policy it finds about {found_of_whole}." in text
    for each in FIGURES["hard"]:
        assert each["name"] in text


def test_the_page_is_linked_where_it_matters(site: Path) -> None:
    """From the page about the site, and from every page with a check."""
    for place in (
        "about",
        *(f"{slug}/{who}/check" for slug in POLICIES for who in ("parents", "pupils", "staff")),
    ):
        links = [str(a["href"]) for a in page(site / place / "index.html").select("a[href]")]
        assert any(link.endswith(("about/checker/", "checker/")) for link in links), place


def test_a_share_has_wilsons_bounds() -> None:
    """Known values: 8 of 10, and none of 20."""
    assert Share(8, 10, worth=10).to_plain() == [80, 49, 94]
    assert Share(0, 20, worth=20).to_plain() == [0, 0, 16]
    assert Share(0, 0, worth=0).to_plain() is None


def test_drafts_by_one_author_tell_less() -> None:
    """Four authors, half of each one's drafts found, tell what as many strangers would.

    Where two had all theirs found and two none, it is as if each had written but one draft, and
    less, as the authors are few. Of one author no more is known than of strangers.
    """
    even = Share.of((author, found, 1) for author in "abcd" for found in (True, False) * 5)
    assert (even.part, even.whole, even.worth) == (20, 40, 40)
    uneven = Share.of((author, author in "ab", 1) for author in "abcd" for _ in range(10))
    assert (uneven.part, uneven.whole) == (20, 40)
    assert uneven.worth == pytest.approx(3)
    assert Share.of(("a", found, 1) for found in (True, False) * 5).worth == 10
    assert Share.of(()).to_plain() is None


def test_a_clause_that_one_labeller_names_counts_neither_way() -> None:
    """One both name has to be cited, one that nobody names must not be; a fine draft has none."""
    draft = Draft("dingle", "parents", "personal", "Mrs Hall forgot again")
    policy = POLICIES["dingle"]
    clause = next(each for each in policy.clauses if each.id == "parents-complain-people")
    finding = Finding("breach", "criticism-of-staff", clause, (), "", "", None)
    answer = Verdict("breach", (finding,))

    def f1(verdict: str, rules: tuple[str, ...], more: tuple[str, ...] = ()) -> float:
        label = Labelled("a-1", "a", draft, verdict, rules, (), (*rules, *more))
        return Measures.of([Answered(label, policy, answer)]).clause_f1.bounds()[0]

    assert f1("breach", ("criticism-of-staff",)) == 1
    assert f1("breach", ("criticism-of-staff", "behaviour-incident")) == pytest.approx(2 / 3)
    assert f1("breach", ("criticism-of-staff",), ("behaviour-incident",)) == 1
    assert f1("breach", ("behaviour-incident",), ("criticism-of-staff",)) == 0
    assert math.isnan(f1("breach", (), ("criticism-of-staff",)))  # nothing to cite, none wrongly
    assert f1("breach", ("criticism-of-school",)) == 0
    assert f1("ok", ()) == 0


def test_ranking_counts_pairs() -> None:
    """The share of (breach, fine) pairs in the right order; a tie is half."""
    assert ranking([(1.0, True), (0.0, False)]) == 1
    assert ranking([(0.0, True), (1.0, False)]) == 0
    assert ranking([(2.0, True), (1.0, True), (1.0, False), (0.0, False)]) == pytest.approx(0.875)


def test_breaches_are_counted_where_one_fine_draft_in_twenty_is_stopped() -> None:
    """Of 100 fine drafts five score above the line, and no breach below it counts."""
    fine = [(float(score), False) for score in range(100)]
    breaches = [(score, True) for score in (3.0, 94.0, 94.5, 200.0)]
    assert found([*fine, *breaches]) == pytest.approx(0.5)
    assert sum(score >= threshold((s for s, _ in fine), 0.05) for score, _ in fine) == 5


def test_every_example_and_card_is_taught() -> None:
    """Each stands under the policies that speak of its rule, its marks taken as its words."""
    lines = list(taught(POLICIES, CONTENT))
    texts = {line.draft.text for line in lines}
    assert not any("[[" in text for text in texts)
    for path in (CONTENT / "rules").glob("*.md"):
        for line in path.read_text("utf-8").splitlines():
            marked = line.removeprefix(":   ")
            if "[[" in marked:
                assert marked.replace("[[", "").replace("]]", "") in texts, marked
    assert all(line.verdict != "breach" or line.rules or not line.words for line in lines)
