"""Who is spoken of: the school, its staff, its pupils, other parents, or somebody else."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker.reading.phrases import phrases

Kind = Literal["school", "staff", "pupil", "parent", "own", "outside"]


class Mention(NamedTuple):
    """Somebody spoken of, from ``start`` to ``end`` of the normalised text."""

    kind: Kind
    start: int
    end: int


# What follows a title that nobody is called: "mr and mrs smith", "sister is", "mr bean".
_NEVER = (
    "the|you|u|ya|yow|him|her|it|out|them|this|that|these|those|everything|a|an|me|our|my|"
    "your|being|having|all|and|or|but|is|was|has|had|for|if|when|so|to|of|on|"
    "in|at|by|not|its|got|gets|let|lets|does?|did|didnt|doesnt|would|who|"
    "how|she|he|we|they|i|im|because|cos|"
    "trunchbull|havisham|piggy|tickle|christmas|claus|twit|bean"
)
# And after "miss" or "sir", which are words too: "i miss school", "sir said".
_NOT_THERE = "school|work|home|says?|said|can|will|again|please|pls|thanks?|ta|just|never|always|only|honey|marple"
NAME = rf"(?!(?:{_NEVER})\b)[a-z][a-z-]*"
NAME_OR_WORD = rf"(?!(?:{_NOT_THERE})\b){NAME}"
_CHILD = "(kids?|boys?|girls?|lads?|lass(es)?|wench|child|children|pupils?|bairns?|wains?|bab)"
_CLASS = (
    "((year|yr|y|class|reception|nursery) ?\\w{0,2}|\\d ?[a-z]|the class|(his|her|our|my|that) class|"
    "[a-z]{3,12} class|the (infants|juniors))"
)

STAFF = phrases(rf"""
    (mrs?|ms|mx|ustadh?a?|ustaz|ustad|maulana|mufti|qari|hafiz|imam) {NAME}
    (miss|sir|sister|brother|apa|teacher) {NAME_OR_WORD}
    (miss|sir|apa|ustadh?a?|teacher) (is|was|has|had|said|says|sed|lets?|makes?|maks|gave|gives|shouts?|never|always|got|told|goes|gose|only|did|didnt|doesnt|wont|hates?|picks?|smells?|cant|couldnt|took|takes)
    (make|made|makes|told|by|with|at|about|hate|off|from|cos|that|than|dressed|ask|asked) (miss|sir|apa)
    # Who they are, in whatever school.
    head ?(teacher|master|mistress)
    (yed|heid|heed) ?(teacher|master|mistress)
    (yon|wor|thon) (head|heid|heed|teacher)
    (the|our|your|that|this|new|acting|deputy|assistant|exec|executive) (\w+ )?(head|ht)(?! (lice|in|off|start|over|first|space|down|up|count|torch|scarf|boy|girl|of (hair|the queue)))
    head (at|of) (?!the (queue|line|table|list))\w+
    (deputy head|(our|the|that|his|her|my) deputy|senco|sendco|dsl|lsa)
    (his|her|my|our|their|the|a|that|this|one|new|supply|class|form|pe|music|maths|year \w|yr \w|y\d|reception|nursery|wali|cover) teachers?
    teacher in (year|yr|class|reception|nursery|this school|that school) ?\w{{0,2}}
    (the|that|our|his|her|one of the|a|my|new|this) (\w+ )?(ta|receptionist|caretaker|site manager|business manager|school secretary|bursar|head of year|phase leader|colleague|certain colleague|certain someone|line manager|year partner|maths lead|pe lead|job ?share|supply teacher)
    (the|our|that) (school )?(cook|cleaner|nurse)
    (teaching|classroom) assistants?
    (dinner|lunch|lunchtime|office|reception|kitchen|tuck shop) (lady|ladies|woman|women|man|staff|supervisors?|wenches|lot)
    midday supervisors?
    (lollipop|crossing) (man|lady|woman)
    (woman|lady|man|bloke|fella|chap|one|her|him|whoever|girl) (is )?(in|on|at) (the |that )?(school )?(office|reception|front desk)
    (pe|music|science|maths|games) (fella|bloke|lady|woman|guy|coach|sir|man)
    (her|him|them|that one|this one|the one|this weeks one|the new one) (that has|who has|with|wi|in|who teaches|that teaches|in charge of) (year|yr|class|reception) ?\w{{0,3}}
    (chair of )?governors?
    whoever (teaches|runs|decides?|decided|thought|thinks|is in charge|signed|planned|organised|wrote|chose|picked|came up|does|did|made|writes|plans|organises|approved|signs)
    # The learned ones of a madrasah or an Islamic school.
    (hifz|quran|arabic) (sir|apa|teacher|ustadh?a?)
""")

# A driving school is no school of this kind, and one may complain of it.
_NO_PRIMARY = (
    "dance|driving|swim|swimming|football|stage|drama|language|riding|ski|summer|film|law|medical"
)
_NOT_AFTER = "".join(rf"(?<!{kind}\s)" for kind in _NO_PRIMARY.split("|"))
_A_SCHOOL = (
    rf"(?!({_NO_PRIMARY}|high|secondary|sunday|grammar|sisters|cousins|friends|mates|other|another|different|next|old) )"
    r"(\w+ )?(school|skool|skl|primary|infants|juniors|academy)"
    r"(?! (run|bus|holidays?|night|shoes|bag|photos?|jumper|coat|fair|gates?|trousers|shirts?|disco|skirt|tie|show|crossing|drive|road|entrance|dads?|mums?))"
)

# The school itself, or its staff as one body.
SCHOOL = phrases(rf"""
    (the|this|our|that|your|a|whole|same|bloody|stupid|poxy|entire|them|my) {_A_SCHOOL}
    ((my|our) (kids|sons|daughters|lads|girls|boys|childs|bairns)) {_A_SCHOOL}
    (, ?|[.!?] )?(school|skool) (👏|🙄|🙃|🤡|👎)
    {_NOT_AFTER}schools? (is|are|was|were|has|have|had|does|doesnt|dont|did|didnt|never|cant|wont|will|should|could|says?|said|thinks?|makes?|make|needs?|just|always|still|again|sucks?|keeps?|rang|ring|rings|called|emailed|told|wants?|expects?|charges?)
    (from|by|with|hate|dear|cheers|thanks|love|worst|best|well done|blame|tell|ask|told|wish|come on|hey|oi|trust|typical|spent|bravo|rang) (school|skool|skl)(?! (run|bus|holidays?|night|shoes|bag|photos?))
    (the|that|this|our|her|their) (office|front office|slt|senior leadership|leadership|leadership team|management|governing board|governing body|governors|trust|directors|pta|powers that be|people upstairs|staffroom|staff)(?! (do|party|job))
    slt
    (the|those|these) teachers
    (all |most )(the )?(staff|teachers)
    teachers there
    (nobody|no one|anyone|someone|them|lot|people|everyone) (upstairs|in that building|in charge|at the top|in there|up there)
    (our|at my) (place|block|work)
    (people|someone|some|anyone|nobody|everyone|person|where i) (\w+ )?(at )?work
    school(s)? (office|policy|policies|rules?|app|communication|communications|staff|leadership|letters?|emails?|calendar|management|website)
    # In Urdu or Bengali written in Latin letters.
    (school|skool) (hai|wale|walon|wala|ka|ki|ko|mein|main)
""")

# Things of a school: spoken of as the school's, unless somebody else is spoken of beside them.
THINGS = phrases(r"""
    (at|in|to|of) (school|skool|skl)
    (school|skool|skl|at school|lunch|hot) (dinners?|lunch(es)?|food|meals?)
    (homework|spellings|sats|phonics|assembl(y|ies)|lessons?|worksheets?|detentions?|parents eve(ning)?)
    (uniform|dress code|kit list|pe kit|lost property|behaviour (chart|policy|points)|house points|phone ban|attendance)
    (parentmail|parent mail|dojo|the newsletter|newsletters?|consultation|voluntary contribution|timetables?|the menu|dinner menu)
    (school|the|that|another|this|class) (trip|residential|play|nativity|fair|disco|panto|photos?)
    (the|our|school) (car park|playground|toilets?|gate|gates|drop off|pick up|field|hall|library|pond|boiler|display|reports?|benches|climbing frame|reading corner)
    (boys|girls|kids|infant|junior) toilets?
    (playtime|dinner ?time|lunch ?time|golden time|at (break|lunch|play))
    ((timed|ten mins|\d+ min\w*|missed|miss|our|no) (play|lunch|break)|play (now|time))
    (after ?school|breakfast|footy|football|chess|choir|drama|art|netball|coding) clubs?
    clubs?|trips?|supply
    (reading|maths|literacy|science|history|geography|pe|rs|re|french|english|spelling|reading) (lessons?|books?|record|groups?|scheme|tests?|corner)
    (maths|literacy|science|history|geography|pe|phonics|spelling) (=|is|was|are)
    (setting|streaming|(top|bottom|lower|maths) sets?|mixed class(es)?|class sizes?)
    (school|skool) (trip|website|toilets|gates?|report|fair|kitchen|day|menu|newsletter|uniform|hall)
    (staff ?room|staff meeting|briefing|inset|ppa|observations?|book scrutiny|learning walk|lesson plans?|initiatives?)
    (marking policy|data drop)
""")

PUPIL = phrases(rf"""
    (a|that|this|the|some|certain|another|one|same|new|horrible|nasty|naughty|particular|tall|big|older) (\w+ ){{0,2}}(kid|boy|girl|lad|lass|wench|child|pupil|bairn)
    (some|certain|those|them|these|two|three|other|horrible|nasty|naughty|older|big) (\w+ )?(kids|boys|girls|lads|lasses|children|pupils|bairns|year \w+s?)
    {_CHILD} (in|from|out of|off) {_CLASS}
    {_CHILD} (who|that|with|wi|him|her)
    (that|little|poor|lil|young) {NAME} (in|from) {_CLASS}
    (?!(this|that|it|stuff|anything|something|everything|nothing|kids|people|children|mums|parents|teachers?|him|her|them|us|me|is|are|was|now|back|up|still|up|work|trip|lessons?|maths|start|starts|play|used|one|fun|new|also|on|ones?|homework|place|places|space|spaces|club|clubs|lunch|done|do|book|books|teacher|head|staff|office|girl|boy|anyone|someone|everyone|somebody|nobody))[a-z]{{2,12}} (in|from) ((year|yr|class) ?\w{{1,2}}|\d[a-z]|reception|[a-z]{{3,12}} class)
    (someones?|somebodys?|other peoples|whoevers?) (elses )?({_CHILD}|son|daughter|twins)
    (your|his|her|their|yow|ur) (kid|son|daughter|lad|lass|brother|sister|boy|girl|twins)
    (a|the) bull(y|ies)
    number \d+ from
    (everyone|someone|somebody|anyone|some1|sumbody|whoever|kids|people|boys|girls|nobody|no1|no one) (in|on) (my|our|the|his|her|ur) (class|table|year|group|team)
    \d[a-z] (boys|girls|lot)
    classmates?
    (my|this) (class|lot|form) (this year )?(is|are|were|have|cant|wont)
    (class|year|yr) \d (are|r|is|lot|kids|boys|girls)
    (one|some|two|three|lot) of (them|the|those|my) (lads?|boys|girls|kids|little|children|class|year \w|lot)
""")

# Not "the mums", "us parents", "all the dads": those are spoken to or counted in.
PARENT = phrases(r"""
    (a|some|certain|that|those|these|another|them|one|which|whichever|poor|same|whose|this) (\w+ ){0,2}(mums?|moms?|mams?|mothers?|dads?|fathers?|parents?|famil(y|ies)|grandparents?|grandmas?|nans?|carers?)
    (the|a) (mum|mom|mam|mother|dad|father|nan|parent|family|carer|woman|man|bloke|couple|lady) (who|that|with|wi|in (that|the|a)|from|of|blocking|parked)
    (?!(my|our|his|her|their|mens|kids|the|its|whos|lets|thats|wheres|hes|shes|us|some|as|was|is|yes) )[a-z]{2,15}s (mum|mom|mam|mother|dad|father|old man|parents|nan|stepdad|husband|family|lot)
    (your|ur) (mum|mom|mam|mother|dad|father|parents|nan|husband)
    (his|her|their) (mum|mom|mam|mother|dad|father|parents|nan) (couldnt|cant|lets|let|never|sends?|sent|wants|thinks?|said|told|screamed|shouted|stood|parks?|drives?|blames?|encourages?|does nothing)
    (mums?|moms?|mams?|dads?|parents?|lot|people|ones?|those|idiots?|person|woman|man|bloke|folk|them) (who|that|which) (park|parks|parked|drive|drives|cant|dont|think|thinks|let|lets|keep|keeps|leave|never|block|blocks|stand|send|bring|turn|roll)
    (mum|mom|mam|dad) (was|is|were|has) (\w+ )?(screaming|shouting|kicking|late|drunk|rude|off)
    whoever (parks?|parked|is parked|owns|let|lets|left|keeps|sent|sends|blocks|blocked|is blocking)
    whoevers (mum|dad|car|dog|van)
    (her|him|er|them) (in|with|wi|who runs|that runs) (the|that|a) (\w+ ){0,2}(range rover|car|bmw|audi|van|4x4|pushchair|pram|dog|pta|hair|lashes|jeep|tesla|merc)
    (to the|the) (sister|brother|lady|person|mum|dad|man|woman) (whose|who|that) …(son|daughter|kid|child|lad|boy|girl|parks?|parked|drives?|reported|grassed|shouted|screamed)
""")

OWN = phrases(rf"""
    (my|our|me|mine|ours) (\w+ )?({_CHILD}|son|daughter|twins?|eldest|youngest|oldest|middle one|little (one|man|un|lady|miss|girl|boy|monkeys?|monsters?)|one|two|three|dd|ds|grandson|granddaughter|grandkids?|grandchild(ren)?|nephew|niece|stepson|stepdaughter|babby|baby|toddler|teenagers?)
    (mine|ours)
    our (kid)
    our ((?!(school|teachers?|class|head|heads|place|block|office|slt|new|old|own|deputy|ta|caretaker|staff|bin|road|street|council|mp|gate|playground|hall|pe|maths|group|family|families|town|dinner|school|cook|lot|year|room|little|first|next|only|lovely|amazing|brilliant|summer|winter|spring|christmas|governors|senco|receptionist|bins?|team|kids|lunch|homework|trip|coach|lesson|lessons|teacher)\b)[a-z]{{2,12}})
    (my|me|our|mi|mine) (?!(his|her|their|your|that|the|a|to|and|when|how|at))(\w+ )?(mum|mom|mam|mummy|mommy|mammy|dad|daddy|nan|nana|nani|gran|granny|grandma|dada|grandad|brother|bro|sister|sis|husband|wife|cat|dog|hamster|cousin|uncle|auntie)
    (my|me|our|mi|mine) (?!(his|her|their|your|that|the|a|to|and|when|how|at))(\w+ )?(hubby|mother|father|parents|house|phone|car|boiler|kitchen|gravy|cooking|laptop|driving|neighbour|landlord|garden)
""")

OUTSIDE = phrases(rf"""
    # Those who govern or serve: one may complain of them.
    (education|home|health|foreign) secretary
    (the )?(\w+ )?(council|councils|highways|highways department|government|govt|ministers?|prime minister|mps?|parliament|tories|labour|ofsted|dfe|nhs|gp|hospital|police force|royal mail|hmrc|dvla)
    (postman|evri|hermes|dpd|yodel|amazon|tesco|tescos|aldi|lidl|asda|morrisons|sainsburys|greggs|mcdonalds|nandos|ikea|argos)
    (shein|vinted|ebay|virgin media|bt|vodafone|british gas|gas board|octopus|water board)
    (stagecoach|arriva|first bus|national express|northern|avanti|thameslink|tfl|easyjet|ryanair|bus company|bus driver)
    (the bus|buses|trains?|rail|replacement bus|driving instructor|taxi)
    (garage|plumber|boiler man|builders?|electrician|letting agent|estate agent|neighbours?|bin ?men|brown bin|green bin)
    (the bins?|fly ?tipp\w+|potholes?|roadworks|resurfacing|bus stop|sat ?nav|speed bumps?|traffic lights|temporary lights)
    (\w+ )?(chippy|chip shop|restaurant|takeaway|pizza place|pizza|cafe|caff|pub|bakery|barbers?|salon|hairdressers?|sweet shop|sweets|curry house|soft play|cinema|market|uniform shop|shop|shops|supermarket|corner shop)
    (\w+ )?(off ?licence|leisure centre|gym|dentists?|vets?|doctors|surgery|a ?& ?e|hotel|opticians|bank|airport|sister school|(football|rugby|dance|swimming|piano|gymnastics|cricket) (coach|manager|teacher|lessons?|club))
    ({_NO_PRIMARY}) (school|skool|academy)
    # Sport.
    (refs?|referee|linesman|lino|var|lbw|umpires?|(our|their|the|that) keeper|goalie|back four|back line|midfield|striker)
    (season ticket|penalty|pen|offside|nil|full time|half time|the match|the final|extra time|world cup|champions league)
    (premier league|grand prix)
    (the villa|villa|blues|wolves|baggies|albion|leeds|man u|man city|united|city|rovers|athletic|arsenal|spurs|chelsea)
    (liverpool|everton|madrid|barca|england|barrow|rhinos|man united|newcastle|west ham|the gunners|edgbaston|headingley)
    \d+ ?[-–] ?\d+
    # Games, films, books and songs.
    (fifa|fortnite|roblox|minecraft|rocket league|mario ?kart|mario|ps\d|xbox|nintendo|the boss|this boss|this level|lego)
    (ender dragon|creepers?|pokemon|brawl stars|uno|monopoly)
    (the|that|this|a|my) (\w+ )?(film|movie|telly|series|episode|novel|cartoon|podcast|soap|newsreader|presenter|weather ?man|character)
    (traitors|netflix|strictly|bluey|bruno|eastenders|corrie|gogglebox|love island|bake off|gladiators|disney|baby shark)
    (peppa|recorder|audiobook|trunchbull|matilda)
    # Things that go wrong at home.
    (boiler|dishwasher|washing machine|printer|laminator|wifi|broadband|satnav|alarm clock|tooth fairy|the weather|this rain)
    (the rain|traffic|slugs|tortoise|hens|fox|tench)
""")

_GREETING = (
    "dear|respected|good (morning|afternoon|evening)|assalam[a-z]{0,2} ?ala[iy]kum|salaams?|salam"
)
_CALLED = (
    rf"((mrs?|ms|mx|dr|ustadh?a?|imam) {NAME}|(miss|sir|sister|brother|apa|teacher) {NAME_OR_WORD})"
)
LETTER_TO_SCHOOL = phrases(rf"""
    (hi|hello|hiya|hey|{_GREETING}|slm),?( there| respected| dear)? {_CALLED}
    # A greeting, and no time of day: "this morning mrs patel said".
    (?<![a-z]\s)(morning|afternoon|evening),?( there)? {_CALLED}
    (hi|hello|hey|{_GREETING}|is this),?( respected| dear)? (the )?(miss|sir|ustadh?a?|apa|head ?(teacher|master|mistress)|head|office|school|all at|teacher|chair of governors)
    could i (please )?(come in|speak|have a word|pop in|arrange|book|make an appointment|talk|see you|grab|come (and|to) (see|speak|talk))
    (could|can) we (please )?(grab|have|arrange|meet|find) (a |five|5|10|ten|some)?
    (could|can|please could|would) you (please )?(look into|let me know|give me a ring|call me|ring me|send me the link)
    is this the right place for the head ?teacher
    i would (rather|sooner) (say it to you|talk to you|speak to you|hear your side|do it the proper way)
    id (rather|sooner) (say it to you|talk to you|speak to you|hear your side|do it the proper way|talk than type)
""")

_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("outside", OUTSIDE),
    ("own", OWN),
    ("staff", STAFF),
    ("parent", PARENT),
    ("pupil", PUPIL),
    ("school", SCHOOL),
)


def mentions(text: str, names: re.Pattern[str] | None = None) -> Iterator[Mention]:
    """Yield who is spoken of in a normalised text, kind by kind.

    ``names`` matches what the school is called.
    """
    family: set[int] = set()
    for kind, pattern in _KINDS:
        for match in pattern.finditer(text):
            if kind == "own":
                family.update(range(*match.span()))
            # "My brother came" speaks of no Brother Came.
            if kind in ("own", "outside") or match.start() not in family:
                yield Mention(kind, *match.span())
    if names is not None:
        for match in names.finditer(text):
            yield Mention("school", *match.span())
