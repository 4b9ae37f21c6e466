"""How it is spoken of: blame, mockery and thanks, each cue with a weight.

A statement blames when its cues weigh :data:`BLAMES` or more: one strong cue, or weak ones of
two sorts. Praise and plain questions weigh against. This part knows nothing of who is meant: see
:mod:`checker.reading.people`.
"""

import re
from functools import lru_cache, partial

from checker.reading.complaint import DISLIKED, FAILING, OFTEN, STRONG
from checker.reading.phrases import phrases
from checker.reading.praise import NEUTRAL_QUESTION, ONESELF, PRAISE
from checker.reading.sarcasm import SARCASM

BLAMES = 2.0
_WEIGHTS = (
    (STRONG, 2.0),
    (PRAISE, -1.0),
    (NEUTRAL_QUESTION, -2.0),
    (ONESELF, -3.0),
)
_WEAK = (DISLIKED, OFTEN, FAILING)
_NEGATIVE = "not|isnt|never|no|arent|wasnt|hardly|aint|ay|int|far from|nothing|without"
_DENYING = "dont|do not|didnt|did not|wouldnt|would not|not|isnt|never|nobody|no one"
_UNTRUE = "untrue|nonsense|a myth|a lie"
# Without one of these nothing is taken back: most statements need no further look.
_TAKING_BACK = re.compile(rf"\b(?:{_NEGATIVE}|{_DENYING}|{_UNTRUE})\s")
# "Not a bad word to say", "never boring": the word just after is taken back.
_NEGATED = re.compile(
    rf"\b(?:{_NEGATIVE})\s(?:(?:a|an|at all|so|very|too|that|the|been|being|one|once|any|is|was)\s){{0,2}}$"
)
# "I never said nobody cares", "it is not true that he shouts": what is denied is not said. "I
# don't think it is useless" says as much, but "I don't think they have a clue" complains.
_NOT = rf"\b(?:{_DENYING})\s(?:\w+\s){{0,1}}"
_UNSAID = re.compile(
    rf"(?:{_NOT}(?:say|says|said|saying|claim|claims|claimed|call|called|suggesting|true|fair to say|agree)"
    rf"|\b(?:{_UNTRUE}) (?:that|to say))\s[^.!?,\n]{{0,60}}$"
)
_UNTHOUGHT = re.compile(
    rf"{_NOT}(?:think|thinks|thought|believe|believes|reckon|reckons|feel|find)\s[^.!?,\n]{{0,60}}$"
)
_MISSING = re.compile(
    r"\b(?:not?|never|isnt|arent|wasnt|dont|doesnt|didnt|cant|wont|without|clue|idea|care|cares|bother|bothered|listen|"
    r"know|appreciate|good|fair|right|ok|okay|acceptable|worse|worst)\b"
)
RESOLVED = phrases(r"""
    (not|never|nobody|no one|none|without|havent|hasnt|hardly) (\w+ ){0,5}bad word
    (you|they|she|he|school|office|it) (\w+ ){0,2}(sorted|fixed|listened|apologised|was sorted|got sorted|is sorted|was fixed|was done)
    (thank you|thanks|thankyou|ta|cheers) …(sorting|fixing|listening|finding|getting back|replying|so quick|quickly|for being|for all|for everything)
    (take back|took back|i was wrong|fair enough|well fair play|you listened|credit where)
    (no longer|not any ?more|all sorted|sorted now|all good now)
""")


@lru_cache(maxsize=1 << 8)
def blame(text: str) -> float:
    """Weigh the cues of a normalised statement; :data:`BLAMES` or more is blame.

    While somebody types, most statements stay as they were.
    """
    weight = -2.0 if RESOLVED.search(text) else 0.0
    taken_back = partial(_taken_back, text) if _TAKING_BACK.search(text) else _kept
    # The thanks in "thanks for nothing" are part of the dig.
    digs = list(SARCASM.finditer(text))
    mocked = {at for match in digs for at in range(*match.span())}
    weight += 2.0 * sum(not taken_back(match) for match in digs)
    for pattern, each in _WEIGHTS:
        for match in pattern.finditer(text):
            if pattern is PRAISE and match.start() in mocked:
                continue
            weight += 0 if pattern is not NEUTRAL_QUESTION and taken_back(match) else each
    sorts = (any(not taken_back(match) for match in pattern.finditer(text)) for pattern in _WEAK)
    return weight + sum(sorts)


def _kept(_: re.Match[str]) -> bool:
    return False


def _taken_back(text: str, match: re.Match[str]) -> bool:
    if _NEGATED.search(text, max(0, match.start() - 24), match.start()):
        return True
    before = max(0, match.start() - 90), match.start()
    if _UNSAID.search(text, *before):
        return True
    return bool(_UNTHOUGHT.search(text, *before)) and not _MISSING.search(match[0])
