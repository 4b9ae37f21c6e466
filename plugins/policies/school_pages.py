"""The pages of one school, and the data that they load."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from checker import Policy
from checker.words import AUDIENCES
from plugins.integrity import sri
from plugins.policies.circumstances import decided
from plugins.policies.data import policy_data
from plugins.policies.flows import AUDIENCE as FLOWS_FOR
from plugins.policies.flows import Flow, outcomes
from plugins.policies.known import Check
from plugins.policies.lesson import Card, answer
from plugins.policies.model import School
from plugins.policies.poster import HERE, code, lines
from plugins.policies.translations import AUDIENCE as TRANSLATED
from plugins.policies.translations import Translation
from plugins.policies.versions import Version, version, with_fine_examples
from plugins.policies.wording import Wording

Page = tuple[str, str, dict[str, Any]]
"""Address below the root, template, what the page is about."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What the pages of all schools are made of, besides the school.

    ``site`` is the site's own address, or empty. ``lending`` are schools whose cards are offered
    to one that has none.
    """

    wording: Wording
    cards: Sequence[Card]
    flows: Sequence[Flow]
    order: Mapping[str, Mapping[str, Sequence[str]]]
    notes: str
    translations: Sequence[Translation]
    lending: Sequence[School]
    site: str
    ask: Check


@dataclass(frozen=True)
class SchoolPages:
    """One school, while its pages are written."""

    school: School
    shared: Shared

    @cached_property
    def data(self) -> dict[str, Any]:
        """Return the policy as data."""
        return policy_data(self.school, self.shared.wording)

    @cached_property
    def policy(self) -> Policy:
        """Return the policy as the checker sees it."""
        return Policy.from_plain(self.data)

    @cached_property
    def policy_json(self) -> bytes:
        """Return the policy as the site publishes it."""
        return _line(json.dumps(self.data, ensure_ascii=False))

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Return the data that the pages load, by address below the school's own."""
        labels = self.shared.wording.circumstances
        files = {"policy.json": self.policy_json}
        for audience in AUDIENCES:
            offered = [word for word in labels if audience in labels[word]]
            said = decided(self.policy, audience, offered, self.shared.ask)
            files[_decided(audience)] = _line(json.dumps(said, separators=(",", ":")))
        return files

    def integrity(self, audience: str | None = None) -> dict[str, str]:
        """Return what a page knows its data by: it never takes another version's."""
        integrity = {"policy": sri(self.policy_json)}
        if audience:
            integrity["circumstances"] = sri(self.files[_decided(audience)])
        return integrity

    def pages(self) -> Iterator[Page]:
        """Yield every page of the school, but those of other plugins."""
        slug, about = self.school.slug, {"school": self.school, "integrity": self.integrity}
        yield f"{slug}/", "school", about
        yield f"{slug}/policy/", "policy", about
        for audience in AUDIENCES:
            said = version(self.school, audience, self.shared.wording)
            for address, template, page in self._for(said):
                yield address, template, {**about, "audience": audience, **page}
        if FLOWS_FOR in self.school.audiences:
            before = {**about, "audience": FLOWS_FOR, **self._before()}
            yield f"{slug}/{FLOWS_FOR}/before/", "before", before
        lesson = {"levels": self._lesson(), "notes": self.shared.notes}
        lending = {"lending": self.shared.lending}
        yield f"{slug}/pupils/lesson/", "lesson", {**about, **lesson, **lending}

    def _for(self, said: Version) -> Iterator[Page]:
        """Yield the pages for one audience."""
        place = f"{self.school.slug}/{said.audience}/"
        shown = with_fine_examples(said, self.policy, self.shared.ask)
        yield place, "audience", {"version": shown}
        yield f"{place}check/", "check", {"version": said}
        if said.audience not in self.school.audiences:
            return
        if said.audience == TRANSLATED:
            for language in self.shared.translations:
                translated = {"version": said, "translation": language}
                yield f"{place}{language.code}/", "translated", translated
        yield f"{place}poster/", "poster", self._poster(said, f"{place}check/")

    def _lesson(self) -> dict[str, list[dict[str, Any]]]:
        """Return, by level, the cards with their answers under the school's policy."""
        levels: dict[str, list[dict[str, Any]]] = {}
        for card in self.shared.cards:
            answered = {"card": card, "verdict": answer(card, self.policy, self.shared.ask)}
            levels.setdefault(card.level, []).append(answered)
        return levels

    def _poster(self, said: Version, address: str) -> dict[str, Any]:
        """Return what fits on one page, the most important first, and the code."""
        target = f"{self.shared.site or HERE}/{address}"
        order = self.shared.order.get(said.audience, {})
        return {
            **lines(said, order, self.shared.wording),
            "target": target,
            "qr": code(target),
        }

    def _before(self) -> dict[str, Any]:
        """Return what staff read before a post: lists of clauses, and flows with their answers."""
        school, wording = self.school, self.shared.wording
        clauses = school.for_audience(FLOWS_FOR)
        points = (
            point
            for scope in version(school, FLOWS_FOR, wording).scopes
            if scope.id == "everywhere"
            for point in scope.donts
        )
        return {
            "managing": [
                clause
                for clause in school.clauses
                if clause.id == "accounts-managed" or "unauthorised-post" in clause.rules
            ],
            "carried": [
                clause
                for clause in school.clauses
                if clause.channels == ("official",) and clause.part == "school"
            ],
            "refused": [
                clause
                for clause in clauses
                if clause.channels == ("official",)
                and clause.rules
                and "unauthorised-post" not in clause.rules
            ],
            "surprising": [
                (said.dont, said.wide, point)
                for point in points
                for said in point.said
                if said.wide
            ],
            "flows": [
                {
                    "flow": flow,
                    "outcomes": outcomes(flow, school, self.policy, wording, self.shared.ask),
                }
                for flow in self.shared.flows
            ],
        }


def _decided(audience: str) -> str:
    """Return the address of what circumstances alone decide, below the school's."""
    return f"{audience}/check/circumstances.json"


def _line(text: str) -> bytes:
    return f"{text}\n".encode()
