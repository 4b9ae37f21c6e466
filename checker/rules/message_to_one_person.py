"""On the school's own account: a message meant for one person."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule

_TITLE = "(mrs?|ms|miss|dr|mx|sister|brother)"
_ONE = "(mum|mom|mam|dad|mother|father|parents?|nan|carer|grandad|gentleman|lady|person|driver|owner|man|woman|caller|family)"

ADDRESSED = phrases(rf"""
    (hi|hello|hiya|dear|good (morning|afternoon|evening)|assalamu alaikum|salaam|morning|sorry|thank you|thanks) {_TITLE} (?!and\b)\w+
    (to )?(the )?{_ONE} of [a-z]+( \w+)?[ ,:-]
    (to|for|would|could|can|will) the {_ONE} (who|whose|that|of|with|driving) …
    {_TITLE} \w+( \(…\))?, …
    {_TITLE} \w+ …(please|kindly|could you|can you|your|youve|you)
    (please|kindly|could|can|would) ({_TITLE}|the {_ONE} of) \w+ …
    @\w+ …(please|could you|can you|call|ring|contact|your|thank you for your)
    (hi|hello|dear|hiya) (?!(all|everyone|everybody|parents|families|there|year|y\d|from|and|again|to|our|folks|carers|friends|half)\b)[a-z]{{3,12}}, …(your|you|shes|hes|please)
    [a-z]{{3,12}}s (mum|mom|mam|dad|nan|carer|parents),? …(please|could you|can you|your|collect|ring|call)
    in (answer|reply|response) to your (message|question|email|comment) …
""")
ONE = phrases(r"""
    (your|ur) (son|daughter|child|little one|boy|girl|payment|account|dinner money|inhaler|glasses|coat|message|email|form|car|appointment|meeting|bag) …
    (ring|call|contact|see|collect|pop|pop back|pop in|come back|get in touch|phone|fetch|move) (us|me|the office|the school|back|your|it|in|to|a|shes|hes)?
    (just )?(letting you know|to let you know|replying to you|in answer to your|re your|thanks for your (email|message)|we got your|we have your)
    (is|was|s|are|has been) (\w+ )?(fine|happy|ok|okay|settled|upset|a bit|in the office|at the office|poorly|waiting|with us|feeling)
    yes,? you can
""")
EVERYONE = phrases(r"""
    (dear|hi|hello|hiya) (\w+ )?(all|everyone|every ?body|parents|families|carers|friends|year|sisters|brothers)
    (retire|retires|retiring|leaving|leaves|welcome to|congratulations|well done|happy birthday) …
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    if not ONE.search(reading.text):
        return
    for statement in reading.stating(ADDRESSED):
        if not EVERYONE.search(statement.text):
            yield Hit((reading.span(statement),))


RULE = Rule("message-to-one-person", _detect, certain=True)
