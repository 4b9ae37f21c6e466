"""What the workflows may do, what they run, and what is locked: nothing moves by itself."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = {path.stem: path for path in sorted((ROOT / ".github" / "workflows").glob("*.yml"))}
READ = {"contents": "read"}
NEEDED = {
    ("publish", "build"): {**READ, "pages": "read"},
    ("publish", "deploy"): {"pages": "write", "id-token": "write"},
    ("import", "open"): {"contents": "write", "issues": "write"},
    ("settle", "write"): {"contents": "write", "issues": "write"},
    ("reviews", "due"): {**READ, "issues": "read"},
    ("reviews", "open"): {"issues": "write"},
    ("release", "release"): {"contents": "write"},
}
"""What a job may do beyond reading the repository: nothing that is not listed here."""

PINNED = re.compile(r"[\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
FROM_OUTSIDE = re.compile(r"\$\{\{[^}]*(?:github\.(?:event|head_ref|ref_name)|inputs)\b[^}]*\}\}")

each_workflow = pytest.mark.parametrize("name", WORKFLOWS)


def read(name: str) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load(WORKFLOWS[name].read_text("utf-8"))
    return loaded


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in read(name)["jobs"].values() for step in job["steps"]]


@each_workflow
def test_every_action_is_pinned_to_a_commit(name: str) -> None:
    """By its full hash: a tag can be moved. The version stands beside it, for people."""
    used = re.findall(r"uses: (.+)", WORKFLOWS[name].read_text("utf-8"))
    assert used
    assert [each for each in used if not PINNED.fullmatch(each)] == []


@each_workflow
def test_a_job_may_do_no_more_than_it_needs(name: str) -> None:
    """All may read the repository; what goes beyond that is given to one job by name."""
    assert read(name)["permissions"] == READ
    for job, said in read(name)["jobs"].items():
        assert said.get("permissions", READ) == NEEDED.get((name, job), READ), job
        assert said["timeout-minutes"] <= 60


@each_workflow
def test_no_job_that_runs_our_code_can_write(name: str) -> None:
    """What is installed and run could be wrong: it never holds a right to change anything."""
    for said in read(name)["jobs"].values():
        writes = "write" in said.get("permissions", {}).values()
        checks_out = any("actions/checkout@" in step.get("uses", "") for step in said["steps"])
        assert not (writes and checks_out)


@each_workflow
def test_a_checkout_leaves_no_token_behind(name: str) -> None:
    for step in steps(name):
        if "actions/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


@each_workflow
def test_no_command_is_made_of_what_others_write(name: str) -> None:
    """A title or a branch's name reaches a command only as a variable, never as its text."""
    assert "pull_request_target" not in WORKFLOWS[name].read_text("utf-8")
    for step in steps(name):
        assert not FROM_OUTSIDE.search(step.get("run", ""))


def test_nothing_is_published_that_was_not_tested_and_built() -> None:
    """Each job waits for the one before, and none runs after a failure."""
    jobs = read("publish")["jobs"]
    assert jobs["build"]["needs"] == "test"
    assert jobs["deploy"]["needs"] == "build"
    assert "pull_request" in jobs["build"]["if"]
    assert any(step.get("run") == "make test" for step in jobs["test"]["steps"])
    assert read("release")["jobs"]["release"]["needs"] == "build"
    for name in WORKFLOWS:
        for said in read(name)["jobs"].values():
            conditions = [str(part.get("if", "")) for part in (said, *said["steps"])]
            assert not any(word in each for each in conditions for word in ("always", "failure"))
            assert not any("continue-on-error" in part for part in (said, *said["steps"]))


@pytest.mark.parametrize(
    ("part", "least"), [("", 11), ("-sbom", 11), ("-train", 7), ("-classes", 4)]
)
def test_every_python_package_is_locked_with_hashes(part: str, least: int) -> None:
    """And pip is told to refuse one that has none."""
    file = f"requirements{part}.txt"
    entries = re.split(r"\n(?=\w)", (ROOT / file).read_text("utf-8").strip())
    assert len(entries) >= least
    for entry in entries:
        assert re.match(r"[\w.-]+==[^ ]+", entry), entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]
    assert f"--require-hashes -r {file}" in (ROOT / "Makefile").read_text("utf-8")


def test_every_npm_package_is_locked_with_its_hash() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    del packages[""]
    assert packages
    assert [name for name, said in packages.items() if "sha512-" not in said["integrity"]] == []


def test_newer_versions_are_offered_for_all_that_is_locked() -> None:
    """Python, npm and the workflows' actions; none on the day that it appears."""
    updates = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text("utf-8"))["updates"]
    assert {each["package-ecosystem"] for each in updates} == {"pip", "npm", "github-actions"}
    assert all(each["cooldown"]["default-days"] >= 7 for each in updates)


def test_a_release_lists_what_it_is_made_of() -> None:
    """In CycloneDX: what a browser is sent from npm, and what Python builds it with."""
    listed = subprocess.run(
        ["npm", "sbom", "--package-lock-only", "--omit", "dev", "--sbom-format", "cyclonedx"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    bill = json.loads(listed.stdout)
    assert bill["bomFormat"] == "CycloneDX"
    version = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]["pyodide"]
    assert f"pkg:npm/pyodide@{version}" in {each["purl"] for each in bill["components"]}
    made = subprocess.run(
        ["make", "--dry-run", "--old-file=build/sbom.done", "sbom"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    assert "npm sbom" in made
    assert "cyclonedx-py requirements requirements.txt" in made
    told = " ".join(step.get("run", "") for step in steps("release"))
    for file in re.findall(r"build/(sbom-\w+\.cdx\.json)", made):
        assert file in told


def test_somebody_who_finds_a_hole_is_told_whom_to_tell() -> None:
    said = (ROOT / "SECURITY.md").read_text("utf-8")
    assert "Report a vulnerability" in said
    assert "private" in said
