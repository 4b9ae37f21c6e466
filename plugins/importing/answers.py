"""A person's answers, ticked in an issue's text, written into the policy file."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.words import AUDIENCES
from plugins.importing.cues import Cues
from plugins.importing.knowledge import Knowledge
from plugins.importing.metadata import SUFFIX, printed
from plugins.importing.questions import (
    DAY,
    KEEP,
    METADATA,
    NO_POST,
    PAIR,
    QUOTED,
    STATEMENT,
    TODO,
    YES,
    Place,
    places,
)
from plugins.importing.recognise import BY_WORDS, CAN_BREAK, WHOM

KEY = re.compile(r"<!-- question (?P<key>[\w-]+) -->")
TICKED = re.compile(r"\s*[-*] \[[xX]\] .*`(?P<answer>[\w-]+)`\s*")
WRITTEN = re.compile(r"\s*(?:\*\*)?(?P<key>[A-Z]\w+):(?:\*\*)? *(?P<value>\S.*?)\s*")
NO_POST_WHY = "no post shows it"
NOT_A_DATE = "TODO “{}” is no date that can be read; write it as the policy prints it"


@dataclass(frozen=True, slots=True)
class Answers:
    """What was ticked, and what was written, by question."""

    ticked: Mapping[str, tuple[str, ...]]
    written: Mapping[str, str]


def read_answers(body: str) -> Answers:
    """Return the answers in an issue's text."""
    ticked: dict[str, list[str]] = {}
    written: dict[str, str] = {}
    key = ""
    for line in body.replace("\r", "").split("\n"):
        if found := KEY.search(line):
            key = found["key"]
        elif key and (tick := TICKED.fullmatch(line)):
            ticked.setdefault(key, []).append(tick["answer"])
        elif (said := WRITTEN.fullmatch(line)) and said["key"] == key:
            written[key] = said["value"]
    return Answers({key: tuple(each) for key, each in ticked.items()}, written)


def answered(policy: str, answers: Answers, knowledge: Knowledge, cues: Cues) -> str:
    """Return a policy file with the answers in the place of its TODOs.

    The policy's words stay as they are. An answer that contradicts itself is none.
    """
    lines = policy.split("\n")
    for place in list(places(lines)):
        ticks = answers.ticked.get(place.key, ())
        if ticks and TODO.search(place.attributes):
            indent = lines[place.line][: len(lines[place.line]) - len(lines[place.line].lstrip())]
            said = _attributes(place, ticks, knowledge, cues)
            lines[place.line] = f"{indent}{{: {said.strip()} }}"
    _metadata(lines, answers)
    return "\n".join(lines)


def _attributes(place: Place, ticks: tuple[str, ...], knowledge: Knowledge, cues: Cues) -> str:
    """Return a clause's attributes with an answer in them."""
    attributes = place.attributes
    whom = tuple(who for who in AUDIENCES if who in ticks)
    rules = tuple(each for each in ticks if each in knowledge.wording.rules)
    alone = {KEEP, NO_POST, STATEMENT} & set(ticks)
    if len(alone) > 1 or (alone and (rules or whom)):
        return attributes
    if STATEMENT in ticks:
        return ".statement"
    decided = TODO.sub("", attributes).strip()
    was_clause = decided != ".statement"
    clause = decided if was_clause else f"#{_id(place)}"
    if whom:
        return _to(place, clause, whom, knowledge, cues)
    if KEEP in ticks:
        return clause
    if place.assumed and place.audiences and not was_clause:
        clause = _with(clause, {"data-audience": " ".join(place.audiences)})
    if rules and all(_said(rule, place.audiences or (), knowledge) for rule in rules):
        said = _with(clause, {"data-rule": " ".join(rules), "data-unchecked": ""})
    elif NO_POST in ticks:
        why = dict(_pairs(clause)).get("data-unchecked", NO_POST_WHY)
        said = _with(clause, {"data-rule": "", "data-unchecked": why})
    else:
        return attributes
    return said if place.audiences or was_clause else f'{said} TODO="{WHOM}"'


def _to(place: Place, clause: str, whom: tuple[str, ...], knowledge: Knowledge, cues: Cues) -> str:
    """Return a clause's attributes for those to whom it speaks; its rules are asked for next."""
    now = dict(_pairs(clause))
    rules = cues.rules_of(place.text, whom, knowledge.wording) or tuple(
        rule for rule in now.get("data-rule", "").split() if _said(rule, whom, knowledge)
    )
    said = {"data-audience": " ".join(whom)}
    if rules and "data-rule" in now:
        said |= {"data-rule": " ".join(rules), "data-unchecked": ""}
        return f'{_with(clause, said)} TODO="{BY_WORDS}"'
    if rules or "data-rule" in now or "data-unchecked" not in now:
        said |= {"data-rule": "", "data-unchecked": now.get("data-unchecked", NO_POST_WHY)}
        return f'{_with(clause, said)} TODO="{CAN_BREAK}"'
    return _with(clause, said)


def _said(rule: str, whom: Iterable[str], knowledge: Knowledge) -> bool:
    return all(who in knowledge.wording.rules[rule].said for who in whom)


def _with(attributes: str, values: Mapping[str, str]) -> str:
    """Return attributes with others of the given keys; an empty value takes one away."""
    kept = re.split(r"\s+(?=data-|TODO|\.|#)", attributes.strip())
    kept = [each for each in kept if each.split("=")[0] not in values]
    new = [f'{key}="{value}"' for key, value in values.items() if value]
    return " ".join([*kept[:1], *new, *kept[1:]])


def _pairs(attributes: str) -> list[tuple[str, str]]:
    return [(match["key"], match["value"]) for match in PAIR.finditer(attributes)]


def _id(place: Place) -> str:
    words = re.findall(r"[a-z]{4,}", place.text.lower())[:3]
    return "-".join([*words, place.key[:4]])


def _metadata(lines: list[str], answers: Answers) -> None:
    """Write the answers at the top of the file, with what follows from them."""
    values = {}
    for at, line in enumerate(lines):
        match = METADATA.fullmatch(line)
        if not match:
            break
        values[match["key"]] = at
    todo = {key for key, at in values.items() if ": TODO" in lines[at]}

    def put(key: str, value: str) -> None:
        if key in values:
            lines[values[key]] = f"{key}: {value}"

    for key, value in _given(answers, lines[values["Name"]] if "Name" in todo else "").items():
        if key in todo:
            put(key, " ".join(value.split()))
            if key == "Name" and "Short_name" in todo:
                put("Short_name", SUFFIX.sub("", value) or value)
            if key in ("Adopted", "Review"):
                _day(key, value, put)
    if whom := _ruled(lines) | set(answers.ticked.get("Audiences", ())):
        put("Audiences", " ".join(who for who in ("staff", "pupils", "parents") if who in whom))


def _given(answers: Answers, name: str) -> dict[str, str]:
    """Return what is to stand at the top; what was written goes before what was ticked."""
    given = {key: ticks[0] for key, ticks in answers.ticked.items() if DAY.fullmatch(ticks[0])}
    if answers.ticked.get("Name") == (YES,) and (said := QUOTED.search(name)):
        given["Name"] = said["words"]
    return {**given, **answers.written}


def _ruled(lines: Sequence[str]) -> set[str]:
    """Return the audiences for which there is a rule."""
    ruled = [place for place in places(lines) if 'data-rule="' in place.attributes]
    return {who for place in ruled for who in place.audiences or ()}


def _day(key: str, value: str, put: Callable[[str, str], None]) -> None:
    """Write the day that a date can mean: the first for an adoption, the last for a review."""
    found = printed(value)
    if found is None:
        put(key, NOT_A_DATE.format(value))
        return
    put(f"{key}_on" if key == "Adopted" else f"{key}_by",
        (found.first if key == "Adopted" else found.last).isoformat())  # fmt: skip
