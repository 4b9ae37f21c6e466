"""A small language for what people write, one phrase a line.

In a phrase a space stands for any white space, `` ?`` for some or none, ``…`` for a gap of up
to 40 characters within the sentence; ``|``, ``?``, ``{m,n}`` and brackets mean what they mean
in a regular expression. Phrases match whole words of a normalised text (small letters, no
apostrophes within words). Gaps are bounded, so that time grows linearly with the text.
"""

import re
from collections.abc import Iterable

GAP = r"[^.!?\n]{0,40}?"
SPACE = r"\s{1,3}"
_MARK = re.compile(r"[(|)]")
_BRACKET = re.compile(r"[()]")
_PART = re.compile(r"\[\^?(?:\\.|[^\]\\])+\]|\\.|.|")
_EDGE = re.compile(r"^-|-$")
_TIMES = re.compile(r"(?:[?*+]|\{\d+,\d+\})?")
_AROUND = ("(?!", "(?=", "(?<", r"\b")
"""What takes no place itself."""
_ANYTHING = r"\s\S"
_ANY_WORD = {r"\w", "a-z", _ANYTHING}
_FEW = 24
"""How many phrases are tried one by one, before another look whether any can start here."""
_LENGTH = 3
"""How many characters a look is at. One more is faster, and more for a phone to load."""

_Opening = tuple[str, ...]
"""What the first characters can be, each written for a class of characters."""


class _Unmade:
    """A pattern made when it is first used: what already knows its answers need not wait."""

    def __init__(self, listed: str) -> None:
        self._listed = listed

    def __getattr__(self, name: str) -> object:
        made = _compiled(self._listed)
        self.__dict__ |= {each: getattr(made, each) for each in dir(made) if each[0] != "_"}
        return getattr(made, name)


def phrases(listed: str) -> re.Pattern[str]:
    """Return a pattern of the phrases listed, one a line, without blank lines and ``#`` lines."""
    return _Unmade(listed)  # type: ignore[return-value] # it has what a pattern has


def _compiled(listed: str) -> re.Pattern[str]:
    lines = (line.strip() for line in listed.splitlines())
    some = _together(line for line in lines if line and not line.startswith("#"))
    # Phrases that can start with any word stand apart, so that they do not cost the others a look.
    anyhow = [each for each in some if any(first in _ANY_WORD for (first,) in _openings(each, 1))]
    apart = ([each for each in some if each not in anyhow], anyhow)
    return re.compile(rf"(?<!\w)(?:{'|'.join(_either(each) for each in apart if each)})(?!\w)")


def _together(lines: Iterable[str]) -> list[str]:
    """Return the phrases; those that begin with the same bracket are one, where the first stood.

    Else who is spoken of would be looked for again for each thing that may be said of them.
    """
    alike: dict[str, list[str]] = {}
    for line in lines:
        head, times, rest = _head(line)
        if head.startswith("(") and not head.startswith(_AROUND) and len(_options(line)) == 1:
            alike.setdefault(head + times, []).append(rest)
        else:
            alike[line] = [""]
    return [
        f"{head}({'|'.join(rests)})" if len(rests) > 1 else head + rests[0]
        for head, rests in alike.items()
    ]


def _either(some: list[str]) -> str:
    """Return a pattern of the first phrase that fits.

    Where none can start, at most places of a text, one look is enough.
    """
    few = [some[at : at + _FEW] for at in range(0, len(some), _FEW)]
    tried = map(_either, few) if len(few) > 1 else map(_pattern, some)
    openings = {opening for phrase in some for opening in _openings(phrase, _LENGTH)}
    return f"(?={_begins(openings, _LENGTH)})(?:{'|'.join(tried)})"


def _begins(openings: set[_Opening], length: int) -> str:
    """Return a pattern of openings of up to so many characters, those with like ends as one."""
    if not length:
        return ""
    after: dict[str, set[_Opening]] = {}
    for first, *then in openings - {()}:
        after.setdefault(first, set()).add(tuple(then))
    alike: dict[str, list[str]] = {}
    for first in sorted(after):
        alike.setdefault(_begins(after[first], length - 1), []).append(first)
    either = [f"[{''.join(firsts)}]{then}" for then, firsts in alike.items()]
    if () in openings:  # a whole phrase
        either.append(r"(?!\w)")
    return f"(?:{'|'.join(either)})"


def _pattern(phrase: str) -> str:
    phrase = _whole_words(phrase)
    spaced = phrase.replace(" ?", r"\s{0,3}").replace(" … ", rf"\s{GAP}").replace("…", GAP)
    return re.sub(r"\((?!\?)", "(?:", spaced).replace(" ", SPACE)


def _whole_words(phrase: str) -> str:
    """Make what must not follow end with a word, so that "(?! i)" lets "in" pass; a space ends one."""
    start = phrase.find("(?!")
    if start < 0:
        return phrase
    barred, _, rest = _head(phrase[start:])
    end = "" if barred.endswith(" )") else r"(?!\w)"
    return f"{phrase[:start]}(?!({barred[3:-1]}){end}){_whole_words(rest)}"


def _openings(phrase: str, length: int) -> set[_Opening]:
    """Return how a phrase can begin; an opening of fewer characters is a whole phrase."""
    return {opening for option in _options(phrase) for opening in _begun(option, length)}


def _begun(option: str, length: int) -> set[_Opening]:
    if not option or not length:
        return {()}
    head, times, rest = _head(option)
    if head.startswith(_AROUND):
        return _begun(rest, length)
    heads: set[_Opening] = (
        _openings(_inner(head), length) if head.startswith("(") else {(_class(head),)}
    )
    if times.startswith(("?", "*", "{0")) or head == "…":
        heads |= {()}
    after = _begun(rest, length if () in heads else length - 1)
    said = heads
    if times.startswith(("*", "+", "{")) or head in " …":
        for _ in range(length - 1):
            said = said | {(each + again)[:length] for each in said for again in heads}
    return {(each + then)[:length] for each in said for then in after}


def _class(head: str) -> str:
    """Return a phrase's first part, which is no bracket, as it is written in a class."""
    if head in ".…" or head.startswith("[^"):
        return _ANYTHING
    if head == " ":
        return r"\s"
    if head.startswith("["):
        return _EDGE.sub(r"\\-", head[1:-1])
    return head if len(head) > 1 else re.escape(head)


def _options(phrase: str) -> list[str]:
    """Split a phrase at the bars that stand outside brackets."""
    if "(" not in phrase:
        return phrase.split("|")
    options, depth, start = [], 0, 0
    for found in _MARK.finditer(phrase):
        mark = found[0]
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and not depth:
            options.append(phrase[start : found.start()])
            start = found.end()
    return [*options, phrase[start:]]


def _inner(bracket: str) -> str:
    return bracket[3:-1] if bracket.startswith("(?:") else bracket[1:-1]


def _head(option: str) -> tuple[str, str, str]:
    """Split off a phrase's first part, a letter, a class or a bracket, and how often it may stand."""
    end = _end(_PART, option, 0)
    if option.startswith("("):
        depth = 0
        for found in _BRACKET.finditer(option):
            depth += 1 if found[0] == "(" else -1
            if not depth:
                end = found.end()
                break
    rest = _end(_TIMES, option, end)
    return option[:end], option[end:rest], option[rest:]


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start
