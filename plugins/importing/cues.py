"""The cues of ``cues.toml``: how policies say things, where no known clause is near."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checker.words import AUDIENCES
from plugins.policies.toml import read_toml
from plugins.policies.wording import Wording

FILE = Path(__file__).with_name("cues.toml")
PERSONAL = ("school-page-comment", "personal", "class-group", "community", "private")
MODAL = re.compile(r"\b(?:must|should|shall|will|may|can|need|needs|are|is|have|has|expects?|asks?"
                   r"|encourages?|requires?|who|do|does|undertakes?|agrees?|promises?)\b",
                   re.IGNORECASE)  # fmt: skip
ASKED = re.compile(r"\b(?:expects?|expected|asks?|encourages?|requires?|required|requests?|wants?"
                   r"|advises?|remind\w*|anticipates?|hopes?|would like)\b (?:that )?"
                   r"(?:all |our |any |every )?(?P<whom>[^.:;]{0,60})", re.IGNORECASE)  # fmt: skip
CONDITION = re.compile(r"^\W*(?:if|when|where|whenever|should)\b", re.IGNORECASE)
PREPOSITION = re.compile(r"\b(?:of|by|from|with|about|to|for|in|on|at|regarding|concerning|who"
                         r"|whose|when|using|not)\b", re.IGNORECASE)  # fmt: skip
BEGINS = re.compile(r"(?:(?:all|any|every|our|the|members of) )*", re.IGNORECASE)
DOES = re.compile(r" (?!of\b|and\b|or\b|who\b|in\b)\w+(?<!s) (?:\w+)", re.IGNORECASE)
SCHOOL = re.compile(r"\b(?:school|trust|academy|college|nursery|setting|governors"
                    r"|head ?teacher|the head)\b",
                    re.IGNORECASE)  # fmt: skip
STAFF_TOO = re.compile(r"\b(?:head ?teacher|principal|the head|deputy)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cues:
    """Compiled cues; everything is asked of a text as the policy has it."""

    audiences: Mapping[str, re.Pattern[str]]
    everyone: re.Pattern[str]
    channels: Mapping[str, re.Pattern[str]]
    stances: tuple[tuple[str, re.Pattern[str]], ...]
    rules: tuple[tuple[re.Pattern[str], Mapping[str, Any]], ...]
    duties: tuple[tuple[re.Pattern[str], Mapping[str, Any]], ...]
    unless: Mapping[str, re.Pattern[str]]

    def named(self, text: str) -> tuple[str, ...] | None:
        """Return the audiences that a text names; ``None`` for none."""
        if self.everyone.search(text):
            return AUDIENCES
        return tuple(who for who, cue in self.audiences.items() if cue.search(text)) or None

    def subject(self, text: str) -> tuple[str, ...] | None:
        """Return the audiences that a sentence speaks to: its subject, or who is asked."""
        if asked := ASKED.search(text):
            whom = self._heads(asked["whom"])
            if whom:
                return whom
        modal = MODAL.search(text)
        heads = self._heads(CONDITION.sub("", text[: modal.start()])) if modal else None
        return heads or self._begins(text)

    def _begins(self, text: str) -> tuple[str, ...] | None:
        """Return the audience whose name a sentence begins with: "Practitioners keep …"."""
        begun = BEGINS.match(text)
        start = begun.end() if begun else 0
        found = tuple(
            who for who, cue in self.audiences.items()
            if (match := cue.match(text, start)) and DOES.match(text, match.end())
        )  # fmt: skip
        return found or None

    def _heads(self, text: str) -> tuple[str, ...] | None:
        """Return who is named, but not those whose something it is, or with whom or about whom."""
        head = PREPOSITION.split(re.sub(r"\([^)]*\)?", " ", text))[0]
        if self.everyone.search(text):
            return AUDIENCES
        if re.search(r"\w['’]s?\s+\w", head):
            return None
        ends = [match.end() for cue in self.audiences.values() for match in cue.finditer(head)]
        if not ends or len(re.findall(r"\w+", head[max(ends) :])) > 1:
            return None
        return self.named(head)

    def stance(self, text: str, lead: str | None) -> str:
        """Return what a sentence or, with its lead, an item does; empty for nothing known.

        An item can forbid although its lead asks: "Please remember: the group is never …".
        """
        own = self._stance(text)
        if lead is None:
            return own
        above = self._stance(lead)
        if own == "prohibit" and above in ("require", ""):
            return own
        return above or self._stance(f"{lead} {text}")

    def _stance(self, text: str) -> str:
        return next((name for name, cue in self.stances if cue.search(text)), "")

    def rules_of(self, text: str, audiences: Iterable[str], wording: Wording) -> tuple[str, ...]:
        """Return the rules that a clause names, of those with words for its audiences."""
        to = tuple(audiences)
        found: dict[str, None] = {}
        modal = MODAL.search(text)
        of_whom = text[modal.end() :] if modal and self.subject(text) else text
        for cue, entry in self.rules:
            if not cue.search(text) or ("only" in entry and not set(to) <= set(entry["only"])):
                continue
            if found.keys() & set(entry.get("unless", ())):
                continue
            named = list(entry.get("rules", ()))
            for who in to:
                named = entry.get(who, named)
            named += [rule for about, rule in entry.get("about", {}).items()
                      if self._about(of_whom, about)]  # fmt: skip
            found.update(dict.fromkeys(named))
        return tuple(rule for rule in found if to and all(
            rule in wording.rules and who in wording.rules[rule].said for who in to))  # fmt: skip

    def _about(self, text: str, about: str) -> bool:
        if about == "school":
            return SCHOOL.search(text) is not None
        staff = about == "staff" and STAFF_TOO.search(text)
        return bool(staff or self.audiences[about].search(text))

    def duty_of(
        self, text: str, audiences: Iterable[str], wording: Wording
    ) -> tuple[str | None, str]:
        """Return the duty that a clause asks, and why a text cannot show it."""
        to = tuple(audiences)
        for cue, entry in self.duties:
            if not cue.search(text) or ("only" in entry and not set(to) <= set(entry["only"])):
                continue
            duty = entry.get(to[0], entry["duty"]) if len(to) == 1 else entry["duty"]
            if to and all(who in wording.duties[duty].said for who in to):
                return duty, entry.get("unchecked", "an action, not a post")
        return None, "an action, not a post"

    def channels_of(self, text: str) -> tuple[str, ...] | None:
        """Return where a heading or lead says that it applies; ``None`` where it does not."""
        for name, cue in self.channels.items():
            if cue.search(text):
                return PERSONAL if name == "personal-use" else (name,)
        return None

    def unless_of(self, text: str) -> tuple[str, ...]:
        """Return the circumstances that a clause excepts by its own words."""
        return tuple(word for word, cue in self.unless.items() if cue.search(text))


@cache
def read_cues() -> Cues:
    """Read ``cues.toml``."""
    data = read_toml(FILE)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return Cues(
        audiences={who: compiled(cue) for who, cue in data["audiences"].items()},
        everyone=compiled(data["everyone"]["cue"]),
        channels={name: compiled(cue) for name, cue in data["channels"].items()},
        stances=tuple((entry["name"], compiled(entry["cue"])) for entry in data["stances"]),
        rules=tuple((compiled(entry["cue"]), entry) for entry in data["rules"]),
        duties=tuple((compiled(entry["cue"]), entry) for entry in data["duties"]),
        unless={word: compiled(cue) for word, cue in data["unless"].items()},
    )
