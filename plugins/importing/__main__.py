"""``python -m plugins.importing FILE SCHOOL``: what `make import` runs."""

import sys
from pathlib import Path

from checker import RULES
from plugins.importing import Refused, import_policy
from plugins.importing.knowledge import learn
from plugins.importing.report import left_out_text, report, source_text
from plugins.policies.errors import ContentError
from plugins.policies.source import SLUG, TAKEN, read_policy
from plugins.policies.wording import read_wording

USAGE = "write: make import FILE=policy.docx SCHOOL=elm-park"
EXAMPLE = 'it is the address of its pages: small letters, digits and hyphens, such as "elm-park"'


def main(arguments: list[str], root: Path) -> None:
    """Import a policy below a repository's root, or exit with what is wrong and what to do."""
    if len(arguments) != 2 or not all(arguments):  # noqa: PLR2004 (a file and a school)
        raise SystemExit(USAGE)
    file, slug = arguments
    policy = root / "content" / "policies" / f"{slug}.md"
    source = root / "tests" / "sources" / f"{slug}.txt"
    left_out = root / "tests" / "sources" / "left-out" / f"{slug}.txt"
    _check(slug, policy, source)
    wording = read_wording(root / "content")
    knowledge = learn(sorted(policy.parent.glob("*.md")), RULES, wording)
    try:
        imported = import_policy(Path(file), slug, knowledge)
    except Refused as error:
        raise SystemExit(f"nothing was imported\n{error}") from None
    policy.write_text(imported.policy, "utf-8")
    source.write_text(source_text(imported), "utf-8")
    left_out.parent.mkdir(exist_ok=True)
    left_out.write_text(left_out_text(imported.left_out), "utf-8")
    faults: ContentError | None = None
    try:
        read_policy(policy, frozenset(RULES), frozenset(wording.duties))
    except ContentError as error:
        faults = error
    said = report(imported, str(policy.relative_to(root)), faults)
    kept = root / "build" / "import" / f"{slug}.txt"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(said, "utf-8")
    names = [str(path.relative_to(root)) for path in (policy, source, left_out, kept)]
    print(said + f"Written: {names[0]},\n{names[1]} (its words as received),\n"
          f"{names[2]} (what was left out), and this report, {names[3]}.")  # fmt: skip


def _check(slug: str, policy: Path, source: Path) -> None:
    if not SLUG.fullmatch(slug):
        raise SystemExit(f'"{slug}" cannot be a school\'s short name; {EXAMPLE}')
    if slug in TAKEN:
        raise SystemExit(f'"{slug}" is the address of another page; add the town\'s name')
    for path in (policy, source):
        if path.exists():
            raise SystemExit(
                f"nothing was imported\n{path}: this school has a policy here already; choose "
                "another SCHOOL=, or move that file away first if the new policy takes its place"
            )


if __name__ == "__main__":
    main(sys.argv[1:], Path.cwd())
