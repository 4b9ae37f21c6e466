"""What is hard to read is read as people mean it: pairs that look alike, of which one is fine."""

import pytest

from checker.training.hard import SCHOOL, Hard, misread, read_hard
from checker.words import AUDIENCES, CHANNELS
from tests.content import POLICIES

HARD = {hard.name: hard for hard in read_hard()}
KINDS = {
    "Plain words",
    "Negation",
    "Praise in rough words",
    "Names that hold a rude word",
    "Abuse quoted or rejected",
    "Sarcasm",
    "Questions that are none",
    "One bad sentence in a kind message",
    "An emoji for an insult",
    "Masked spelling",
    "A phone number in words",
    "Black Country",
    "Yorkshire",
    "Lancashire",
    "Cumbrian",
    "Children’s spelling",
    "Urdu in English",
    "Arabic in English",
}


def test_every_kind_has_its_pairs() -> None:
    """None is left out, none is empty, and no draft is told twice."""
    assert set(HARD) == KINDS
    drafts = [draft.text for hard in HARD.values() for pair in hard.pairs for draft in pair]
    assert len(set(drafts)) == len(drafts)
    assert all(len(hard.pairs) >= 3 for hard in HARD.values())
    for hard in HARD.values():
        assert hard.pairs[0][0].audience in AUDIENCES
        assert hard.pairs[0][0].channel in CHANNELS


@pytest.mark.parametrize("hard", HARD.values(), ids=HARD)
def test_no_more_is_misread_than_is_written_down(hard: Hard) -> None:
    """What fails is counted in the file; whoever mends some of it lowers the count there."""
    missed, alarms = misread(hard, POLICIES[SCHOOL])
    assert (len(missed), len(alarms)) == (hard.missed, hard.alarms), (missed, alarms)
