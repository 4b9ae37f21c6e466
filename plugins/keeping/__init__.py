"""Keeping current: what changed since the last adopted policy, and when the next review is due."""

from typing import Any

from pelican import signals

from plugins.keeping.generator import KeepingGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_generators)


def _generators(_: Any) -> type[KeepingGenerator]:  # noqa: ANN401 (Pelican is untyped)
    return KeepingGenerator
