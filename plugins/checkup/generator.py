"""A page for each school with the check-up of its policy."""

from typing import Any

from pelican.generators import Generator

from plugins.checkup.check import Advice
from plugins.checkup.others import Others
from plugins.checkup.read import checkup_of, read_source
from plugins.policies.model import School


class CheckupGenerator(Generator):  # type: ignore[misc]
    """Writes ``/<school>/policy/check-up/`` from the policies that were read."""

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 (Pelican's untyped writer)
        """Write the pages, each once; those that would be as they are, not at all."""
        others = Others.of(self.context["schools"])
        known = others.digest
        for school in self.context["schools"]:
            source = read_source(school)
            made = school.digest, source, known
            with self.settings["MADE"].part(f"{school.slug}: check-up", *made) as is_new:
                if is_new:
                    advice = checkup_of(school, source, others, self.context["built_on"])
                    self._write(writer, school, advice)

    def _write(self, writer: Any, school: School, advice: tuple[Advice, ...]) -> None:  # noqa: ANN401
        address = f"{school.slug}/policy/check-up/"
        writer.write_file(
            f"{address}index.html",
            self.get_template("check_up"),
            self.context,
            relative_urls=self.settings["RELATIVE_URLS"],
            address=address,
            school=school,
            advice=advice,
        )
