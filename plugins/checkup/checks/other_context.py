"""Words that were written for somewhere else: another platform's section, another school."""

import re
from collections.abc import Iterator

from plugins.checkup.check import Check, Example, Passage, Place, Subject

PLATFORMS = {
    "Facebook": re.compile(r"\bFacebook\b"),
    "X": re.compile(r"\bX\b|\bTwitter\b"),
    "Instagram": re.compile(r"\bInstagram\b"),
    "TikTok": re.compile(r"\bTik ?Tok\b"),
    "YouTube": re.compile(r"\bYou ?Tube\b"),
    "WhatsApp": re.compile(r"\bWhats ?App\b", re.IGNORECASE),
    "Dojo": re.compile(r"\bDojo\b"),
}


def look(subject: Subject) -> Iterator[Place]:
    """Yield passages that speak of a platform or a school that is not the one at hand."""
    for section in subject.school.sections:
        meant = _named(section.heading)
        inside = [each for each in subject.passages
                  if each.section == section.id and each.text != section.heading]  # fmt: skip
        yield from _elsewhere(inside, meant)
        said = set().union(*(_named(f"{each.lead} {each.text}") for each in inside))
        for platform in sorted(meant - said) if inside and meant & said else ():
            told = f"The heading names {platform}; the words below it do not."
            yield Place(section.line, section.id, section.heading, told)
    for passage in subject.passages:
        for name in subject.others.named(passage.text):
            if name not in subject.school.name:
                yield Place.of(passage, f"It names {name}.")


def _elsewhere(inside: list[Passage], meant: set[str]) -> Iterator[Place]:
    told: set[str] = set()
    for passage in inside:
        for words in (passage.lead, passage.text):
            named = _named(words)
            if meant and named and not named & meant and words not in told:
                told.add(words)
                said = f"The heading is about {' and '.join(sorted(meant))}."
                yield Place.of(passage, said, words)


def _named(words: str) -> set[str]:
    return {name for name, pattern in PLATFORMS.items() if pattern.search(words)}


POST = '\n\n- Jokes\n  {: #a data-unchecked="a remark" }'
CHECK = Check(
    id="other-context",
    title="Words from another place",
    why="Readers cannot tell whether it holds here.",
    suggestion="Say the name that you mean. If it holds in both places, name both.",
    look=look,
    valid=(
        Example("## Facebook {: #facebook }\n\nWe will not post on Facebook:" + POST),
        Example("## Facebook and X {: #both }\n\nWe post on Facebook and X:" + POST),
        Example("## Accounts {: #accounts }\n\nWe will not post on Facebook:" + POST),
        Example("## X (formerly Twitter) {: #x }\n\nWe will not post on X:" + POST),
    ),
    invalid=(
        Example(
            "## X (formerly Twitter) {: #x }\n\nWe will not post on Facebook:" + POST,
            meant="We will not post on Facebook:",
        ),
        Example(
            "## Facebook and Dojo {: #both }\n\nWe will not post on Facebook:" + POST,
            meant="Facebook and Dojo",
        ),
    ),
)
