"""Schools whose every word would like to be code, and a harmless one that is written the same."""

from pathlib import Path

from checker import RULES
from plugins.policies.errors import ContentError
from plugins.policies.source import read_policy
from tests.content import WORDING
from tests.hostile import EVERY

TWIN = "harmless"
"""The slug of a school with harmless words in the same places."""

SAFE_WORDS = "Plain words"
POLICY = """Title: {words}
Name: {words}
Short_name: {words}
Slug: {slug}
Approved_by: {words}
Adopted: {words}
Adopted_on: 2026-05-01
Review: {words}
Review_by: 2028-05-31
Official_channels: {one} | {one}
Managed_by: {words}
Complaints: {one} | {one}
Contact_email: office@school.example
Source: {words}
Audiences: staff pupils parents

## Say: {words} {{: #all data-audience="staff pupils parents" }}

Say: {words}
{{: .statement }}

Say: {words}:

- Say: {words}
  {{: #item data-rule="criticism-of-school" }}

Say: {words}
{{: #contact data-unchecked="{quoted}" data-part="contact" }}

!!! note
    Say: {words}
"""


def policy(slug: str, words: str) -> str:
    """Return a policy that says these words wherever a policy can say something."""
    return POLICY.format(
        slug=slug,
        words=words,
        one=words.replace("|", ""),  # it separates several
        quoted="".join(sign for sign in words if sign not in '{}"“”\n'),
    )


def faults(folder: Path, words: str) -> list[str]:
    """Return what the build would have against a policy with these words; nothing if it is good."""
    path = folder / "school.md"
    path.write_text(policy("school", words), "utf-8", newline="")
    try:
        read_policy(path, frozenset(RULES), frozenset(WORDING.duties))
    except ContentError as error:
        return [str(fault).removeprefix(f"{folder}/") for fault in error.faults]
    return []


def write_schools(policies: Path, scratch: Path) -> dict[str, str]:
    """Write a school for each string that is not refused; return the words by slug."""
    schools = {
        f"hostile-{number}": words
        for number, words in enumerate(EVERY)
        if not faults(scratch, words)
    }
    for slug, words in {**schools, TWIN: SAFE_WORDS}.items():
        (policies / f"{slug}.md").write_text(policy(slug, words), "utf-8", newline="")
    return schools
