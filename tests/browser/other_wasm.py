"""The site with another WebAssembly in it, published as if the build had made it so."""

import gzip
import shutil
from pathlib import Path

from plugins.integrity import sri
from plugins.offline.site import service_worker

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "theme" / "service-worker.js"
WASM = "pyodide.asm.wasm.gz"
QUICK = 1
"""How hard to compress what is sent to nobody."""


def unpacked(site: Path, name: str = WASM) -> bytes:
    """Return what a file of the runtime folder has in it."""
    (path,) = site.glob(f"runtime/*/{name}")
    return gzip.decompress(path.read_bytes())


def publish(site: Path, to: Path, wasm: bytes) -> Path:
    """Copy a site and put other WebAssembly in the place of what is loaded first; return it."""
    shutil.copytree(site, to)
    before, after = sri(unpacked(to)), sri(wasm)
    (path,) = to.glob(f"runtime/*/{WASM}")
    path.write_bytes(gzip.compress(wasm, QUICK, mtime=0))
    changed = 0
    for page in to.glob("*/*/check/index.html"):
        html = page.read_text("utf-8")
        changed += before in html
        page.write_text(html.replace(before, after), "utf-8")
    if not changed:
        message = f"no check page of {site} names its WebAssembly"
        raise ValueError(message)
    for name, content in service_worker(to, SCRIPT.read_text("utf-8"), left=(), known={}):
        (to / name).write_bytes(content)
    return to
