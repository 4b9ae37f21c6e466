"""Plain words explain a clause and never float free: each sentence stands with what it explains."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from bs4 import Tag

from checker.words import AUDIENCES
from plugins.policies.model import School
from plugins.policies.translations import AUDIENCE as TRANSLATED
from plugins.policies.translations import Translation, read_translations
from tests.content import CONTENT, SCHOOLS, WORDING
from tests.html import one, page, words

RULED = [(school, audience) for school in SCHOOLS for audience in school.audiences]
TRANSLATIONS = read_translations(CONTENT / "translations")
KINDS = {
    "staff": ("", "check/", "poster/", "before/"),
    "pupils": ("", "check/", "poster/", "lesson/"),
    "parents": ("", "check/", "poster/"),
}
# Where nothing but plain words stands; the policy's own word and examples set aside.
PLAIN = ".points > li > p:not(.force), .explained p:not(.example), .finding > p:not(.draft)"
CLAUSE = re.compile(r"policy/#([\w-]+)$")

Explained = dict[str, set[str]]


def tidy(text: str) -> str:
    return " ".join(text.split())


def sentences(audience: str) -> Explained:
    """Return every plain sentence for an audience with the ids of its rules and duties."""
    said: Explained = {}
    for rule in WORDING.rules.values():
        if audience in rule.said:
            own = rule.said[audience]
            for each in (own.dont, own.because, own.wide, own.why, own.instead, own.question):
                said.setdefault(tidy(each), set()).add(rule.id)
    for duty in WORDING.duties.values():
        said.setdefault(tidy(duty.said.get(audience, "")), set()).add(duty.id)
    said.pop("", None)
    return said


def clauses_of(school: School, audience: str, names: set[str]) -> set[str]:
    """Return the clauses that have one of these rules or duties, for this audience."""
    return {
        clause.id
        for clause in school.for_audience(audience)
        if names & {*clause.rules, clause.duty or ""}
    }


def plain(block: Tag) -> Iterator[str]:
    """Yield a block's words as they may be a sentence of ours: whole, and without a label."""
    for left_out in (".force", ".force, strong"):
        aside = block.select(left_out)
        yield tidy(
            "".join(
                str(each)
                for each in block.strings
                if not any(parent in aside for parent in each.parents)
            )
        )


def links(block: Tag) -> set[str]:
    """Return the clauses that the smallest part of the page around a block leads to."""
    around: Tag | None = block
    while around is not None:
        found = {
            match[1]
            for link in around.select("a[href]")
            if (match := CLAUSE.search(str(link["href"])))
        }
        if found:
            return found
        around = around.parent
    return set()


def faults(main: Tag, school: School, audience: str, said: Mapping[str, set[str]]) -> list[str]:
    """Return what is wrong with a page's plain words; nothing found at all is wrong, too."""
    found, wrong = 0, []
    for block in main.select("p"):
        sentence = next((each for each in plain(block) if each in said), None)
        if sentence:
            found += 1
            if not links(block) & clauses_of(school, audience, said[sentence]):
                wrong.append(f"beside no clause that it explains: {sentence}")
    wrong += [
        f"explains no rule and no duty: {words(block)}"
        for block in main.select(PLAIN)
        if not set(plain(block)) & said.keys()
    ]
    return wrong if found else ["has no plain words"]


@pytest.mark.parametrize(
    ("school", "audience", "kind"),
    [
        pytest.param(school, audience, kind, id=f"{school.slug}/{audience}/{kind}")
        for school, audience in RULED
        for kind in KINDS[audience]
    ],
)
def test_each_sentence_stands_with_a_clause_that_it_explains(
    site: Path, school: School, audience: str, kind: str
) -> None:
    """A reader can follow it to the school's own words; none is said that no clause says."""
    main = one(page(site / school.slug / audience / kind), "main")
    assert faults(main, school, audience, sentences(audience)) == []


@pytest.mark.parametrize("language", TRANSLATIONS, ids=lambda each: each.code)
@pytest.mark.parametrize(
    "school",
    [school for school, audience in RULED if audience == TRANSLATED],
    ids=lambda school: school.slug,
)
def test_each_translated_sentence_stands_with_a_clause_that_it_explains(
    site: Path, school: School, language: Translation
) -> None:
    """Also in another language: the way to the English clause is the same."""
    said: Explained = {}
    for english, names in sentences(TRANSLATED).items():
        if english in language.words:
            said.setdefault(tidy(language.words[english]), set()).update(names)
    main = one(page(site / school.slug / TRANSLATED / language.code), "main")
    assert faults(main, school, TRANSLATED, said) == []


def test_every_audience_has_its_kinds_of_page() -> None:
    """A new audience is not forgotten here."""
    assert set(KINDS) == set(AUDIENCES)
