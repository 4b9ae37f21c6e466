"""An archive that the build wrote is imported from as Python itself would, and let go of."""

import marshal
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED
from zipimport import zipimporter

import pytest

from plugins.bundle.archive import zipped
from plugins.bundle.inside import quick_import

SOURCES = {
    "quickly/__init__.py": "from quickly.inner import value\nfrom quickly import inner",
    "quickly/inner.py": "value = 'inner'",
    "quickly/later.py": "value = 'later'",
}


def archive(folder: Path, method: int = ZIP_STORED) -> str:
    """Write an archive of bytecode; return its path."""
    head = MAGIC_NUMBER + bytes(12)
    files = {
        f"{name}c": head + marshal.dumps(compile(source, name, "exec"))
        for name, source in SOURCES.items()
    }
    (folder / "all.zip").write_bytes(zipped({**files, "a.table": b"data"}, method))
    return str(folder / "all.zip")


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave no trace of an archive."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    yield
    quick_import.done()
    for name in [name for name in sys.modules if name.split(".")[0] == "quickly"]:
        del sys.modules[name]


def test_modules_are_as_python_would_have_them(tmp_path: Path) -> None:
    """Packages, modules in them, where they say they are, and data beside them."""
    path = archive(tmp_path)
    sys.path.append(path)
    theirs = import_module("quickly")
    said = (theirs.__file__, theirs.__path__, theirs.inner.__file__, theirs.inner.__package__)
    for name in ("quickly", "quickly.inner"):
        del sys.modules[name]
    quick_import.hasten(zipimporter(path))
    ours = import_module("quickly")
    assert isinstance(ours.__loader__, quick_import.Archive)
    assert ours.value == "inner"
    assert (ours.__file__, ours.__path__, ours.inner.__file__, ours.inner.__package__) == said
    assert ours.__loader__.get_data(f"{path}/a.table") == b"data"


def test_what_comes_later_is_imported_as_ever(tmp_path: Path) -> None:
    """The archive is let go of, and nothing of it is held that another memory has not got."""
    path = archive(tmp_path)
    sys.path.append(path)
    before = list(sys.meta_path)
    quick_import.hasten(zipimporter(path))
    import_module("quickly")
    quick_import.done()
    assert sys.meta_path == before
    later = import_module("quickly.later")
    assert later.value == "later"
    assert isinstance(later.__loader__, zipimporter)


def test_what_is_compressed_is_left_to_python(tmp_path: Path) -> None:
    """An archive that the build did not write in its way is imported from all the same."""
    path = archive(tmp_path, ZIP_DEFLATED)
    sys.path.append(path)
    quick_import.hasten(zipimporter(path))
    assert isinstance(import_module("quickly").__loader__, zipimporter)


def test_another_loader_is_left_alone() -> None:
    """What stands in no archive is not hastened."""
    before = list(sys.meta_path)
    quick_import.hasten(__spec__.loader)
    assert sys.meta_path == before
