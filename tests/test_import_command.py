"""`make import`: what it writes, what it says, and that nothing unsure is published."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker import RULES
from plugins.importing.__main__ import main
from plugins.policies.errors import ContentError
from plugins.policies.source import read_policy
from tests.content import CONTENT, WORDING
from tests.test_build import faults, pelican
from tests.words import published, words

ROOT = Path(__file__).parent.parent
SHAPE = ROOT / "tests" / "shapes" / "parent-code.txt"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository with the content alone."""
    shutil.copytree(CONTENT, tmp_path / "content")
    (tmp_path / "tests" / "sources").mkdir(parents=True)
    return tmp_path


def test_an_import_writes_a_policy_its_source_and_a_report(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The policy prints the source word for word: what `make test` asks of every school."""
    main([str(SHAPE), "elm-park"], root)
    policy = (root / "content" / "policies" / "elm-park.md").read_text("utf-8")
    source = (root / "tests" / "sources" / "elm-park.txt").read_text("utf-8")
    said = capsys.readouterr().out
    assert words(source) == published(policy)
    assert "Slug: elm-park\n" in policy
    assert "Source: tests/sources/elm-park.txt\n" in policy
    assert (root / "build" / "import" / "elm-park.txt").read_text("utf-8") in said
    assert re.search(r"\d+% TODO  \(a\) abusive or insulting comments", said)
    assert "## What we expect of parents and carers — parents" in said


def test_what_was_left_out_is_kept_beside_the_source(root: Path) -> None:
    main([str(SHAPE.with_name("staff-only.txt")), "elm-park"], root)
    kept = (root / "tests" / "sources" / "left-out" / "elm-park.txt").read_text("utf-8")
    assert "a page number\tPage 1 of 3\n" in kept
    assert "a running head or foot\tThornwick Vale High School – Staff Social" in kept


def test_the_build_refuses_what_is_still_to_do(root: Path, tmp_path: Path) -> None:
    """Each with file, line, fault and remedy; and the report says the same."""
    main([str(SHAPE), "elm-park"], root)
    path = root / "content" / "policies" / "elm-park.md"
    lines = path.read_text("utf-8").split("\n")
    marked = [number for number, line in enumerate(lines, 1) if " TODO" in line]
    done = pelican(root / "content", tmp_path / "output")
    told = faults(done)
    assert marked
    assert [int(fault.split(":")[1]) for fault in told] == marked
    assert all(fault.startswith("content/policies/elm-park.md:") for fault in told)
    assert all("still to do: " in fault for fault in told)
    report = (root / "build" / "import" / "elm-park.txt").read_text("utf-8")
    assert f"{len(marked)} things need a person" in report
    assert all(f"  line {number}: " in report for number in marked)


def test_once_a_person_has_settled_each_todo_it_is_published(root: Path, tmp_path: Path) -> None:
    main([str(SHAPE), "elm-park"], root)
    path = root / "content" / "policies" / "elm-park.md"
    path.write_text(re.sub(r' TODO="[^"]*"', "", path.read_text("utf-8")), "utf-8")
    done = pelican(root / "content", tmp_path / "output")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "output" / "elm-park" / "parents" / "index.html").read_text("utf-8")
    assert "abusive or insulting comments about anyone at the school" in page


POLICY = """\
Title: {title}
Name: A School
Short_name: A
Slug: a
Adopted: 2025
Adopted_on: {day}
Source: tests/sources/a.txt
Audiences: {audiences}

## Rules {{: #rules data-audience="staff"{heading} }}

Be kind.
{{: #kind data-rule="abuse"{clause} }}

All is well.
{{: .statement{statement} }}
"""
FILLED = {"title": "A", "day": "2025-01-01", "audiences": "staff", "heading": "", "clause": "",
          "statement": ""}  # fmt: skip


@pytest.mark.parametrize(
    ("place", "value", "line", "message"),
    [
        ("title", "TODO: which?", 1, '"Title" is still to do: which?'),
        ("day", "TODO", 6, '"Adopted_on" is still to do: it is not decided'),
        ("audiences", "TODO for whom?", 8, '"Audiences" is still to do: for whom?'),
        ("heading", ' TODO="whom?"', 10, "still to do: whom? (decide"),
        ("clause", ' TODO="which rule?"', 13, "still to do: which rule? (decide"),
        ("statement", ' TODO="no rule?"', 16, "still to do: no rule? (decide"),
    ],
    ids=["title", "date", "audiences", "heading", "clause", "statement"],
)
def test_a_todo_stops_the_build_wherever_it_stands(
    place: str, value: str, line: int, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text(POLICY.format(**{**FILLED, place: value}), "utf-8")
    with pytest.raises(ContentError) as error:
        read_policy(path, frozenset(RULES), frozenset(WORDING.duties))
    assert [fault.line for fault in error.value.faults] == [line]
    assert message in error.value.faults[0].message


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "write: make import FILE=policy.docx SCHOOL=elm-park"),
        (["policy.docx", ""], "write: make import FILE=policy.docx SCHOOL=elm-park"),
        ([str(SHAPE), "Elm Park"], '"Elm Park" cannot be a school\'s short name'),
        ([str(SHAPE), "../elm"], '"../elm" cannot be a school\'s short name'),
        ([str(SHAPE), "about"], '"about" is the address of another page'),
        ([str(SHAPE), "dingle"], "this school has a policy here already"),
        (["none.docx", "elm-park"], "there is no such file"),
    ],
    ids=["nothing", "no school", "a name", "a path", "taken", "an existing policy", "no file"],
)
def test_an_import_that_cannot_be_says_what_to_do_and_writes_nothing(
    arguments: list[str], message: str, root: Path
) -> None:
    before = sorted(root.rglob("*"))
    with pytest.raises(SystemExit) as error:
        main(arguments, root)
    assert message in str(error.value)
    assert sorted(root.rglob("*")) == before


def test_the_command_ends_with_an_error_and_no_traceback() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "plugins.importing", "none.docx", "elm-park"],
        cwd=ROOT, capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("nothing was imported\nnone.docx: there is no such file")
