"""``python -m plugins.importing FILE SCHOOL``: what `make import` runs."""

import sys
from pathlib import Path

from plugins.importing import Refused, import_policy
from plugins.importing.files import faults_of, files, known, write
from plugins.importing.report import report
from plugins.policies.source import SLUG, TAKEN

USAGE = "write: make import FILE=policy.docx SCHOOL=elm-park"
EXAMPLE = 'it is the address of its pages: small letters, digits and hyphens, such as "elm-park"'


def main(arguments: list[str], root: Path) -> None:
    """Import a policy below a repository's root, or exit with what is wrong and what to do."""
    if len(arguments) != 2 or not all(arguments):  # noqa: PLR2004 (a file and a school)
        raise SystemExit(USAGE)
    file, slug = arguments
    to = files(root, slug)
    _check(slug, to.policy, to.source)
    knowledge = known(root)
    try:
        imported = import_policy(Path(file), slug, knowledge)
    except Refused as error:
        raise SystemExit(f"nothing was imported\n{error}") from None
    write(imported, slug, root)
    faults = faults_of(to.policy, knowledge.wording)
    said = report(imported, str(to.policy.relative_to(root)), faults)
    kept = root / "build" / "import" / f"{slug}.txt"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(said, "utf-8")
    names = [str(path.relative_to(root)) for path in (to.policy, to.source, to.left_out, kept)]
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
