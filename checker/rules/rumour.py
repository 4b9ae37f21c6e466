"""Passing on gossip about the school or its people, or asking for it."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, in_need

GOSSIP = phrases(r"""
    (rumou?rs?|gossip|goss|hearsay|word on the street|little bird|grapevine|rumour has it)
    word is …
    (i|ive|just|you|u|anyone|anyone else|anybody|has anyone|has anybody|any1|did you|did u|have you|we|weve|only|overheard) (\w+ )?(heard|hear|hears) (\w+ ){0,5}(that|about|is|are|hes|shes|theyre|why|whats|what|really|going|leaving|being|behind)
    (theyre|they are|people are|everyones|everyone is|some are|they|folk|all) (saying|reckon|reckons|say)
    (didnt|did not|never) (hear|get) (it|this|that) from me
    (dont quote me|keep it to yourself|keep it to urself|cant say who told me|you never heard it|dont say i said|dunt say owt)
    (dont tell any ?(one|1|body))
    (is it|is that|can anyone confirm|anyone know if its|anyone know if it is) true (that|about|what|the)?
    (apparently|supposedly|allegedly|reckon|bet|reckons) …
    (going to|gonna|about to|being|getting) (be )?(swallowed|taken over|academised|merged|merging|shut|closed|closing|sacked)
    (saw|seen|read) (something|it|this|that) on the (residents|community|local|village|town) (page|group)
    (spill|spilling) the (tea|beans)
    👀 …(who|heard|know|true)
    (theories|theory|guesses|guess) (\w+ )?(why|what|who|about|welcome)
    (whats|what is) (really |actually )?(going on|behind|happening) (with|at|in) (the|our|that)
    (not being announced|between you and me|between us|just between)
""")
ABOUT = phrases(r"""
    (head|headteacher|school|slt|governors?|trust|academy|teachers?|deputy|ta|staff|our place|caretaker|mrs? \w+|miss \w+)
    (ofsted|class|year \w+|parents?|mum|dad|merger|merging|job|jobs|redundan\w+|leaving|sacked|inspect\w+|meeting)
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    for statement in reading.stating(GOSSIP):
        people = statement.of & {"school", "staff", "pupil", "parent"}
        if (people or ABOUT.search(statement.text)) and "outside" not in statement.of:
            yield Hit((reading.span(statement),))


RULE = Rule("rumour", _detect, unless=in_need)
