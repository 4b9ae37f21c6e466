"""A page for each school with the check-up of its policy."""

from typing import Any

from pelican.generators import Generator

from plugins.checkup.read import checkups


class CheckupGenerator(Generator):  # type: ignore[misc]
    """Writes ``/<school>/policy/check-up/`` from the policies that were read."""

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 (Pelican's untyped writer)
        """Write the pages, each once."""
        for school, advice in checkups(self.context["schools"], self.context["built_on"]):
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
