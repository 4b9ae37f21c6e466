"""What the site's own drafts say, heard once: examples, cards and ticks, school after school.

Hearing a draft is slow, and no school decides what it finds; a verdict on what was heard is
quick. So each draft is heard once a build, and again only when the checker changes: what was
heard is kept between builds.
"""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from checker import Draft, Heard, Hit, Policy, Verdict, hear, judge
from checker.reading import Span, named
from checker.reading.normal import normalise

Check = Callable[[Draft, Policy], Verdict]
"""What gives verdicts: :func:`checker.check`, or what has heard the draft before."""

Key = tuple[str, str, str, str, str]

_named = lru_cache(maxsize=1)(named)
"""Schools come one after another: what finds the last one's names will do."""


class Known:
    """Gives the verdicts that :func:`checker.check` gives, hearing each draft once."""

    def __init__(self, heard: Mapping[Key, Heard] | None = None) -> None:
        self._before = dict(heard or {})
        self._heard: dict[Key, Heard] = {}
        self._plain: dict[str, str] = {}

    def check(self, draft: Draft, policy: Policy) -> Verdict:
        """Tell what posting the draft would mean under the policy."""
        names = self._names_in(draft.text, policy.names)
        ticked = " ".join(sorted(draft.circumstances))
        key = (draft.audience, draft.channel, ticked, "\n".join(names), draft.text)
        heard = self._heard.get(key)
        if heard is None:
            heard = self._heard[key] = self._before.get(key) or hear(draft, names)
        return judge(draft, policy, heard)

    def _names_in(self, text: str, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return the school's names if the text has one: where it has none, none decides."""
        if not text:
            return ()
        plain = self._plain.get(text)
        if plain is None:
            plain = self._plain[text] = normalise(text).text
        pattern = _named(names)
        return names if pattern and pattern.search(plain) else ()

    @classmethod
    def kept(cls, file: Path) -> "Known":
        """Return what an earlier build kept in a file; nothing where there is none to use."""
        try:
            return cls({tuple(key): _heard(said) for key, said in json.loads(file.read_text())})
        except (OSError, ValueError, TypeError, KeyError):
            return cls()

    def keep(self, file: Path, *, forget: bool = True) -> None:
        """Keep what this build asked for, if it is not what was kept.

        ``forget`` the rest, unless there are pages that had no need to ask.
        """
        heard = self._heard if forget else {**self._before, **self._heard}
        if heard.keys() == self._before.keys():
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        for older in file.parent.glob("*.json"):
            older.unlink()
        text = json.dumps([[key, _plain(heard)] for key, heard in sorted(heard.items(), key=_key)])
        unfinished = file.with_suffix(".new")
        unfinished.write_text(text, "utf-8")
        unfinished.replace(file)


def _key(entry: tuple[Key, Heard]) -> Key:
    return entry[0]


def place(checker: Mapping[str, bytes], folder: Path) -> Path:
    """Return the file for what this version of the checker hears."""
    digest = sha256()
    for name, content in sorted(checker.items()):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return folder / f"{digest.hexdigest()[:16]}.json"


def _plain(heard: Heard) -> list[Any]:
    return [
        heard.harm,
        {
            rule: [[hit.words, hit.level, hit.decided_by, hit.faint] for hit in hits]
            for rule, hits in heard.hits.items()
        },
    ]


def _heard(plain: list[Any]) -> Heard:
    harm, found = plain
    hits = {
        rule: tuple(Hit(tuple(Span(*span) for span in words), *rest) for words, *rest in hits)
        for rule, hits in found.items()
    }
    return Heard(harm, hits)
