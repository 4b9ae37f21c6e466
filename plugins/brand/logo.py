"""The logo that stands beside the site's name."""

from dataclasses import dataclass
from pathlib import Path

KINDS = (".svg", ".png")
MOST = 20_000
"""Bytes: every first page of a visit loads it, on a phone at the school gate."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture by the name that it has beside the style sheet."""

    name: str
    content: bytes


def read_logo(content: Path, name: str) -> Logo:
    """Return the picture from the content folder.

    Raises :class:`ValueError` for one that is not there, of another kind or too heavy.
    """
    path = content / name
    if path.suffix.lower() not in KINDS:
        message = f'LOGO "{name}" is no picture that we can show; save it as {" or ".join(KINDS)}'
        raise ValueError(message)
    try:
        picture = path.read_bytes()
    except OSError:
        message = f'LOGO "{name}" is not there; put it at {content.name}/{name}'
        raise ValueError(message) from None
    if len(picture) > MOST:
        message = (
            f'LOGO "{name}" has {len(picture) // 1000} KB, and every phone loads it; '
            f"save it smaller, with {MOST // 1000} KB at most"
        )
        raise ValueError(message)
    return Logo(f"logo{path.suffix.lower()}", picture)
