"""Models of the folds, fitted once: ``make train`` and ``make evaluate`` need the same ones.

Each is kept under what it was made of: the corpus, the classes of words, the policies, examples and
cards, what tells of harm, the code and the libraries. Nothing has to be cleared when one changes.
"""

import hashlib
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import scipy
import sklearn

from checker.training import harm
from checker.training.classes import classes_hash
from checker.training.corpus import corpus_hash
from checker.training.fit import Seen, model
from checker.training.taught import CONTENT

KEPT = Path("build/folds")
AT_ONCE = 2
"""How many are fitted at a time. Each needs some four gigabytes."""
_CODE = Path(__file__).parents[1]
_held: list[Seen] = []


def kept_models(
    groups: Sequence[frozenset[str]], every: Sequence[Seen], taught: Sequence[Seen]
) -> list[bytes]:
    """Return a model for each group of authors, which has learned from all drafts but theirs."""
    made_of = _made_of()
    paths = [KEPT / f"{_key(made_of, authors)}.model" for authors in groups]
    missing = {path: group for path, group in zip(paths, groups, strict=True) if not path.exists()}
    if missing:
        KEPT.mkdir(parents=True, exist_ok=True)
        # Forked, a process has the drafts already: to send it them would take longer than to fit.
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(AT_ONCE, fork, _hold, ([*every, *taught],)) as pool:
            for path, data in zip(missing, pool.map(_without, missing.values()), strict=True):
                whole = path.with_suffix(".part")
                whole.write_bytes(data)
                whole.replace(path)
    return [path.read_bytes() for path in paths]


def _hold(every: list[Seen]) -> None:
    _held[:] = every


def _without(authors: frozenset[str]) -> bytes:
    return model([each for each in _held if each.labelled.author not in authors])


def _key(made_of: bytes, authors: frozenset[str]) -> str:
    return hashlib.sha256(made_of + " ".join(sorted(authors)).encode()).hexdigest()[:16]


def _made_of() -> bytes:
    """Return what tells apart everything that the models are made of."""
    libraries = (np.__version__, scipy.__version__, sklearn.__version__)
    versions = corpus_hash(), classes_hash(), *libraries
    told = hashlib.sha256(" ".join(versions).encode())
    for path in _files():
        told.update(path.read_bytes())
    return told.digest()


def _files() -> Iterator[Path]:
    yield from sorted(_CODE.rglob("*.py"))
    yield from sorted(Path("output").glob("*/policy.json"))
    yield from sorted(CONTENT.glob("rules/*.md"))
    yield CONTENT / "lessons" / "cards.toml"
    yield harm.SHIPPED
