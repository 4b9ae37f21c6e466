"""Branches of the repository, one for each school whose policy is being settled."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

AUTHOR = ("-c", "user.name=github-actions[bot]",
          "-c", "user.email=41898282+github-actions[bot]@users.noreply.github.com")  # fmt: skip


def git(root: Path, *arguments: str) -> str:
    """Run git and return what it prints. Raises ``CalledProcessError`` where it fails."""
    done = subprocess.run(
        ["git", *arguments], cwd=root, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout.strip()


def branch(slug: str) -> str:
    """Return the name of a school's branch."""
    return f"import/{slug}"


def commit(root: Path, message: str, paths: Iterable[Path], gone: Iterable[Path] = ()) -> None:
    """Commit files that were written, and take others out."""
    for path in gone:
        git(root, "rm", "--quiet", "--ignore-unmatch", "--", str(path))
    git(root, "add", "--", *map(str, paths))
    git(root, *AUTHOR, "commit", "--quiet", "--allow-empty", "--message", message)


def bundle(root: Path, slugs: Iterable[str], base: str, to: Path) -> None:
    """Write the branches into one file that another job can push, without what ``base`` has."""
    names = [branch(slug) for slug in slugs]
    if names:
        git(root, "bundle", "create", str(to), *names, f"^{base}")
