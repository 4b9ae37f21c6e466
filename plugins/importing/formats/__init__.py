"""Each file format to one document: `read` knows which of them can read a file."""

import zipfile
from importlib import import_module
from pathlib import Path

from plugins.importing.document import Document, Refused

READERS = {
    ".docx": "word",
    ".pdf": "pdf",
    ".odt": "odt",
    ".html": "html",
    ".htm": "html",
    ".txt": "text",
    ".md": "text",
}
OLD_WORD = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
SAVE_AS = "open it and save it as a Word document (.docx) or a PDF, then import that"
WITHOUT_PASSWORD = "it asks for a password; save it again without one, then import that"  # noqa: S105 (a message)


def read(path: Path) -> Document:
    """Return what the file holds. Raises :class:`Refused` where it cannot be read."""
    if not path.is_file():
        raise Refused(f"{path}: there is no such file; check the name after FILE=")
    if path.suffix.lower() not in READERS:
        known = ", ".join(sorted(READERS))
        raise Refused(f"{path}: this kind of file is not read ({known} are); {SAVE_AS}")
    data = path.read_bytes()
    if not data.strip():
        raise Refused(f"{path}: the file is empty; check that it is the right one")
    kind = _kind(path, data)
    if kind != READERS[path.suffix.lower()]:
        raise Refused(f"{path}: it is not what its name says ({path.suffix}); {SAVE_AS}")
    try:
        reader = import_module(f"plugins.importing.formats.{kind}")
    except ModuleNotFoundError as error:
        message = f"{path}: to read it, {error.name} has to be installed; `make import` does so"
        raise Refused(message) from None
    document: Document = reader.read(path)
    if not any(block.text.strip() for block in document.blocks if not block.furniture):
        raise Refused(f"{path}: there are no words in it; check that it is the right file")
    return document


def _kind(path: Path, data: bytes) -> str:
    """Return the reader for what the bytes are, whatever the file's name."""
    if data.startswith(OLD_WORD):
        if ENCRYPTED in data:
            raise Refused(f"{path}: {WITHOUT_PASSWORD}")
        raise Refused(f"{path}: it is in Word's old format; {SAVE_AS}")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _packed(path)
    named = READERS[path.suffix.lower()]
    return named if named in ("html", "text") else "unknown"


def _packed(path: Path) -> str:
    """Return which document a ZIP file is."""
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            manifest = packed.read("META-INF/manifest.xml") if "content.xml" in names else b""
    except (zipfile.BadZipFile, KeyError):
        message = f"{path}: the file is damaged; get it again from whoever has it, or {SAVE_AS}"
        raise Refused(message) from None
    if b"encryption-data" in manifest:
        raise Refused(f"{path}: {WITHOUT_PASSWORD}")
    if "word/document.xml" in names:
        return "word"
    return "odt" if "content.xml" in names else "unknown"
