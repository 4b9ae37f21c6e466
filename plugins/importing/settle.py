"""``python -m plugins.importing.settle OUT``: write what was ticked in an issue into the policy.

The issue's text and number come in the environment, as ``ISSUE_BODY`` and ``ISSUE``. The answers
are committed to the school's branch, which has to be there as ``origin/import/<school>``. OUT gets
the branch, as ``branches.bundle``, and the issue's new text, as ``body.md``.
"""

import os
import re
import sys
from pathlib import Path

from plugins.importing.answers import answered, read_answers
from plugins.importing.branches import branch, bundle, commit, git
from plugins.importing.cues import read_cues
from plugins.importing.files import faults_of, files, known
from plugins.importing.issue import asking
from plugins.importing.questions import questions

EXAMPLES = ("clapgate", "croftlands", "dar-ul-madinah", "dingle", "oakmere")
"""The schools that the site came with."""
SCHOOL = re.compile(r"\A<!-- import/(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*) -->")
SAID = re.compile(r"\A.*?</details>\n", re.DOTALL)
TAKE_OUT = "take-out"


def examples_here(root: Path, slug: str) -> bool:
    """Tell whether the example schools are on the site beside a school that is none of them."""
    policies = root / "content" / "policies"
    here = any((policies / f"{each}.md").exists() for each in EXAMPLES)
    return here and slug not in EXAMPLES


def main(arguments: list[str], root: Path) -> int:
    """Write the answers. Returns the exit status: 2 where the text is no import's."""
    to = Path(arguments[0])
    to.mkdir(parents=True, exist_ok=True)
    body = os.environ["ISSUE_BODY"].replace("\r", "")
    school = SCHOOL.match(body)
    if not school:
        print("this issue is none that an import has opened", file=sys.stderr)
        return 2
    slug = school["slug"]
    knowledge, cues = known(root), read_cues()  # before the policy that is not settled is here
    base = git(root, "rev-parse", f"origin/{branch(slug)}")
    git(root, "switch", "--quiet", "--force-create", branch(slug), base)
    policy = files(root, slug).policy
    answers = read_answers(body)
    text = answered(policy.read_text("utf-8"), answers, knowledge, cues)
    policy.write_text(text, "utf-8")
    moved = _set_aside(root) if TAKE_OUT in answers.ticked.get("examples", ()) else []
    commit(root, f"Settle the policy of {slug}", [policy, *moved])
    asked = questions(text, knowledge, cues)
    error = faults_of(policy, knowledge.wording)
    faults = [] if asked or error is None else [str(fault) for fault in error.faults]
    said = asking(asked, slug, faults, examples=examples_here(root, slug))
    opened = SAID.match(body)
    (to / "body.md").write_text((opened[0] + "\n" if opened else school[0] + "\n") + said, "utf-8")
    bundle(root, [slug], base, to / "branches.bundle")
    return 0


def _set_aside(root: Path) -> list[Path]:
    """Move the example schools to where imports still learn from them, and no page is made."""
    aside = root / "content" / "examples"
    aside.mkdir(exist_ok=True)
    for each in EXAMPLES:
        path = root / "content" / "policies" / f"{each}.md"
        if path.exists():
            git(root, "mv", str(path), str(aside / path.name))
    return [aside]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path.cwd()))
