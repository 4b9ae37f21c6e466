"""Giving away what is internal or sensitive: absence, disputes, results, safeguarding."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading, starting_in
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, right_to_tell

INTERNAL = phrases(r"""
    # Who is ill, absent or going.
    (signed|been) off (\w+ )?(sick|ill|till|til|until|with|work|for|stress)
    (off|away|out) (\w+ )?(with|on) (stress|long ?term sick|sick leave|depression|her back|his back|the sick|anxiety|a breakdown|her nerves)
    (off sick|on the sick|signed off|long term sick|gone off sick|phased return|occupational health)
    (redundanc(y|ies)|redundant|restructur(e|ing)|capability (plan|procedure)|on capability|disciplinary|grievance|tribunal)
    (settlement|nda|suspended|suspension|under investigation|being investigated|lado|exit interview|pay (cut|freeze|dispute))
    (handed (her|his|their|in) (in )?(her |his |their )?notice|given notice|support plan|performance management)
    (head|deputy|mrs? \w+|miss \w+|teacher|ta|colleague|one of (us|ours|the)) (\w+ ){0,4}(leaving|resigned|resigning|quit|walked out|sacked|got the sack|been sacked|pregnant|expecting|going part time|retiring|moving on|applied elsewhere)
    (round|second|third|another) (\w+ )?(of )?(chemo|ivf|radiotherapy)
    (miscarri\w+|diagnos\w+|biops\w+|rehab)
    # Inspection, results, money.
    (ofsted|inspectors?|inspection|hmi) (\w+ ){0,3}(rang|called|call|in tomorrow|tomorrow|on monday|next week|coming|feedback|graded?|grade|verdict|outcome|said|left|smiling|requires|inadequate|draft|report)
    (people|two|men|women) with (briefcases|lanyards|clipboards) …
    (the call|they) (came|rang|called) …(ofsted|inspect|🫣)
    (results|sats|scores|data|budget|deficit|overspend|numbers|figures) (\w+ ){0,3}(are in|came in|just in|not out|not published|worst|leaked|secret|dire|in the red|short|per cent|%|embargo\w*)
    (in the red|deficit|overspent|overspend|cant afford|budget (cuts|hole|meeting))
    # Safeguarding.
    (safeguarding|child protection|cp|strategy|core group|cin|lac|pep|tac|early help) (meeting|conference|review|referral|case|file|concern|plan|disclosure)
    (social services|social worker|social care|childrens services) (\w+ ){0,4}(in|coming|involved|today|called|came|been|again|meeting|case)
    (disclosed|disclosure) …
    # Meetings.
    (staff|governors?|board|slt|budget|hr|leadership|union) (meeting|briefing) …(said|told|announced|voted|row|argument|shouting|cried|tears|not happy|disaster|secret|cuts|agreed|decided|leaving|redundan\w+|merg\w+)
    # Said to be secret.
    (hasnt been|havent been|isnt|not|aint) (\w+ )?(announced|public|official|out)( yet| till| until)?
    (not announced|before (its|it is) announced|not supposed to (say|tell|know))
    (shouldnt (really )?(say|tell|be telling|be saying)|cant say (more|who|why)|keep (it|this) (under|to yourself|quiet))
    (under your hat|hush hush|strictly between|mums the word|sworn to secrecy|told (me |us )?in confidence|in confidence)
    (nobody knows yet|youre not supposed)
    (didnt|did not) (come from|hear (it|this|that) from) me
    🤫
""")
# Nothing inside the school: the weather, the chocolate, one's own cold.
OWN_AFFAIR = phrases("""
    (off with a (\\w+ )?(cold|bug|cough)|top secret|chocolate|recipe|surprise party|santa|tooth fairy|present)
    (christmas present|my (own )?(diagnosis|biopsy|op|operation|notice|redundancy))
    (im|i am|ive been|i was) (\\w+ )?(signed off|off sick|pregnant|expecting|leaving|redundant|diagnosed)
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    told = [
        statement
        for statement in reading.stating(INTERNAL)
        if "outside" not in statement.of and not OWN_AFFAIR.search(statement.text)
    ]
    # Most drafts tell of nothing: then the whole text need not be looked through.
    spans = tuple(reading.found(INTERNAL)) if told else ()
    for statement in told:
        place = reading.span(statement)
        yield Hit(starting_in(spans, place) or (place,))


RULE = Rule("confidential-matter", _detect, unless=right_to_tell)
