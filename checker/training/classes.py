"""Classes of words that are used alike: what is learned of one word is known of its like, too.

``make train`` first writes them as the reader has them.
"""

import hashlib
from pathlib import Path

from checker.reading import classes
from checker.training.tables import by_sum, file, sums

SHIPPED = Path(classes.__file__).with_name(classes.FILE)

CLASSES = Path(__file__).with_name("classes.txt")
"""A line for each class: its words. Written by ``make classes``."""


def read_classes(path: Path = CLASSES) -> dict[str, int]:
    """Return the class of every word that has one: the number of its line, from 0."""
    lines = path.read_text("utf-8").splitlines()
    return {word: number for number, line in enumerate(lines) for word in line.split()}


def classes_hash(path: Path = CLASSES) -> str:
    """Return what tells some classes from others."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def packed(path: Path = CLASSES) -> bytes:
    """Return the file of the classes as the reader has it."""
    every = read_classes(path)
    known = by_sum(every)
    header = {"made_of": classes_hash(path), "words": len(known)}
    return file(header, sums(known), bytes(map(every.__getitem__, known)))
