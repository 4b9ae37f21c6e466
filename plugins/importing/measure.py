"""How well an import reads the policies that people have already read: `make measure-import`.

Each known source is imported and compared with its policy file: once with all that is known,
its own policy too, and once with its own policy held out. Only the last table tells what a new
school can expect: its policies were written before the recogniser was looked at, and neither
the cues nor the code were adjusted to what it got wrong in them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from checker import RULES
from plugins.importing import Imported, import_policy
from plugins.importing.knowledge import Knowledge, learn
from plugins.importing.recognise import Recognised
from plugins.importing.write import published
from plugins.policies.model import Clause
from plugins.policies.source import read_policy
from plugins.policies.wording import Wording, read_wording

KNOWN = "With all that is known, this policy too:"
HELD_OUT = """Each policy held out. The cues were written with it at hand, and adjusted to what
they got wrong in it: this is more than a new school can expect."""
ADJUSTED = """Invented policies of other shapes (tests/shapes). The cues were adjusted to these:"""
APART = """Invented policies that nothing was adjusted to (tests/apart), written before the cues
were looked at. This is what a school whose policy is not after the common model can expect:"""

Meaning = tuple[frozenset[str], frozenset[str]]
"""A clause's audiences and rules."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One policy's figures.

    ``words`` of ``all_words`` came in order. Of ``clauses``, all that stand in either file,
    ``right`` have the right audience and rules; ``sure`` carry no TODO, and of those
    ``sure_right`` are right.
    """

    school: str
    words: int
    all_words: int
    clauses: int
    right: int
    sure: int
    sure_right: int

    def __str__(self) -> str:
        """Return the figures as one line of a table."""
        return (
            f"{self.school:<16}{_share(self.words, self.all_words):>9}"
            f"{_share(self.right, self.clauses):>11}{self.clauses:>9}"
            f"{_share(self.sure, self.clauses):>10}{_share(self.sure_right, self.sure):>13}"
        )


def measures(content: Path, *, held_out: bool) -> Iterator[Measure]:
    """Yield the figures of each policy below a content folder that has a source in text."""
    wording = read_wording(content)
    paths = sorted((content / "policies").glob("*.md"))
    for path in paths:
        others = [each for each in paths if each != path or not held_out]
        knowledge = learn(others, RULES, wording)
        source = content.parent / "tests" / "sources" / f"{path.stem}.txt"
        yield measure(path, source, knowledge, wording)


def shapes(content: Path, folder: str) -> Iterator[Measure]:
    """Yield the figures of the invented policies in a folder below ``tests``."""
    wording = read_wording(content)
    knowledge = learn(sorted((content / "policies").glob("*.md")), RULES, wording)
    for path in sorted((content.parent / "tests" / folder).glob("*.md")):
        [source] = (each for each in path.parent.glob(f"{path.stem}.*") if each != path)
        yield measure(path, source, knowledge, wording)


def measure(path: Path, source: Path, knowledge: Knowledge, wording: Wording) -> Measure:
    """Return how like a policy file the import of its source is."""
    imported = import_policy(source, path.stem, knowledge)
    theirs, ours = published(_own_words(path)), published(imported.policy)
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    in_order = sum(block.size for block in matcher.get_matching_blocks())
    school = read_policy(path, frozenset(RULES), frozenset(wording.duties))
    pairs = list(compared(school.clauses, imported))
    sure = [pair for pair in pairs if not pair[2]]
    return Measure(
        path.stem,
        in_order,
        len(theirs),
        len(pairs),
        sum(a == b for a, b, _ in pairs),
        len(sure),
        sum(a == b for a, b, _ in sure),
    )


def compared(
    clauses: Sequence[Clause], imported: Imported
) -> Iterator[tuple[Meaning | None, Meaning | None, str]]:
    """Yield each clause of either side as (read by people, imported, what is to do).

    ``None`` stands for a clause that the other side does not have. The same words stand
    for the same clause, in the order in which they come.
    """
    theirs = [(clause.text, _meaning(clause.audiences, clause.rules)) for clause in clauses]
    found = [each for each in imported.recognised if each.id and each.part.kind != "heading"]
    ours = [(_plain(each), each) for each in found]
    asked = {_plain(each): each.todo for each in imported.recognised if not each.id}
    matcher = SequenceMatcher(None, [t for t, _ in theirs], [t for t, _ in ours], autojunk=False)
    for _, a, to_a, b, to_b in matcher.get_opcodes():
        both = to_a - a if [t for t, _ in theirs[a:to_a]] == [t for t, _ in ours[b:to_b]] else 0
        for at in range(both):
            each = ours[b + at][1]
            meaning = _meaning(each.audiences or (), each.rules)
            yield theirs[a + at][1], meaning, each.todo
        for text, meaning in theirs[a + both : to_a]:
            yield meaning, None, asked.get(text, "")
        for _, each in ours[b + both : to_b]:
            yield None, _meaning(each.audiences or (), each.rules), each.todo


def _plain(each: Recognised) -> str:
    return " ".join(each.part.text.replace("**", "").split())


def _meaning(audiences: Sequence[str], rules: Sequence[str]) -> Meaning:
    return frozenset(audiences), frozenset(rules)


def _own_words(path: Path) -> str:
    """Return a policy file without its editors' notes."""
    lines = path.read_text("utf-8-sig").split("\n")
    kept: list[str] = []
    note = False
    for line in lines:
        note = line == "!!! note" or (note and (not line.strip() or line.startswith("    ")))
        if not note:
            kept.append(line)
    return "\n".join(kept)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"


def table(title: str, rows: Sequence[Measure]) -> str:
    """Return figures as a table with a line for all of them together."""
    fields = ("words", "all_words", "clauses", "right", "sure", "sure_right")
    total = Measure("all", *(sum(getattr(row, name) for row in rows) for name in fields))
    head = f"{'':<16}{'words':>9}{'clauses':>11}{'of':>9}{'sure':>10}{'sure, right':>13}"
    return "\n".join([title, head, *map(str, rows), str(total)])


def main() -> None:
    """Print every table, each with what was adjusted to it."""
    content = Path("content")
    tables = {
        KNOWN: measures(content, held_out=False),
        HELD_OUT: measures(content, held_out=True),
        ADJUSTED: shapes(content, "shapes"),
        APART: shapes(content, "apart"),
    }
    print("\n\n".join(table(title, list(rows)) for title, rows in tables.items()))


if __name__ == "__main__":
    main()
