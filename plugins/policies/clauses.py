"""A Markdown extension that gives each sentence its attributes, and collects the clauses.

Python-Markdown's own ``attr_list`` speaks of whole blocks. A policy's paragraph may hold
several clauses, so here an attribute line speaks of the words directly above it:

    These accounts are managed by the headteacher.
    {: #accounts-managed data-unchecked="says who runs the accounts" }

One parse leaves both the HTML and the data. The words themselves are never touched: of
Markdown, only headings, lists with bullets, notes and ``**bold**`` have a meaning here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import zip_longest
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from checker.words import AUDIENCES, CHANNELS, CIRCUMSTANCES, nearest
from plugins.policies.model import Clause, Section, Statement

# A heading may stand in a list, by mistake: the fault there has a line too.
MARKED = re.compile(r"(?P<before>(?:[-*+][ ]|[ \u00a0])*(?:#.*?)?)\{:(?P<attributes>[^{}]*)\}\s*")
# The spaces within belong to the attributes: so there is one way only to match a run of them.
ATTRIBUTES = r"\{:(?P<attributes>[^{}\n]*)\}[ ]*$"
ATTRIBUTE_LINE = re.compile(rf"^[ ]*{ATTRIBUTES}", re.MULTILINE)
HEADING_ATTRIBUTES = re.compile(rf"(?<![ ])[ ]*{ATTRIBUTES}")
# What a word processor makes of the quotation marks around a value, or people of the "=".
CURLY_QUOTES = re.compile("""="[^"]*"|=["“”„‟″]([^"“”„‟″]*)["“”„‟″]|=[‘’‚‛]([^"‘’‚‛]*)[‘’‚‛]""")
LOOSE_EQUALS = re.compile(r"(?<=[\w-])(?:[ ]+=[ ]*|=[ ]+)(?=[\"“”„‟″‘’‚‛'])")
THE_PAGES_OWN = "main"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
HASHES = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ ]+(?P<header>[^\n]*)(?:\n|$)")
STRAY_BRACE = re.compile(r"(?:\{:|^[ ]*\{).*", re.MULTILINE)
WORD_ITEM = re.compile(r"^[ \u00a0]*(?:[•·▪●○◦‣⁃\uf0a7\uf0b7]\s|[-*+]\u00a0).*", re.MULTILINE)
RUN_IN_ITEM = re.compile(r"^[ ]*[-*+] .*", re.MULTILINE)
SPACE = re.compile(r"[ \n]+")
LINE = "data-line"
STATEMENT = "statement"
TODO = "TODO"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PARTS = ("consequence", "contact", "school")
ON_HEADING = ("data-audience", "data-channel")
ON_CLAUSE = (
    *ON_HEADING,
    "data-rule",
    "data-unchecked",
    "data-unless",
    "data-duty",
    "data-part",
    "data-around",
)

# Everything that would change the words, or take some away. Not every version has each.
BLOCKS = ("code", "setextheader", "hr", "olist", "quote", "reference")
INLINE = ("backtick", "escape", "reference", "link", "image_link", "image_reference",
          "short_reference", "short_image_ref", "autolink", "automail", "linebreak", "html",
          "entity", "not_strong", "em_strong", "em_strong2")  # fmt: skip


@dataclass
class Collected:
    """What one parse leaves beside the HTML. Faults are (line, message)."""

    sections: list[Section] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)


class ClauseExtension(Extension):
    """Reads attribute lines; ``collected`` holds sections, clauses and faults of the last parse."""

    def __init__(self, rules: frozenset[str], duties: frozenset[str]) -> None:
        """Take the known rules and duties."""
        super().__init__()
        self.rules = tuple(sorted(rules))
        self.duties = tuple(sorted(duties))
        self.lines: list[str] = []
        self.collected = Collected()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Connect the processors. Raw HTML and entities are text here, never markup."""
        md.preprocessors.deregister("html_block")
        for name in BLOCKS:
            md.parser.blockprocessors.deregister(name, strict=False)
        # A hash begins a heading only before a space: "#BeKind" is a word.
        md.parser.blockprocessors["hashheader"].RE = HASHES  # type: ignore[attr-defined]
        for name in INLINE:
            md.inlinePatterns.deregister(name, strict=False)
        bold = SimpleTagInlineProcessor(r"()\*\*(\S|\S.*?\S)\*\*", "strong")
        md.inlinePatterns.register(bold, "policy-bold", 20)
        md.inlinePatterns.register(_Address(r"<https?://[^<>\s]+>"), "policy-address", 10)
        md.preprocessors.register(_Lines(md, self), "policy-lines", 28)
        md.treeprocessors.register(_Attributes(md, self), "policy-attributes", 25)  # before inline
        md.treeprocessors.register(_Collect(md, self), "policy-collect", -10)  # after unescaping


class _Address(InlineProcessor):
    """Link an address in angle brackets, which stay: they are the school's."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 (Python-Markdown's names)
        link = Element("a", href=m[0][1:-1])
        link.text = AtomicString(m[0])
        return link, m.start(), m.end()


class _Lines(Preprocessor):
    """Write each attribute line's number into it, so that errors can name the place."""

    def __init__(self, md: Markdown, extension: ClauseExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        self.extension.lines = lines
        return [_numbered(line, number) for number, line in enumerate(lines, 1)]


def _numbered(line: str, number: int) -> str:
    match = MARKED.fullmatch(line)
    if not match:
        return line
    # What an editor makes of spaces and quotation marks.
    attributes = LOOSE_EQUALS.sub("=", match["attributes"].replace("\u00a0", " "))
    attributes = CURLY_QUOTES.sub(_straight, attributes)
    before = match["before"].replace("\u00a0", " ")
    return f"{before}{{: {LINE}={number} {attributes.strip()} }}"


def _straight(match: re.Match[str]) -> str:
    value = match[1] if match[2] is None else match[2]
    return match[0] if value is None else f'="{value}"'


class _Attributes(Treeprocessor):
    """Move attribute lines from the text to elements."""

    def __init__(self, md: Markdown, extension: ClauseExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        self.extension.collected = Collected()
        for element in list(_outside_notes(root)):
            if element.tag in HEADINGS:
                self._heading(element)
            elif element.tag in ("p", "li") and element.text and element.text.strip():
                self._block(element)

    def _heading(self, element: Element) -> None:
        match = HEADING_ATTRIBUTES.search(element.text or "")
        if match:
            element.text = (element.text or "")[: match.start()]
            self._set(element, match["attributes"])

    def _block(self, element: Element) -> None:
        text = element.text or ""
        pieces: list[tuple[str, str | None]] = []
        end = 0
        for match in ATTRIBUTE_LINE.finditer(text):
            pieces.append((text[end : match.start()].strip(), match["attributes"]))
            end = match.end()
        if rest := text[end:].strip():
            pieces.append((rest, None))
        if len(pieces) == 1:
            words, attributes = pieces[0]
            element.text = words
            self._set(element, attributes)
            return
        element.text = None
        for at, (words, attributes) in enumerate(pieces):
            span = Element("span")
            span.text = words
            span.tail = " "
            element.insert(at, span)
            self._set(span, attributes)

    def _set(self, element: Element, attributes: str | None) -> None:
        pairs, _ = get_attrs_and_remainder(attributes or "")
        for key, value in pairs:
            name = "class" if key == "." else key
            if name == TODO and value != key:
                remedy = "decide it, then take TODO out of this line"
                self._fault(element, f"still to do: {value} ({remedy})")
            elif value in (None, key):
                remedy = 'put words that belong together in quotation marks: data-…="…"'
                self._fault(element, f'the word "{key}" stands alone; {remedy}')
            elif name in element.attrib:
                self._fault(element, f'"{name}" is given twice in one line; keep one')
            else:
                if name == "id" and not ID.fullmatch(value):
                    remedy = "write small letters, digits and hyphens"
                    self._fault(element, f'"{value}" is no id; {remedy}')
                if name == "id" and value == THE_PAGES_OWN:
                    self._fault(element, f'the page itself has an id "{value}"; write another')
                element.set(name, value)

    def _fault(self, element: Element, message: str) -> None:
        self.extension.collected.faults.append((int(element.get(LINE, "0")), message))


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a heading says of the clauses below it; ``None`` where it says nothing."""

    level: int = 0
    audiences: tuple[str, ...] | None = None
    channels: tuple[str, ...] | None = None


class _Collect(Treeprocessor):
    """Turn attributes into sections and clauses; leave only what a browser needs."""

    def __init__(self, md: Markdown, extension: ClauseExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        for note in root.findall("div"):
            _dress_note(note)
        self.last_line = 0
        self.scopes: list[_Scope] = []
        lead: str | None = None
        blocks = [child for child in root if child.tag != "aside"]
        for block, following in zip_longest(blocks, blocks[1:]):
            if block.tag == "ul":
                for item in block:
                    self._item(item, lead)
                lead = None
            elif block.tag in HEADINGS:
                self._heading(block)
                lead = None
            elif following is not None and following.tag == "ul" and not _marked(block):
                self._readable(block)
                lead = _text(block)
                block.set("class", "lead")
            else:
                self._sentences(block, None)
                lead = None
        _keep_ampersands(root)

    @property
    def _collected(self) -> Collected:
        return self.extension.collected

    @property
    def _section(self) -> str:
        return self._collected.sections[-1].id if self._collected.sections else "-"

    def _fault(self, line: int, message: str) -> None:
        self._collected.faults.append((line, message))

    def _line_of(self, words: str) -> int:
        """Return the first line that holds the words below the last one found, or that one."""
        below = "\n".join(self.extension.lines[self.last_line :]).replace("**", "")
        match = re.search(r"\s+".join(map(re.escape, words.replace("**", "").split())), below)
        if not match:
            return max(self.last_line, 1)
        self.last_line += below.count("\n", 0, match.start()) + 1
        return self.last_line

    def _heading(self, heading: Element) -> None:
        text = _text(heading)
        level = HEADINGS.index(heading.tag) + 1
        if not self._readable(heading):
            return
        line = int(heading.get(LINE, "0")) or self._line_of(text)
        self.last_line = line
        if level not in (2, 3):
            self._fault(line, f'the heading "{_short(text)}" has {"#" * level}; write ## or ###')
        identity = heading.get("id", "")
        if not identity:
            self._fault(line, f'the heading "{text}" has no id; write {{: #short-id }} after it')
        reader = _Reader(heading, f"#{identity}", line, self._collected.faults)
        reader.unknown_attributes(ON_HEADING)
        self.scopes = [scope for scope in self.scopes if scope.level < level]
        self.scopes.append(
            _Scope(
                level,
                reader.words("data-audience", AUDIENCES, "audience"),
                reader.words("data-channel", CHANNELS, "channel"),
            )
        )
        self._collected.sections.append(Section(identity, text, level, line))
        _undress(heading)

    def _item(self, item: Element, lead: str | None) -> None:
        blocks = [child for child in item if child.tag not in ("span", "strong", "a")]
        words = next((text for text in item.itertext() if text.strip()), "").strip()
        if not blocks:
            self._sentences(item, lead)
        elif [block.tag for block in blocks] == ["p"] and not (item.text or "").strip():
            self._sentences(blocks[0], lead)  # a loose list: a paragraph carries the item's words
        else:
            self._fault(
                self._line_of(words),
                f'the list item "{_short(words)}" has something indented under it; take the '
                "paragraph, list or note out of the list",
            )

    def _sentences(self, block: Element, lead: str | None) -> None:
        for sentence in [each for each in block if each.tag == "span"] or [block]:
            if self._readable(sentence):
                self._words(sentence, lead)
            _undress(sentence)

    def _readable(self, element: Element) -> bool:
        """Tell whether the words hold nothing that was meant otherwise; note the fault if not."""
        written = "".join(element.itertext())
        for pattern, meaning in (
            (STRAY_BRACE, "is read as words; write {: … } on one line, alone or after a heading"),
            (WORD_ITEM, 'is a list item as a word processor writes it; begin it with "- " instead'),
            (RUN_IN_ITEM, "begins a list inside a paragraph; leave an empty line above the list"),
        ):
            if stray := pattern.search(written):
                self._fault(self._line_of(stray[0]), f'"{_short(stray[0].strip())}" {meaning}')
                return False
        return True

    def _words(self, element: Element, lead: str | None) -> None:
        text = _text(element)
        line = int(element.get(LINE, "0"))
        if not line:
            self._fault(
                self._line_of(text),
                f'"{_short(text)}" is not accounted for; write an attribute line under it: '
                "an id with data-rule or data-unchecked, or {: .statement }",
            )
            return
        self.last_line = line
        if element.get("id"):
            self._clause(element, text, lead, line)
        elif element.get("class") == STATEMENT:
            del element.attrib["class"]
            reader = _Reader(element, f'"{_short(text)}"', line, self._collected.faults)
            reader.unknown_attributes(())
            self._collected.statements.append(Statement(text, lead, self._section, line))
        else:
            self._fault(line, f'"{_short(text)}" has no id; write {{: #short-id … }}')

    def _clause(self, element: Element, text: str, lead: str | None, line: int) -> None:
        identity = element.get("id", "")
        reader = _Reader(element, f"#{identity}", line, self._collected.faults)
        reader.unknown_attributes(ON_CLAUSE)
        rules = reader.words("data-rule", self.extension.rules, "rule")
        unchecked = element.get("data-unchecked") or None
        audiences = reader.words("data-audience", AUDIENCES, "audience")
        channels = reader.words("data-channel", CHANNELS, "channel")
        for scope in reversed(self.scopes):
            audiences = scope.audiences if audiences is None else audiences
            channels = scope.channels if channels is None else channels
        if not text:
            reader.fault("has no words above it; move it under them")
        if not rules and unchecked is None and not element.get("data-rule"):
            reader.fault('names no rule; write data-rule="…", or data-unchecked="why a text '
                         'cannot tell"')  # fmt: skip
        if rules and audiences is None:
            reader.fault('speaks to nobody; write data-audience="…" here or on its heading')
        self._collected.clauses.append(
            Clause(
                id=identity,
                text=text,
                lead=lead,
                section=self._section,
                line=line,
                audiences=audiences or (),
                channels=channels or CHANNELS,
                rules=rules or (),
                unless=reader.words("data-unless", CIRCUMSTANCES, "circumstance") or (),
                unchecked=unchecked,
                duty=reader.word("data-duty", self.extension.duties, "duty"),
                part=reader.word("data-part", PARTS, "part"),
                around=reader.words("data-around", AUDIENCES, "audience") or (),
            )
        )
        element.set("class", "clause")


@dataclass
class _Reader:
    """Reads one element's attributes, each a list of known words; notes faults with their line."""

    element: Element
    subject: str
    line: int
    faults: list[tuple[int, str]]

    def words(self, attribute: str, known: tuple[str, ...], noun: str) -> tuple[str, ...] | None:
        """Return the known words of an attribute, or ``None`` where it is not given."""
        value = self.element.get(attribute)
        if value is None:
            return None
        for word in value.split():
            if word not in known:
                self.fault(f'names an unknown {noun} "{word}"; {nearest(word, known)}')
        return tuple(word for word in value.split() if word in known)

    def word(self, attribute: str, known: tuple[str, ...], noun: str) -> str | None:
        """Return the one known word of an attribute, if it is given."""
        words = self.words(attribute, known, noun) or (None,)
        if len(words) > 1:
            self.fault(f"names more than one {noun}; keep one")
        return words[0]

    def unknown_attributes(self, known: tuple[str, ...]) -> None:
        """Note every attribute that has no meaning here."""
        for key in self.element.attrib.keys() - {*known, "id", LINE}:
            close = get_close_matches(key, known, n=1)
            remedy = f'did you mean "{close[0]}"?' if close else "take it out"
            self.fault(f'has an unknown attribute "{key}"; {remedy}')

    def fault(self, message: str) -> None:
        """Note a fault of this element."""
        self.faults.append((self.line, f"{self.subject} {message}"))


def _outside_notes(element: Element) -> Iterator[Element]:
    for child in element:
        if "admonition" not in child.get("class", ""):
            yield child
            yield from _outside_notes(child)


def _dress_note(note: Element) -> None:
    note.tag = "aside"
    note.set("class", "note")
    for title in note.findall("p[@class='admonition-title']"):
        note.remove(title)
    title = Element("p", {"class": "note-title"})
    title.text = "Editor’s note"
    title.tail = "\n"
    note.insert(0, title)


def _keep_ampersands(root: Element) -> None:
    """Write ``&copy;`` as the letters that it is: the serialiser would let it be an entity."""
    for element in root.iter():
        element.text = element.text and element.text.replace("&", f"{AMP_SUBSTITUTE}amp;")
        element.tail = element.tail and element.tail.replace("&", f"{AMP_SUBSTITUTE}amp;")


def _marked(block: Element) -> bool:
    return block.get(LINE) is not None or any(child.get(LINE) for child in block)


def _undress(element: Element) -> None:
    """Leave the id and the class: the rest is data, and the site publishes it as data."""
    for key in element.attrib.keys() - {"id", "class"}:
        del element.attrib[key]


def _text(element: Element) -> str:
    """Return the words as a page shows them: spaces and line ends run together, no other."""
    return SPACE.sub(" ", "".join(element.itertext())).strip(" ")


def _short(text: str, length: int = 60) -> str:
    return text if len(text) <= length else f"{text[:length].rstrip()}…"
