"""Pages and data from the policies, inside Pelican's own run."""

import json
import os
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from markdown import markdown
from pelican.generators import Generator
from pelican.log import console

from checker import RULES
from plugins.bundle.package import package
from plugins.made import inputs
from plugins.made.made import Made
from plugins.made.store import Store
from plugins.policies.audit import faults
from plugins.policies.compare import compared, rows
from plugins.policies.errors import ContentError, Fault
from plugins.policies.flows import read_flows
from plugins.policies.known import Known, place
from plugins.policies.lesson import read_cards
from plugins.policies.model import School
from plugins.policies.moved import leads_to, read_moved
from plugins.policies.poster import read_order
from plugins.policies.school_pages import Page, SchoolPages, Shared
from plugins.policies.source import Read, read_policy
from plugins.policies.toml import read_toml
from plugins.policies.translations import read_translations
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
        wording = self.wording = read_wording(content)
        self.schools = read_schools(content, wording, read_kept(self.settings["STORE"]))
        self.kept = place(package(ROOT / "checker"), ROOT / "build" / "heard")
        self.known = Known.kept(self.kept)
        self.moved = read_moved(content / "moved.toml", [each.slug for each in self.schools])
        self.settings["OLD_ADDRESSES"] = [each.was for each in self.moved]
        self.compared = compared(self.schools, self.settings["COMPARED"])
        translations = read_translations(content / "translations")
        self.shared = Shared(
            wording=wording,
            cards=read_cards(content / "lessons" / "cards.toml"),
            flows=read_flows(content / "flows.toml"),
            order=read_order(content / "poster.toml", wording),
            notes=markdown((content / "lessons" / "notes.md").read_text("utf-8")),
            translations=translations,
            lending=[each for each in self.schools if "pupils" in each.audiences][:LENDING],
            site=self.settings["SITE_ADDRESS"],
            ask=self.known.check,
        )
        self.context["schools"] = self.schools
        self.context["compared"] = self.compared
        self.context["wording"] = wording
        self.context["audiences"] = read_toml(content / "audiences.toml")
        self.context["translations"] = {each.code: each for each in translations}
        self.figures = content / "checker.json"
        self.context["built_on"] = built_on()

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 (Pelican's untyped writer)
        """Write the pages, each once; those that would be as they are, not at all."""
        made: Made = self.settings["MADE"]
        runtime = self.context["runtime"]
        told = (runtime.address, json.dumps(runtime.manifest), str(self.context["built_on"]))
        made.site = inputs.site(self.settings, *told)
        side_by_side = [each.digest for each in self.compared]
        with made.part("all schools", *self._listed(), *side_by_side) as is_new:
            self._write(writer, self._of_all() if is_new else ())
        every_draft_asked = True
        for school in self.schools:
            with made.part(f"{school.slug}: pages", *self._made_of(school)) as is_new:
                every_draft_asked &= is_new
                if is_new:
                    self._write_school(writer, made, school)
        self.known.keep(self.kept, forget=every_draft_asked)
        there = {
            path.removesuffix("index.html") for path in made.files if path.endswith("index.html")
        }
        with made.part("moved", *sorted(there), *self._listed()) as is_new:
            self._write(writer, self._old(there) if is_new and self.moved else ())
        console.print("\n".join(map(_count, self.schools)), soft_wrap=True)

    def _listed(self) -> list[str]:
        """Return what lists of schools are made of."""
        return [
            repr((each.slug, each.name, each.short_name, each.audiences)) for each in self.schools
        ]

    def _made_of(self, school: School) -> Iterator[str]:
        """Yield what a school's pages are made of, besides what all are."""
        alone = len(self.schools) == 1
        yield school.digest
        yield repr((alone, school in self.compared))
        yield repr(
            [
                change.since.digest
                for change in self.context["changes"].get(school.slug, {}).values()
            ]
        )
        if "pupils" not in school.audiences:
            yield repr([(each.slug, each.name) for each in self.shared.lending])

    def _write(self, writer: Any, pages: Iterable[Page]) -> None:  # noqa: ANN401 (untyped)
        for address, template, page in pages:
            writer.write_file(
                f"{address}index.html",
                self.get_template(template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                address=address,
                **page,
            )

    def _write_school(self, writer: Any, made: Made, school: School) -> None:  # noqa: ANN401
        own = SchoolPages(school, self.shared)
        pages = list(own.pages())
        if len(self.schools) == 1:
            # Its own address stays, so that no link breaks when a second school joins.
            (_, template, about), *rest = pages
            first = {**about, "canonical": ""}
            pages = [("", template, about), (f"{school.slug}/", template, first), *rest]
        self._write(writer, pages)
        for name, content in own.files.items():
            made.write(f"{school.slug}/{name}", content)

    def _of_all(self) -> Iterator[Page]:
        """Yield the pages that speak of more than one school, or of none."""
        if len(self.schools) > 1:
            yield "", "home", {}
        side_by_side = rows(self.compared, self.context["audiences"], self.wording)
        yield "compare/", "compare", {"rows": side_by_side}
        yield "compare/check/", "compare_check", {"integrity": self._integrity}
        yield "about/checker/", "checker", self._checker()

    def _integrity(self, school: School) -> dict[str, str]:
        return SchoolPages(school, self.shared).integrity()

    def _old(self, there: set[str]) -> Iterator[Page]:
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


def built_on() -> date:
    """Return the day of the build; ``SOURCE_DATE_EPOCH`` fixes it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()


def read_kept(store: Store) -> Read:
    """Return what reads a policy once, and takes it from the store for as long as it is the same.

    A policy with faults is read by every build, until it has none.
    """

    def read(path: Path, rules: frozenset[str], duties: frozenset[str]) -> School:
        known = repr((sorted(rules), sorted(duties)))
        of = inputs.digest(inputs.code(), known, path.read_bytes())
        name = f"{path.parent.name}-{path.name}"
        return store.piece(name, of, partial(read_policy, path, rules, duties))

    return read


def read_schools(
    content: Path, wording: Wording, read_one: Read = read_policy
) -> tuple[School, ...]:
    """Return the schools by name. Raises :class:`ContentError` with the faults of all files."""
    read: list[tuple[Path, School]] = []
    found: list[Fault] = []
    rules, duties = frozenset(RULES), frozenset(wording.duties)
    for path in sorted((content / "policies").iterdir()):
        if path.name.startswith("."):
            continue
        if path.suffix != ".md":
            found.append(Fault(str(path), 0, NO_POLICY))
            continue
        try:
            school = read_one(path, rules, duties)
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
