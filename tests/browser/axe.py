"""What axe has against a page, in every colour that a device may be set to."""

import json
from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # Not among axe's own until they are sure: that a name contains the label that is seen.
    "rules": {"label-content-name-mismatch": {"enabled": True}},
}
MEDIA = (
    {"color_scheme": "light", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "none"},
    {"color_scheme": "light", "forced_colors": "active"},
)
"""What Playwright's ``emulate_media`` takes: light, dark and forced colours."""


def violations(page: Page) -> list[str]:
    """Return what axe has against the page as it stands, folded parts open."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(f"axe.run({json.dumps(OPTIONS)}).then(result => result.violations)")
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]
