"""What is kept from an earlier build changes how long the next takes, and nothing that it makes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.made.made import Made
from plugins.made.store import Store
from tests.content import CONTENT
from tests.test_build import NEEDED, digest

ROOT = Path(__file__).parent.parent
PAGE = "dingle/parents/index.html"


def build(tree: Path, output: str = "output", **environment: str) -> Path:
    """Build the site of a checkout with Pelican alone; return where it is."""
    command = [sys.executable, "-m", "pelican", "content", "--settings", "pelicanconf.py"]
    done = subprocess.run(
        [*command, "--output", output, "--fatal", "errors"],
        cwd=tree,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1800000000", **environment},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return tree / output


def from_nothing(tree: Path, **environment: str) -> dict[str, str]:
    """Return what a build makes that has no work to take over."""
    shutil.rmtree(tree / "build" / "kept")
    (tree / "output").rename(tree / "output-before")
    return digest(build(tree, "anew", **environment))


def times(site: Path) -> dict[str, int]:
    """Return when each file was written, but for the theme's, which Pelican copies each time."""
    return {
        str(path.relative_to(site)): path.stat().st_mtime_ns
        for path in site.rglob("*")
        if path.is_file() and path.relative_to(site).parts[0] != "theme"
    }


def written(site: Path, before: dict[str, int]) -> set[str]:
    """Return the files that were written since, or are gone."""
    after = times(site)
    return {path for path in before.keys() | after if before.get(path) != after.get(path)}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checkout with a site, and all that its build has kept."""
    tree = tmp_path_factory.mktemp("built") / "tree"
    (tree / "build").mkdir(parents=True)
    for name in NEEDED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tree / name)
    shutil.copytree(CONTENT, tree / "content")
    for source in {each.partition("Source: ")[2].partition("\n")[0] for each in (
        path.read_text("utf-8") for path in (CONTENT / "policies").glob("*.md")
    )}:  # fmt: skip
        (tree / source).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / source, tree / source)
    (tree / "node_modules").symlink_to(ROOT / "node_modules")
    for name in ("heard", "runtime"):  # what takes longest, and is no matter of these tests
        if (ROOT / "build" / name).is_dir():
            shutil.copytree(ROOT / "build" / name, tree / "build" / name)
    build(tree)
    return tree


@pytest.fixture
def tree(built: Path, tmp_path: Path) -> Path:
    """Return a copy of that checkout, to be changed."""
    return Path(shutil.copytree(built, tmp_path / "tree", symlinks=True))


def replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return an edit of one file, in every place."""

    def edit(tree: Path) -> None:
        text = (tree / path).read_text("utf-8")
        assert old in text
        (tree / path).write_text(text.replace(old, new), "utf-8")

    return edit


def adopt(tree: Path) -> None:
    """Let a policy be the one before, and put a clause of today's in other words."""
    policy = tree / "content" / "policies" / "dingle.md"
    day = policy.read_text("utf-8").partition("Adopted_on: ")[2].partition("\n")[0]
    earlier = tree / "content" / "earlier" / "dingle" / f"{day}.md"
    earlier.parent.mkdir(parents=True)
    shutil.copy(policy, earlier)
    replace("content/policies/dingle.md", f"Adopted_on: {day}", "Adopted_on: 2026-11-02")(tree)
    replace("content/policies/dingle.md", "Complain about the school", "Complain of it")(tree)


def move(tree: Path) -> None:
    """Let a school have had another address."""
    with (tree / "content" / "moved.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[school]]\nwas = "elm"\nnow = "dingle"\n')


def leave(tree: Path) -> None:
    """Let a school leave."""
    (tree / "content" / "policies" / "oakmere.md").unlink()


def one_is_left(tree: Path) -> None:
    """Let all schools leave but one, whose page is then the first."""
    for path in (tree / "content" / "policies").glob("*.md"):
        if path.stem != "dingle":
            path.unlink()


EDITS = {
    "a policy's words": replace("content/policies/dingle.md", "Autumn 2026", "autumn 2026"),
    "a school's name": replace("content/policies/oakmere.md", "Short_name: Oak", "Short_name: Ok"),
    "a section": replace("content/policies/croftlands.md", "#related ", "#related-too "),
    "a policy adopted": adopt,
    "a school that leaves": leave,
    "all schools but one leave": one_is_left,
    "a school that has moved": move,
    "plain words": replace("content/rules/threat.md", "A threat frightens", "Threats frighten"),
    "a template": replace("theme/templates/components/clause.html", "The school’s words",
                          "In the school’s words"),
    "a stylesheet": replace("theme/static/style.css", "}", "} "),
    "the service worker": replace("theme/service-worker.js", "const ", "const  "),
    "a setting": replace("pelicanconf.py", 'COLOUR = ""', 'COLOUR = "#17616a"'),
    "the site’s own code": replace("plugins/policies/poster.py", "MASK = 3", "MASK = 4"),
    "the checker’s code": replace("checker/rules/threat.py", "\n", "\n# \n"),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_a_build_with_work_kept_equals_a_build_from_nothing(
    tree: Path, edit: Callable[[Path], None]
) -> None:
    """Byte by byte, whatever was changed since; what is no page of it any more is gone."""
    before = digest(tree / "output")
    edit(tree)
    after = digest(build(tree))
    assert after != before
    assert after == from_nothing(tree)


def test_an_address_of_the_site_is_an_input_too(tree: Path) -> None:
    """What comes from outside the files makes pages as well."""
    address = {"SITEURL": "https://host.example/repo", "SOURCE_DATE_EPOCH": "1900000000"}
    after = digest(build(tree, **address))
    assert after == from_nothing(tree, **address)


def test_nothing_is_written_where_nothing_changed(tree: Path) -> None:
    before = times(tree / "output")
    build(tree)
    assert written(tree / "output", before) == set()


def test_a_change_of_one_policy_writes_that_school_and_what_lists_it(tree: Path) -> None:
    """The other schools' files stay as they are, on the disk too."""
    before = times(tree / "output")
    EDITS["a policy's words"](tree)
    changed = written(build(tree), before)
    others = {path for path in changed if not path.startswith("dingle/")}
    assert "dingle/index.html" in changed
    assert "dingle/policy/index.html" in changed
    # A list of review dates, and a page that knows each policy by its digest.
    assert others == {"compare/check/index.html", "reviews.ics", "service-worker.js"}


def test_a_change_of_words_that_are_compared_writes_the_comparison(tree: Path) -> None:
    before = times(tree / "output")
    old = "Complain about the school"
    replace("content/policies/dingle.md", old, "Complain about your school")(tree)
    changed = written(build(tree), before)
    others = {path for path in changed if not path.startswith("dingle/")}
    assert others == {"compare/index.html", "compare/check/index.html", "service-worker.js"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda tree: (tree / "output" / PAGE).write_text("by hand"),
        lambda tree: (tree / "output" / PAGE).unlink(),
        lambda tree: (tree / "build" / "kept" / "site.json").write_text("{"),
        lambda tree: (tree / "build" / "kept" / "site.json").write_text('{"": [1]}'),
        lambda tree: [
            path.write_bytes(path.read_bytes()[:-9])
            for path in (tree / "build" / "kept" / "pieces").iterdir()
        ],
        lambda tree: shutil.rmtree(tree / "build" / "kept"),
    ],
    ids=["a page changed", "a page missing", "no JSON", "other JSON", "cut short", "nothing left"],
)
def test_what_is_damaged_is_made_anew(tree: Path, spoil: Callable[[Path], object]) -> None:
    before = digest(tree / "output")
    spoil(tree)
    assert digest(build(tree)) == before


def test_a_new_folder_takes_over_the_last_site(tree: Path) -> None:
    """As ``make build`` does, which leaves the last site alone until the next is whole."""
    last = times(tree / "output")
    again = build(tree, "build/site")
    assert digest(again) == digest(tree / "output")
    assert times(tree / "output") == last
    files = {path.stat().st_ino for path in again.rglob("*") if path.is_file()}
    assert files.isdisjoint(path.stat().st_ino for path in (tree / "output").rglob("*"))


MANY_RUNS = """
import sys
from pathlib import Path
from pelican import Pelican
from pelican.settings import read_settings

site = Pelican(read_settings("pelicanconf.py", {"OUTPUT_PATH": "output"}))
site.run()
for path in map(Path, sys.argv[1:]):
    text = path.read_text("utf-8")
    path.write_text(text.replace("margin", "margin ").replace("Autumn", "autumn"), "utf-8")
    site.run()
"""


def test_many_runs_of_one_process_are_as_many_builds(tree: Path) -> None:
    """As with ``pelican --autoreload``: what is edited meanwhile is seen, its address too."""
    edited = ["theme/static/style.css", "content/policies/dingle.md"]
    subprocess.run(
        [sys.executable, "-c", MANY_RUNS, *edited],
        cwd=tree,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1800000000"},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    assert digest(tree / "output") == from_nothing(tree)


def test_a_part_is_made_again_where_it_is_made_of_something_else(tmp_path: Path) -> None:
    """And not where it is made of the same: then its files are where they were, or taken over."""

    def run(output: str, site: str, *of: str) -> bool:
        made = Made.kept(tmp_path / "site.json", tmp_path / output, tmp_path / "last")
        made.site = site
        with made.part("a", *of) as is_new:
            if is_new:
                made.write("a/index.html", "".join(of).encode())
        made.finish()
        return is_new

    assert run("last", "1", "x", "y")
    assert not run("last", "1", "x", "y")
    assert not run("next", "1", "x", "y")
    assert (tmp_path / "next" / "a" / "index.html").read_text() == "xy"
    assert run("last", "1", "xy")
    assert run("last", "2", "xy")


def test_only_files_that_are_as_they_were_left_are_taken_away(tmp_path: Path) -> None:
    """What somebody has put in a page's place is theirs."""
    for kept in ((b"1", b"2"), ()):
        made = Made.kept(tmp_path / "site.json", tmp_path / "site", tmp_path / "last")
        for number, content in enumerate(kept):
            made.write(f"{number}/index.html", content)
        made.write("index.html", b"")
        made.finish()
        (tmp_path / "site" / "1" / "index.html").write_text("theirs")
    left = {str(path.relative_to(tmp_path)) for path in (tmp_path / "site").rglob("*")}
    assert left == {"site/index.html", "site/1", "site/1/index.html"}


def test_a_piece_is_taken_over_only_as_it_was_and_made_of_the_same(tmp_path: Path) -> None:
    store = Store(tmp_path / "pieces")
    assert store.piece("a", "1", lambda: ["one"]) == ["one"]
    assert store.piece("a", "1", lambda: ["two"]) == ["one"]
    assert store.piece("a", "2", lambda: ["two"]) == ["two"]
    (piece,) = (tmp_path / "pieces").iterdir()
    piece.write_bytes(piece.read_bytes()[:-1] + b"?")
    assert store.piece("a", "2", lambda: ["three"]) == ["three"]
