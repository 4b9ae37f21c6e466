"""Telling of a behaviour incident, hinting at one or asking about it."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, right_to_tell

_WHO = (
    r"(him|her|them|me|my (\w+ )?(\w+)|our \w+|mine|a (lad|lass|boy|girl|kid|child|teacher|ta|dinner lady)|"
    r"another (child|kid|boy|girl|lad|pupil)|the (teacher|lad|boy|girl|other|ta|lunch lady)|someone|some1|"
    r"somebody|each other|one another|people|others|kids|everyone|by (a|another|one|the|someone)|other (kids|"
    r"children))"
)

INCIDENT = phrases(rf"""
    # Fights.
    (massive|big|huge|proper|another|a|the|that|had a|in a|these|got in) (\w+ )?(fights?|scrap|brawl|punch ?up|kick ?off|bust up|scuffle|ruck|dust up)
    (fighting|scrapping|brawling|kicked off|kicking off|kicks off|pulled apart|laying into each other|rolling around fighting)
    (punch|punches|punched|punching|kicked|kicks|kicking|bit|bitten|bites|biting|headbutted|attacked|attacking|strangled|stabbed|spat (at|on)|spitting (at|on)) {_WHO}
    (slapped|thumped|battered|walloped|lamped|decked|whacked|pushed|pushing|shoved|shoving|tripped|choked|hit|hits|hitting|jumped on|pinned|scratched|hurt|hurting) {_WHO}
    (got|been|was|were|gets|getting|being) (\w+ )?(punched|kicked|bit|bitten|headbutted|attacked|strangled|stabbed|spat (at|on)|slapped|thumped|battered|hit|pushed|shoved|beaten up|jumped|hurt|scratched|smacked)(?! (by a (ball|wave|bug)|out|up for|9|by the rain))
    (sent home|in trouble|told off|kept in|excluded|suspended|detention|isolation|expelled|on report) …(for|cos|because) (biting|hitting|fighting|swearing|kicking|punching|throwing|pushing|spitting|bullying|stealing|racist|vaping|bringing)
    (threw|thrown|throwing|throws|chuck(ed|ing)?|lobbed|launched|flipped|tipped) (a |the |his |her |their )?(\w+ )?(chair|chairs|table|desk|stone|stones|rock|brick|scissors|punch)
    (teeth|bite|scratch) marks
    (fat lip|black eye|lump (like|on)|bloody nose|split lip)
    # What the school did about it.
    (been |got |was |being |is |were )?(excluded|suspended|expelled|permanently excluded)
    (kicked|sent|thrown|chucked|walked|taken) out of (the )?(class|lesson|assembly|hall|school|maths|pe)
    (bit|hit|kicked|punched|pushed|scratched|attacked|bitten) (another|one|a few) of (mine|ours|them|my|the)
    (exclusion|exclusions|suspension|internal exclusion|managed move|been kicked out|got kicked out|picked up early off)
    (sent to isolation|on report)
    (police|cop|cops|coppers|ambulance|blue lights|riot van|bobbies|police cars?) (\w+ ){{0,4}}(at|outside|outsde|in|into|to|by|called|turned up|went|were|there|school|gates?|playground)
    (two|a|the|3|2|three) (police cars?|police|ambulance|coppers) …
    (walk|walked|escort|escorted|marched|frogmarched|carried|removed) (him|her|them) (out|off|from)
    # Bullying.
    (bullied|bullying|bullies|picked on|ganging up|ganged up|picking on|tormenting|tormented)
    (being (horrible|mean|nasty|cruel|racist) to|calling (him|her|my \w+) names|names at)
    (some|those|these|certain|two|three|group of) (\w+ ){{0,3}}(kids|boys|girls|lads|children|year \w+s?) (\w+ ){{0,3}}(picking|pushing|hitting|being|keep|took|chas\w+|surround\w+|film\w+|laugh\w+|ruin\w+|terroris\w+)
    (another|one|having) (of his|of her)? ?(another )?(meltdowns?|outbursts?|tantrums?|episodes?|kick ?offs?)
    # Things broken or brought.
    (smashed|broke|vandalised|set fire to|set off|kicking|kicked|graffitied|trashed|flooded) (\w+ ){{0,3}}(window|windows|door|toilets?|alarm|extinguisher|fire|bench|library|fence|wall|classroom|display)
    (fire extinguisher|set the alarm off|weapon|knife|penknife|bb gun|vapes?|vaping)
    (fireworks? (in|at|into) (school|class|his|the bag))
    (nicked|stole|stolen|steals|stealing|taking|robbed) (\w+ ){{0,4}}(from|out of|off) (his|her|my|our|the) (\w+ )?(bags?|lunch|book|coat|peg|tray|locker|coats)
    # Shouting adults.
    (screaming|screamed|shouting|shouted|swearing|swore|kicking off|kicked off|effing and blinding|squaring up|squared up|went for) (\w+ ){{0,2}}(at|to) (\w+ ){{0,3}}(lady|teacher|staff|ta|reception|miss|mrs?|kids|other|parent|mum|mam|mom|gate|office|head|each other|another|wife|missus|dad)
    (all that|what was all|what was the|why was there|the) (\w+ )?(shouting|screaming|commotion|drama|crying|carry on|kerfuffle|fuss)
    # Questions and hints.
    (does anyone know|anyone know|any idea|any1 know|who knows|know) (what|why|whats|who) (\w+ )?(happened|went on|going on|kicked off|the goss|it was|all (that|the)|got sent|was sent|were sent)
    (what|whats|wot|wat|something|sumat|summat|stuff) (\w+ )?(happened|went on|kicked off|going on) (\w+ ){{0,4}}(playground|year|yr|class|lunch|break|playtime|toilets?|yard|field|wudu|corridor|today|yesterday|friday|monday|bus|residential|boys|girls|lads|hall)
    (is it true|did you hear|did u hear|anyone hear|heard about|hear about|have you heard) (\w+ ){{0,6}}(fight|happened|boys|lad|excluded|police|hit|incident|bit|sent home|knife|expelled|kicked)
    (what|why) (was|were) (the|all the) (ambulance|police|shouting|sirens|fire engine|commotion)
    (see|saw|know|hear|heard) what (went on|happened|kicked off)
    (that|the|an|another|yesterdays|todays|latest|fridays|mondays|tuesdays) (\w+ )?incident
    (brought|brings|using|uses|with) his fists
    (shut|locked|trapped|stuck) in the (\w+ )?(cupboard|toilet|toilets|shed|store)
    (got|been|was|were|getting) (sent|hauled|dragged|marched) (to|out|in front of|into) (the )?(office|head|heads|corridor|class)
    (that|who) (got|was|were) (bit|bitten|hit|pushed|hurt|punched|kicked)
    (should not|shouldnt|will not|wont) be (sworn|shouted|screamed) at
""")
ELSEWHERE = phrases("""
    (at the match|in town|on the telly|on tv|in the film|in the book|on the ward|on fortnite|in the game|the (dog|cat|hens?))
    (our (dog|cat|house)|pokemon|wwe|at home|in the car|sofa|the park|the swings|pillow|water|snowball|food|thumb)
    (over (who|the last|a blanket|the remote)|blue cup|beanbag|anti ?-?bullying|odd socks|with (my|his|her) (brother|sister))
    (brothers?|sisters?|marathon|badminton|rugby)
""")
AT_SCHOOL = phrases("""
    (school|class|year|yr|playground|playtime|break|dinner ?time|lunch|lunchtime|pe|gate|gates|teacher|miss|sir|lad)
    (lads|boy|boys|girl|girls|bus|corridor|toilets?|yard|hall|juniors|infants|reception|residential|training|pupil|pupils)
    (one of them|field|them)
""")


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    group = draft.channel in ("class-group", "school-page-comment")
    for statement in reading.stating(INCIDENT):
        known = statement.of & {"school", "pupil", "staff", "parent"}
        there = known or AT_SCHOOL.search(statement.text) or (group and not statement.of)
        away = "outside" in statement.of or ELSEWHERE.search(statement.text)
        if there and not away:
            yield Hit((reading.span(statement),))


RULE = Rule("behaviour-incident", _detect, unless=right_to_tell)
