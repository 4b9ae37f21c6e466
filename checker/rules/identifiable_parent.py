"""Telling something about a parent or family of the school who can be recognised."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, right_to_tell

_PARENT = r"(mum|mom|mam|dad|daddy|mummy|father|mother|parents?|nan|grandad|grandma|carer|family)"

PATTERN = phrases(rf"""
    (the |that |this |a )?{_PARENT} (of (this|that|the|a|one) (\w+ )?(boy|girl|lad|lass|child|kid|pupil|twins|triplets)|in (my|our) (class|year)|from (my|our|year|reception))
    (the |a |that |this |one |our )?(lovely |poor |new )?{_PARENT} (with|who) (the|a|has|have|owns?|runs?|drives?|works?|just|never|always|blames?|turned|keeps?|emails?|rang|came|asked|shouted|told|thinks?|wants?) …
    (one of|some of|two of) (our|my|the) (\w+ )?(mums|dads|parents|families|moms|mams|grandparents)
    (a|one|this|that|another) (\w+ )?{_PARENT} (\w+ )?(told me|said to me|asked me|came in|complained|emailed|stormed|shouted|rang|turned up|kicked off|cried|wanted to know|has just|sent me|gave me|at (the )?(gate|parents evening|pick up|drop off|the door))
    (his|her|their|kids|childs|little ones) {_PARENT} (\w+ ){{0,2}}(went|cant|never|dont|doesnt|phone|lives|changed|pays|split|lost|goes|drinks|left|work|works|struggl\w+|couldnt|has moved|have split|kicked|is in|are in|was in|told|emailed|rang|blames)
    (?!(my|our|its|whos|thats|hes|shes|lets|mens|wheres) )[a-z]{{3,14}}s {_PARENT} (\w+ ){{0,4}}(today|told|said|gave|asked|is|has|was|emailed|rang|came|brought|made|sent|never|again|keeps|never|times|wants|again|this)
    (card|email|note|message|cake|flowers|present|complaint|call|letter) from [a-z]{{3,14}}s {_PARENT}
    {_PARENT}s? (and dad )?(have|has|lives?|changed|went|goes|go|s|phone|drinks|cant|is|are|never|own|owns|run) …(prison|shed|locks|chip shop|shop|spa|off|phone|court|hospital|split|divorc\w+|every|evicted|homeless|benefits|drunk|rehab)
    (some|certain|these|those|our) (of our |of the )?(parents|mums|families|dads|moms) (\w+ )?(cant|dont|think|never|are|were|will|wont|expect|turn|treat|let|should|need|say|always|just)
    (folk|people|parents|mums|dads) (who )?(stroll|strolling|turn up|turning up|rock up|rocking up|roll up|drop and run|park on)
    the (\w+ )?(family|twins|triplets|sisters|brothers) (with|from|who|in) …(moving|leaving|moved|split|evicted|reception|year|class|court|hospital)
    {_PARENT}s (phone|voicemail) (goes|is|was|rings|always|off)
""")
# The writer's own part as a parent, or parents at large.
OWN_PART = phrases(r"""
    (just|as|being|im|i am|i was|only) (a|the) (\w+ )?(mum|mom|mam|dad|mother|father|parent|nan|carer)
    (my|our|me) (\w+ )?(mum|mom|mam|dad|mother|father|parents|nan|family|in ?laws?)
    (any|all|every|fellow|to the|thank you to|thanks to|dear) (\w+ )?(parents?|mums?|dads?|famil(y|ies))
    (his|her|their) (mum|dad|mother|father|parents) (is|was) (my|a friend)
    (mother|father) of (one|two|three|four|mine)
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    for statement, place in reading.within(PATTERN):
        if not statement.of & {"own", "outside"} and not OWN_PART.search(statement.text):
            yield Hit((place,))


RULE = Rule("identifiable-parent", _detect, unless=right_to_tell)
