"""What makes the site work offline: written last, when every other file is there."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.log import console

from plugins.brand import read_brand
from plugins.offline.site import MANIFEST, manifest, service_worker


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(_name_theme)
    signals.get_generators.connect(_name_theme)
    signals.generator_init.connect(_tell_name)
    signals.finalized.connect(_finish)


def _name_theme(pelican: Any) -> None:  # noqa: ANN401 (Pelican is untyped)
    """Put scripts and styles into a folder whose name changes with them.

    A browser that keeps an older page then never runs it with newer scripts, or the reverse.
    Done for each run anew: with ``--autoreload`` one process has many.
    """
    digest = sha256()
    for path in sorted((Path(pelican.theme) / "static").rglob("*")):
        if path.is_file():
            digest.update(f"{path.name} {path.stat().st_size}\n".encode())
            digest.update(path.read_bytes())
    brand = pelican.settings["BRAND"] = read_brand(pelican.settings, Path(pelican.theme))
    digest.update(brand.content)
    pelican.settings["THEME_STATIC_DIR"] = f"theme/{digest.hexdigest()[:16]}"


def _tell_name(generator: Any) -> None:  # noqa: ANN401 (Pelican is untyped)
    """Tell the templates: they are given a copy of the settings from before the run."""
    for name in ("THEME_STATIC_DIR", "BRAND"):
        generator.context[name] = generator.settings[name]


def _finish(pelican: Any) -> None:  # noqa: ANN401 (Pelican is untyped)
    output, settings = Path(pelican.output_path), pelican.settings
    theme, made, brand = settings["THEME_STATIC_DIR"], settings["MADE"], settings["BRAND"]
    brand.write(output / theme)
    made.note(theme)
    made.write(MANIFEST, manifest(settings["SITENAME"], theme, brand.colour))
    script = (Path(pelican.theme) / "service-worker.js").read_text("utf-8")
    left = {*settings["OLD_ADDRESSES"], *made.gone()}
    known = {path: of for path, of in made.files.items() if not path.endswith(".gz")}
    known |= settings["UNPACKED"]
    for path, content in service_worker(output, script, left, known):
        made.write(path, content)
    made.finish()
    console.print(f"{len(made.files)} files, {made.written} of them written")
