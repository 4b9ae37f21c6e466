"""Words for people: rules and duties in plain words, and the labels of the check page."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown

from checker.words import AUDIENCES, CHANNELS, CIRCUMSTANCES, nearest
from plugins.policies.errors import ContentError, Fault
from plugins.policies.toml import read_toml

EXAMPLE = re.compile(r"(?P<verdict>Breach|Check|Clear)(?: \((?P<given>[a-z, -]+)\))?")
FIELDS = {
    "Don't": "dont",
    "Because": "because",
    "Why": "why",
    "Instead": "instead",
    "Question": "question",
    "Concern": "concern",
    "To": "to",
    "Wide": "wide",
}
TERMS = tuple(FIELDS)
NEEDED = ("Don't", "Because", "Why", "Instead")
_MARKDOWN = Markdown(extensions=["meta", "def_list"])


@dataclass(frozen=True, slots=True)
class Example:
    """An example draft of a rule. ``[[words]]`` in ``marked`` are what the rule must find."""

    verdict: str
    marked: str
    channel: str | None
    circumstances: tuple[str, ...]
    line: int

    @property
    def text(self) -> str:
        """Return the draft as a person would write it."""
        return self.marked.replace("[[", "").replace("]]", "")

    @property
    def words(self) -> tuple[str, ...]:
        """Return the marked words."""
        return tuple(re.findall(r"\[\[(.+?)\]\]", self.marked, re.DOTALL))


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule says to one audience.

    ``dont`` says what the clause means and ``because`` why a school may ask it; ``wide`` is not
    empty where clauses reach further than people would guess: then it says what remains possible.
    ``why`` speaks of a draft that the rule finds something in. ``question`` is empty where the
    rule never asks. ``concern`` is what a message to the school would be about ("something at
    school that worries me"), empty where there is none to write; ``to`` whom it addresses, empty
    where that is the first person whom the policy names.
    """

    dont: str
    because: str
    why: str
    instead: str
    question: str
    concern: str
    to: str
    wide: str
    examples: tuple[Example, ...]

    def example(self, *verdicts: str) -> Example | None:
        """Return the first example with one of these verdicts."""
        return next((each for each in self.examples if each.verdict in verdicts), None)


@dataclass(frozen=True, slots=True)
class RuleWords:
    """A rule in plain words, by audience."""

    id: str
    file: str
    title: str
    said: Mapping[str, Said]


@dataclass(frozen=True, slots=True)
class Plain:
    """A title and plain words by audience: a duty, or where to get help."""

    id: str
    file: str
    title: str
    said: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """All words for people that the pages and the checker share.

    ``channels`` and ``circumstances`` give, in page order, a label for each audience to whom
    the word can matter. ``messages`` say, by audience, how to take a concern to the school.
    """

    rules: Mapping[str, RuleWords]
    duties: Mapping[str, Plain]
    help: Plain
    channels: Mapping[str, Mapping[str, str]]
    circumstances: Mapping[str, Mapping[str, str]]
    messages: Mapping[str, Mapping[str, str]]


def read_wording(content: Path) -> Wording:
    """Read the words for people below a content folder.

    Raises :class:`ContentError` with every fault found.
    """
    faults: list[Fault] = []
    wording = Wording(
        rules={path.stem: _rule(path, faults) for path in sorted(content.glob("rules/*.md"))},
        duties={path.stem: _plain(path, faults) for path in sorted(content.glob("duties/*.md"))},
        help=_plain(content / "help.md", faults),
        channels=_labels(content / "channels.toml", CHANNELS, faults),
        circumstances=_labels(content / "circumstances.toml", CIRCUMSTANCES, faults),
        messages=_messages(content / "messages.toml", faults),
    )
    if faults:
        raise ContentError(faults)
    return wording


def _document(path: Path) -> tuple[str, Element]:
    """Return a file's title and its blocks, the text in them as written."""
    _MARKDOWN.reset()
    lines = path.read_text("utf-8-sig").splitlines()
    for preprocessor in _MARKDOWN.preprocessors:
        lines = preprocessor.run(lines)
    title = getattr(_MARKDOWN, "Meta", {}).get("title", [path.stem])
    root = _MARKDOWN.parser.parseDocument(lines).getroot()
    return " ".join(title), cast("Element", root)


def _by_audience(path: Path, root: Element, faults: list[Fault]) -> dict[str, list[Element]]:
    """Return the blocks under each audience's heading."""
    sections: dict[str, list[Element]] = {}
    blocks: list[Element] = []
    for block in root:
        if block.tag == "h2":
            audience = _text(block).lower()
            if audience not in AUDIENCES:
                message = f'the heading names an unknown audience "{_text(block)}"; '
                faults.append(_fault(path, _text(block), message + nearest(audience, AUDIENCES)))
            blocks = sections.setdefault(audience, [])
        else:
            blocks.append(block)
    return sections


def _plain(path: Path, faults: list[Fault]) -> Plain:
    title, root = _document(path)
    sections = _by_audience(path, root, faults)
    said = {at: " ".join(map(_text, blocks)) for at, blocks in sections.items()}
    return Plain(path.stem, str(path), title, said)


def _rule(path: Path, faults: list[Fault]) -> RuleWords:
    title, root = _document(path)
    sections = _by_audience(path, root, faults)
    said = {at: _said(path, at, blocks, faults) for at, blocks in sections.items()}
    return RuleWords(path.stem, str(path), title, said)


def _said(path: Path, audience: str, blocks: list[Element], faults: list[Fault]) -> Said:
    terms: dict[str, str] = {}
    examples: list[Example] = []
    for term, text in _definitions(blocks):
        match = EXAMPLE.fullmatch(term)
        if match:
            examples.append(_example(path, match, text, faults))
        elif term.replace("’", "'") in TERMS:
            terms[term.replace("’", "'")] = text
        else:
            remedy = nearest(term, (*TERMS, "Breach", "Check", "Clear"))
            faults.append(_fault(path, term, f'unknown term "{term}"; {remedy}'))
    for term in NEEDED:
        if not terms.get(term):
            message = f'{audience}: "{term}" is missing; write the term and, below it, ":   …"'
            faults.append(Fault(str(path), 0, message))
    said = {FIELDS[term]: terms.get(term, "") for term in TERMS}
    return Said(**said, examples=tuple(examples))


def _definitions(blocks: Iterable[Element]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        term = ""
        for element in block if block.tag == "dl" else ():
            if element.tag == "dt":
                term = _text(element)
            else:
                yield term, _text(element)


def _example(path: Path, match: re.Match[str], text: str, faults: list[Fault]) -> Example:
    channel = None
    circumstances = []
    for word in (match["given"] or "").split(", "):
        if word in CHANNELS:
            channel = word
        elif word in CIRCUMSTANCES:
            circumstances.append(word)
        elif word:
            remedy = nearest(word, (*CHANNELS, *CIRCUMSTANCES))
            faults.append(_fault(path, word, f'an example names "{word}"; {remedy}'))
    line = _fault(path, text[:30], "").line
    return Example(match["verdict"].lower(), text, channel, tuple(circumstances), line)


def _labels(
    path: Path, known: tuple[str, ...], faults: list[Fault]
) -> Mapping[str, Mapping[str, str]]:
    labels = read_toml(path)
    faults += [
        _fault(path, f"[{word}]", f'unknown word "{word}"; {nearest(word, known)}')
        for word in labels.keys() - set(known)
    ]
    faults += [
        Fault(str(path), 0, f'"{word}" has no label; write a table [{word}]')
        for word in set(known) - labels.keys()
    ]
    for word, by_audience in labels.items():
        for audience in by_audience.keys() - set(AUDIENCES):
            message = f'[{word}] names an unknown audience "{audience}"; '
            faults.append(_fault(path, f"[{word}]", message + nearest(audience, AUDIENCES)))
    return labels


def _messages(path: Path, faults: list[Fault]) -> Mapping[str, Mapping[str, str]]:
    """Return the message of each audience. Without a subject it is not for a mail program."""
    messages = read_toml(path)
    for audience in AUDIENCES:
        for key in ("button", "about", "leaves", "to", "safeguarding", "words", "little", "body"):
            if not messages.get(audience, {}).get(key):
                message = f'[{audience}] has no "{key}"; write {key} = "…"'
                faults.append(_fault(path, f"[{audience}]", message))
    return messages


def _fault(path: Path, words: str, message: str) -> Fault:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if words in line:
            return Fault(str(path), number, message)
    return Fault(str(path), 0, message)


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
