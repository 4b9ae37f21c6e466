"""The corpus: drafts written one by one, each labelled with what it says and how it is judged."""

import hashlib
import json
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checker.__main__ import published
from checker.draft import Draft
from checker.policy import Policy

CORPUS = Path(__file__).parent.parent / "corpus"
BRIEFS = CORPUS / "briefs.toml"
LOOKED_AT = frozenset(("ash", "birch", "cedar", "gorse"))
"""The authors whose drafts were at hand when the rules' phrases were written: never measured on."""
WHOLE, ONE_KIND = "whole", "one kind"
"""Briefs: the whole breadth; one audience, topic or kind of difficulty, unless a file says more."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled draft. ``verdict`` is ``breach``, ``ok``, ``unclear`` or ``no-rule``.

    ``rules`` are those that the draft touches by its author, whatever the school's policy says of
    them; ``second`` those of a breach by the second labeller; ``words`` the words that touch them.
    """

    id: str
    author: str
    draft: Draft
    verdict: str
    rules: tuple[str, ...]
    words: tuple[str, ...]
    second: tuple[str, ...] | None = None

    @property
    def brief(self) -> str:
        """Return what the author was asked for."""
        return read_briefs().get(self.author, ONE_KIND)

    @property
    def touched(self) -> frozenset[str]:
        """Return the rules to learn: the second labeller's, who names the same everywhere."""
        return frozenset(self.rules if self.second is None else self.second)

    @property
    def agreed(self) -> frozenset[str]:
        """Return the rules that every labeller names."""
        return self.touched & frozenset(self.rules)

    @property
    def named(self) -> frozenset[str]:
        """Return the rules that any labeller names."""
        return self.touched | frozenset(self.rules)


def read_corpus(folder: Path = CORPUS) -> Iterator[Labelled]:
    """Yield every labelled draft, author by author, in the order written."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield labelled(json.loads(line))


def labelled(plain: Mapping[str, Any]) -> Labelled:
    """Read one line of the corpus; ``[[ ]]`` in its text mark the words that decide."""
    marked = str(plain["text"])
    draft = {**plain, "text": marked.replace("[[", "").replace("]]", "")}
    return Labelled(
        id=str(plain["id"]),
        author=str(plain["author"]),
        draft=Draft.from_plain(draft),
        verdict=str(plain["verdict"]),
        rules=tuple(plain["rules"]),
        words=tuple(re.findall(r"\[\[(.+?)\]\]", marked, re.DOTALL)),
        second=tuple(plain["second"]) if "second" in plain else None,
    )


@cache
def read_briefs() -> Mapping[str, str]:
    """Return the briefs by author, of those who were not asked for one kind of draft."""
    told = tomllib.loads(BRIEFS.read_text("utf-8"))
    return {author: brief for brief, authors in told.items() for author in authors}


def learned(folder: Path = CORPUS) -> list[Labelled]:
    """Return the drafts that a model learns from: all but those for whom a policy has no rules."""
    return [each for each in read_corpus(folder) if each.verdict != "no-rule"]


def corpus_hash(folder: Path = CORPUS) -> str:
    """Return what tells one corpus from another."""
    told = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl")):
        told.update(path.name.encode() + path.read_bytes())
    return told.hexdigest()[:16]


def built(site: Path = Path("output")) -> dict[str, Policy]:
    """Return the policies of the site that was built last, by school.

    Raises :class:`SystemExit` where there is none.
    """
    policies = published(site)
    if not policies:
        sys.exit(f"{site}/: no policy found; run `make build` first")
    return policies
