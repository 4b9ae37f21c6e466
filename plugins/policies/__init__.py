"""Markdown policies in; audience pages, the policy itself and its data out."""

from typing import Any

from pelican import signals

from plugins.policies.generator import PoliciesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_generators)


def _generators(_: Any) -> type[PoliciesGenerator]:  # noqa: ANN401 (Pelican is untyped)
    return PoliciesGenerator
