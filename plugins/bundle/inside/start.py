"""What the worker imports: the checker, its patterns taken from the build's table.

``expect`` and ``lend`` take the learned reader's network, in two steps: see ``lent_network``.
"""

from typing import Any

import compiled_patterns
from lent_network import expect, lend

__loader__: Any
_folder = __file__.rpartition("/")[0]
compiled_patterns.use(__loader__.get_data(f"{_folder}/{compiled_patterns.TABLE}"))

from checker.browser import check_json  # noqa: E402 (only now is its import fast)

__all__ = ["check_json", "expect", "lend"]
