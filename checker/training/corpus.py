"""The corpus: drafts written one by one, each labelled with what it says and how it is judged."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.draft import Draft

CORPUS = Path(__file__).parent.parent / "corpus"
HELD_OUT = frozenset(("bramble", "damson", "fig", "larch", "laurel", "nutmeg", "sloe"))
"""The authors whom neither the networks nor the choice of their thresholds has seen."""
TUNING = frozenset(("dogwood", "juniper", "yew"))
"""The authors on whom it is set how sure a network must be. It has not learned from them."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled draft. ``verdict`` is ``breach``, ``ok``, ``unclear`` or ``no-rule``.

    ``rules`` are those that the draft touches, whatever the school's policy says of them;
    ``words`` the words that touch them.
    """

    id: str
    author: str
    draft: Draft
    verdict: str
    rules: tuple[str, ...]
    words: tuple[str, ...]


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
    )


def corpus_hash(folder: Path = CORPUS) -> str:
    """Return what tells one corpus from another: a hash of the drafts that are learned from."""
    told = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl")):
        if path.stem not in HELD_OUT | TUNING:
            told.update(path.name.encode() + path.read_bytes())
    return told.hexdigest()[:16]
