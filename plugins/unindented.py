"""Templates without their indentation: it is for us, and every phone would load it."""

import re

from jinja2.ext import Extension

_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


class Unindented(Extension):
    """Takes the spaces before a line away. No template has text in which they would show."""

    def preprocess(self, source: str, _: str | None, __: str | None = None) -> str:
        """Return a template's source, line for line."""
        return _INDENTATION.sub("", source)
