"""A WebAssembly module with some functions' bodies changed, and every other byte as it was.

Functions are numbered as their bodies stand in the module; imported ones have no body. No
instruction is decoded: a body is taken whole, or given a beginning. Tools that could do the same
(Binaryen's among them) decode and write anew all of a module, which is more to trust than this.

The format: https://webassembly.github.io/spec/core/binary/
"""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass

HEAD = b"\0asm\1\0\0\0"
TRAP = b"\0\0\x0b"
"""The body of a function that only ends the program: no locals, ``unreachable``, ``end``."""

REACHED = "reached"
"""What the globals of a watched module are exported as, each with a number behind it."""

WORD = 32
"""Functions that one global tells of, a bit each."""

_IMPORT, _FUNCTION, _GLOBAL, _EXPORT, _CODE = 2, 3, 6, 7, 10
_TYPED = (b"\x63", b"\x64")
"""What a reference's type begins with where another number says of what type it is."""


class WasmError(ValueError):
    """The bytes are no module that is read here."""


def cut(wasm: bytes, kept: Container[int]) -> bytes:
    """Return the module with a trap in place of each body that is not kept.

    Raises :class:`WasmError`.
    """
    return _with_bodies(wasm, lambda number, body: body if number in kept else TRAP)


def bodies(wasm: bytes) -> list[bytes]:
    """Return the bodies of all functions. Raises :class:`WasmError`."""
    found = []
    for kind, content in _sections(wasm):
        if kind == _CODE:
            found = list(_bodies(content))
    return found


def imported(wasm: bytes) -> int:
    """Return how many functions come before the first with a body. Raises :class:`WasmError`."""
    return _imported(dict(_sections(wasm))[_IMPORT], of=0)


def exported(wasm: bytes) -> dict[str, int]:
    """Return the functions that have a body and a name, by name. Raises :class:`WasmError`."""
    sections = dict(_sections(wasm))
    first = _imported(sections[_IMPORT], of=0)
    read = _Reader(sections[_EXPORT])
    names = {}
    for _ in range(read.number()):
        name, kind, index = read.text(), read.take(1), read.number()
        if kind == b"\0" and index >= first:
            names[name] = index - first
    return names


def watched(wasm: bytes) -> bytes:
    """Return the module with globals that tell which functions have begun to run.

    The globals are 32-bit integers, exported as ``reached0``, ``reached1`` and so on, each with
    a bit for each of 32 functions. Raises :class:`WasmError`.
    """
    sections = dict(_sections(wasm))
    words = -(-_Reader(sections[_CODE]).number() // WORD)
    first = _imported(sections[_IMPORT], of=3) + _Reader(sections[_GLOBAL]).number()
    name = REACHED.encode()
    names = [name + str(word).encode() for word in range(words)]
    added = {
        _GLOBAL: [b"\x7f\x01\x41\x00\x0b"] * words,  # i32, can change, starts as 0
        _EXPORT: [
            _number(len(name)) + name + b"\x03" + _number(first + word)
            for word, name in enumerate(names)
        ],
    }

    def marking(number: int, body: bytes) -> bytes:
        read = _Reader(body)
        for _ in range(read.number()):  # locals come first
            read.number()
            read.type()
        which = _number(first + number // WORD)
        bit = _signed(1 << number % WORD)
        mark = b"\x23" + which + b"\x41" + bit + b"\x72\x24" + which  # get, const, or, set
        return body[: read.at] + mark + body[read.at :]

    grown = _joined((kind, _longer(each, added.get(kind, []))) for kind, each in _sections(wasm))
    return _with_bodies(grown, marking)


def _with_bodies(wasm: bytes, change: Callable[[int, bytes], bytes]) -> bytes:
    def changed(content: bytes) -> bytes:
        new = [change(number, body) for number, body in enumerate(_bodies(content))]
        return _number(len(new)) + b"".join(_number(len(body)) + body for body in new)

    return _joined(
        (kind, changed(content) if kind == _CODE else content) for kind, content in _sections(wasm)
    )


def _sections(wasm: bytes) -> Iterator[tuple[int, bytes]]:
    if not wasm.startswith(HEAD):
        message = "not a WebAssembly module of version 1"
        raise WasmError(message)
    read = _Reader(wasm, len(HEAD))
    while read.at < len(wasm):
        kind = read.take(1)[0]
        yield kind, read.take(read.number())


def _joined(sections: Iterator[tuple[int, bytes]]) -> bytes:
    return HEAD + b"".join(
        bytes([kind]) + _number(len(content)) + content for kind, content in sections
    )


def _longer(content: bytes, added: list[bytes]) -> bytes:
    """Return a section that is a list, with more at its end."""
    if not added:
        return content
    read = _Reader(content)
    count = read.number()
    return _number(count + len(added)) + content[read.at :] + b"".join(added)


def _bodies(content: bytes) -> Iterator[bytes]:
    read = _Reader(content)
    for _ in range(read.number()):
        yield read.take(read.number())


def _imported(content: bytes, of: int) -> int:
    """Count the imports of a kind: 0 for functions, 3 for globals."""
    read = _Reader(content)
    count = 0
    for _ in range(read.number()):
        read.text()
        read.text()
        kind = read.take(1)[0]
        count += kind == of
        match kind:
            case 0:  # a function
                read.number()
            case 1:  # a table
                read.type()
                read.limits()
            case 2:  # a memory
                read.limits()
            case 3:  # a global
                read.type()
                read.take(1)
            case 4:  # a tag
                read.take(1)
                read.number()
            case _:
                message = f"an import of the unknown kind {kind}"
                raise WasmError(message)
    return count


@dataclass(slots=True)
class _Reader:
    """Takes one thing after another."""

    content: bytes
    at: int = 0

    def take(self, count: int) -> bytes:
        taken = self.content[self.at : self.at + count]
        if len(taken) < count:
            message = "the module ends too early"
            raise WasmError(message)
        self.at += count
        return taken

    def number(self) -> int:
        """Take a number in LEB128: seven bits a byte, the lowest first."""
        number = shift = 0
        while True:
            byte = self.take(1)[0]
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:  # noqa: PLR2004 (the bit that says whether there is more)
                return number

    def text(self) -> str:
        return self.take(self.number()).decode()

    def type(self) -> None:
        if self.take(1) in _TYPED:
            self.number()

    def limits(self) -> None:
        has_most = self.take(1)[0] & 1
        self.number()
        if has_most:
            self.number()


def _number(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:  # noqa: PLR2004 (as above)
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def _signed(bits: int) -> bytes:
    """Write 32 bits as the signed number that they are."""
    number = bits - (1 << 32) if bits >> 31 else bits
    out = bytearray()
    while not -0x40 <= number < 0x40:  # noqa: PLR2004 (what fits in the last seven bits)
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number & 0x7F])
