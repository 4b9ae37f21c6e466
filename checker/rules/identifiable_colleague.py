"""Referring to a colleague who can be recognised, even in praise."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.people import NAME
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, right_to_tell

_POST = (
    r"(head ?(teacher)?|deputy( head)?|senco|sendco|caretaker|site manager|business manager|office manager|"
    r"receptionist|cook|ta|dsl|(pe|maths|english|science|music|phonics|reading) lead|lunchtime supervisor|"
    r"nurse|sports coach|assistant head)"
)
_AT_WORK = (
    r"((year|yr) ?\w|y\d|reception|nursery|the (school )?(office|kitchen)|our (school )?(office|kitchen|team)|"
    r"my (team|school|key stage|phase)|work|at work|next door to me|the (room|class) next door|\d\w)"
)

COLLEAGUE = phrases(rf"""
    (mrs?|ms|dr|ustadh?a?|sister|brother) (?!(is|was|and|or|in|had|has|who|got|of|the|to|for|at)\b){NAME}( (from|in|of|at) {_AT_WORK})?
    (miss|sir|apa) (?!(is|was|and|or|in|had|has|who|got|of|the|to|for|at|you|him|her|it|them|this|my|out|work|school|that|a|an|us|our|everyone|everybody|being|having|home|all|so|i|those|these|their|seeing|when|how)\b)[a-z]{{3,}}
    my (work (bestie|wife|husband|mum|mate)|job ?share|year (group )?partner|partner teacher|mentor|line manager|head of year|phase leader|ta|deputy|headteacher|nqt|ect|student teacher|colleague)
    our (new |lovely |old |amazing |brilliant |wonderful )?{_POST} (\w+ )?(is|was|has|s|said|told|gave|got|just|who|leaving|retiring|expecting|covered|made|\w+ed)
    (one of|someone|somebody) (the |my )?(colleagues?|people|teachers|girls|ladies|team|tas) (i work with|at work|in my team|in the office|at school)
    (a|my|our) (dear |lovely )?colleagues? (of mine|at|who|has|is|just)
    (to|from|with|ask|tell|for|by|love|see|thank) [a-z]{{2,12}} (in|from|on|at) {_AT_WORK}
    [a-z]{{2,12}} (in|from|on) {_AT_WORK} (is|has|was|s|just|left|always|covered|made|who|got|gave|told|keeps)
    (?!(im|ive|hes|shes|its|theyre|whos|mums|dads|nans|thats|kids|weve|youre|hubbys)\b)[a-z]{{3,12}}s (signed off|off (sick|with stress|on the sick|till|til|until)) ?(.{{0,20}}(stress|back|feb|easter|xmas|christmas|summer|work|school|till|cover))?
    (?!(im|ive|hes|shes|its|theyre|whos|mums|dads|nans|thats|kids|weve|youre|hubbys)\b)[a-z]{{3,12}}s (on maternity|had (her|his) baby|expecting|leaving us|retiring|handed (her|his) notice) ?(.{{0,20}}(stress|back|feb|easter|xmas|christmas|summer|work|school|till|cover))?
""")
ONESELF = phrases(r"""
    (its|it is|im|i am|this is|only me|love|from|regards|x|signed|called|call me|as) (just )?(mrs?|ms|miss|dr|sister|brother|sir|ustadh?a?) \w+
    (mrs?|ms|miss|dr|sister|brother|sir|ustadh?a?) \w+ (here|speaking)
    (dear|hi|hello|hiya|morning|salaam|assalamu alaikum) (mrs?|ms|miss|dr|sister|brother|ustadh?a?|sir)
    # People of books, films and one's own schooldays.
    (my old|old|former|when i was|years ago|in \d{4}) (\w+ )?(teacher|head|school|mrs?|miss|mr)
    (mrs?|miss|mr|dr|sir|sister|brother) (trunchbull|honey|claus|doubtfire|tumble|tickle|men|bean|darcy|whippy|act|potter|who|strange|men)
    (my|our) (brother|sister|husband|wife|mum|dad|son|daughter) …
    happy birthday to my (sister|brother)
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    for statement, place in reading.within(COLLEAGUE):
        if "outside" not in statement.of and not ONESELF.search(statement.text):
            yield Hit((place,))


RULE = Rule("identifiable-colleague", _detect, unless=right_to_tell)
