"""The lesson's cards: drafts to talk about, each answered by the checker at build time."""

from dataclasses import dataclass
from pathlib import Path

from checker import Draft, Policy, Verdict, check
from plugins.policies.errors import ContentError, Fault
from plugins.policies.known import Check
from plugins.policies.toml import read_toml


@dataclass(frozen=True, slots=True)
class Card:
    """A draft by a pupil. ``should`` is the verdict that every school with pupil rules gives."""

    text: str
    level: str
    channel: str
    circumstances: tuple[str, ...]
    should: str


def read_cards(path: Path) -> tuple[Card, ...]:
    """Read the cards from their TOML file.

    Raises :class:`ContentError` for a card that lacks something.
    """
    cards = read_toml(path).get("card", [])
    faults = [
        Fault(str(path), 0, f'card {number} has no "{key}"; write {key} = "…"')
        for number, card in enumerate(cards, 1)
        for key in ("text", "level", "channel", "should")
        if key not in card
    ]
    if faults:
        raise ContentError(faults)
    return tuple(
        Card(
            text=card["text"],
            level=card["level"],
            channel=card["channel"],
            circumstances=tuple(card.get("circumstances", ())),
            should=card["should"],
        )
        for card in cards
    )


def answer(card: Card, policy: Policy, ask: Check = check) -> Verdict:
    """Return what the checker says of a card under a school's policy."""
    draft = Draft.from_plain(
        {
            "school": policy.school,
            "audience": "pupils",
            "channel": card.channel,
            "circumstances": list(card.circumstances),
            "text": card.text,
        }
    )
    return ask(draft, policy)
