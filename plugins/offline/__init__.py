"""What makes the site work offline: written last, when every other file is there."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.brand import Brand, read_brand
from plugins.offline.site import write_manifest, write_service_worker


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(_name_theme)
    signals.finalized.connect(_finish)


def _name_theme(pelican: Any) -> None:  # noqa: ANN401 (Pelican is untyped)
    """Put scripts and styles into a folder whose name changes with them.

    A browser that keeps an older page then never runs it with newer scripts, or the reverse.
    """
    digest = sha256()
    for path in sorted((Path(pelican.theme) / "static").rglob("*")):
        if path.is_file():
            digest.update(f"{path.name} {path.stat().st_size}\n".encode())
            digest.update(path.read_bytes())
    brand = pelican.settings["BRAND"] = read_brand(pelican.settings, Path(pelican.theme))
    digest.update(brand.content)
    pelican.settings["THEME_STATIC_DIR"] = f"theme/{digest.hexdigest()[:16]}"


def _finish(pelican: Any) -> None:  # noqa: ANN401 (Pelican is untyped)
    output, theme = Path(pelican.output_path), pelican.settings["THEME_STATIC_DIR"]
    brand: Brand = pelican.settings["BRAND"]
    brand.write(output / theme)
    write_manifest(output, pelican.settings["SITENAME"], theme, brand.colour)
    script = (Path(pelican.theme) / "service-worker.js").read_text("utf-8")
    write_service_worker(output, script, pelican.settings["OLD_ADDRESSES"])
