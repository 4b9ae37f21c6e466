"""Arguing in public against a school rule or decision."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, right_to_tell

DECISION = phrases(r"""
    (uniform|dress code|logo|kit list|blazers?|shoes|trainers|haircuts?|hair|earrings?|nails|socks|coats?|pe kit)
    (homework|spellings|reading record|sats|tests?|setting|sets|mixed classes)
    (fine|fines|fined|attendance|penalty notice|term ?time holiday|holiday request|certificate)
    (phone ban|phones?|policy|policies|rules?|ban|bans|banned|banning|not allowed|allowed|aloud|decision|decided|decides)
    (charge|charging|charges|contribution|fees?|consultation|timetable|one way system|gate|parking|menu|packed lunch(es)?)
    (snacks?|crisps|water bottles?|birthday cakes?|residential|clubs?|start time|drop off|pick up|new system)
""")
# Arguing without a bad word: calling on others, or saying what a rule should be.
AGAINST = phrases(r"""
    (shall|should|why dont|lets|what if|can|could|if) (we|all|everyone|every one of us|all of us|us all|thirty|enough of us) (\w+ ){0,3}(refuse|refused|boycott|ignore|ignored|write|sign|complain|send|turn(ed)? up|email)
    (shall|should|why dont|lets|what if|can|could|if) (we|all|everyone|every one of us|all of us|us all|thirty|enough of us) (\w+ ){0,3}(object|protest|challenge|fight|stand up|stick together|say no|keep (them|ours|the kids))
    (whos|who is|anyone|anybody|hands up|join me|im up for|fancy) (with me|up for|in|signing|joining|want to sign|if you agree|for a (petition|letter|protest))
    (petition|joint letter|boycott|strike|refuse to (pay|sign|do)|not paying|wont be paying|will not be paying|get it changed)
    (overturn|fight (it|this)|push back|stand up to)
    (is|are|such|seems|just|really) (a |an )?(\w+ )?(daft|stupid|silly|ridiculous|pointless|unfair|petty|bonkers|nonsense|mad|crazy|wrong|harsh|unnecessary|over the top|ott|too much|too (strict|harsh|many|far|long|expensive)|excessive|draconian|discriminat\w+)
    (makes? no sense|doesnt make (any )?sense|no sense|is a joke)
    (should be (scrapped|dropped|optional|allowed|up to (us|parents)|banned)|shouldnt be (allowed|banned|compulsory|up to))
    (nobody (learns|needs|asked|wants|voted)|what difference|who does it help|none of their business)
    (not their (place|job|business))
    (too (much|many|strict|harsh|far|young|long)|a bit much|not fair|unfair|hardly fair|over the top|do ?nt agree|do not agree|disagree|disagreeing)
    (not convinced|cant see (why|the|how)|dont see (why|the|how)|not sure (why|how|this|its)|against (this|the|it)|oppose)
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    for statement in reading.stating(DECISION):
        argues = AGAINST.search(statement.text)
        if "outside" in statement.of:
            continue
        if argues or (statement.blames and "school" in statement.of):
            yield Hit((reading.span(statement),))


RULE = Rule("challenge-to-policy", _detect, unless=right_to_tell)
