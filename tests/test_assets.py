"""Every script and style is named by a digest, and held to one by the browser before it is used."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.assets import read_assets
from plugins.brand import OURS, Brand
from plugins.integrity import sri

STATIC = Path(__file__).parents[1] / "theme" / "static"
LOADED = re.compile(r"<(?:script|link)\b[^>]*>")
NAMED = re.compile(r"theme/[0-9a-f]{16}/")


def loaded(page: Path) -> Iterator[tuple[dict[str, str], Path]]:
    """Yield what a page loads as script or style, in order: its attributes and its file."""
    for tag in LOADED.findall(page.read_text("utf-8")):
        said = {name: html.unescape(value) for name, value in re.findall(r'([\w-]+)="(.*?)"', tag)}
        if tag.startswith("<script") or said["rel"] in {"stylesheet", "modulepreload"}:
            address = said.get("src") or said["href"]
            assert NAMED.search(address), tag
            yield said, page.parent / address


def imports(file: Path) -> set[str]:
    """Return what a module imports, directly or not."""
    direct = set(re.findall(r'from "\./(.+?)"', file.resolve().read_text("utf-8")))
    return direct.union(*(imports(file.parent / name) for name in direct))


def test_every_page_holds_what_it_loads_to_its_digest(site: Path) -> None:
    """The digest is that of the very file, in a folder that is named by all of them."""
    count = 0
    for page in sorted(site.rglob("*.html")):
        if page.name == "404.html":  # its addresses begin with the site's own
            continue
        for said, file in loaded(page):
            assert said["integrity"] == sri(file.resolve().read_bytes()), (page, file.name)
            count += 1
    assert count > 500


@pytest.mark.parametrize("place", ["", "dingle/parents/check", "compare/check", "privacy"])
def test_a_modules_imports_are_preloaded_ahead_of_it(site: Path, place: str) -> None:
    """All of them, those of its imports, too: only what is preloaded is held to a digest."""
    held: set[str] = set()
    modules = 0
    for said, file in loaded(site / place / "index.html"):
        if said.get("type") == "module":
            assert imports(file) <= held, file.name
            modules += 1
        held.add(file.name)
    assert modules


def test_the_worker_is_told_what_its_modules_are_known_by(site: Path) -> None:
    """No page can preload for it: it asks for each by its digest before it imports any."""
    for place in ("dingle/parents/check", "compare/check"):
        text = (site / place / "index.html").read_text("utf-8")
        (told,) = re.findall(r'data-worker="(.*?)"', text)
        files = json.loads(html.unescape(told))
        assert files.keys() == {"snapshot.js", "worker.js"}
        for name, integrity in files.items():
            assert integrity == sri((STATIC / name).read_bytes())


def test_colours_of_a_brand_are_in_the_digest() -> None:
    """The style sheet is held to what is published, not to what is in the theme."""
    plain, branded = (read_assets(STATIC, Brand(css, "", OURS)) for css in ("", "a {}"))
    assert plain.integrity["style.css"] != branded.integrity["style.css"]
    assert branded.integrity["style.css"] == sri((STATIC / "style.css").read_bytes() + b"a {}")
