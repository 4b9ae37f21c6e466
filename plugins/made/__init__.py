"""What was made by the build before, and of what: unchanged work is not done again.

All that a build keeps for the next is in ``build/``. Nothing depends on it: what is not there, or
is damaged, is made anew, and either way the site has the same bytes.
"""

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.made.inputs import code
from plugins.made.made import Made
from plugins.made.store import Store
from plugins.made.templates import Templates
from plugins.made.writer import Writer

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "build" / "kept"
TEMPLATES = ROOT / "build" / "templates"
"""Compiled templates, which are the same whatever the schools."""
LAST = ROOT / "output"
"""The last good site, which ``make build`` leaves alone until the next is whole."""


def register() -> None:
    """Connect to Pelican."""
    code()  # as it is now, when it is loaded, and not as it may be when a long run looks again
    signals.get_generators.connect(_begin)
    signals.get_writer.connect(_writer)


def _begin(pelican: Any) -> None:  # noqa: ANN401 (Pelican is untyped)
    """Open what is kept, for each run anew: with ``--autoreload`` one process has many."""
    settings = pelican.settings
    settings["STORE"] = Store(KEPT / "pieces")
    settings["MADE"] = Made.kept(KEPT / "site.json", Path(pelican.output_path), LAST)
    settings["JINJA_ENVIRONMENT"] = {
        **settings["JINJA_ENVIRONMENT"],
        "bytecode_cache": Templates(Store(TEMPLATES)),
        # Templates do not change within a build; looking each time is a tenth of it.
        "auto_reload": False,
    }


def _writer(_: Any) -> type[Writer]:  # noqa: ANN401 (Pelican is untyped)
    return Writer
