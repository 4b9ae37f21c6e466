"""Pages and data from the policies, inside Pelican's own run."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from markdown import markdown
from pelican.generators import Generator
from pelican.log import console

from checker import RULES, Policy
from checker.words import AUDIENCES
from plugins.bundle.package import package
from plugins.integrity import sri
from plugins.policies.audit import faults
from plugins.policies.circumstances import decided
from plugins.policies.compare import compared, rows
from plugins.policies.data import policy_data
from plugins.policies.errors import ContentError, Fault
from plugins.policies.flows import AUDIENCE as FLOWS_FOR
from plugins.policies.flows import outcomes, read_flows
from plugins.policies.known import Known, place
from plugins.policies.lesson import answer, read_cards
from plugins.policies.model import School
from plugins.policies.moved import leads_to, read_moved
from plugins.policies.poster import HERE, code, lines, read_order
from plugins.policies.source import read_policy
from plugins.policies.toml import read_toml
from plugins.policies.translations import AUDIENCE as TRANSLATED
from plugins.policies.translations import read_translations
from plugins.policies.versions import Version, version, with_fine_examples
from plugins.policies.wording import Wording, read_wording

ROOT = Path(__file__).parents[2]
LENDING = 12
"""Schools whose cards are offered to one that has none: more is a list that nobody reads."""
NO_POLICY = (
    "this is no policy that we can read; save it as plain text under a name that ends in .md, "
    "or take it away"
)


class PoliciesGenerator(Generator):  # type: ignore[misc]
    """Reads ``content/policies`` and writes every page that speaks of a school."""

    def generate_context(self) -> None:
        """Read everything before any page is written.

        Raises :class:`ContentError` with every fault in the content.
        """
        content = Path(os.path.relpath(self.settings["PATH"]))
        self.wording = read_wording(content)
        self.schools = read_schools(content, self.wording)
        self.cards = read_cards(content / "lessons" / "cards.toml")
        self.flows = read_flows(content / "flows.toml")
        self.poster_order = read_order(content / "poster.toml", self.wording)
        self.notes = markdown((content / "lessons" / "notes.md").read_text("utf-8"))
        self.kept = place(package(ROOT / "checker"), ROOT / "build" / "heard")
        self.known = Known.kept(self.kept)
        self.data = {each.slug: policy_data(each, self.wording) for each in self.schools}
        self.moved = read_moved(content / "moved.toml", self.data)
        self.settings["OLD_ADDRESSES"] = [each.was for each in self.moved]
        self.compared = compared(self.schools, self.settings["COMPARED"])
        self.context["schools"] = self.schools
        self.context["compared"] = self.compared
        self.lending = [each for each in self.schools if "pupils" in each.audiences][:LENDING]
        self.context["wording"] = self.wording
        self.context["audiences"] = read_toml(content / "audiences.toml")
        self.translations = read_translations(content / "translations")
        self.context["translations"] = {each.code: each for each in self.translations}
        self.figures = content / "checker.json"
        self.context["built_on"] = built_on()
        self.files = {school.slug: self._files(school) for school in self.schools}
        self.context["integrity"] = self._integrity

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 (Pelican's untyped writer)
        """Write the pages, each once."""
        # Templates do not change within a build; looking each time is a tenth of it.
        self.env.auto_reload = False
        there: set[str] = set()
        for address, template, page in chain(self._pages(), self._moved(there)):
            there.add(address)
            writer.write_file(
                f"{address}index.html",
                self.get_template(template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                address=address,
                **page,
            )
        for school in self.schools:
            self._write_data(school)
            console.print(_count(school), soft_wrap=True)
        self.known.keep(self.kept)

    def _pages(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Yield (address below the root, template, what the page is about)."""
        if len(self.schools) == 1:
            # Its own address stays, so that no link breaks when a second school joins.
            yield "", "school", {"school": self.schools[0]}
        else:
            yield "", "home", {}
        side_by_side = rows(self.compared, self.context["audiences"], self.wording)
        yield "compare/", "compare", {"rows": side_by_side}
        yield "compare/check/", "compare_check", {}
        yield "about/checker/", "checker", self._checker()
        for school in self.schools:
            about: dict[str, Any] = {"school": school}
            first = {"canonical": ""} if len(self.schools) == 1 else {}
            yield f"{school.slug}/", "school", {**about, **first}
            yield f"{school.slug}/policy/", "policy", about
            for audience in AUDIENCES:
                own = {**about, "audience": audience}
                said = version(school, audience, self.wording)
                policy = Policy.from_plain(self.data[school.slug])
                shown = with_fine_examples(said, policy, self.known.check)
                yield f"{school.slug}/{audience}/", "audience", {**own, "version": shown}
                yield f"{school.slug}/{audience}/check/", "check", {**own, "version": said}
                if audience == TRANSLATED and audience in school.audiences:
                    for language in self.translations:
                        translated = {**own, "version": said, "translation": language}
                        address = f"{school.slug}/{audience}/{language.code}/"
                        yield address, "translated", translated
                if audience in school.audiences:
                    address = f"{school.slug}/{audience}/check/"
                    poster = {**own, **self._poster(said, address)}
                    yield f"{school.slug}/{audience}/poster/", "poster", poster
            if FLOWS_FOR in school.audiences:
                yield f"{school.slug}/{FLOWS_FOR}/before/", "before", self._before(school)
            yield (
                f"{school.slug}/pupils/lesson/",
                "lesson",
                {
                    **about,
                    "levels": self._lesson(school),
                    "notes": self.notes,
                    "lending": self.lending,
                },
            )

    def _moved(self, there: set[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Yield a page for each address that schools had which moved or left.

        ``there`` are the addresses of the site. What an old policy had is not known any more: it
        may have had any page that a school of today has.
        """
        schools = {school.slug: school for school in self.schools}
        known = frozenset(there)
        below = sorted({
            rest for address in known
            for slug, slash, rest in (address.partition("/"),) if slash and slug in schools
        })  # fmt: skip
        for moved in self.moved:
            for rest in below:
                about: dict[str, Any] = {"moved": moved}
                if moved.now:
                    about["school"] = schools[moved.now]
                    about["to"] = leads_to(rest, moved.now, known)
                yield f"{moved.was}/{rest}", "moved", about

    def _checker(self) -> dict[str, Any]:
        """Return the checker's figures, as measured last, and what their rows are called."""
        audiences: dict[str, dict[str, Any]] = self.context["audiences"]
        return {
            "figures": json.loads(self.figures.read_text("utf-8")),
            "audience_names": {key: each["name"] for key, each in audiences.items()},
            "channel_names": {
                key: labels["staff"] for key, labels in self.wording.channels.items()
            },
            "school_names": {each.slug: each.short_name for each in self.schools},
            "rule_names": {key: words.title for key, words in self.wording.rules.items()},
        }

    def _lesson(self, school: School) -> dict[str, list[dict[str, Any]]]:
        """Return, by level, the cards with their answers under the school's policy."""
        policy = Policy.from_plain(self.data[school.slug])
        levels: dict[str, list[dict[str, Any]]] = {}
        for card in self.cards:
            answered = {"card": card, "verdict": answer(card, policy, self.known.check)}
            levels.setdefault(card.level, []).append(answered)
        return levels

    def _poster(self, said: Version, address: str) -> dict[str, Any]:
        """Return what fits on one page, the most important first, and the code."""
        target = f"{self.settings['SITE_ADDRESS'] or HERE}/{address}"
        return {
            **lines(said, self.poster_order.get(said.audience, {}), self.wording),
            "target": target,
            "qr": code(target),
        }

    def _before(self, school: School) -> dict[str, Any]:
        """Return what staff read before a post: lists of clauses, and flows with their answers."""
        policy = Policy.from_plain(self.data[school.slug])
        ask = self.known.check
        clauses = school.for_audience(FLOWS_FOR)
        points = (
            point
            for scope in version(school, FLOWS_FOR, self.wording).scopes
            if scope.id == "everywhere"
            for point in scope.donts
        )
        return {
            "school": school,
            "audience": FLOWS_FOR,
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
                {"flow": flow, "outcomes": outcomes(flow, school, policy, self.wording, ask)}
                for flow in self.flows
            ],
        }

    def _files(self, school: School) -> dict[str, bytes]:
        """Return the data that a school's pages load, by address below the school's own."""
        data = self.data[school.slug]
        policy, labels = Policy.from_plain(data), self.wording.circumstances
        files = {"policy.json": _line(json.dumps(data, ensure_ascii=False))}
        for audience in AUDIENCES:
            offered = [word for word in labels if audience in labels[word]]
            said = decided(policy, audience, offered, self.known.check)
            files[_decided(audience)] = _line(json.dumps(said, separators=(",", ":")))
        return files

    def _write_data(self, school: School) -> None:
        for name, content in self.files[school.slug].items():
            (Path(self.output_path) / school.slug / name).write_bytes(content)

    def _integrity(self, school: School, audience: str | None = None) -> dict[str, str]:
        """Return what a page knows its data by: it never takes another version's."""
        files = self.files[school.slug]
        integrity = {"policy": sri(files["policy.json"])}
        if audience:
            integrity["circumstances"] = sri(files[_decided(audience)])
        return integrity


def _decided(audience: str) -> str:
    """Return the address of what circumstances alone decide, below the school's."""
    return f"{audience}/check/circumstances.json"


def _line(text: str) -> bytes:
    return f"{text}\n".encode()


def built_on() -> date:
    """Return the day of the build; ``SOURCE_DATE_EPOCH`` fixes it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()


def read_schools(content: Path, wording: Wording) -> tuple[School, ...]:
    """Return the schools by name. Raises :class:`ContentError` with the faults of all files."""
    read: list[tuple[Path, School]] = []
    found: list[Fault] = []
    for path in sorted((content / "policies").iterdir()):
        if path.name.startswith("."):
            continue
        if path.suffix != ".md":
            found.append(Fault(str(path), 0, NO_POLICY))
            continue
        try:
            school = read_policy(path, frozenset(RULES), frozenset(wording.duties))
        except ContentError as error:
            found += error.faults
        else:
            read.append((path, school))
    found += faults(read, RULES, wording)
    if found:
        raise ContentError(found)
    return tuple(sorted((school for _, school in read), key=lambda school: school.name))


def _count(school: School) -> str:
    checked = sum(bool(clause.rules) for clause in school.clauses)
    unchecked = len(school.clauses) - checked
    missing = "" if school.review else "; no review date: the policy prints none"
    return (
        f"{school.slug}: {len(school.clauses)} clauses, {checked} checked, "
        f"{unchecked} beyond a text{missing}"
    )
