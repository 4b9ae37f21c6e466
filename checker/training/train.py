"""Teach the learned reader from the corpus: ``make train``.

A teacher is taught first, then the network that is shipped, by the labels and by the teacher's
scores, on the drafts and on as many mixed from them, and at last by the rules' examples and the
lesson's cards too. Authors held out are never shown; how much must be sure for a verdict is set on
the tuning authors.
"""

import json
import random
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import torch

from checker import Policy
from checker.reading.meaning import MODEL
from checker.training.corpus import HELD_OUT, TUNING, Labelled, corpus_hash, read_corpus
from checker.training.examples import Example, context, example, ids, mixed, vocabulary
from checker.training.networks import Student, Teacher, Tokens
from checker.training.shipped import shipped
from checker.training.taught import taught as examples_and_cards
from checker.training.teach import Plan, scores, teach

SEED = 7
TEACHER = Plan(rounds=4, body=8e-5, head=1e-3, hidden=0.0)
STUDENT = Plan(rounds=24, body=1.5e-3, head=1.5e-3, batch=32, hidden=0.1, teacher=2.0)
LAST = Plan(rounds=5, body=3e-4, head=3e-4, batch=32, hidden=0.1, teacher=2.0)
"""The last rounds, with the examples and cards among the drafts."""
OFTEN = 2
"""How often an example is shown where a draft is shown once: there are few."""
SURE = 3.0
"""The score that says so plainly."""
STRETCHES = 6
"""How many stretches of a long draft are read."""
SHIPPED = Path(__file__).parents[1] / "reading" / MODEL


def main() -> None:
    """Teach both networks and write the one that is shipped."""
    begun = time.monotonic()
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
    print(f"{time.monotonic() - begun:.0f} s; the examples and cards", flush=True)
    shown = [_shown(each, policies) for each in examples_and_cards(policies)]
    told = scores(teacher, [_teacher_ids(each, tokens) for each in shown])
    teach(
        student,
        every + shown * OFTEN,
        numbered + [ids(each, places, places) for each in shown] * OFTEN,
        LAST,
        torch.cat([taught, *[_corrected(told, shown)] * OFTEN]),
    )
    said = {
        "corpus": corpus_hash(),
        "seed": SEED,
        "torch": torch.__version__,
        "stretches": STRETCHES,
        "sure": 0.0,
        "phrased": 0.0,
    }
    SHIPPED.write_bytes(shipped(student.eval(), pieces, said))


def _shown(each: Labelled, policies: Mapping[str, Policy]) -> Example:
    """Return an example or a card. A card that breaks a rule does not say which."""
    seen = example(each, policies[each.draft.school])
    return replace(seen, real=bool(each.rules) or each.verdict == "ok")


def _corrected(told: torch.Tensor, shown: list[Example]) -> torch.Tensor:
    """Return the teacher's scores, where a label says otherwise as the label says.

    The teacher has not seen the examples; nobody doubts them.
    """
    rules = torch.tensor([each.rules for each in shown])
    fine = torch.tensor([each.labelled.verdict == "ok" for each in shown])[:, None]
    told = torch.where(rules > 0, told.clamp(min=SURE), told)
    return torch.where(fine, told.clamp(max=-SURE), told)


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
