"""The parts that scan a text: nothing typed makes one fail, or take long."""

import random
import re
from pathlib import Path

from hypothesis import strategies as st

from checker.training.corpus import read_corpus
from tests.fuzz import Told, by_chance, by_reach
from tests.fuzz.properties import reading_holds
from tests.hostile import EVERY, HALVES
from tests.patterns import patterns

CORPUS = [each.draft.text for each in read_corpus()]
JOINTS = ["", " ", "  ", "\n", ". ", ", ", "-", "'", "’s ", "\u200b", "!", "…", "\u202e", "🙂"]
SOME = st.lists(
    st.sampled_from(CORPUS)
    | st.sampled_from([*EVERY, *HALVES, *JOINTS])
    | st.text(st.characters(exclude_categories=()), max_size=40),
    max_size=12,
)


def texts(vocabulary: list[str]) -> st.SearchStrategy[str]:
    """Return texts of words that phrases are made of, of drafts, and of anything else."""
    words = st.lists(st.sampled_from(vocabulary), min_size=1, max_size=60)
    glued = st.tuples(words, st.sampled_from(JOINTS)).map(lambda both: both[1].join(both[0]))
    return glued | st.lists(glued | SOME.map("".join), max_size=4).map("".join)


def vocabulary() -> list[str]:
    """Return the words of every list of phrases."""
    lists = [each.pattern for each in patterns() if each.file == "checker/reading/phrases.py"]
    return sorted({word for pattern in lists for word in re.findall(r"[a-z]{2,}", pattern)})


def test_no_text_is_too_much_for_the_reading(record_property: Told) -> None:
    """Made of the words that the phrases know, which are the likeliest to confuse them."""
    by_chance("texts read", record_property, texts(vocabulary()), reading_holds)


def test_no_bytes_are_too_much_for_the_reading(record_property: Told, tmp_path: Path) -> None:
    """Changed until they reach every corner."""
    seeds = random.Random(3).sample(CORPUS, 200)  # noqa: S311 (the same every time)
    by_reach("texts read", record_property, "reading", [*seeds, *EVERY], tmp_path)
