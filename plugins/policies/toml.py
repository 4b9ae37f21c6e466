"""TOML files of words for people, read with the errors of this layer."""

import re
import tomllib
from pathlib import Path
from typing import Any

from plugins.policies.errors import ContentError, Fault


def read_toml(path: Path) -> dict[str, Any]:
    """Return a TOML file's tables. Raises :class:`ContentError` with the line at fault."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ContentError([Fault(str(path), 0, "not there; write it")]) from None
    except UnicodeDecodeError:
        raise ContentError([Fault(str(path), 0, "not in UTF-8; save it as UTF-8")]) from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        message = f'{error}; write words in quotation marks: key = "…"'
        raise ContentError([Fault(str(path), int(place[1]) if place else 0, message)]) from None
