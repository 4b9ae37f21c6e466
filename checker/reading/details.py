"""Personal details: what would let a stranger call, write to, visit or find somebody."""

import re
from collections.abc import Iterator

from checker.reading.normal import Normal, Span
from checker.reading.phrases import phrases

_DIGIT = (
    "(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple|hundred)"
)
# What streets are called; the second sort are everyday words too, so they need a name before.
_STREET = "road|rd|street|avenue|ave|lane|crescent|cres|terrace|gardens|gdns|mews"
_PERHAPS = "drive|dr|close|grove|court|place|walk|way|hill|row|green|rise|view|park|square"
# "Year 6 car park"; no street begins with these: "1 nature walk", "3 bed terrace".
_NOT_OF_CLASS = r"(?<!year\s)(?<!yr\s)(?<!class\s)(?<!stage\s)(?<!size\s)(?<!form\s)(?<!group\s)"
_NO_NAME = (
    "(?:a|an|the|of|to|and|or|in|on|at|for|all|my|our|your|his|her|their|this|that|it|is|was|minutes?|mins|"
    "hours?|days?|weeks?|months?|years?|miles?|metres?|times?|pm|am|people|kids|children|more|in|left|per|x|"
    "laps?|steps?|points?|goals?|quid|pounds?|percent|year|yr|class|go|went|got|walked|ran|on|down|up|"
    "car|take|come|nature|round|charity|sponsored|fajr|dog|bed|teacher|post|back|front|me|min|muddy)"
)
_NAME = rf"(?!{_NO_NAME}\b)[a-z'-]{{2,20}}"

PHONE = re.compile(
    r"(?<![\w.,£])(?:(?:(?:\+|00\s?)44\s?(?:\(0\)\s?)?|0)(?:[\s().-]{0,2}\d){9,10}"
    r"|\+(?!44)[1-9]\d{0,2}(?:[\s().-]{0,2}\d){8,12})(?!\d)"
)
SPELLED_PHONE = re.compile(rf"(?<!\w)(?:oh|o|zero|nought)(?:[\s,.-]{{1,3}}{_DIGIT}){{8,13}}(?!\w)")
# "o7 nine double 7 4": digits and words by turns; there is a word among them.
MIXED_PHONE = re.compile(
    rf"(?<!\w)(?:0|oh|o|zero|nought)(?=[\d\s,.-]{{0,20}}(?!oh?\b){_DIGIT}(?!\w))"
    rf"(?:[\s,.-]{{0,3}}\d|[\s,.-]{{0,3}}{_DIGIT}(?!\w)){{9,13}}(?!\w)"
)
# But "Y6 1st", "S1 2nd period".
POSTCODE = re.compile(
    r"(?<!\w)[a-z]{1,2}\d[a-z\d]?\s{0,2}\d(?!st|nd|rd|th)[abd-hjlnp-uw-z]{2}(?!\w)"
)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
ADDRESS = re.compile(
    rf"(?=\d){_NOT_OF_CLASS}(?<![\w£$.,:/-])\d{{1,4}}[a-jl-z]?,?\s"
    rf"(?:(?:{_NAME}\s){{1,3}}(?:{_STREET})(?!\w)"
    rf"|(?:{_NAME}\s){{1,2}}(?:{_PERHAPS})(?!\w|\s(?:the|to|and|a|up|down|back|off|by|enough)))"
)
REGISTRATION = re.compile(
    r"(?<!\w)[a-z]{2}\d{2}\s?(?!and|for|the|but|was|has|are|all|not|you|day|lot)[a-z]{3}(?!\w)"
)
CODE = phrases(r"""
    (door|gate|key|safe|entry|alarm) ?(code|pin|safe)( is|'s|s|:)? \d{3,8}
    (pin|passcode) (is|:) \d{4,8}
    (date of birth|dob|born on)( is|:)? \d{1,2}[/ .-]\w+[/ .-]\d{2,4}
    (sort code|account (no|number))( is|:)? \d[\d -]{4,12}
""")


def details(normal: Normal) -> Iterator[Span]:
    """Yield where a normalised text gives a personal detail."""
    for pattern in (
        PHONE,
        SPELLED_PHONE,
        MIXED_PHONE,
        POSTCODE,
        EMAIL,
        ADDRESS,
        REGISTRATION,
        CODE,
    ):
        for match in pattern.finditer(normal.text):
            yield normal.span(*match.span())
