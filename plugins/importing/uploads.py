"""``python -m plugins.importing.uploads OUT FILE…``: policies that were put into ``incoming``.

Each is imported on a branch of its own, where the file itself is taken out. OUT gets the
branches, as ``branches.bundle``, and ``issues.json``: the issues to open, each with a title and
a body. Nothing is pushed from here: what reads a file that somebody sent has no right to.
"""

import json
import re
import shutil
import sys
from datetime import date
from pathlib import Path

from plugins.importing import Imported, Refused, import_policy
from plugins.importing.branches import branch, bundle, commit, git
from plugins.importing.cues import read_cues
from plugins.importing.files import faults_of, files, known, write
from plugins.importing.issue import TITLE, asking, file_name, opening, refused
from plugins.importing.knowledge import Knowledge
from plugins.importing.metadata import SUFFIX
from plugins.importing.questions import METADATA, questions
from plugins.importing.settle import examples_here
from plugins.keeping.changes import EARLIER
from plugins.policies.source import SLUG, TAKEN

NO_NAME = re.compile(r"(?:social|media|online|network(?:ing)?|polic(?:y|ies)|guidelines?|code|of"
                     r"|conduct|final|draft|copy|approved|signed|the|v?\d+)")  # fmt: skip
"""Words of a file's name that are not the school's."""
NO_SLUG = (
    "its name does not say which school it is for; name the file after the school, such as "
    "elm-park.docx, and put it in again"
)


def slug_of(name: str) -> str:
    """Return a school's short name for a file's name; empty where it holds no name.

    "Elm Park Social Media Policy 2025 FINAL.docx" is elm-park.
    """
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", Path(name).stem.lower()))
    kept = [word for word in words if not NO_NAME.fullmatch(word)]
    return "-".join(kept)


def main(arguments: list[str], root: Path) -> int:
    """Import the files named, those in ``incoming`` that are there. Returns the exit status."""
    out, *names = arguments
    to = Path(out)
    to.mkdir(parents=True, exist_ok=True)
    base = git(root, "rev-parse", "HEAD")
    knowledge = known(root)
    slugs: list[str] = []
    issues = []
    for name in names:
        path = root / name
        if path.parent != root / "incoming" or path.name == "README.md" or not path.is_file():
            continue
        try:
            slug, imported = _read(path, knowledge)
        except Refused as error:
            title, body = refused(file_name(path), str(error).removeprefix(f"{path}: "))
        else:
            git(root, "switch", "--quiet", "--force-create", branch(slug), base)
            title, body = TITLE.format(slug), _settled(root, path, slug, imported, knowledge)
            slugs.append(slug)
            git(root, "switch", "--quiet", "--detach", base)
        issues.append({"title": title, "body": body})
    bundle(root, slugs, base, to / "branches.bundle")
    (to / "issues.json").write_text(json.dumps(issues, ensure_ascii=False), "utf-8")
    return 0


def _read(path: Path, knowledge: Knowledge) -> tuple[str, Imported]:
    """Return a file's school and import; the policy's own words name it where the file does not."""
    slug = slug_of(path.name)
    imported = import_policy(path, slug or "a-school", knowledge)
    if not slug:
        name = imported.policy.split("Name: ", 1)[1].split("\n", 1)[0]
        slug = "" if name.startswith("TODO") else slug_of(SUFFIX.sub("", name))
        imported = import_policy(path, slug or "a-school", knowledge)
    if not SLUG.fullmatch(slug) or slug in TAKEN:
        raise Refused(f"{path}: {NO_SLUG}")
    return slug, imported


def _settled(root: Path, path: Path, slug: str, imported: Imported, knowledge: Knowledge) -> str:
    """Commit an import on the branch that is checked out, and return its issue's text."""
    kept = _kept(root, slug)
    to = write(imported, slug, root)
    commit(root, f"Bring the policy of {slug}", [to.policy, to.source, to.left_out, *kept], [path])
    asked = questions(imported.policy, knowledge, read_cues())
    error = faults_of(to.policy, knowledge.wording)
    faults = [] if asked or error is None else [str(fault) for fault in error.faults]
    said = asking(asked, slug, faults, examples=examples_here(root, slug))
    return opening(imported, file_name(path), slug) + said


def _kept(root: Path, slug: str) -> list[Path]:
    """Keep the policy that the new one takes the place of, so that pages can show what changed."""
    now = files(root, slug).policy
    if not now.exists():
        return []
    lines = now.read_text("utf-8").split("\n")
    matches = [match for line in lines[:30] if (match := METADATA.fullmatch(line))]
    day = date.fromisoformat({each["key"]: each["value"] for each in matches}["Adopted_on"])
    earlier = root / "content" / EARLIER / slug / f"{day}.md"
    earlier.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(now, earlier)
    return [earlier]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path.cwd()))
