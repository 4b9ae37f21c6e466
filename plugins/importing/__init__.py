"""Bring a policy as it is: a file in, a policy file and a report of what needs a person out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.importing.cues import read_cues
from plugins.importing.document import Block, Document, LeftOut, Refused
from plugins.importing.formats import read
from plugins.importing.furniture import without_furniture
from plugins.importing.knowledge import Knowledge
from plugins.importing.lines import joined
from plugins.importing.metadata import metadata, title
from plugins.importing.recognise import Recognised, recognise
from plugins.importing.structure import parts
from plugins.importing.write import policy_text, published

__all__ = ["Imported", "Refused", "import_policy"]


@dataclass(frozen=True, slots=True)
class Imported:
    """A policy file's text, what it was made of, and what was left out of it."""

    policy: str
    recognised: tuple[Recognised, ...]
    left_out: tuple[LeftOut, ...]
    received: tuple[Block, ...]
    remarks: tuple[str, ...]


def import_policy(path: Path, slug: str, knowledge: Knowledge) -> Imported:
    """Return the policy that a file holds.

    Raises :class:`Refused` where the file cannot be read, or where a word would be lost.
    """
    document = read(path)
    kept, left_out = without_furniture(document.blocks)
    blocks = joined(kept)
    found, marks = parts(blocks)
    lines = [block.text for block in blocks]
    recognised = recognise(found, title(lines[:30]), knowledge, read_cues())
    meta = metadata(slug, lines, [each.text for each in left_out], recognised)
    policy = policy_text(meta, recognised)
    _nothing_lost(path, document, policy, [*left_out, *marks])
    return Imported(
        policy,
        tuple(recognised),
        (*left_out, *marks),
        document.blocks,
        document.remarks,
    )


def _nothing_lost(path: Path, document: Document, policy: str, out: list[LeftOut]) -> None:
    """Raise where a word of the file is neither in the policy nor left out, or is in both."""
    received = _letters(block.text for block in document.blocks)
    accounted = _letters([*published(policy), *(each.text for each in out)])
    if received != accounted:
        signs = "".join(sorted({*(received - accounted), *(accounted - received)}))
        message = (
            f"{path}: not all of its words can be written into a policy file; look for lines that "
            f'begin with signs such as # or !!!, change them there, and import again ("{signs}")'
        )
        raise Refused(message)


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter("".join("".join(text.replace("**", "").split()) for text in texts))
