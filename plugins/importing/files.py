"""What an import writes: the policy, its words as received, and what was left out."""

from dataclasses import dataclass
from pathlib import Path

from checker import RULES
from plugins.importing import Imported
from plugins.importing.knowledge import Knowledge, learn
from plugins.importing.report import left_out_text, source_text
from plugins.policies.errors import ContentError
from plugins.policies.source import read_policy
from plugins.policies.wording import Wording, read_wording


@dataclass(frozen=True, slots=True)
class Files:
    """Where a school's files are, below a repository's root."""

    policy: Path
    source: Path
    left_out: Path


def files(root: Path, slug: str) -> Files:
    """Return where a school's files are."""
    sources = root / "tests" / "sources"
    return Files(
        root / "content" / "policies" / f"{slug}.md",
        sources / f"{slug}.txt",
        sources / "left-out" / f"{slug}.txt",
    )


def known(root: Path) -> Knowledge:
    """Return what the policies of a repository teach, the examples that it set aside too."""
    content = root / "content"
    paths = [*content.glob("policies/*.md"), *content.glob("examples/*.md")]
    return learn(sorted(paths, key=lambda path: path.name), RULES, read_wording(content))


def write(imported: Imported, slug: str, root: Path) -> Files:
    """Write an import's files, and return where they are."""
    to = files(root, slug)
    to.left_out.parent.mkdir(parents=True, exist_ok=True)
    to.policy.write_text(imported.policy, "utf-8")
    to.source.write_text(source_text(imported), "utf-8")
    to.left_out.write_text(left_out_text(imported.left_out), "utf-8")
    return to


def faults_of(policy: Path, wording: Wording) -> ContentError | None:
    """Return what the build would say of a policy file; ``None`` where it would take it."""
    try:
        read_policy(policy, frozenset(RULES), frozenset(wording.duties))
    except ContentError as error:
        return error
    return None
