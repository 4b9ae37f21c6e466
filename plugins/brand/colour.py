"""One chosen colour to what a page needs of it, in the light and in the dark, always readable.

Contrast is that of WCAG 2.2 (success criterion 1.4.3): at least 4.5 to 1 for text.
"""

import colorsys
import re
from dataclasses import dataclass
from typing import Self

LEAST = 4.5
INKS = ("#ffffff", "#0c2528")
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_VALUE = r"--{}:\s*(#[0-9a-fA-F]{{3,6}})"
_TINT = 0.1


@dataclass(frozen=True, slots=True)
class Paper:
    """What text stands on, as the style sheet has it, and its own accent."""

    name: str
    setting: str
    paper: str
    card: str
    accent: str

    @classmethod
    def from_sheet(cls, css: str) -> tuple[Self, Self]:
        """Return the light and the dark one of a style sheet."""
        found = [re.findall(_VALUE.format(name), css) for name in ("paper", "card", "accent")]
        light, dark = zip(*(each[:2] for each in found), strict=True)
        return cls("light", "COLOUR", *light), cls("dark", "COLOUR_DARK", *dark)

    def grounds(self, accent: str) -> tuple[str, ...]:
        """Return all that text in the accent may stand on."""
        return self.paper, self.card, _mixed(accent, self.paper, _TINT)


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of one scheme."""

    accent: str
    on_accent: str
    tint: str


def palette(light: str, dark: str, papers: tuple[Paper, Paper]) -> tuple[Scheme, Scheme] | None:
    """Return the colours in the light and in the dark; None where none is chosen.

    Where only the light one is chosen, the dark one is the same hue, as light as it needs to be.
    Raises :class:`ValueError`, one argument a fault, each with its remedy.
    """
    if not light:
        if dark:
            raise ValueError('COLOUR_DARK is set without COLOUR; set COLOUR = "#…", too')
        return None
    messages = [_unread("COLOUR", light), _unread("COLOUR_DARK", dark) if dark else ""]
    if not any(messages):
        dark = dark or readable(light, papers[1])
        pairs = tuple(zip((light, dark), papers, strict=True))
        messages = [_faint(accent, paper) for accent, paper in pairs]
        if not any(messages):
            first, second = (_scheme(_long(accent), paper) for accent, paper in pairs)
            return first, second
    raise ValueError(*(message for message in dict.fromkeys(messages) if message))


def sheet(schemes: tuple[Scheme, Scheme]) -> str:
    """Return what to add to the style sheet."""
    light, dark = (
        f":root {{ --accent: {each.accent}; --on-accent: {each.on_accent}; --tint: {each.tint}; }}"
        for each in schemes
    )
    return f"\n{light}\n@media (prefers-color-scheme: dark) {{ {dark} }}\n"


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, paper: Paper) -> str:
    """Return the nearest colour of the same hue in which text can be read on this paper."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    towards = 1 if _luminance(paper.paper) < _luminance("#808080") else 0
    for step in range(101):
        at = lightness + (towards - lightness) * step / 100
        found = _hex(colorsys.hls_to_rgb(hue, at, saturation))
        if _least(found, paper) >= LEAST:
            return found
    raise AssertionError(colour)  # black and white are readable on any paper of ours


def _least(accent: str, paper: Paper) -> float:
    inks = max(contrast(accent, ink) for ink in INKS)
    return min(inks, *(contrast(accent, ground) for ground in paper.grounds(accent)))


def _scheme(accent: str, paper: Paper) -> Scheme:
    ink = max(INKS, key=lambda each: contrast(accent, each))
    return Scheme(accent, ink, _mixed(accent, paper.paper, _TINT))


def _unread(setting: str, colour: str) -> str:
    if _HEX.fullmatch(colour):
        return ""
    return f'{setting} "{colour}" is no colour that we can read; write it as "#17616a"'


def _faint(accent: str, paper: Paper) -> str:
    least = _least(accent, paper)
    if least >= LEAST:
        return ""
    # Rounded down: 4.49 must not be said to be the 4.5 that it lacks.
    return (
        f'{paper.setting} "{accent}" is hard to read on the {paper.name} page: its contrast is '
        f"{int(least * 10) / 10:.1f} to 1, and text needs {LEAST} to 1; the nearest that can be "
        f'read is "{readable(accent, paper)}"'
    )


def _long(colour: str) -> str:
    return _hex(_parts(colour))


def _parts(colour: str) -> tuple[float, float, float]:
    digits = colour.removeprefix("#")
    if len(digits) == 3:  # noqa: PLR2004 (one digit a part)
        digits = "".join(each * 2 for each in digits)
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(each * 255):02x}" for each in parts)


def _mixed(one: str, other: str, share: float) -> str:
    first, second = _parts(one), _parts(other)
    red, green, blue = (a * share + b * (1 - share) for a, b in zip(first, second, strict=True))
    return _hex((red, green, blue))


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (sRGB)
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
