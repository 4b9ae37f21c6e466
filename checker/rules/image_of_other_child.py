"""Posting a picture that shows a child not one's own. A text cannot show it: it is asked."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule

# The writer tells that somebody in the picture has not agreed, or would not.
NOT_AGREED = phrases(r"""
    (dont|didnt|doesnt|dosnt|dsnt|did not|does not|hasnt|havent|not) (\w+ )?(know|no|see|say|said|want|ask|asked|agree|agreed|notice|seen|like it|likes it|checked|got permission|like this|let me)(?! (to (go|leave|come|stop|miss|be late|get up|swim|dance)|where|(\w+ ){0,2}(in|for) (ages|years|weeks|months|forever|so long)))
    (said|says|saying|sed|sez) (no|not to|dont|dnt|(to )?(delete|deleet|remove|take (it|this|that) (down|off)))
    (wants?|wanted|asked for) (\w+ ){0,3}(deleted?|taken down|take it down|remove|removed|gone)
    (tell|telling|told|ask|asking|asked|beg|begging|begged|txt|txting|txted|text|texting|texted|messaging|messaged) me to (\w+ ){0,3}(deleted?|taken down|take (it|this|that|them) (down|off)|removed?|gone|get rid)
    (except|exept|apart from|bar|but not) … (said|cos|coz|because|asleep|no|not)
    (asleep|sleeping|wasnt looking|isnt looking|not looking|behind (his|her|their) backs?|secretly|sneaky|sneaked|snuck)
    (without (asking|him|her|them|permission))
    (kill|murder|hate|never forgive|be so mad at|be raging at) me (for|if|when|wen|4)
    (before|til|till|until) (he|she|they|miss|sir|anyone|mum) (sees?|notices?|finds? out|deletes?|makes? me)
    (dont|do not|no) (screenshot|tell|grass|snitch)
    (posting|postin|post|putting|puttin|put|uploading|sharing|keeping) (this|it|that|these|one)( one| pic| up| on)?( of (him|her|them))? (anyway|anyways|neway|regardless|still|so)
    (look at|lol at|lmao at|haha at) (his|her|their|the) (face|hair|teeth|outfit)
    (fell|falling|fall|tripped|crying|cried|stuck|upside down) (over|off|in)? ?…(lol|haha|😂|🤣|💀)
    (thats|its) \w+ on the floor
    spot who …
    (dead last|worst dancer|caught (him|her|them)|loser)
""")


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    if "photo-other-child" not in draft.circumstances:
        return
    refused = tuple(reading.found(NOT_AGREED))
    if refused and "photo-permission" not in draft.circumstances:
        yield Hit(refused)
    elif draft.channel == "official" and reading.names:
        # A child both shown and named: consent would have been said.
        yield Hit(reading.names)
    else:
        yield Hit(decided_by="photo-permission")


RULE = Rule("image-of-other-child", _detect, asks=True, exact=True)
