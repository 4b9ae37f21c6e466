"""What Lighthouse says of a page."""

import json
import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.find import executable

COMMAND = Path(__file__).parents[1] / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def scores(address: str) -> tuple[int, ...]:
    """Return the score of each category, from 0 to 100. Raises where Lighthouse does not run."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        options = ["--quiet", "--chrome-flags=--headless --no-sandbox", "--output=json"]
        subprocess.run(  # noqa: S603
            [COMMAND, address, *options, f"--output-path={report}"],
            check=True,
            capture_output=True,
            env={**os.environ, "CHROME_PATH": executable() or ""},
        )
        found = json.loads(report.read_text("utf-8"))["categories"]
    return tuple(round(100 * found[name]["score"]) for name in CATEGORIES)
