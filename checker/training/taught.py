"""The rules' examples and the lesson's cards as drafts to learn from: people read them as true."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker import Policy
from checker.draft import Draft
from checker.training.corpus import Labelled
from checker.words import AUDIENCES, CHANNELS

CONTENT = Path("content")
PLACES = ("personal", "official", "school-page-comment", "class-group")
"""Where an example stands that names no channel: the first on which its rule is spoken of."""
_VERDICTS = {"breach": "breach", "check": "unclear", "clear": "ok"}
_EXAMPLE = re.compile(r"^(Breach|Check|Clear)(?: \(([a-z, -]+)\))?\n:   (.+)$", re.MULTILINE)
_AUDIENCE = re.compile(r"^## (\w+)$", re.MULTILINE)


def taught(policies: Mapping[str, Policy], content: Path = CONTENT) -> Iterator[Labelled]:
    """Yield the examples under every policy that names their rule, and the cards under each."""
    for path in sorted(content.glob("rules/*.md")):
        parts = _AUDIENCE.split(path.read_text("utf-8"))
        for heading, said in zip(parts[1::2], parts[2::2], strict=True):
            if heading.lower() in AUDIENCES:
                yield from _examples(path.stem, heading.lower(), said, policies.values())
    for card in tomllib.loads((content / "lessons" / "cards.toml").read_text("utf-8"))["card"]:
        given = frozenset(card.get("circumstances", ()))
        for policy in policies.values():
            if "pupils" in policy.audiences:
                draft = Draft(policy.school, "pupils", card["channel"], card["text"], given)
                # Which rule a card touches is not written on it: it tells of the verdict alone.
                yield _labelled(draft, card["should"], ())


def _examples(
    rule: str, audience: str, said: str, policies: Iterable[Policy]
) -> Iterator[Labelled]:
    for verdict, facts, marked in _EXAMPLE.findall(said):
        given = frozenset(fact.strip() for fact in facts.split(",") if fact.strip())
        for policy in policies:
            places = [word for word in given if word in CHANNELS] or PLACES
            for place in places:
                if any(rule in c.rules and c.applies(audience, place) for c in policy.clauses):
                    draft = Draft(policy.school, audience, place, marked, given - set(CHANNELS))
                    yield _labelled(draft, verdict.lower(), () if verdict == "Clear" else (rule,))
                    break


def _labelled(draft: Draft, verdict: str, rules: tuple[str, ...]) -> Labelled:
    words = tuple(re.findall(r"\[\[(.+?)\]\]", draft.text))
    plain = draft.text.replace("[[", "").replace("]]", "")
    draft = Draft(draft.school, draft.audience, draft.channel, plain, draft.circumstances)
    return Labelled("", "content", draft, _VERDICTS[verdict], rules, words)
