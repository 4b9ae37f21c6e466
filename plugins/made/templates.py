"""Compiled templates, kept for the next build."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from plugins.made.inputs import code
from plugins.made.store import Store


class Templates(BytecodeCache):
    """Keeps what Jinja made of a template, by the template's name and words."""

    def __init__(self, store: Store) -> None:
        """Take the store to keep it in."""
        self._store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a template that is kept, if it is as it was."""
        if kept := self._store.get(_name(bucket), _of(bucket)):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was compiled."""
        self._store.put(_name(bucket), _of(bucket), bucket.bytecode_to_string())


def _name(bucket: Bucket) -> str:
    return f"template-{bucket.key}"


def _of(bucket: Bucket) -> str:
    return f"{bucket.checksum} {code()}"
