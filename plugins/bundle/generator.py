"""The runtime folder, inside Pelican's own run."""

from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.log import console

from plugins.bundle.runtime import read_runtime

ROOT = Path(__file__).parents[2]


class BundleGenerator(Generator):  # type: ignore[misc]
    """Writes ``runtime/<digest>/`` and tells the templates of it as ``runtime``."""

    def generate_context(self) -> None:
        """Gather the folder before any page is written: the check pages name it."""
        self.runtime = read_runtime(
            pyodide=ROOT / "node_modules" / "pyodide",
            checker=ROOT / "checker",
            kept=ROOT / "build" / "runtime",
            cut=self.settings.get("CUT_PYTHON", True),
        )
        self.context["runtime"] = self.runtime

    def generate_output(self, _: Any) -> None:  # noqa: ANN401 (Pelican's untyped writer)
        """Write the folder."""
        for name, content in self.runtime.files.items():
            self.settings["MADE"].write(f"{self.runtime.address}{name}", content)
        self.settings["UNPACKED"] = {
            f"{self.runtime.address}{name}": digest
            for name, digest in self.runtime.unpacked.items()
        }
        size = sum(self.runtime.needed.values()) / 1_000_000
        console.print(f"{self.runtime.address}: {size:.1f} MB to the first check")
