"""What the worker imports: the checker, its patterns taken from the build's table."""

import quick_import

_loader = __spec__.loader
quick_import.hasten(_loader)

import compiled_patterns  # noqa: E402 (only now is an import fast)

_folder = __file__.rpartition("/")[0]
compiled_patterns.use(_loader.get_data(f"{_folder}/{compiled_patterns.TABLE}"))  # type: ignore[union-attr]

from checker._check import hear  # noqa: E402 (and this one)
from checker.browser import check_json  # noqa: E402 (the same)
from checker.draft import Draft  # noqa: E402 (the same)

quick_import.done()
# Whatever any check needs is made now: so it is in the memory that is kept for the next visit.
hear(Draft("", "parents", "personal", "Hello"), ())

__all__ = ["check_json"]
