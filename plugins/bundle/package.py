"""The checker as the browser needs it: without what only this machine uses."""

from pathlib import Path

NOT_SHIPPED = frozenset({"training", "corpus", "__main__.py", "__pycache__"})


def package(folder: Path) -> dict[str, bytes]:
    """Return the package's files, each by its path from where the package stands."""
    return {
        path.relative_to(folder.parent).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and _shipped(path.relative_to(folder))
    }


def _shipped(path: Path) -> bool:
    return not any(part in NOT_SHIPPED or part.startswith(".") for part in path.parts)
