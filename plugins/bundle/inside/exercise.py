"""What the browser will ask of Python, asked of it while the site is built.

Whatever this makes Pyodide import goes to the browser, and what it answers before the library is
cut it must answer after. It needs no content: its policy has one clause for all rules there are.
"""

import json
from collections.abc import Callable
from importlib import import_module
from itertools import cycle

from checker import RULES
from checker.reading.meaning import shipped
from checker.words import AUDIENCES, CHANNELS, CIRCUMSTANCES

TEXTS = (
    "",
    "What time is the fair?",
    "The head is useless 🎉 and this school is a joke. Ring me on 07700 900123!",
    "Zoë’s mum said ‘ﬁne’ … my daughter told me her dad hits her\nand she is scared",
    "half an emoji \ud83d " * 20,
)
FAULTY = (
    "not JSON",
    "[]",
    "{}",
    '{"school": "a", "audience": "pupil", "channel": "x", "text": ""}',
)


def policy() -> str:
    """Return a policy, as published, that names every rule."""
    said = {"why": "w", "instead": "i", "question": "q"}
    clause = {
        "id": "all",
        "text": "All",
        "lead": None,
        "section": "all",
        "url": "/a/policy/#all",
        "audiences": AUDIENCES,
        "channels": CHANNELS,
        "rules": tuple(RULES),
        "unless": (),
        "unchecked": None,
        "duty": None,
        "part": None,
    }
    return json.dumps(
        {
            "school": "a",
            "name": "Acacia School",
            "short_name": "Acacia",
            "audiences": AUDIENCES,
            "clauses": [clause, {**clause, "id": "some", "unless": ("photo-permission",)}],
            "rules": {rule: dict.fromkeys(AUDIENCES, said) for rule in RULES},
            "help": dict.fromkeys(AUDIENCES, "h"),
        }
    )


def exercise(check_json: Callable[[str, str], str], modules: list[str]) -> list[str]:
    """Import each of the checker's modules and check drafts, faulty ones too; return the answers.

    ``modules`` are those of the package. The learned reader's numbers are among the answers, to
    the last bit: a verdict rarely shows that one of them is a little off.
    """
    for module in modules:
        import_module(module)
    answers = [_answer(check_json, draft) for draft in (*_drafts(), *FAULTY)]
    return [*answers, *_numbers()]


def _numbers() -> list[str]:
    """Return what the learned reader makes of words that everybody uses, few and many."""
    numbers = []
    for words in (["the", "school"], ["so", "rude", "to", "us", "all"] * 40):
        score = shipped()(words, AUDIENCES[0], CHANNELS[0], CHANNELS, CHANNELS)
        numbers.append(" ".join(each.hex() for each in (score.breach, *score.rules.values())))
    return numbers


def _drafts() -> list[str]:
    """Return each text by each audience, on every channel in turn, with few facts and with all."""
    channels, facts = cycle(CHANNELS), cycle(([], [CIRCUMSTANCES[1]], list(CIRCUMSTANCES)))
    return [
        json.dumps(
            {
                "school": "a",
                "audience": audience,
                "channel": next(channels),
                "circumstances": next(facts),
                "text": text,
            }
        )
        for audience in AUDIENCES
        for text in TEXTS
    ]


def _answer(check_json: Callable[[str, str], str], draft: str) -> str:
    try:
        return check_json(draft, policy())
    except ImportError:
        raise
    except Exception as error:  # noqa: BLE001 (which one is the answer)
        return f"{type(error).__name__}: {error}"
