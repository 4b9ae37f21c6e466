"""Pyodide and the checker in; the folder that a browser loads them from out."""

from typing import Any

from pelican import signals

from plugins.bundle.generator import BundleGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_generators)


def _generators(_: Any) -> type[BundleGenerator]:  # noqa: ANN401 (Pelican is untyped)
    return BundleGenerator
