"""Recognised parts to a policy file, in the format of CONTRIBUTING.md."""

import re
from collections.abc import Mapping, Sequence

from checker.words import CHANNELS
from plugins.importing.recognise import Recognised

HEADING = re.compile(r"#{2,3} (?P<words>.*) \{: [^{}]* \}")
ATTRIBUTES = re.compile(r" *\{: [^{}]* \}")
NOTE = "!!!"
EMPHASIS = re.compile(r"\*\*(\S|\S.*?\S)\*\*")


def policy_text(meta: Mapping[str, str], recognised: Sequence[Recognised]) -> str:
    """Return the whole policy file."""
    lines = [f"{key}: {_one_line(value)}".rstrip() for key, value in meta.items()]
    scopes: dict[int, Recognised] = {}
    last: Recognised | None = None
    for each in recognised:
        part = each.part
        together = last is not None and last.part.kind == part.kind and (
            part.kind in ("item", "sentence") and last.part.group == part.group
        )  # fmt: skip
        if not together:
            lines.append("")
        if part.kind == "heading":
            scopes = {level: scope for level, scope in scopes.items() if level < part.level}
            scopes[part.level] = each
            lines.append(f"{'#' * part.level} {part.text} {_heading(each)}")
        elif part.kind == "lead":
            lines.append(part.text)
        else:
            indent = "  " if part.kind == "item" else ""
            lines.append(f"{'- ' if indent else ''}{part.text}")
            lines.append(f"{indent}{_attributes(each, scopes)}")
        last = each
    return "\n".join(lines) + "\n"


def published(policy: str) -> list[str]:
    """Return the words of a policy file that are the policy's own, in order.

    What would be read as an editor's note is none of them.
    """
    _, _, body = policy.partition("\n\n")
    out: list[str] = []
    for line in body.split("\n"):
        if ATTRIBUTES.fullmatch(line) or line.startswith(NOTE):
            continue
        heading = HEADING.fullmatch(line)
        out += EMPHASIS.sub(r"\1", heading["words"] if heading else line.removeprefix("- ")).split()
    return out


def _heading(each: Recognised) -> str:
    pairs = [f"#{each.id}"]
    if each.audiences is not None:
        pairs.append(f'data-audience="{" ".join(each.audiences)}"')
    if each.channels is not None:
        pairs.append(f'data-channel="{" ".join(each.channels)}"')
    return f"{{: {' '.join([*pairs, *_todo(each)])} }}"


def _attributes(each: Recognised, scopes: Mapping[int, Recognised]) -> str:
    if not each.id:
        todo = _todo(each)
        return f"{{: {' '.join(['.statement', *todo])} }}"
    above = [scopes[level] for level in sorted(scopes, reverse=True)]
    audiences = next((s.audiences for s in above if s.audiences is not None), None)
    channels = next((s.channels for s in above if s.channels is not None), None)
    pairs = [f"#{each.id}"]
    given = {
        "data-rule": " ".join(each.rules),
        "data-unchecked": each.unchecked,
        "data-unless": " ".join(each.unless),
    }
    pairs += [f'{key}="{value}"' for key, value in given.items() if value]
    if each.audiences is not None and set(each.audiences) != set(audiences or ()):
        pairs.append(f'data-audience="{" ".join(each.audiences)}"')
    elif audiences is None and each.audiences == () and each.rules:
        pairs.append('data-audience=""')
    mine = each.channels or CHANNELS
    if set(mine) != set(channels or CHANNELS):
        pairs.append(f'data-channel="{" ".join(mine)}"')
    more = {"data-duty": each.duty, "data-part": each.use, "data-around": " ".join(each.around)}
    pairs += [f'{key}="{value}"' for key, value in more.items() if value]
    return f"{{: {' '.join([*pairs, *_todo(each)])} }}"


def _todo(each: Recognised) -> list[str]:
    clean = re.sub(r"[\"“”{}]", "'", each.todo)
    return [f'TODO="{clean}"'] if clean else []


def _one_line(value: str) -> str:
    return " ".join(value.split())
