"""Posting in timetabled teaching time."""

from checker.reading.phrases import phrases
from checker.rule import Rule, circumstance, either, saying

_THEY = r"(theyre|they are|theym|theyve|kids are|mine are|children are)"
_CLASS = r"(class are|class is|the class|year \w+ are|year \w+ have|whole class|this lot|my lot|my lot are|little darlings are|thirty of them)"
_LESSON = (
    r"(tests?|big write|writing|handwriting|silent reading|phonics|maths|assessments?|spellings?|register|"
    r"assembly|worksheets?|times tables|lesson|heads down|copying)"
)
_WORKING = (
    r"(doing|on|got|having|watching|in the middle of|copying|reading|writing|colouring|silent|sat|taking|busy|"
    r"working|glued|heads down|finishing|drawing)"
)
_FREE = r"(so|while|which means|giving me|gives me|ive got|i have got|i can|im on|im here|here i am|time (to|for)|perfect time|buys me)"

PATTERN = phrases(rf"""
    ({_CLASS} (all )?(\w+ ){{0,2}}{_WORKING}|{_THEY} (all )?…{_LESSON}) …{_FREE} (\w+ )?(i|ive|im|i have|a|ten|five|two|got|here|me|can|for|to|my|minutes|choosing|online|scroll\w*|on|chat|post|typ\w+|what|who)
    (silent reading|big write|handwriting|assessment|test|spelling test|assembly|pe|carpet time|quiet time|golden time|film) …(so (im|here|ive|i)|while i|so ive got|and im on|gives me|buys me)
    (supposed|meant) to be (teaching|in (a|my) lesson|watching my class|marking the register|supervising)
    (sneaky|quick|cheeky) (scroll|post|tweet|one|message|look) (\w+ ){{0,4}}(lesson|class|while they|phonics|maths|register|during|carpet)
    (live|posting|hello|greetings|writing this|typing this|messaging) (from|in|under) (my|the|a) (\w+ )?(classroom|lesson|class|desk|maths|phonics|y\d room|year \w+ room|assembly|carpet)
    live from my (y\d|year \w+|class|maths|music|art|reception|nursery) room
    (in|during|middle of|mid) (my |a |this |the )?(\w+ )?(lesson|phonics|maths lesson|assembly) …(scroll\w*|phone|posting|on here|typing|insta|bored)
    (heads down|silence) so here i am …
    (dont tell|nobody tell) (the head|slt|ofsted|my head) …(lesson|class|teaching|phone|supposed)
""")

RULE = Rule("teaching-time", either(circumstance("teaching-time"), saying(PATTERN)), certain=True)
