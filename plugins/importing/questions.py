"""What an import has to ask a person, one question for each TODO of a policy file.

A question shows the policy's own words and answers to tick. The same questions are made anew
from the file whenever some are answered: nothing but the file is kept.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from checker.words import AUDIENCES
from plugins.importing.cues import Cues
from plugins.importing.knowledge import Knowledge
from plugins.importing.recognise import SETS_RULE, WHOM, likely_rules
from plugins.policies.clauses import ATTRIBUTE_LINE

HEADING = re.compile(r"#{2,3} .*\{:(?P<attributes>[^{}]*)\}$")
METADATA = re.compile(r"(?P<key>\w+): ?(?P<value>.*)")
TODO = re.compile(r' ?\bTODO="(?P<why>[^"]*)"')
PAIR = re.compile(r'(?P<key>data-[\w-]+)="(?P<value>[^"]*)"')
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

QUOTED = re.compile(r"“(?P<words>[^”]+)”")

YES = "yes"
KEEP = "keep"
NO_POST = "no-post"
STATEMENT = "statement"
FOLLOWS = {"Short_name": "Name", "Adopted_on": "Adopted"}
"""What follows from another line that is asked for."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide. ``answers`` are (a word for each, what it says to a person).

    ``key`` is a metadata key, or stands for the ``quoted`` words. Where ``written``, the answer
    can be written, too.
    """

    key: str
    line: int
    quoted: str
    asks: str
    answers: tuple[tuple[str, str], ...] = ()
    written: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a policy file with their attribute line, by its number from 0.

    ``audiences`` are those of the clause or its headings; where none of them says so, ``assumed``
    and those of a policy that is for one audience alone.
    """

    key: str
    line: int
    text: str
    attributes: str
    audiences: tuple[str, ...] | None
    assumed: bool


def places(lines: Sequence[str]) -> Iterator[Place]:
    """Yield each attribute line below the metadata with the words that it speaks of."""
    start = next((at for at, line in enumerate(lines) if not line.strip()), len(lines))
    above: list[str] = []
    seen: Counter[str] = Counter()
    scopes: dict[int, tuple[str, ...] | None] = {}
    alone = _alone(lines[:start])
    for at, line in enumerate(lines[start:], start):
        if heading := HEADING.fullmatch(line):
            level = len(line) - len(line.lstrip("#"))
            said = _pairs(heading["attributes"]).get("data-audience")
            scopes = {deep: whom for deep, whom in scopes.items() if deep < level}
            scopes[level] = None if said is None else tuple(said.split())
            above = []
        elif found := ATTRIBUTE_LINE.fullmatch(line):
            text = " ".join(above).removeprefix("- ")
            seen[text] += 1
            key = f"{sha256(text.encode()).hexdigest()[:10]}-{seen[text]}"
            own = _pairs(found["attributes"]).get("data-audience")
            around = [whom for _, whom in sorted(scopes.items()) if whom is not None]
            whom = tuple(own.split()) if own is not None else around[-1] if around else None
            assumed = whom is None and alone is not None
            yield Place(key, at, text, found["attributes"], alone if assumed else whom, assumed)
            above = []
        elif line.strip():
            above.append(line.strip())
        else:
            above = []


def _alone(metadata: Sequence[str]) -> tuple[str] | None:
    """Return the one audience that a policy is for; ``None`` where it is for several."""
    said = [line.removeprefix("Audiences: ") for line in metadata if line.startswith("Audiences: ")]
    return (said[0],) if said and said[0] in AUDIENCES else None


def questions(policy: str, knowledge: Knowledge, cues: Cues) -> list[Question]:
    """Return what a policy file's TODOs ask, in the file's order."""
    lines = policy.split("\n")
    out = list(_of_metadata(lines))
    todo = ((place, TODO.search(place.attributes)) for place in places(lines))
    return out + [_of_clause(place, why["why"], knowledge, cues) for place, why in todo if why]


def _of_metadata(lines: Sequence[str]) -> Iterator[Question]:
    asked: set[str] = set()
    for at, line in enumerate(lines):
        match = METADATA.fullmatch(line)
        if not match:
            return
        key, value = match["key"], match["value"]
        if not value.startswith("TODO") or FOLLOWS.get(key) in asked:
            continue
        asked.add(key)
        why = value.removeprefix("TODO").strip()
        if key == "Audiences":
            answers = tuple((who, _name(who)) for who in AUDIENCES)
            yield Question(key, at + 1, "", "For whom does this policy set rules?", answers)
            continue
        days = DAY.findall(why)
        yes = tuple((day, "Yes") for day in days[:1])
        if key == "Name" and QUOTED.search(why):
            yes = ((YES, "Yes"),)
        yield Question(key, at + 1, "", f"{why[:1].upper()}{why[1:]}.", yes, written=True)


def _of_clause(place: Place, why: str, knowledge: Knowledge, cues: Cues) -> Question:
    pairs = _pairs(place.attributes)
    rules = pairs.get("data-rule", "").split()
    if why == WHOM:
        answers = tuple((who, _name(who)) for who in AUDIENCES)
        nobody = (STATEMENT, "Nobody: it sets no rule, it explains or greets")
        return Question(place.key, place.line + 1, place.text,
                        "To whom does this speak? Tick all that are right.",
                        (*answers, nobody))  # fmt: skip
    plain = why == SETS_RULE
    whom = place.audiences or ()
    likely = likely_rules(place.text, whom, knowledge, cues) if whom else ()
    others = [rule for rule in likely if rule not in rules]
    answers = tuple((rule, _title(rule, knowledge)) for rule in others)
    if plain and not whom:
        answers = tuple((who, f"Yes, for {_name(who).lower()}") for who in AUDIENCES)
        no = (STATEMENT, "**No**: it explains or greets")
        return Question(place.key, place.line + 1, place.text,
                        "Does this set a rule for anybody?", (no, *answers))  # fmt: skip
    if rules:
        told = " + ".join(_title(rule, knowledge) for rule in rules)
        ask = "What would a post be about that breaks this? Tick one, or several."
        answers = ((KEEP, f"**{told}**, and nothing else"),
                   *((rule, _title(rule, knowledge)) for rule in rules if len(rules) > 1),
                   *answers)  # fmt: skip
    elif plain:
        ask = "Does this set a rule? If it does, what would a post be about that breaks it?"
        answers = ((STATEMENT, "**No rule**: it explains or greets"), *answers)
    else:
        ask = "Could a post break this? If so, what would it be about? Tick one, or several."
    cannot = (NO_POST, "It is a rule, but no post can break it: it asks for something else")
    last = () if plain else ((STATEMENT, "It sets no rule at all: it explains or greets"),)
    return Question(place.key, place.line + 1, place.text, ask, (*answers, cannot, *last))


def _title(rule: str, knowledge: Knowledge) -> str:
    return knowledge.wording.rules[rule].title


def _name(audience: str) -> str:
    return {"staff": "Staff", "pupils": "Pupils", "parents": "Parents and carers"}[audience]


def _pairs(attributes: str) -> dict[str, str]:
    return {match["key"]: match["value"] for match in PAIR.finditer(attributes)}
