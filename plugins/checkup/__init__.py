"""A policy read as its next reviewer would: what to look at again, with reasons. Advice only."""

from typing import Any

from pelican import signals

from plugins.checkup.generator import CheckupGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_generators)


def _generators(_: Any) -> type[CheckupGenerator]:  # noqa: ANN401 (Pelican is untyped)
    return CheckupGenerator
