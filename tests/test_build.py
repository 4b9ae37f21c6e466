"""A build publishes the whole site, or says what is wrong and leaves the last good one alone."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.policies.generator import NO_POLICY
from tests.content import CONTENT
from tests.html import one, page

ROOT = Path(__file__).parent.parent
NEEDED = ("Makefile", "pelicanconf.py", "requirements.txt", "package.json", "package-lock.json",
          "theme", "checker", "plugins")  # fmt: skip
HEADING = "## 3. Personal use of social media by staff"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of the content, to be spoiled."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of the repository whose set-up is done, as ``make`` knows it."""
    tree = tmp_path / "checkout"
    (tree / "build").mkdir(parents=True)
    for name in NEEDED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tree / name)
    shutil.copytree(CONTENT, tree / "content")
    (tree / ".venv").symlink_to(sys.prefix)
    (tree / "node_modules").symlink_to(ROOT / "node_modules")
    for stamp in ("python.done", "node.done"):
        (tree / "build" / stamp).touch()
    return tree


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def pelican(content: Path, output: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build with Pelican alone; the settings' own folders are those of the repository."""
    options = ("--settings", "pelicanconf.py", "--output", str(output), "--fatal", "errors")
    return run(sys.executable, "-m", "pelican", str(content), *options, cwd=ROOT, **environment)


def spoil(policy: Path, old: str, new: str) -> int:
    """Change a policy file in one place; return the line."""
    before, found, after = policy.read_text("utf-8").partition(old)
    assert found
    policy.write_text(f"{before}{new}{after}", "utf-8")
    return before.count("\n") + 1


def faults(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return what a build that failed says, each fault's file from ``content`` on."""
    assert done.returncode != 0
    assert "Traceback" not in done.stderr + done.stdout
    lines = done.stderr.splitlines()
    assert "the site was not built" in lines
    return [line[line.index("content/") :] for line in lines if re.search(r"\.\w+:\d+: ", line)]


def digest(folder: Path) -> dict[str, str]:
    """Return what stands in a folder: every file, and a digest of its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_broken_policy_stops_the_build_with_file_line_fault_and_remedy(
    content: Path, tmp_path: Path
) -> None:
    """The message is one line, whatever the width of a terminal; no school is published."""
    policy = content / "policies" / "oakmere.md"
    line = spoil(policy, "image-of-other-child", "image-of-chidl")
    output = tmp_path / "output"
    message = (
        f"content/policies/oakmere.md:{line}: #official-names names an unknown rule "
        '"image-of-chidl"; did you mean "image-of-other-child"?'
    )
    assert faults(pelican(content, output, COLUMNS="40")) == [message]
    assert not list(output.rglob("*.html"))
    assert not list(output.rglob("*.json"))


def test_the_faults_of_all_files_are_told_at_once(content: Path, tmp_path: Path) -> None:
    policies = content / "policies"
    spoil(policies / "dingle.md", "Slug: dingle", "Slug: Dingle!")
    line = spoil(policies / "oakmere.md", " {: #related }", "")
    found = faults(pelican(content, tmp_path / "output"))
    assert [fault.partition(": ")[0] for fault in found] == [
        "content/policies/dingle.md:4",
        f"content/policies/oakmere.md:{line}",
    ]


@pytest.mark.parametrize("name", ["oakmere.md.txt", "Social media policy.docx", "oakmere.MD"])
def test_a_file_that_is_no_policy_is_told_and_not_passed_over(
    content: Path, tmp_path: Path, name: str
) -> None:
    """Whoever saved it under another name would wonder where the school has gone."""
    (content / "policies" / "oakmere.md").rename(content / "policies" / name)
    (content / "policies" / ".DS_Store").touch()
    done = pelican(content, tmp_path / "output")
    assert done.returncode != 0
    assert f"content/policies/{name}: {NO_POLICY}" in done.stderr
    assert not list((tmp_path / "output").rglob("*.html"))


def test_a_rule_that_nobody_says_in_plain_words_stops_the_build(
    content: Path, tmp_path: Path
) -> None:
    (content / "rules" / "ethos.md").unlink()
    found = faults(pelican(content, tmp_path / "output"))
    assert found
    assert all("say it to" in fault and "content/rules/ethos.md" in fault for fault in found)


def test_a_build_counts_the_clauses_of_each_school(content: Path, tmp_path: Path) -> None:
    """It says too that a policy prints no review date."""
    policy = content / "policies" / "dingle.md"
    spoil(policy, "Review: Autumn 2026\n", "")
    spoil(policy, "Review_by: 2026-12-31\n", "")
    done = pelican(content, tmp_path / "output")
    assert done.returncode == 0, done.stderr
    counted = re.compile(r"([\w-]+): (\d+) clauses, (\d+) checked, (\d+) beyond a text(.*)")
    counts = {found[1]: found.groups()[1:] for found in counted.finditer(done.stdout)}
    assert sorted(counts) == sorted(path.stem for path in (CONTENT / "policies").glob("*.md"))
    for clauses, checked, beyond, remark in counts.values():
        assert int(checked) + int(beyond) == int(clauses)
        assert int(checked) > 0
        assert remark in ("", "; no review date: the policy prints none")
    assert [school for school, count in counts.items() if count[-1]] == ["dingle"]
    assert "prints no review date" in page(tmp_path / "output" / "dingle").get_text()


def test_a_policy_without_a_review_date_invents_none(content: Path, tmp_path: Path) -> None:
    policy = content / "policies" / "dingle.md"
    spoil(policy, "Review: Autumn 2026\nReview_by: 2026-12-31\n", "")
    assert pelican(content, tmp_path / "output").returncode == 0
    assert '"review": null' in (tmp_path / "output" / "dingle" / "policy.json").read_text("utf-8")


def test_make_leaves_the_last_good_site_alone_until_the_next_is_whole(checkout: Path) -> None:
    """A broken policy fails; mended, the new site takes the old one's place entirely."""
    assert run("make", "build", cwd=checkout).returncode == 0
    output = checkout / "output"
    (output / "of-an-older-site.html").touch()
    good = digest(output)
    policy = checkout / "content" / "policies" / "dingle.md"
    line = spoil(policy, HEADING, f"{HEADING[:2]}# Broken\n\n{HEADING}")

    failed = run("make", "build", cwd=checkout)
    message = (
        f'content/policies/dingle.md:{line}: the heading "Broken" has no id; '
        "write {: #short-id } after it"
    )
    assert faults(failed) == [message]
    assert digest(output) == good

    spoil(policy, "### Broken", "### Mended {: #mended }")
    assert run("make", "build", cwd=checkout).returncode == 0
    assert "of-an-older-site.html" not in digest(output)
    assert one(page(output / "dingle" / "policy"), "#mended").get_text() == "Mended"


DAY = {"SOURCE_DATE_EPOCH": "1800000000"}
HERE_AND_NOW = {**DAY, "PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {**DAY, "PYTHONHASHSEED": "2", "TZ": "Pacific/Pago_Pago", "LC_ALL": "C",
             "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "COLUMNS": "20"}  # fmt: skip


def test_the_same_commit_gives_the_same_bytes(
    site: Path, tmp_path: Path, checkout: Path, record_property: Callable[[str, object], None]
) -> None:
    """Whatever the folder, the hour, the language, the rights and the order of files.

    All but the day: what a page says of a review date is as of the day of the build.
    """
    assert run("make", "build", cwd=checkout, **HERE_AND_NOW).returncode == 0
    other = tmp_path / "another place, with spaces" / "deeper"
    shutil.copytree(checkout, other, symlinks=True, ignore=shutil.ignore_patterns("output"))
    shutil.rmtree(other / "build" / "runtime")  # Python is frozen once more
    for path in other.rglob("*"):
        if path.is_file() and not path.is_symlink() and path.suffix != ".done":
            os.utime(path, (0, 0))
    done = run("sh", "-c", "umask 077 && make build", cwd=other, **ELSEWHERE)
    assert done.returncode == 0, done.stdout + done.stderr
    made = digest(checkout / "output")
    assert made == digest(other / "output")
    assert made.keys() == digest(site).keys()
    record_property("same bytes", f"{len(made)} files, built twice in different places: the same")


def test_a_site_below_a_path_names_its_whole_address_where_it_must(tmp_path: Path) -> None:
    """In canonical links and on the page for what is not there, which is served at any depth."""
    output = tmp_path / "output"
    done = pelican(CONTENT, output, SITEURL="https://host.example/repo/")
    assert done.returncode == 0, done.stderr
    canonical = one(page(output / "dingle" / "parents"), "link[rel=canonical]")
    assert canonical["href"] == "https://host.example/repo/dingle/parents/"
    lost = page(output / "404.html")
    for element in lost.select("[href], [src]"):
        address = element.get("href") or element.get("src")
        assert str(address).startswith(("https://host.example/repo/", "#"))
