"""Telling something about a pupil who can be recognised, even kindly."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading, starting_in
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, right_to_tell

_CLASS = (
    r"((year|yr|class|y) ?\w{1,2}|reception|nursery|\d ?[a-z]|(my|our|the|his|her|that|"
    r"the other) (\w+ )?(class|group|year|form)|[a-z]{3,12} class|beech|maple|oak|elm|willow)"
)
_CHILD = (
    r"(lad|lass|boy|girl|one|man|lady|chap|fella|miss|child|kid|pupil|twins?|soul|mite|wench|un)"
)
_NOT_NAME = (
    r"(?!(the|a|an|one|some|someone|somebody|everyone|every|all|kids|children|boys|girls|anyone|any|me|us|it|"
    r"them|him|her|you|we|i|is|are|was|were|be|been|back|in|now|up|still|stuck|here|off|out|mine|lots|teacher|"
    r"teachers|parents|place|places|work|working|lunch|today|maths|supply|teach|teaching|taught|new|just|only|"
    r"not|people|who|what|that|this|life|homework|day|start|starts|starting|when|book|books|assembly|lesson|"
    r"lessons|bug|nits|week|moved|going|gone|jump|born|desk|chair|room|door|display|my|our|his|most|both|half|"
    r"ones?|team|play|reading|writing|science|well|later|down|on|over|sat|stood|stand|drop|school|staff|go|"
    r"goes)\b)"
)
_NAME = rf"{_NOT_NAME}([a-z]{{2,12}}|[a-z]\.? ?[a-z]\.?)"
# What few children share, and what nobody else need know.
_PRIVATE = (
    r"(assessment|diagnosis|diagnosed|ehcp|ehc plan|medication|meds|autism|autistic|adhd|asd|dyslexia|dyslexic|"
    r"social worker|foster(ed| carer)?|adopted|operation|one to one|1:1|1 to 1|support worker|wets? the bed|"
    r"nits|head lice|nappies|tested for|being tested|speech therapy|counsell\w+|seizures?|epilep\w+|diabet\w+|"
    r"free school meals|food ?bank|meltdowns?|toilet accident|had an accident|baby (reading )?group|"
    r"bottom (set|table|group))"
)
_HOME = (
    r"(in prison|prison|hospital|locks|shed|splitting|separat\w+|divorc\w+|rehab|drinking|court|arrested|"
    r"sectioned|left them|dying|died|passed away|evicted|refuge|custody|foster)"
)

RECOGNISABLE = phrases(rf"""
    # This one child: by class, looks or place.
    (little|lil|wee|young|poor|sweet|tiny|new|that|the|a|one particular|particular|certain) (\w+ )?{_CHILD} (in|from|of) {_CLASS} …
    {_CHILD} (in|from|of) {_CLASS} …(mum|mom|mam|dad|parents|home|hospital|poor|hungry|wet|crie[sd]|crying|hearing aids|wheelchair|left|moved|hit|bit|threw|told me|said|asked|gave me|hugged|isnt talking|tested|heard|first time|coat|hair|glasses)
    (one half|one|both|a set|a pair|set|pair) of (\w+ ){{0,3}}(twins|triplets)
    (him|her|the one|them|he|she|the {_CHILD}|a {_CHILD}|lad|boy|girl|lass|kid|child) (with|who has|that has|who sits|who wears|that sits|wi|in|who joined|who just|by) (the|a|by|my|those|maple|oak|our|his|her) (\w+ ){{0,3}}(hearing aids?|glasses|coat|wheelchair|radiator|window|splint|plaster|curly|ginger|hair|plaits)
    (him|her|the one|them|he|she|the {_CHILD}|a {_CHILD}|lad|boy|girl|lass|kid|child) (with|who has|that has|who sits|who wears|that sits|wi|in|who joined|who just|by) (the|a|by|my|those|maple|oak|our|his|her) (\w+ ){{0,3}}(stammer|inhaler|pump|one to one|walker|patch|tooth|teeth|rats tail|class|last week|frame|head|scarf)
    # By name or initials and class.
    {_NAME} (in|from|of) ((year|yr|class) ?\w{{1,2}}|y\d|\d[a-z]|reception|(my|our|the other) (\w+ )?class|[a-z]{{3,12}} class) (\w+ )?(is|has|was|s|got|told|said|keeps|cant|wont|still|just|read|made|won|lost|hit|bit|being|and|always|who|gave|drew|wrote|asked|today|heard|he|she|yesterday)
    (for|about|with|to|bless|hug) (\w+ )?{_NAME} (in|from|of) ((year|yr|class) ?\w{{1,2}}|y\d|\d[a-z]|reception|(the other|my|our) (\w+ )?class|(the )?other (year|yr) \w+ class)
    (little|lil|poor|wee|bless|aww bless|lickle|our|dear) {_NAME},? (\w+ )?(has|had|got|is|was|whose|who|s|he had|she had|being|today|this|,) …{_PRIVATE}
    (little|lil|poor|wee) {_NAME} (\w+ )?(in|from) …({_HOME}|told|said|read|asked|gave)
    (little|lil|poor|wee) {_NAME} …({_HOME}|nits|today|told me|read me|mum|dad)
    # What nobody else need know of a child.
    (?!(my|our|his|her|its|kids|todays) )[a-z]{{3,12}}s ((new )?(behaviour|{_PRIVATE})|mum and dad|(dads?|daddys?|mums?|mommys?) (in|gone|left|poorly|back|been|took|taken|lost) …)
    (he|she|they|{_NAME}) (has|had|got|is|was|still|being|needs|having|been|gets|on) (\w+ )?(put in the |getting |in the |a |an |his |her |another of (his|her) |another one of (his|her) |another |given |tested for |put on )?{_PRIVATE}
    (his|her|their|the poor (boys|girls|lads)) ((daddy|dad|mummy|mum|mom|mam|parents?|nan|grandad)s?) (\w+ ){{0,4}}{_HOME}
    (daddy|dad|mummy|mum|mom|mam|parents?) (\w+ )?(went|gone|going|is|are|has|lives|changed|got|s|been|back) (\w+ ){{0,3}}{_HOME}
    (his|her|their|whose) (dad|mum|mom|mam|brother|sister|daddy|mummy) (\w+ ){{0,3}}{_HOME}
    number \d+ from \w+
    (that|the|same|one) (child|boy|girl|lad|lass|kid) (in|as|who|with|from) …(yesterday|special|autis|adhd|needs|should be|hygiene|nits|smell)
    (nobody|dont|dnt) (\w+ )?(tell|know).{{0,12}}but {_NAME} (still |has |is |got |wets |cries |fancies |cant )
    (3|three|two|2) guesses …(begin|start|name|who)
    {_NAME} (is|got|was|has been|been) (\w+ )?(put|moved) (in|into|down to|to) (the )?(baby|bottom|lowest|special|sen|other|easy)
""")
NAMED = phrases(r"""
    (in my class|my class|in my group|one of mine|one of my (kids|children|pupils|class|year|yr|little \w+)|my year \w+s?)
    (my yr \w+s?|my reception|in our class|my pupils?|my little (readers?|ones|reciters|mathematicians)|read me|told me)
    (said to me|asked me|gave me|hugged me|i teach|my form)
""")


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    for statement in reading.stating(RECOGNISABLE):
        if "own" not in statement.of and "outside" not in statement.of:
            yield Hit((reading.span(statement),))
    if draft.audience == "staff" and reading.names:
        for statement in reading.stating(NAMED):
            named = starting_in(reading.names, reading.span(statement))
            if named:
                yield Hit(named)


RULE = Rule("identifiable-pupil", _detect, unless=right_to_tell)
