"""Saying or hinting that a person or the school did serious wrong."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, right_to_tell

_ADULT = r"(he|she|they|staff|someone|who|that|teacher|sir|miss|mrs? \w+|miss \w+|ms \w+|head|ta|lady|man|woman|fella|coach|ustadh?a?|apa|parent|dad|mum)"
_CHILD = (
    r"(him|her|them|me|us|my \w+|our \w+|the kids|a (kid|child|boy|girl|lad|lass|pupil|\w+ year old|four|five|"
    r"six|seven)|kids|children|pupils|(his|her|their|my) (arm|wrist|hair|ear|face|hand|neck|collar))"
)

WRONG = phrases(rf"""
    # Hands laid on a child.
    {_ADULT} (\w+ )?(hit|hits|slapped|slaps|smacked|grabbed|grabs|dragged|drags|shoved|manhandled|pinned|strangled|assaulted|abused|abuses|hurt|hurts|locked|shook|pushed|pushes|pulled|pulls|threw|throws|restrained) {_CHILD}
    (finger ?marks|bruis(e|es|ed|ing)|hand ?prints?|red marks?) (on|all) (\w+ ){{0,3}}(arms?|legs?|wrists?|neck|back|face)? …(that|teacher|miss|mrs?|staff|lady|man|school|ta)
    (raised|raises|raising|laid|lays|put) (his|her|their) hands? ?(on|to|at)? ?(a|my|our|the|him|her|them)?
    (bullied|bullies|bullying|picked on|intimidated|humiliated|targeted) (by|from) (\w+ )?(staff|teachers?|the head|ta|mrs?|miss|ms|adults?)
    # Theft and money gone astray.
    {_ADULT} (\w+ ){{0,2}}(stole|steals|stealing|stolen|nicks?|nicked|pinch(es|ed)|pockets?|pocketed|pocketing|fiddl(es|ed|ing)|embezzl\w+|robbed|robs|robbing)(?! (the show|my heart|of a goal|it at the))
    (\w+ )?(stole|steals|stolen|nicked|took|taking|takes|robbed|pinched|borrowed) (\w+ ){{0,3}}(money|cash|rubber|rubbers|pens?|phone|cards|takings|tin|charity box|collection) ?(out of|from|off)?
    (thief|thieves|thieving|theft|fraud|fraudulent|embezzl\w+|backhanders?|creaming off|creamed off|on the take|on the fiddle)
    (fingers in the \w+ ?(till|tin|pot)?|lining (her|his|their) (own )?pockets?|misus\w+ (of )?(funds|money))
    (cooking the books|dodgy|bent as)
    (where|what) (is|are|has|have|did|does|s|happened to|hes done with|he did with|she did with|they did with|they do with|really went) (to )?(all )?(the |our |that |my )?(\w+ )?(\w+ )?(money|pounds?|£?\d+ ?(pounds|quid)?|cash|funds?|donations?|takings)
    (money|cash|funds?|takings|pounds|£\d+) (\w+ ){{0,3}}(really )?(went|go|gone|goes|going|sleeping|vanished|disappeared|never (seen|reached|made it)|missing|unaccounted|walked)
    (wat|what) (he|she|they) (did|do|does|done|has done) with (our|the|all|that) (\w+ )?(money|cash)
    (who|somebody|someone|she|he|head|governor|bursar) …(got|bought|has|driving|treated|had) (herself |himself |themselves )?(a )?(brand )?(new|another|nice new|second) (car|kitchen|conservatory|holiday|extension|hot tub|phone|range rover|handbag)
    # Drink and drugs.
    (drunk|drinking (again|at|in|on|before)|boozed|boozing|hung ?over|half cut|pissed|tipsy|legless|stoned)
    (on (something|drugs|the (sauce|bottle|drink))|high as|dealing|smoking weed|could(ve)? lit (her|him)|breath like a)
    (smells? of (drink|booze|alcohol|wine|whisky|beer|weed|vodka|gin|fags)|smelt of (drink|booze|alcohol|wine))
    (st(a|i)nks? of (drink|booze|alcohol|wine|weed|beer)|reek(s|ed|ing) of (drink|booze|alcohol|wine|weed|beer|gin))
    ((wasnt|werent|isnt|not|nt) (just )?(mouthwash|coffee|water|squash|tea)|had a (skinful|few too many))
    (in (her|his|that) (flask|water bottle|mug))
    # Lies and cover-ups.
    (lied|lies|lying|liars?|lieing|fibbed|making it up|made it all up) (to|about|through|again|and|straight|on|her|his|their|s)?
    (teacher|head|school|office|miss|sir|mrs? \w+|miss \w+|governor\w*|staff|receptionist|she|he|they|that (woman|man)|\w+ at \w+) (is|was|are|were) (a |an |all )?(\w+ )?liars?
    (cover(ed|ing|s)? (it |this |things |that |everything |stuff |them |worse |lots |her |his )?up|cover ?up|swept under)
    (sweep(s|ing)? (it |this |things )?under|brushed under|hush(ed|ing)? (it |this )?up|turn(ed|s|ing)? a blind eye|paid off)
    (backdated|buried (it|the)|lost the (paperwork|cctv|footage)|kept (it |this )?quiet)
    (chang(e|es|ed|ing)|alter(s|ed|ing)?|fak(e|es|ed|ing)|falsif\w+|fiddl\w+|cheat(s|ed|ing)?( on| in| at)?|fix(ed|es)?|rigged|massag\w+|doctored) (the |our |his |her |their |all the |them )?(marks|results|sats|tests?|scores?|data|registers?|papers?|attendance|raffle|vote|answers|figures)
    (cheat|cheats|cheated|fix|fixed|rigged)(?! (at|in) (tag|uno|monopoly|cards))(ing)? (by|on) (the )?(teachers?|school|staff|sats|head)
    # Danger, neglect, law.
    (unsafe|not safe|isnt safe|arent safe|unlawful|illegal|illegally|against the law|breaking the law|breach of|negligent)
    (negligence|safeguarding (issue|concern|failure|failures|risk|breach|nightmare|joke)|discriminat(es|ed|ing|ion)|corrupt)
    (corruption|unqualified|(arent|isnt|not) (even |actually )?(\w+ )?qualified|actually qualified|no dbs|not dbs)
    (health hazard|death ?trap|shut down by)
    (report(ed|ing)? (them|her|him|it|the school|this) to (ofsted|the (council|police|lea|dfe)))
    (should|ought to|needs? to|want(s)? to|going to) (be )?(investigat\w+|reported|ofsted|call ofsted|struck off|arrested|in prison|behind bars|prosecuted|locked up|on a register)
    (left|leaving|leaves|forgot|forgotten) (\w+ ){{0,3}}(outside|alone|unattended|on (his|her|their) own|behind|unsupervised|sat in (wee|his|her|wet|their)|soaking|in (wet|soiled|dirty|the (toilets?|cupboard|minibus|dark|rain|cold)))
    (no|not|without|nt) (a |one |any |single |an )?(\w+ )?(grown ?up|adult|member of staff|teacher|staff|supervision) (was |were |in sight|watching|looking|around|out there|there|saw|noticed|to be seen|on duty)
    how (does|did|can|could|is) a (\w+ )?(four|five|six|4|5|6|three|3|child|kid|reception)? ?(year ?old)? ?(child )?…(get|got|wander\w*|walk\w*|leave|left|escape\w*|go|end up|come home) …(before|without|and|with) …(notice|noticed|noticing|nobody|no one|anybody|knowing|spotting|asking|bruise|mark|bump|wet)
    (bullying|bullies|it) (gets?|is|was|are|always) (\w+ )?(ignored|brushed|swept|hushed|dismissed|allowed)
    # What is said to children, and who may not.
    (told|tells|called|calls|calling|says|said) (my|our|his|her|the|a|them|him|me|us|kids?|children|to) (\w+ ){{0,4}}(is|are|was|were|a|an|as|hes|shes|that|theyre|im)? ?(\w+ )?(fat|stupid|thick|dumb|ugly|a liar|shut up|always late|smelly|dirty)
    (told|tells|called|calls|calling|says|said) (my|our|his|her|the|a|them|him|me|us|kids?|children|to) (\w+ ){{0,4}}(is|are|was|were|a|an|as|hes|shes|that|theyre|im)? ?(\w+ )?(never amount|a baby|retarded|lazy little|an idiot|naughty because|terrorist|go back)
    (his|her|the|a|our|my) teacher (says|said|told|tells|thinks) …(children|boys|girls|people|muslims|kids) (are|cant|always|dont|never)
    {_ADULT} (\w+ ){{0,4}}(laughs?|laughing|laughed|mock(s|ed|ing)?) (about|at) (us|it|me|him|her|them|kids|our|my|the)
    (said|says|told me|told him|told her|told my \w+|called me) (\w+ )?(im|i am|i was|hes|shes|he was|she was|hed|shed|he would|id) (\w+ )?(stupid|thick|dumb|a baby|fat|naughty|lazy|useless|never (be|amount|get)|too (slow|thick|stupid)|a liar|an idiot)
    (helping|helps|helped) (herself|himself|themselves) to
    (on the|full of) (gin|booze|bottle|sauce|vodka|wine) (by|at|before|every|again)
    (used|use|uses|using) (\w+ )?(racist|sexist|foul|abusive|homophobic) (language|words|names|comments)
    (teacher|mrs? \w+|miss \w+|ms \w+|head|ta|governors?|he|she|shes|hes|sir) (is|was|are)? ?(a |an )?(\w+ )?(bully|racist|thief|liar|drunk|alcoholic|paedo|perv|pervert|predator|crook|cheat|fraud|con ?man|groomer|druggie|dealer)
    (perv|pervert|paedo|pedo|nonce|groomer|predator|wrong un)
    (affair|sleeping with|carrying on with|knocking off|seeing a married|shagging|at it with|more than (friends|colleagues))
    (playing away)
    (only|just|must have) (got|gets|gave|given|there|picked|chosen|won) (\w+ ){{0,5}}(because|cos|coz|since) (\w+ ){{0,3}}(mum|mom|dad|uncle|aunt|wife|husband|daughter|niece|nephew|governor|pta|friends?|related|mates|knows)
    (what|such) a (suprise|surprise|coincidence) …(team|picked|chosen|won|class|her|his|daughter|son|niece|governor)
    (backhand\w*|bribe|bribed|bribing|nepotism|favou?rs for|jobs for the)
    (a day|when) (they|she|he) (arent|isnt|werent) expecting (you|visitors|anyone|it)
""")
ACCUSED = frozenset(("school", "staff", "parent", "pupil"))
# Fiction, sport and the cat do wrong all the time.
MAKE_BELIEVE = phrases("""
    (book|film|story|game|tag|drama|cat|dog|hamster|seagull|squirrel|robber|vicar|cook|pirates?|villain|goal|penalty|keeper)
    (cookie|biscuits?|samosas?|sandwich|chips|cake|show|lego|roblox|minecraft|episode|murder mystery|the donkey|macbeth)
    (tarts?)
""")


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    for statement in reading.stating(WRONG):
        nobody = not statement.of and draft.audience == "pupils"
        if not (statement.of & ACCUSED or nobody) or "outside" in statement.of:
            continue
        if not MAKE_BELIEVE.search(statement.text):
            yield Hit((reading.span(statement),))


RULE = Rule("allegation", _detect, unless=right_to_tell)
