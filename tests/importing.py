"""What the tests of `make import` share: what is known, and invented policies of other shapes."""

from pathlib import Path

from checker import RULES
from plugins.importing import Imported, import_policy
from plugins.importing.knowledge import learn
from tests.content import CONTENT, WORDING

KNOWLEDGE = learn(sorted((CONTENT / "policies").glob("*.md")), RULES, WORDING)
SHAPES = sorted((Path(__file__).parent / "shapes").glob("*.md"))


def imported(path: Path) -> Imported:
    """Import a file as a new school's policy."""
    return import_policy(path, "a-school", KNOWLEDGE)
