"""Doing the school's work from a personal account."""

from checker.reading.phrases import phrases
from checker.rule import Rule, saying

_TITLE = r"(miss|mrs?|ms|sir|ustadh?a?|coach|your childs teacher|the class teacher|the ta|from the office)"
_WORK = (
    r"(spellings|homework|trip|swimming|kit|club|absence|absences|absent|money|dojo|phones|reading|costume|"
    r"rehears\w*|booking|slots?|parents evening|packed lunch|permission|consent|residential|timetable|assembly|"
    r"register|off (sick|ill|school|tomorrow|poorly)|going to be off|is off|wont be in|late)"
)
_SEND = r"(msg|message|text|dm|inbox|whatsapp|ring|reply|email|let me know|tell me)"

PATTERN = phrases(rf"""
    # A teacher writes as a teacher.
    (its|it is|hiya its|only me|this is|im|i am|hi all its|here) (just )?{_TITLE} …{_WORK}
    {_TITLE} \w+ (here|again|speaking) …{_WORK}
    (just )?{_SEND} (me|to me|yes|on here|here|back)( \w+){{0,3}} (if|when|about|with|by|before) (\w+ ){{0,5}}{_WORK}
    (just )?{_SEND} (me|to me|yes here|here) (\w+ ){{0,4}}(if yours|if your child|if \w+s (going to be|not|off|ill)|saves? (the|ringing|you)|instead of)
    (dont|no need to|saves?|instead of) (ring|ringing|email|emailing|calling|using|bother) (the )?(office|dojo|parentmail|school) …(here|me|my)
    # Money, forms and work set.
    (bank|transfer|pay|paypal|send|monzo) (the |your |me |it )?(£\d+(\.\d\d)?|money|deposit|payment|trip money|to me)? ?(to|into|for)? ?(me|my account|my bank)
    (any |your )?absence (msgs|messages|texts|notes) …(on here|to me|here)
    (year|yr|class|y) ?\w{{1,2}},? (your|heres your|heres the|todays|this weeks|tonights) (\w+ )?(maths|homework|spellings|reading|work|task|english|worksheet) …
    (homework|spellings|reading|worksheet|work|maths)( this week| for (monday|friday|tonight|tomorrow|the weekend)| tonight)? (is|are) (\w+ )?(below|attached|here|on here|page|pages|on my)
    (your|tonights|todays|this weeks) (maths|homework|spellings|reading|english)( for (tonight|tomorrow|friday|monday))? (is|are) …
    (pop|put|post|send|drop) …(absence|homework|consent|permission slips?|forms?|reading records?) …(on here|to me|here)
    (book|booking|sign up|slots?|pick) …parents evening …(here|below|me)
    (my own|my personal|my) (number|phone|account|mobile|facebook) …(easier than dojo|for school|parents|instead of|reply to me|message me)
    easier than (dojo|the office|emailing|parentmail)
    (asking|telling) every one of our (families|parents) …
    (on behalf of|for) (the )?school …(asking|collecting|organising|booking|reply|money)
""")

RULE = Rule("school-business", saying(PATTERN))
