"""A site, built by the very command that publishes it."""

import subprocess
import sys
from pathlib import Path

from tests.content import CONTENT

ROOT = Path(__file__).parents[1]


def build(output: Path, content: Path = CONTENT, *options: str) -> Path:
    """Build a site, from the tests' content unless another is given; return its folder."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pelican", str(content)),
            *("--settings", "pelicanconf.py", "--output", str(output), "--fatal", "errors"),
            *options,
        ],
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return output
