"""The lesson's cards say what the checker says."""

from pathlib import Path

import pytest

from checker import Draft, check
from plugins.policies.errors import ContentError
from plugins.policies.lesson import Card, answer, read_cards
from plugins.policies.model import School
from tests.content import CONTENT, POLICIES, SCHOOLS

CARDS = read_cards(CONTENT / "lessons" / "cards.toml")
WITH_PUPIL_RULES = [school for school in SCHOOLS if "pupils" in school.audiences]


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.text[:40])
@pytest.mark.parametrize("school", WITH_PUPIL_RULES, ids=lambda school: school.slug)
def test_every_school_answers_as_the_card_says(school: School, card: Card) -> None:
    """Under every policy with pupil rules the checker answers what the card promises."""
    assert answer(card, POLICIES[school.slug]).verdict == card.should


def test_both_levels_have_cards_of_both_kinds() -> None:
    """A class of either age meets drafts that are fine and drafts that are not."""
    for level in ("7 to 9", "9 to 11"):
        answers = {card.should for card in CARDS if card.level == level}
        assert {"clear", "breach"} <= answers


def test_both_levels_have_ten_cards_or_more() -> None:
    """Enough for a school to choose from, and no two the same."""
    for level in ("7 to 9", "9 to 11"):
        assert sum(card.level == level for card in CARDS) >= 10
    assert len({card.text for card in CARDS}) == len(CARDS)


def test_no_card_shows_a_swear_word() -> None:
    """Every card could hang on a classroom wall."""
    for card in CARDS:
        for policy in POLICIES.values():
            draft = Draft(policy.school, "staff", "personal", card.text)
            rules = {finding.rule for finding in check(draft, policy).findings}
            assert "swearing" not in rules, card.text


def test_cards_are_read_from_their_file(tmp_path: Path) -> None:
    """A card's circumstances may be left out."""
    path = tmp_path / "cards.toml"
    path.write_text('[[card]]\ntext = "a"\nlevel = "b"\nchannel = "private"\nshould = "clear"\n')
    assert read_cards(path) == (Card("a", "b", "private", (), "clear"),)


def test_card_that_lacks_something_is_named(tmp_path: Path) -> None:
    """A fault names the file, the card, what is missing and how to write it."""
    path = tmp_path / "cards.toml"
    path.write_text('[[card]]\ntext = "a"\nlevel = "b"\nshould = "clear"\n')
    with pytest.raises(ContentError, match='card 1 has no "channel"; write channel = "…"'):
        read_cards(path)


def test_file_that_is_not_toml_is_named_with_its_line(tmp_path: Path) -> None:
    """A forgotten quotation mark gives the file and the line."""
    path = tmp_path / "cards.toml"
    path.write_text("[[card]]\ntext = a\n")
    with pytest.raises(ContentError, match=r"cards\.toml:2: .*quotation marks"):
        read_cards(path)
