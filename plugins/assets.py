"""What a page loads of the theme, each with the digest that a browser holds it to.

A module's imports carry none of their own: the page preloads each with its digest, ahead of the
module, and a browser that has been given another file then runs neither.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.brand import Brand
from plugins.integrity import sri

EVERYWHERE = "offline.js"
"""The module that every page loads."""

WORKER = "worker.js"
"""The module that the checker's worker runs: it has no page to preload its imports."""

_IMPORT = re.compile(r'^import .* from "\./([\w.-]+)";$', re.MULTILINE)


def register() -> None:
    """Connect to Pelican."""
    signals.generator_init.connect(_tell)


def _tell(generator: Any) -> None:  # noqa: ANN401 (Pelican is untyped)
    """Tell the templates, as ``assets``."""
    static = Path(generator.settings["THEME"]) / "static"
    generator.context["assets"] = read_assets(static, generator.settings["BRAND"])


@dataclass(frozen=True)
class Assets:
    """Scripts and styles by name: ``files`` as they are published."""

    files: Mapping[str, bytes]

    @cached_property
    def integrity(self) -> Mapping[str, str]:
        """Return what Subresource Integrity knows each by."""
        return {name: sri(content) for name, content in self.files.items()}

    @cached_property
    def worker(self) -> Mapping[str, str]:
        """Return the same of what the checker's worker imports."""
        return {name: self.integrity[name] for name in (*self._imports(WORKER), WORKER)}

    def preloads(self, module: str) -> list[str]:
        """Return what a module imports, directly or not, and no page has preloaded before."""
        own = self._imports(module)
        if module != EVERYWHERE:
            own = own - self._imports(EVERYWHERE) - {EVERYWHERE}
        return sorted(own)

    def _imports(self, module: str) -> frozenset[str]:
        direct = _IMPORT.findall(self.files[module].decode())
        return frozenset(direct).union(*map(self._imports, direct))


def read_assets(static: Path, brand: Brand) -> Assets:
    """Read the scripts and styles of a theme's folder, with the brand's styles added."""
    found = sorted([*static.glob("*.js"), *static.glob("*.css")])
    files = {path.name: path.read_bytes() for path in found}
    files["style.css"] += brand.styles.encode()
    return Assets(files)
