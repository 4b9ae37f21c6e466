"""Feeds, calendars, and what the audience pages tell of changes."""

import os
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from checker.words import AUDIENCES
from plugins.keeping.calendar import calendar
from plugins.keeping.changes import changes, read_earlier
from plugins.keeping.feed import Entry, entries
from plugins.policies.generator import read_kept
from plugins.policies.model import School
from plugins.policies.poster import HERE


class KeepingGenerator(Generator):  # type: ignore[misc]
    """Writes ``/<school>/changes.atom``, ``/<school>/review.ics`` and ``/reviews.ics``."""

    def generate_context(self) -> None:
        """Tell the pages, by school and audience, what changed since the policy before.

        Runs after the policies are read. Raises :class:`ContentError` for an earlier policy
        that does not fit.
        """
        content = Path(os.path.relpath(self.settings["PATH"]))
        schools = self.context["schools"]
        self.earlier = read_earlier(content, schools, read_kept(self.settings["STORE"]))
        self.context["changes"] = {
            school.slug: {
                audience: changes(self.earlier[school.slug][-1], school, audience)
                for audience in AUDIENCES
            }
            for school in schools
            if self.earlier[school.slug]
        }

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 (Pelican's untyped writer)
        """Write a feed and a calendar for each school, and a calendar for all."""
        site = self.settings["SITE_ADDRESS"]
        names = {audience: each["name"] for audience, each in self.context["audiences"].items()}
        made = self.settings["MADE"]
        schools = self.context["schools"]
        for school in schools:
            earlier = self.earlier[school.slug]
            of = [each.digest for each in (*earlier, school)]
            with made.part(f"{school.slug}: feed and calendar", *of) as is_new:
                if is_new:
                    self._write_feed(writer, school, list(entries(school, earlier, names)))
                    self._write(f"{school.slug}/review.ics", calendar([school], site))
        dates = [repr((each.slug, each.name, each.adopted, each.review)) for each in schools]
        with made.part("all reviews", *dates) as is_new:
            if is_new:
                self._write("reviews.ics", calendar(schools, site))

    def _write_feed(self, writer: Any, school: School, told: list[Entry]) -> None:  # noqa: ANN401
        # A feed is read elsewhere, where relative links lead nowhere; and Pelican knows a feed
        # by the address that it takes for the site's, so each school has its own.
        root = self.settings["SITE_ADDRESS"] or HERE
        context = {**self.context, "SITEURL": f"{root}/{school.slug}", "FEED_DOMAIN": root}
        path = f"{school.slug}/changes.atom"
        writer.write_feed(told, context, path=path, feed_title=school.name)

    def _write(self, path: str, content: bytes | None) -> None:
        if content is not None:
            self.settings["MADE"].write(path, content)
