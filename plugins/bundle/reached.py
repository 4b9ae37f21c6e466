"""The functions of Pyodide's WebAssembly that a browser gets: those that run, and those near them.

Which run is measured (``make reach``) and written down, for one version of Pyodide. What no
measurement met but a text or a browser might is kept besides: it costs a hundred kilobytes.
"""

import json
import logging
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from plugins.bundle.wasm import bodies, cut, exported, imported

FILE = Path(__file__).with_name("reached.json")

SMALL = 60
"""Bytes of a body that are worth no risk: a third of all functions have less, 2 % of all code."""

FAMILIES = re.compile(
    r"_*(Py(Err|Exc|Exception|Traceback|TraceBack|Frame|GC|Mem|Object|Unicode|Bytes|Long|Float|Bool"
    r"|Dict|List|Tuple|Set|Slice|Iter|Seq\w*|Number|Mapping|Type|Function|Method|CFunction|Cell"
    r"|Gen|Module|Import|Marshal|Interpreter\w*|ThreadState|GILState|Stack|Weakref|Arg|Eval|Code)_"
    r"|Py_(Fatal|FormatE|Re|Dealloc|NewRef|Hash|Enter|Leave|Check)"
    r"|emscripten_|pyproxy|jsproxy|Jsv?|hiwire|python2js|js2python|pythonexc2js|dump_traceback)"
    r"|(malloc|calloc|realloc|free|memcpy|memmove|memset|memcmp|mem\w*|str\w*|exp|erf|log|pow)$"
)
"""Names of what texts, errors, memory and the border with JavaScript are made of."""

_CALL = re.compile(rb"\x10([\x80-\xff]+[\x00-\x7f])")

_log = logging.getLogger(__name__)


def is_known(digest: bytes) -> bool:
    """Tell whether it is known what runs of the WebAssembly with this digest; log it if not."""
    known = bool(digest.hex() == _read()["wasm"])
    if not known:
        _log.warning(
            "%s is of another version of Pyodide: browsers get all of this one. "
            "Run `make reach`, or set CUT_PYTHON = False in pelicanconf.py",
            FILE.name,
        )
    return known


def cut_wasm(wasm: bytes) -> bytes:
    """Return the known WebAssembly with a trap in place of each function that is not needed."""
    reached = read_reached()
    return cut(wasm, reached | near(wasm, reached))


def near(wasm: bytes, reached: set[int]) -> set[int]:
    """Return functions that may be needed together with those that run."""
    code, first = bodies(wasm), imported(wasm)
    named = {number for name, number in exported(wasm).items() if FAMILIES.match(name)}
    return {
        *named,
        *(number for number, body in enumerate(code) if len(body) <= SMALL),
        *(call for each in reached | named for call in _calls(code[each], first, len(code))),
    }


def _calls(body: bytes, first: int, count: int) -> Iterator[int]:
    """Yield what a body calls by number, and a few that it does not: the bytes look alike."""
    for found in _CALL.finditer(body):
        number = sum((byte & 0x7F) << 7 * place for place, byte in enumerate(found[1])) - first
        if 0 <= number < count:
            yield number


def pack(wasm: bytes, reached: set[int]) -> str:
    """Return the file's text: a bit for each function, the first one's the lowest."""
    bits = sum(1 << number for number in reached)
    packed = bits.to_bytes(-(-bits.bit_length() // 8), "little")
    data = {"wasm": sha256(wasm).hexdigest(), "reached": b64encode(packed).decode()}
    return f"{json.dumps(data, indent=2)}\n"


def read_reached() -> set[int]:
    """Return the functions that run."""
    bits = int.from_bytes(b64decode(_read()["reached"]), "little")
    return {number for number in range(bits.bit_length()) if bits >> number & 1}


def _read() -> dict[str, str]:
    data: dict[str, str] = json.loads(FILE.read_text("utf-8"))
    return data
