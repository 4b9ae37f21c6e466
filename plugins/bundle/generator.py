"""The runtime folder, inside Pelican's own run."""

from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.log import console

from plugins.bundle.runtime import read_runtime

ROOT = Path(__file__).parents[2]


class BundleGenerator(Generator):  # type: ignore[misc]
    """Writes ``runtime/<digest>/`` and tells the templates its address as ``runtime``."""

    def generate_context(self) -> None:
        """Gather the folder before any page is written: the check pages name it."""
        self.runtime = read_runtime(ROOT / "node_modules" / "pyodide", ROOT / "checker")
        self.context["runtime"] = self.runtime.address

    def generate_output(self, _: Any) -> None:  # noqa: ANN401 (Pelican's untyped writer)
        """Write the folder."""
        folder = Path(self.output_path) / self.runtime.address
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in self.runtime.files.items():
            (folder / name).write_bytes(content)
        size = sum(map(len, self.runtime.files.values())) / 1_000_000
        console.print(f"{self.runtime.address}: {len(self.runtime.files)} files, {size:.1f} MB")
