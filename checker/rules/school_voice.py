"""Giving a personal view so that it could be taken as the school's."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule

_POST = (
    r"(deputy( head)?|head( ?teacher)?|governor|senco|teacher|ta|lead|leader|member of staff|"
    r"chair of governors|school|staff|business manager|caretaker|parent governor|head of \w+|assistant head)"
)
_VIEW = r"(i|we|our|my|let me|believe|think|want|oppose|support|reckon|say|can tell you|feel)"
_BELIEVES = (
    r"(believes?|thinks?|opposes?|supports?|stands? (with|against|behind)|is against|are against|backs?|"
    r"rejects?|condemns?|wants?|refuses?|will not be|urges?|is clear|are clear|agrees?|disagrees?|says (no|"
    r"yes))"
)

PATTERN = phrases(rf"""
    (as|speaking as|writing as|talking as) (a |an |the |your |one of the )?(\w+ )?{_POST}(?! (of|for) (\w+ ){{0,3}}years?) (at|of|for|here at|in|here) (\w+ ){{0,4}}…{_VIEW}
    (speaking|writing|posting) (as|for|on behalf of) (a |an |the |our )?(\w+ )?({_POST}|governors?|leadership|slt|all|us all|everyone) ?(here|at|of|for|in|,|we|i|when)
    on behalf of (the |our |all |everyone at )?(\w+ )?(school|governors|staff|leadership|slt|primary)
    (we|us) (as a school|at the school|as a staff|as governors|here at)
    (as a school|as a staff|as a leadership team|as governors),? (we|our)
    (our|the|my) (schools?|staffs?) (official )?(position|stance|view|policy|line|opinion) (is|on|remains|has always)
    (our|the|this|my|whole|all our|all the) (school|staff|governors|governing body|teachers) (\w+ )?{_BELIEVES}
    our (position|stance|view) is (that|simple|clear|:) ?
    where (do we|does the school|we|the school) (as a school )?stands?
    (a )?true friend of (this|our|the) school
    (we|us) (at|here at|in) (the |our |this )?(school|staffroom) (\w+ )?{_BELIEVES}
""")
OWN_VIEW = phrases("""
    (own|personal|unofficial|wholly unofficial) (opinion|view|views|opinions|two ?pence|tuppence|tuppence worth)
    (views|opinions|words|thoughts|tweets) (are )?(my|all my) own
    (speaking|talking) (only )?for myself
    (not|nothing) (the school|the schools|speaking for|to do with (work|school|my school))
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    if not OWN_VIEW.search(reading.text):
        for statement in reading.stating(PATTERN):
            yield Hit((reading.span(statement),))


RULE = Rule("school-voice", _detect, certain=True)
