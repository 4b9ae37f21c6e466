"""A whole check: nothing typed makes it fail, or take long."""

import random
from pathlib import Path

from hypothesis import strategies as st

from tests.fuzz import Told, by_chance, by_reach
from tests.fuzz.properties import check_holds
from tests.fuzz.test_reading import CORPUS, SOME
from tests.hostile import EVERY


def test_no_text_is_too_much_for_a_check(record_property: Told) -> None:
    """Whoever asks, wherever it would go, whatever is ticked."""
    start = st.text(st.characters(exclude_categories=()), max_size=3)
    whole = st.tuples(start, SOME.map(" ".join)).map(lambda both: "".join(both)[:600])
    by_chance("whole checks", record_property, whole, check_holds)


def test_no_bytes_are_too_much_for_a_check(record_property: Told, tmp_path: Path) -> None:
    """Changed until they reach every corner."""
    seeds = random.Random(5).sample(CORPUS, 100)  # noqa: S311 (the same every time)
    by_reach("whole checks", record_property, "check", [*seeds, *EVERY], tmp_path)
