"""A policy as the checker sees it: its clauses, and the words for people that go with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from checker.draft import Draft


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence or list item of a policy, in the school's own words.

    ``audiences`` and ``channels`` say to whom and where it applies; ``rules`` name what tells
    of its breach; ``unless`` the circumstances under which, by the policy's own words, it is
    not broken; ``unchecked`` why a text cannot tell whether it is, or ``None``.
    """

    id: str
    text: str
    lead: str | None
    url: str
    audiences: tuple[str, ...]
    channels: tuple[str, ...]
    rules: tuple[str, ...]
    unless: frozenset[str]
    unchecked: str | None

    @property
    def said(self) -> tuple[str | None, str]:
        """Return the lead and the text: another clause may say the same."""
        return self.lead, self.text

    def applies(self, audience: str, channel: str) -> bool:
        """Tell whether the clause speaks to this audience on this channel."""
        return audience in self.audiences and channel in self.channels


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said to one audience when a rule finds something. Plain words.

    ``question`` is empty for a rule that never asks.
    """

    why: str
    instead: str
    question: str


@dataclass(frozen=True, slots=True)
class Policy:
    """One school's adopted policy.

    ``names`` are what people call the school; ``audiences`` are those for whom it sets rules;
    ``advice`` is keyed by (rule, audience); ``help`` says, by audience, where to get help when
    a child may be at risk.
    """

    school: str
    names: tuple[str, ...]
    audiences: tuple[str, ...]
    clauses: tuple[Clause, ...]
    advice: Mapping[tuple[str, str], Advice]
    help: Mapping[str, str]

    def speaking(self, draft: Draft) -> list[Clause]:
        """Return the clauses that speak to whoever would post a draft there."""
        return [c for c in self.clauses if c.applies(draft.audience, draft.channel)]

    def binding(self, draft: Draft) -> list[Clause]:
        """Return those that it could break: none of their exceptions is ticked."""
        return [c for c in self.speaking(draft) if c.unless.isdisjoint(draft.circumstances)]

    def forbidden(self, draft: Draft) -> frozenset[str]:
        """Return the rules that the draft must not touch: those its binding clauses name."""
        return frozenset(rule for clause in self.binding(draft) for rule in clause.rules)

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """Read the data that the site publishes at ``/<school>/policy.json``."""
        return cls(
            school=plain["school"],
            names=(plain["name"], plain["short_name"]),
            audiences=tuple(plain["audiences"]),
            clauses=tuple(_clause(each) for each in plain["clauses"]),
            advice={
                (rule, audience): Advice(said["why"], said["instead"], said["question"])
                for rule, by_audience in plain["rules"].items()
                for audience, said in by_audience.items()
            },
            help=plain["help"],
        )


def _clause(plain: Mapping[str, Any]) -> Clause:
    return Clause(
        id=plain["id"],
        text=plain["text"],
        lead=plain["lead"],
        url=plain["url"],
        audiences=tuple(plain["audiences"]),
        channels=tuple(plain["channels"]),
        rules=tuple(plain["rules"]),
        unless=frozenset(plain["unless"]),
        # What the school itself does, or would do, no draft can break.
        unchecked=None if plain["part"] in ("consequence", "school") else plain["unchecked"],
    )
