"""A trust's or a school's own colours and logo, from the settings alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.brand.colour import Paper, palette, sheet
from plugins.brand.logo import Logo, read_logo
from plugins.policies.errors import ContentError, Fault

OURS = Logo("favicon.svg", b"")
"""The theme's own picture, which is there anyway."""


@dataclass(frozen=True, slots=True)
class Brand:
    """What the settings make of the theme: ``styles`` to add to it, the main colour, the logo."""

    styles: str
    colour: str
    logo: Logo

    @property
    def content(self) -> bytes:
        """Return what decides how it looks, for the theme's digest."""
        return self.styles.encode() + self.logo.content

    def write(self, folder: Path) -> None:
        """Add to the theme as copied to this folder. No page loads one more style sheet."""
        if self.styles:
            with (folder / "style.css").open("a", encoding="utf-8") as css:
                css.write(self.styles)
        if self.logo.content:
            (folder / self.logo.name).write_bytes(self.logo.content)


def read_brand(settings: Mapping[str, Any], theme: Path) -> Brand:
    """Return what is set as ``COLOUR``, ``COLOUR_DARK`` and ``LOGO``.

    Raises :class:`ContentError` for colours that cannot be read on the page, or no logo.
    """
    papers = Paper.from_sheet((theme / "static" / "style.css").read_text("utf-8"))
    messages: list[str] = []
    chosen, logo = None, OURS
    try:
        chosen = palette(settings.get("COLOUR", ""), settings.get("COLOUR_DARK", ""), papers)
    except ValueError as error:
        messages += error.args
    try:
        logo = read_logo(Path(settings["PATH"]), settings["LOGO"]) if settings.get("LOGO") else OURS
    except ValueError as error:
        messages += error.args
    if messages:
        raise ContentError(Fault("pelicanconf.py", 0, message) for message in messages)
    return Brand(
        styles=sheet(chosen) if chosen else "",
        colour=chosen[0].accent if chosen else papers[0].accent,
        logo=logo,
    )
