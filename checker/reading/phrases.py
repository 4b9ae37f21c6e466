"""A small language for what people write, one phrase a line.

In a phrase a space stands for any white space, `` ?`` for some or none, ``…`` for a gap of up
to 40 characters within the sentence; ``|``, ``?``, ``{m,n}`` and brackets mean what they mean
in a regular expression. Phrases match whole words of a normalised text (small letters, no
apostrophes within words). Gaps are bounded, so that time grows linearly with the text.
"""

import re

GAP = r"[^.!?\n]{0,40}?"
SPACE = r"\s{1,3}"
_MARK = re.compile(r"[(|)]")
_BRACKET = re.compile(r"[()]")
_CLASS = re.compile(r"\[\^?(?:\\.|[^\]\\])+\]")


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
    lines = [line.strip() for line in listed.splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    starts = {line: _starts(line) for line in lines}
    # Where no phrase can start, one look is enough: most places of a text. Phrases that can
    # start with any word stand apart, so that they do not cost the others this look.
    anyhow = [line for line in lines if starts[line] & {r"\w", "a-z"}]
    either = [
        f"(?=[{''.join(sorted(set().union(*(starts[line] for line in some))))}])(?:{'|'.join(map(_pattern, some))})"
        for some in ([line for line in lines if line not in anyhow], anyhow)
        if some
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(either)})(?!\w)")


def _pattern(phrase: str) -> str:
    phrase = _whole_words(phrase)
    spaced = phrase.replace(" ?", r"\s{0,3}").replace(" … ", rf"\s{GAP}").replace("…", GAP)
    return re.sub(r"\((?!\?)", "(?:", spaced).replace(" ", SPACE)


def _whole_words(phrase: str) -> str:
    """Make what must not follow end with a word, so that "(?! i)" lets "in" pass."""
    start = phrase.find("(?!")
    if start < 0:
        return phrase
    barred, rest = _head(phrase[start:])
    return f"{phrase[:start]}(?!({barred[3:-1]})(?!\\w)){_whole_words(rest)}"


def _starts(phrase: str) -> set[str]:
    """Return what the phrase can start with, each written for a class of characters."""
    found: set[str] = set()
    for option in _options(phrase):
        if option[:1].isalpha() and option[1:2] not in {"?", "{", "*"}:
            found.add(option[0])  # the most, and quickly: a phone does this thousands of times
            continue
        head, rest = _head(option)
        if head.startswith("("):
            inner = head[3:-1] if head.startswith("(?:") else head[1:-1]
            found |= set() if head.startswith(("(?!", "(?=", "(?<")) else _starts(inner)
        elif head:
            found.add(head[1:-1] if _CLASS.fullmatch(head) else head)
        if head.startswith(("(?!", "(?=", "(?<")) or rest.startswith(("?", "{0,", "*")):
            found |= _starts(re.sub(r"^(?:\?|\*|\{\d+,\d+\}) ?", "", rest))
    return found


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


def _head(option: str) -> tuple[str, str]:
    """Split off a phrase's first part: a letter, a class or a bracket."""
    if option.startswith("("):
        depth = 0
        for found in _BRACKET.finditer(option):
            depth += 1 if found[0] == "(" else -1
            if not depth:
                return option[: found.end()], option[found.end() :]
    match = _CLASS.match(option) or re.match(r"\\.|.|", option)
    head = match[0] if match else ""
    return head, option[len(head) :]
