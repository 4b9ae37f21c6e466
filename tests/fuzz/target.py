"""What atheris runs: ``python -m tests.fuzz.target reading|check|policy`` with libFuzzer's options.

Alone in its process, because what is to be watched must be imported under its eyes.
"""

import importlib
import sys

import atheris

WATCHED = ["checker", "plugins.policies"]
UNWATCHED = ["checker.training"]


def main() -> None:
    """Look for a text for which a property does not hold, until time is up."""
    name, arguments = sys.argv[1], [sys.argv[0], *sys.argv[2:]]
    with atheris.instrument_imports(include=WATCHED, exclude=UNWATCHED):
        holds = getattr(importlib.import_module("tests.fuzz.properties"), f"{name}_holds")

    def one(data: bytes) -> None:
        holds(data.decode("utf-8", "replace" if name == "policy" else "surrogateescape"))

    atheris.Setup(arguments, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
