"""A file that cannot be read is refused, with what to do; nothing is written."""

import zipfile
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from plugins.importing import Refused
from plugins.importing.formats import read

ENCRYPTED_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")


def scan(path: Path) -> None:
    canvas = Canvas(str(path))
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.showPage()
    canvas.save()


def locked(path: Path) -> None:
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(100, 700, "Staff must be kind.")
    canvas.save()


def locked_odt(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("content.xml", "…")
        packed.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")


def other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")


def written(data: bytes) -> object:
    return lambda path: path.write_bytes(data)


REFUSED = {
    "a scan": ("policy.pdf", scan, "ask whoever wrote it for the Word file"),
    "a PDF with a password": ("policy.pdf", locked, "save it again without one"),
    "a Word file with a password": (
        "policy.docx", written(ENCRYPTED_WORD), "save it again without one"),
    "an OpenDocument text with a password": ("policy.odt", locked_odt, "save it again without"),
    "an old Word file": (
        "policy.docx", written(b"\xd0\xcf\x11\xe0 old"), "save it as a Word document"),
    "an old Word file by its name": ("policy.doc", written(b"\xd0\xcf\x11\xe0"), "save it as a"),
    "a picture": ("policy.jpg", written(b"\xff\xd8\xff"), "save it as a Word document"),
    "a spreadsheet by another name": ("policy.docx", other_zip, "it is not what its name says"),
    "a PDF by another name": ("policy.docx", written(b"%PDF-1.7"), "it is not what its name says"),
    "a damaged Word file": ("policy.docx", written(b"PK\x03\x04 damaged"), "the file is damaged"),
    "a damaged PDF": ("policy.pdf", written(b"%PDF-1.7 damaged"), "the PDF is damaged"),
    "an empty file": ("policy.txt", written(b""), "the file is empty"),
    "a file of spaces": ("policy.txt", written(b" \n\n \t"), "the file is empty"),
    "a page without words": ("policy.html", written(b"<p> </p>"), "there are no words in it"),
    "no file": ("policy.docx", lambda _path: None, "check the name after FILE="),
}  # fmt: skip


@pytest.mark.parametrize(("name", "make", "remedy"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(
    name: str, make: object, remedy: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    make(path)  # type: ignore[operator]
    with pytest.raises(Refused) as refused:
        read(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert remedy in str(refused.value)
