"""Teach the learned reader from the corpus: ``make train``.

A teacher is taught first, then the network that is shipped, by the labels and by the teacher's
scores, on the drafts and on as many mixed from them. Authors held out are never
shown; how much must be sure for a verdict is set on the tuning authors.
"""

import json
import random
from pathlib import Path

import torch

from checker import Policy
from checker.reading.meaning import MODEL
from checker.training.corpus import HELD_OUT, TUNING, corpus_hash, read_corpus
from checker.training.examples import Example, context, example, ids, mixed, vocabulary
from checker.training.networks import Student, Teacher, Tokens
from checker.training.shipped import shipped
from checker.training.teach import Plan, scores, teach

SEED = 7
TEACHER = Plan(rounds=4, body=8e-5, head=1e-3, hidden=0.0)
STUDENT = Plan(rounds=24, body=1.5e-3, head=1.5e-3, batch=32, hidden=0.1, teacher=2.0)
STRETCHES = 6
"""How many stretches of a long draft are read."""
SHIPPED = Path(__file__).parents[1] / "reading" / MODEL


def main() -> None:
    """Teach both networks and write the one that is shipped."""
    random.seed(SEED)
    torch.manual_seed(SEED)
    policies = {
        path.parent.name: Policy.from_plain(json.loads(path.read_text("utf-8")))
        for path in Path("output").glob("*/policy.json")
    }
    drafts = [
        each
        for each in read_corpus()
        if each.author not in HELD_OUT | TUNING and each.verdict != "no-rule"
    ]
    real = [example(each, policies[each.draft.school]) for each in drafts]
    tokens, teacher = Tokens(), Teacher()
    print(f"{len(real)} drafts; the teacher", flush=True)
    teach(teacher, real, [_teacher_ids(each, tokens) for each in real], TEACHER)

    more = [example(each, policies[each.draft.school], real=False) for each in mixed(drafts, SEED)]
    every = real + more
    taught = scores(teacher, [_teacher_ids(each, tokens) for each in every])
    pieces = vocabulary(real, tokens.by_use())
    places = {piece: place for place, piece in enumerate(pieces)}
    numbered = [ids(each, places, places) for each in every]
    student = Student(tokens.embeddings(teacher, pieces))
    print("the network that is shipped", flush=True)
    teach(student, every, numbered, STUDENT, taught)
    said = {
        "corpus": corpus_hash(),
        "seed": SEED,
        "torch": torch.__version__,
        "stretches": STRETCHES,
        "sure": 0.0,
        "phrased": 0.0,
    }
    SHIPPED.write_bytes(shipped(student.eval(), pieces, said))


def _teacher_ids(each: Example, tokens: Tokens) -> tuple[list[int], list[int]]:
    """Return an example in the teacher's own pieces, between its start and end."""
    numbers = [tokens.places["[CLS]"]]
    for word in context(each.labelled):
        numbers += tokens.of(word)
    decides = [-1] * len(numbers)
    for place, piece in enumerate(each.cut):
        some = tokens.of(piece.text)
        numbers += some
        decides += [int(each.decides[place]) if each.decides is not None else -1] * len(some)
    return [*numbers, tokens.places["[SEP]"]], [*decides, -1]


if __name__ == "__main__":
    main()
