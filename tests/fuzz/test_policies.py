"""The format of a policy: whatever is in a file, it is read or refused with a remedy."""

from pathlib import Path

from hypothesis import strategies as st

from tests.content import CONTENT
from tests.fuzz import Told, by_chance, by_reach
from tests.fuzz.properties import policy_holds
from tests.hostile import EVERY
from tests.hostile.schools import SAFE_WORDS, policy

GOOD = policy("school", SAFE_WORDS)
LINES = [
    *GOOD.split("\n"),
    '  {: #a data-rule="abuse" }',
    '{: #b data-rule="abuse anger" data-audience="staff" data-channel="private" }',
    '{: data-unless="photo-permission" data-duty="be-honest" data-around="pupils" }',
    "{: .statement }",
    "{: }",
    "{:",
    "}",
    "- ",
    "  - deep",
    "    indented",
    "### Sub {: #sub }",
    "# Top",
    "**bold** and **not",
    "<https://a.example/>",
    "!!! note",
    "Audiences:",
    ": : :",
    "\ufeff",
    "\t",
]
ANY = st.text(max_size=30)
LINE = st.sampled_from([*LINES, *EVERY]) | ANY
FILES = st.tuples(
    st.sampled_from(["", GOOD, GOOD.partition("\n\n")[0] + "\n\n"]),
    st.lists(st.lists(LINE, min_size=1, max_size=3).map("".join), max_size=25),
    st.sampled_from(["\n", "\n\n", "\r\n", "\r"]),
).map(lambda parts: parts[0] + parts[2].join(parts[1]))


def test_no_file_is_too_much_for_the_format(record_property: Told) -> None:
    """Lines of good policies in any order, with anything between them."""
    by_chance("policy files", record_property, FILES, policy_holds)


def test_no_bytes_are_too_much_for_the_format(record_property: Told, tmp_path: Path) -> None:
    """Changed until they reach every corner."""
    seeds = [path.read_text("utf-8")[:1900] for path in (CONTENT / "policies").glob("*.md")]
    by_reach("policy files", record_property, "policy", [GOOD, *seeds], tmp_path)
