"""What an import found, what it left out and what needs a person, in words for that person."""

from collections import Counter
from collections.abc import Iterator, Sequence

from plugins.importing import Imported
from plugins.importing.document import LeftOut
from plugins.importing.recognise import Recognised
from plugins.policies.errors import ContentError

WIDTH = 72
FEW = 12
"""So many entries of one kind are listed in a terminal; the file beside the source has all."""


def source_text(imported: Imported) -> str:
    """Return the policy's words as received, one paragraph or list item a line."""
    lines: list[str] = []
    last: Recognised | None = None
    for each in imported.recognised:
        part = each.part
        goes_on = last is not None and last.part.group == part.group
        if part.kind == "item":
            lines += [f"- {part.text}"] if goes_on else ["", f"- {part.text}"]
        elif goes_on:
            lines[-1] = f"{lines[-1]} {part.text}"
        else:
            lines += ["", part.text]
        last = each
    return "\n".join(lines).strip() + "\n"


def left_out_text(left_out: Sequence[LeftOut]) -> str:
    """Return everything that was left out: place, reason and words, a tab between."""
    return "".join(f"{each.place}\t{each.why}\t{each.text}\n" for each in left_out)


def report(imported: Imported, policy: str, faults: ContentError | None) -> str:
    """Return the report. ``policy`` is where the file is; ``faults`` what the build says of it."""
    todo = [] if faults is None else faults.faults
    return "\n".join(
        [
            *found(imported),
            "",
            *left_out(imported.left_out),
            "",
            *(f"Note: {remark}" for remark in imported.remarks),
            *clauses(imported.recognised),
            "",
            f"{len(todo)} things need a person, all in {policy}:" if todo else
            "Nothing is in doubt. Read the file through all the same.",
            *(f"  line {fault.line}: {fault.message}" for fault in todo),
            "",
            "What to do now:",
            f"  1. Open {policy} and settle each line that says TODO.",
            "  2. Read the rest beside your policy: above all, to whom each section speaks.",
            "  3. `make serve` shows the pages; until no TODO is left, it says which remain.",
            "",
        ]
    )  # fmt: skip


def found(imported: Imported) -> Iterator[str]:
    """Yield how much was found, and how much of it can be checked."""
    kinds = Counter(each.part.kind for each in imported.recognised)
    clauses = [each for each in imported.recognised if each.id and each.part.kind != "heading"]
    checked = sum(bool(each.rules) for each in clauses)
    words = sum(len(each.part.text.split()) for each in imported.recognised)
    yield (
        f"Found: {words} words; {kinds['heading']} headings, {kinds['item']} list items, "
        f"{kinds['sentence']} sentences."
    )
    yield (
        f"Of these {len(clauses)} are clauses: {checked} that a draft can be checked against, "
        f"{len(clauses) - checked} that a text alone cannot tell."
    )


def left_out(out: Sequence[LeftOut]) -> Iterator[str]:
    """Yield what was left out, and why."""
    if not out:
        yield "Left out: nothing."
        return
    yield "Left out, because it belongs to the page and not to the policy:"
    count = Counter(each.why for each in out)
    for why, number in count.items():
        if why == "a list mark":
            yield f"  {number} list marks, in whose place the list itself stands"
            continue
        mine = [each for each in out if each.why == why]
        yield from (f"  {each.place}: {_short(each.text)} ({why})" for each in mine[:FEW])
        if number > FEW:
            yield f"  … and {number - FEW} more ({why})"


def clauses(recognised: Sequence[Recognised]) -> Iterator[str]:
    """Yield what each heading and clause was taken for."""
    yield "What each heading and clause was taken for, and how sure that is:"
    for each in recognised:
        if each.part.kind == "heading":
            whom = "as the policy" if each.audiences is None else _and(each.audiences)
            yield f"  {'#' * each.part.level} {_short(each.part.text)} — {whom}"
        elif each.id:
            what = ", ".join(each.rules) or each.duty or each.unchecked or ""
            sure = f"{each.confidence:.0%}" + (" TODO" if each.todo else "")
            yield f"    {sure:>9}  {_short(each.part.text)} — {_and(each.audiences)}: {what}"


def _and(audiences: Sequence[str] | None) -> str:
    return " and ".join(audiences or ()) or "nobody"


def _short(text: str) -> str:
    plain = " ".join(text.replace("**", "").split())
    return plain if len(plain) <= WIDTH else f"{plain[:WIDTH].rstrip()}…"
