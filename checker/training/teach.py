"""How the networks are taught: in batches, by labels and by the teacher's scores."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits as loss

from checker.training.examples import Example
from checker.training.networks import LONGEST, Reader

Numbered = Sequence[tuple[list[int], list[int]]]
"""Drafts as numbers: their pieces, and for each piece whether it decides (1, 0, -1 unknown)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how hard a network is taught.

    ``body`` and ``head`` are the highest learning rates; ``batch`` drafts are read at a time;
    ``hidden`` is the share of pieces that are hidden from it; ``teacher`` how much the
    teacher's scores count beside the labels.
    """

    rounds: int
    body: float
    head: float
    batch: int = 16
    hidden: float = 0.05
    teacher: float = 1.0


def verdict(scores: Tensor, active: Tensor) -> Tensor:
    """Return one score a draft: that some rule which applies to it is touched."""
    return torch.logsumexp(scores.masked_fill(active == 0, -30), 1)


def teach(
    network: Reader,
    examples: Sequence[Example],
    numbered: Numbered,
    plan: Plan,
    taught: Tensor | None = None,
    unknown: int = 1,
) -> None:
    """Teach a network, in place. ``taught`` are the teacher's scores, where there is one.

    Draft by draft three things are asked: is it a breach where it was written, which rules does
    it touch, and which of its words say so.
    """
    rules = torch.tensor([each.rules for each in examples])
    active = torch.tensor([each.active for each in examples])
    breach = torch.tensor([float(each.labelled.verdict == "breach") for each in examples])
    settled = torch.tensor([float(each.settled) for each in examples])
    real = torch.tensor([float(each.real) for each in examples])
    head = [p for n, p in network.named_parameters() if n.split(".")[0] in _HEAD]
    body = [p for n, p in network.named_parameters() if n.split(".")[0] not in _HEAD]
    groups = [{"params": body, "lr": plan.body}, {"params": head, "lr": plan.head}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = plan.rounds * (len(examples) // plan.batch + 4)
    pace = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [plan.body, plan.head], total_steps=steps, pct_start=0.1
    )
    for number in range(plan.rounds):
        network.train()
        begun = time.monotonic()
        for batch in batches(numbered, plan.batch):
            ids, there, decides = collated([numbered[place] for place in batch])
            hidden = (torch.rand(ids.shape) < plan.hidden) & there
            scores, tags = network(ids.masked_fill(hidden, unknown), there)
            said = verdict(scores, active[batch])
            wrong = loss(scores, rules[batch], reduction="none").mean(1)
            cost = (loss(said, breach[batch], reduction="none") * settled[batch]).mean()
            cost = cost + 4 * (wrong * real[batch]).mean()
            if (decides >= 0).any():
                cost = cost + 0.3 * loss(tags[decides >= 0], decides[decides >= 0])
            if taught is not None:
                heard = verdict(taught[batch], active[batch]).sigmoid()
                also = 4 * loss(scores, taught[batch].sigmoid()) + loss(said, heard)
                cost = cost + plan.teacher * also
            optimiser.zero_grad()
            cost.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            pace.step()
        print(f"round {number + 1} of {plan.rounds}: {time.monotonic() - begun:.0f} s", flush=True)


_HEAD = frozenset(("tag", "pooled", "scores"))


def scores(network: Reader, numbered: Numbered) -> Tensor:
    """Return a network's scores, drafts × rules."""
    network.eval()
    done = torch.zeros(len(numbered), network.scores.out_features)
    with torch.no_grad():
        for batch in batches(numbered, 32, mixed=False):
            ids, there, _ = collated([numbered[place] for place in batch])
            done[batch] = network(ids, there)[0]
    return done


def batches(numbered: Numbered, size: int, *, mixed: bool = True) -> Iterator[list[int]]:
    """Yield places of drafts in batches of about one length, in a random order."""
    order = list(range(len(numbered)))
    if mixed:
        random.shuffle(order)
    some = []
    for start in range(0, len(order), size * 32):
        stretch = sorted(order[start : start + size * 32], key=lambda i: len(numbered[i][0]))
        some += [stretch[at : at + size] for at in range(0, len(stretch), size)]
    if mixed:
        random.shuffle(some)
    yield from some


def collated(some: Numbered) -> tuple[Tensor, Tensor, Tensor]:
    """Return drafts as tables: numbers, whether there is a piece, whether it decides."""
    length = min(max(len(numbers) for numbers, _ in some), LONGEST)
    ids = torch.zeros(len(some), length, dtype=torch.long)
    decides = torch.full((len(some), length), -1.0)
    there = torch.zeros(len(some), length, dtype=torch.bool)
    for row, (numbers, marks) in enumerate(some):
        count = min(len(numbers), length)
        ids[row, :count] = torch.tensor(numbers[:count])
        decides[row, :count] = torch.tensor(marks[:count], dtype=torch.float)
        there[row, :count] = True
    return ids, there, decides
