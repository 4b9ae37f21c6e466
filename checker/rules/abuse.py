"""Insulting, mocking or being unkind about or to a person of the school community."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.insults import EXCLUSION, INSULT, OF_ONESELF, SWORN_AT
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, in_need

COMMUNITY = frozenset(("staff", "pupil", "parent"))
ASIDE = frozenset(("outside", "own"))
SPOKEN_TO = phrases("""
    (you|u|ur|youre|yous|yow|ya) (\\w+ )?(are|r|smell|smells|look|looks|stink|should|need|want|have|dont|cant|is|a|an|well|so)
    (youre|ur|yowm|shut up|get lost|go away|get a life|you) …
    your (\\w+ )?(lad|son|daughter|child|kid|girl|boy|mum|dad|lot|kids)
""")
# Pupils write to and about each other: whoever they insult is most likely one of them.
SOMEBODY = phrases("""
    (you|u|ur|your|youre|yous|yow|ya|he|she|hes|shes|him|her|they|theyre|who|whos|every ?one|everybody|every1|noone|no1)
    (nobody|class|\\w+s)
    (vote|voting|poll|rank|rate) …
    \\w+ (is|looks|smells|runs|talks|sings|stinks|are|r)
""")


# A child writes a classmate's name small and alone: "jack is a loser". A thing is no classmate.
CLASSMATE = (
    "(?!(?:it|this|that|there|here|what|who|which|everything|life|today|monday|school|maths|english|"
    "history|science|homework|football|netball|minecraft|roblox|fortnite|youtube|mum|mom|dad|nan|"
    "grandad|brother|sister|bro|sis|people|someone|game|film|book|song|dog|cat|hamster|weather|"
    "lunch|dinner|pizza|broccoli|peas)\\b)[a-z]{3,12}"
)
CALLED = phrases(rf"""
    {CLASSMATE} (is|iz) (so |such |well |really |rly |just |the |a |an |proper |dead |a right |most ){{0,3}}(loser|idiot|baby|snitch|weirdo|freak|cheat|liar|pig|bully|ugly|smelly|annoying|annoyin|stupid|thick|fat|weird|dumb|horrible|mean|meen|rubbish at|gross)(?! (to look|how|if|that|when|but))
    {CLASSMATE} (smells|stinks)(?! (nice|lovely|good|amazing|of))
    (every ?one|every1|we all|the whole class) (really |all )?(hates|hate) {CLASSMATE}(?! (for|when|because|cos|to|in|at|on|and))
    (shut up|shut it) (you |u )?(idiot|loser|weirdo|fat|stupid|ugly|baby|freak|moron|muppet)
""")


# "So ugly it is cute" and "shut up, I love it" are no insults.
FOND = phrases("""
    (cute|adorable|love (you|u|it|him|her|that)|best (friend|mate)|hide and seek|(you|ur|your) so funny|you horrible lot)
""")
# Where a parent or member of staff writes to or about the school's own people.
AMONG_US = frozenset(("class-group", "school-page-comment", "official"))


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    pupil = draft.audience == "pupils"
    to = SOMEBODY if pupil else SPOKEN_TO
    among_us = pupil or draft.channel in AMONG_US or "school" in {m.kind for m in reading.mentions}
    for statement in reading.statements:
        words = statement.text
        if OF_ONESELF.search(words) or FOND.search(words):
            continue
        known = statement.of & (COMMUNITY if among_us else COMMUNITY - {"parent"})
        meant = known or (among_us and not statement.of & ASIDE and to.search(words))
        left_out = not statement.of & ASIDE and among_us and EXCLUSION.search(words)
        called = pupil and not statement.of & ASIDE and CALLED.search(words)
        if (meant and (INSULT.search(words) or SWORN_AT.search(words))) or left_out or called:
            yield Hit((reading.span(statement),))


RULE = Rule("abuse", _detect, unless=in_need)
