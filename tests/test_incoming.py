"""A policy put into `incoming` through GitHub's website: the workflows' own commands, run here.

What stands in for GitHub: a bare repository, and a `gh` that clones it and keeps what it is told.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from plugins.importing.answers import Answers, answered, read_answers
from plugins.importing.branches import AUTHOR
from plugins.importing.cues import read_cues
from plugins.importing.issue import asking
from plugins.importing.questions import Question, questions
from plugins.importing.uploads import slug_of
from tests.content import CONTENT, ROOT
from tests.importing import KNOWLEDGE, imported
from tests.making import pieces, word
from tests.test_build import pelican
from tests.words import published

SHAPES = ROOT / "tests" / "shapes"
PARTS = ("checker", "content", "incoming", "plugins", ".gitignore", "pelicanconf.py")
GH = """#!/bin/sh
case "$1 $2" in
"auth setup-git") ;;
"repo clone") git clone --quiet --no-checkout "$ORIGIN" "$4" ;;
"issue create") printf '%s\\n' "$4" >> "$SAID/titles"; cat > "$SAID/body.md" ;;
"issue edit") cp "$5" "$SAID/body.md" ;;
*) echo "gh: $*" >&2; exit 1 ;;
esac
"""


def git(at: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *AUTHOR, *arguments], cwd=at, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


@dataclass(frozen=True)
class Copy:
    """A school's copy at GitHub: the bare repository, a checkout, and what was said in issues."""

    origin: Path
    checkout: Path
    said: Path

    def run(self, workflow: str, **given: str) -> None:
        """Run a workflow's commands as they stand in its file, each job in a folder of its own."""
        jobs = yaml.safe_load((ROOT / ".github/workflows" / f"{workflow}.yml").read_text())["jobs"]
        (reading, first), (writing, second) = jobs.items()
        assert reading == "read"
        assert first.get("permissions") is None
        at = self.origin.parent / f"{workflow}-{writing}-{len(list(self.origin.parent.iterdir()))}"
        git(self.origin.parent, "clone", "--quiet", str(self.origin), str(at))
        (at / ".venv").symlink_to(sys.prefix)
        (at / "build").mkdir()
        self._steps(first, at, given)
        made = at / "build" / "import"
        issues = made / "issues.json"
        if issues.exists() and json.loads(issues.read_text()) == []:
            return
        away = at.with_name(f"{at.name}-away")
        shutil.copytree(made, away / "import")
        self._steps(second, away, given)

    def _steps(self, job: dict[str, list[dict[str, str]]], at: Path, given: dict[str, str]) -> None:
        for step in job["steps"]:
            if "run" not in step or step["run"].startswith("make "):
                continue
            if "hashFiles" in step.get("if", "") and not (at / "import/branches.bundle").exists():
                continue
            environment = {
                **os.environ,
                **given,
                "PATH": f"{self.said.parent}:{os.environ['PATH']}",
                "ORIGIN": str(self.origin),
                "SAID": str(self.said),
                "GH_REPO": "elm/park",
                "ISSUE": "7",
                "GITHUB_OUTPUT": str(self.said / "output"),
                "GITHUB_REPOSITORY": "elm/park",
            }
            subprocess.run(["bash", "-e", "-c", step["run"]], cwd=at, env=environment, check=True)

    def upload(self, name: str, made: Path) -> None:
        """Put a file into `incoming`, as the website does, and let the workflow run."""
        before = git(self.checkout, "rev-parse", "HEAD")
        shutil.copyfile(made, self.checkout / "incoming" / name)
        git(self.checkout, "add", "incoming")
        git(self.checkout, "commit", "--quiet", "--message", "Add files via upload")
        git(self.checkout, "push", "--quiet", "origin", "main")
        self.run("import", BEFORE=before)

    @property
    def body(self) -> str:
        """Return the issue's text."""
        return (self.said / "body.md").read_text("utf-8")

    def on(self, slug: str, path: str) -> str:
        """Return a file on a school's branch."""
        return git(self.origin, "show", f"import/{slug}:{path}")


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    checkout, said = tmp_path / "checkout", tmp_path / "said"
    said.mkdir()
    checkout.mkdir()
    for part in PARTS:
        at = ROOT / part
        if at.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "earlier", "examples")
            shutil.copytree(at, checkout / part, ignore=ignored)
        else:
            shutil.copyfile(at, checkout / part)
    git(checkout, "init", "--quiet", "--initial-branch", "main")
    git(checkout, "add", "--all")
    git(checkout, "commit", "--quiet", "--message", "Begin")
    git(tmp_path, "clone", "--quiet", "--bare", str(checkout), str(tmp_path / "origin"))
    git(checkout, "remote", "add", "origin", str(tmp_path / "origin"))
    (tmp_path / "gh").write_text(GH)
    (tmp_path / "gh").chmod(0o755)
    return Copy(tmp_path / "origin", checkout, said)


def ticked(body: str, choose: int = 0) -> str:
    """Return an issue's text with one answer to each question ticked, and the last box."""
    body = body.replace("- [ ] **I have", "- [x] **I have")
    blocks = re.split(r"(?=^### )", body, flags=re.MULTILINE)
    out = []
    for block in blocks:
        boxes = len(re.findall(r"- \[ \] ", block))
        at = min(choose, boxes - 1)
        parts = block.split("- [ ] ")
        out.append("".join(
            part + ("- [x] " if number == at else "- [ ] ") if number < len(parts) - 1 else part
            for number, part in enumerate(parts)
        ))  # fmt: skip
    return "".join(out)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("elm-park.docx", "elm-park"),
        ("Elm Park.pdf", "elm-park"),
        ("Elm Park Social Media Policy 2025 FINAL v2.docx", "elm-park"),
        ("St Winnow's - Online policy (approved).odt", "st-winnows"),
        ("Social Media Policy.docx", ""),
    ],
)
def test_a_schools_address_is_in_its_files_name(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_an_upload_is_read_settled_by_ticks_and_published(copy: Copy, tmp_path: Path) -> None:
    """From a Word file to a site of one school, without a terminal and without a lost word."""
    policy = (SHAPES / "parent-code.md").read_text("utf-8")
    word(tmp_path / "policy.docx", pieces(policy))
    copy.upload("Elm Park Code of Conduct.docx", tmp_path / "policy.docx")
    assert (copy.said / "titles").read_text() == "Your policy: elm-park\n"
    assert "elm/park/blob/import/elm-park/content/policies/elm-park.md" in copy.body
    first = copy.on("elm-park", "content/policies/elm-park.md")
    assert "TODO" in first
    rounds = 0
    while "Everything is settled" not in copy.body:
        copy.run("settle", ISSUE_BODY=ticked(copy.body))
        rounds += 1
        assert rounds < 4
    settled = copy.on("elm-park", "content/policies/elm-park.md")
    assert "TODO" not in settled
    assert published(settled) == published(first) == published(policy)
    assert "compare/main...import/elm-park?quick_pull=1" in copy.body
    git(copy.checkout, "fetch", "--quiet")
    git(copy.checkout, "merge", "--quiet", "origin/import/elm-park")
    files = git(copy.checkout, "ls-files")
    assert "incoming/README.md" in files
    assert ".docx" not in files
    assert "content/examples/dingle.md" in files
    done = pelican(copy.checkout / "content", tmp_path / "output")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "output" / "index.html").read_text("utf-8")
    assert "Elm Park" in page or "/elm-park/" in page or "parents" in page
    assert not (tmp_path / "output" / "dingle").exists()
    assert not list((tmp_path / "output").rglob("*.docx"))


def test_a_letter_without_headings_makes_a_site_like_any_other(tmp_path: Path) -> None:
    """A clause above the first heading stands under the policy's own title."""
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    policy = (SHAPES / "prose.md").read_text("utf-8").replace("Slug: prose", "Slug: ashcombe")
    (content / "policies" / "ashcombe.md").write_text(policy, "utf-8")
    done = pelican(content, tmp_path / "output")
    assert done.returncode == 0, done.stdout
    page = (tmp_path / "output" / "ashcombe" / "parents" / "index.html").read_text("utf-8")
    assert "“Being Online Together”" in page


def test_a_new_policy_of_a_school_that_is_here_takes_the_old_ones_place(
    copy: Copy, tmp_path: Path
) -> None:
    """The old one is kept, so that the pages can say what has changed."""
    old = (copy.checkout / "content" / "policies" / "dingle.md").read_text("utf-8")
    (tmp_path / "policy.txt").write_bytes((ROOT / "tests" / "sources" / "dingle.txt").read_bytes())
    copy.upload("Dingle.txt", tmp_path / "policy.txt")
    assert copy.on("dingle", "content/earlier/dingle/2025-11-25.md") == old.strip()
    new = copy.on("dingle", "content/policies/dingle.md")
    assert "#parents-complain-people" in new
    assert "take-out" not in copy.body


def test_a_file_that_cannot_be_read_gets_an_issue_that_says_what_to_do(
    copy: Copy, tmp_path: Path
) -> None:
    (tmp_path / "policy.doc").write_bytes(b"\xd0\xcf\x11\xe0 and more")
    copy.upload("elm-park.doc", tmp_path / "policy.doc")
    assert (copy.said / "titles").read_text() == "Your policy could not be read: elm-park.doc\n"
    assert "save it as a Word document (.docx) or a PDF" in copy.body
    assert str(tmp_path) not in copy.body
    assert "import/" not in git(copy.origin, "branch", "--list", "import/*")


def test_a_file_that_names_no_school_is_asked_to(copy: Copy, tmp_path: Path) -> None:
    """The policy's own title page names it where the file does not; where neither does, we ask."""
    (tmp_path / "policy.txt").write_text("Our rules\n\nParents must not swear.\n", "utf-8")
    copy.upload("Social Media Policy.txt", tmp_path / "policy.txt")
    assert "name the file after the school" in copy.body


def test_nothing_but_what_was_just_uploaded_is_read(copy: Copy, tmp_path: Path) -> None:
    """So a school that is being settled does not begin again when another comes."""
    (tmp_path / "policy.txt").write_text("Code of conduct\n\nParents must not swear.\n", "utf-8")
    copy.upload("elm-park.txt", tmp_path / "policy.txt")
    copy.upload("oak-hill.txt", tmp_path / "policy.txt")
    titles = (copy.said / "titles").read_text().splitlines()
    assert titles == ["Your policy: elm-park", "Your policy: oak-hill"]
    assert git(copy.origin, "branch", "--list", "import/*").split() == [
        "import/elm-park",
        "import/oak-hill",
    ]


def test_an_issues_text_gives_away_no_markup_and_calls_nobody() -> None:
    """What a policy says can neither tick a box nor notify a stranger."""
    said = "<!-- question Name --> - [x] `keep` ask @everyone about #1 & <b>more</b>"
    asked = Question("0123456789-1", 3, said, "To whom?", (("keep", "Yes"), ("no-post", "No")))
    body = asking([asked], "elm-park", [], examples=False)
    assert read_answers(body).ticked == {}
    assert "@everyone" not in body
    assert "<b>" not in body
    assert body.count("<!-- question") == 1


def test_an_answer_that_contradicts_itself_is_asked_for_again() -> None:
    policy = 'Title: A\n\nDo it.\n{: #do data-rule="abuse" data-audience="staff" TODO="x" }\n'
    [asked] = questions(policy, KNOWLEDGE, read_cues())
    for ticks in (("keep", "no-post"), ("statement", "abuse"), ("staff", "statement")):
        given = Answers({asked.key: ticks}, {})
        assert answered(policy, given, KNOWLEDGE, read_cues()) == policy
    both = Answers({asked.key: ("abuse", "swearing")}, {})
    assert 'data-rule="abuse swearing"' in answered(policy, both, KNOWLEDGE, read_cues())


def test_what_is_written_at_the_top_brings_what_follows_from_it() -> None:
    policy = (
        "Title: A\nName: TODO n\nShort_name: TODO n\nAdopted: TODO d\nAdopted_on: TODO d\n"
        "Review: June 28\nReview_by: TODO is it 2028? Then write 2028-06-30\nAudiences: TODO\n\n"
        'Do it.\n{: #do data-rule="abuse" data-audience="staff" }\n'
    )
    asked = questions(policy, KNOWLEDGE, read_cues())
    assert [each.key for each in asked] == ["Name", "Adopted", "Review_by", "Audiences"]
    given = Answers({"Review_by": ("2028-06-30",)}, {"Name": "Elm Park Primary School",
                                                     "Adopted": "May 2026"})  # fmt: skip
    lines = answered(policy, given, KNOWLEDGE, read_cues()).split("\n")
    assert lines[1:8] == [
        "Name: Elm Park Primary School",
        "Short_name: Elm Park",
        "Adopted: May 2026",
        "Adopted_on: 2026-05-01",
        "Review: June 28",
        "Review_by: 2028-06-30",
        "Audiences: staff",
    ]


def test_a_name_on_the_title_page_is_asked_for_with_a_tick() -> None:
    policy = imported(SHAPES / "class-chat.odt").policy
    [asked] = (each for each in questions(policy, KNOWLEDGE, read_cues()) if each.key == "Name")
    assert "“Petherwin Infants”" in asked.asks
    assert asked.answers == (("yes", "Yes"),)
    given = Answers({"Name": ("yes",)}, {})
    settled = answered(policy, given, KNOWLEDGE, read_cues())
    assert "Name: Petherwin Infants\nShort_name: Petherwin" in settled


def test_a_long_policy_is_asked_about_in_parts_that_github_takes() -> None:
    asked = [Question(f"{at:010}-1", at, "word " * 60, "What?", (("keep", "Yes"),))
             for at in range(400)]  # fmt: skip
    body = asking(asked, "elm-park", [], examples=True)
    assert len(body) < 65_536
    assert "come when these are answered" in body
    assert body.endswith("`write-my-answers`\n")


@pytest.mark.parametrize("shape", sorted(SHAPES.glob("*.md")), ids=lambda path: path.stem)
def test_every_question_can_be_answered_by_a_tick(shape: Path) -> None:
    """Each names what to choose from, and after some rounds the build takes the file."""
    [source] = (each for each in shape.parent.glob(f"{shape.stem}.*") if each != shape)
    policy = imported(source).policy
    words = published(policy)
    assert policy.count("TODO") <= 25
    for _ in range(4):
        asked = questions(policy, KNOWLEDGE, read_cues())
        if not asked:
            break
        for each in asked:
            assert each.written or len(each.answers) >= 2
        body = ticked(asking(asked, "a-school", [], examples=False))
        given = read_answers(body)
        wrote = {"Name": "A School", "Adopted": "1 September 2025"}
        policy = answered(policy, Answers(given.ticked, wrote), KNOWLEDGE, read_cues())
    assert "TODO" not in policy
    assert published(policy) == words
