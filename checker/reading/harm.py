"""Signs that a child may be at risk: then help comes before any verdict.

Careful both ways: songs, games and football say "kill me", "dying" and "he hit the bar". Phrases find
what is nearly always said in one way; what children and worried adults say in many, a regression has
learned from messages of either kind (:mod:`checker.training.harm`).
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from checker.reading.classes import classes
from checker.reading.linear import Plain, shipped_file
from checker.reading.phrases import phrases
from checker.reading.pieces import MOST, Piece, stretches

MODEL = "harm.model"
STRETCH, STEP = 30, 15
"""How many words are heard at a time, and how far apart such stretches begin: a few words can tell of
harm in a long, cheerful message."""

_HOME = (
    r"((my|his|her|their|our) (\w+ )?(dad|mum|mom|mam|daddy|mummy|stepdad|step dad|stepmum|step mum|uncle|auntie|brother|"
    r"cousin|mums (new )?boyfriend|moms (new )?boyfriend|dads girlfriend|parents|carer|foster \w+|grandad|family))"
)
# Brothers and cousins scrap with one another.
_GROWN = (
    r"((my|his|her|their|our) (\w+ )?(dad|mum|mom|mam|daddy|mummy|stepdad|step dad|stepmum|step mum|uncle|auntie|"
    r"mums (new )?boyfriend|moms (new )?boyfriend|dads girlfriend|parents|carer|foster \w+|grandad))"
)
_ADULT = (
    r"(a man|some man|this man|that man|a grown ?up|an adult|my coach|my teacher|our coach|our teacher|sir|a stranger|some guy|"
    r"this guy|a bloke|some bloke|someone online|some ?one on \w+|a ta|the caretaker|my tutor|my uncle|my cousin|my stepdad|a lad i met|someone i met|"
    r"(some ?one|a (man|lady|boy|girl|person|guy|woman)) (i|we|she|he) (dont|doesnt|didnt) know|(a man|someone|some guy|a guy) (online|on the (bus|internet)))"
)
_CHILD = r"(me|us|him|her|them|my (\w+ )?(brother|sister|mum|mom|mam|son|daughter)|the (baby|kids|little one))"

_HURTS = (
    r"hits|hurts|beats|punches|punched|kicks|slaps|slapped|burned|burnt|chokes|choked|"
    r"belts|belted|threatens|strangled|whips|whacks|throws things at|threw \w+ at"
)

_ASKS = (
    r"send|sent|meet|undress|nudes?|naked|pics|pictures|photos?|come (to|round) his|"
    r"keep (it |a |this |our )?secret|"
    r"tell (any ?one|my mum|nobody)(?! (about|whats in|what is in) (\w+ ){0,2}(surprise|party|present|presents|birthday|cake))|take (my|her|his) (clothes|top)|delete (the|my) messages"
)

_STAFF = (
    r"((a|my|our|the|his|her|their|this|one of the) (\w+ )?(teacher|coach|tutor|ta|teaching assistant|caretaker|headteacher|dinner lady)|"
    r"mrs? \w+|miss \w+|ms \w+|sir|coach \w+)"
)
_OURS = r"((my|our) (\w+ )?(son|daughter|child|children|kid|kids|boy|girl|lad|lass|brother|sister|friend|mate|niece|nephew|grandson|granddaughter))"
_WRITES = r"(messages|messaged|texts|texted|dms|dmed|snapchats|snapchatted|calls|facetimes|video calls|(keeps|kept|is|was|been|has been|is always|always) (messaging|texting|dming|snapchatting|contacting|calling|facetiming|writing to))"
_ALONE = r"(snap|snapchat|insta|instagram|tiktok|tik tok|discord|roblox|fortnite|telegram|kik|in secret|secretly|at night|every night|late at night|in the night|at midnight|after dark)"
_BOOKISH = r"((\w+ )?(on|through|via|by|over|about) (the )?(class ?)?(dojo|seesaw|parentmail|class page|school (app|page|email)|teams|home ?work))"
# What people do when a knife slips, or where "cut" is about cake.
_SLIP = (
    r"((really |quite |so )?(badly |bad )?(on|shaving|making|opening|chopping|cooking|peeling|slicing|carving|gardening|falling|by (accident|mistake)|accidentally|"
    r"(when|while|because|cos|with) (\w+ )?(\w+ )?(shaving|cooking|chopping|making|opening|peeling|slicing|carving|gardening|slipped|falling|fell|scissors|tin|paper|tin opener|bread knife|kitchen knife)|"
    r"a|an|some|another|two|more|off|out|loose|short|slack|too much))"
)

HARM = phrases(rf"""
    # Wanting to die, or to hurt oneself.
    (want|wanna|wants|going|gonna|trying|tried|thinking about|think about|thought about|feel like) (to )?(kill|hurt|cut|harm) (myself|my self|himself|herself|themselves)
    (kill(ed|ing)?|end(ing)?) (myself|my self|my life|his life|her life|their life)
    (want|wants|wanted|going|gonna) to (end it( all)?|end my life|disappear( for ?ever)?)(?! (of|from|laughing|with|inside|a hero|my hair|when|here from|because of the (smell|heat)))
    (i|she|he|they)(m|s| is| am| are| was|ve been| been|s been| have been| has been| keeps?| started)? (been )?(cutting|hurting|harming|starving|burning) (myself|herself|himself|themselves|her arms|his arms|my arms|my legs|her legs)
    (i|ive|she|shes|he|hes|{_OURS}) (have |has |had )?(cut|cuts|burnt|burns) (myself|herself|himself) (again|because|to|at night|on purpose|every|in the|last night|tonight|yesterday|today|this morning|last week|with a)(?! {_SLIP})
    (i|ive|she|shes|he|hes|{_OURS}) (have |has |had )?(cut|cuts|burnt|burns) (myself|herself|himself)(?! {_SLIP}) when
    {_OURS} (has |is |was |keeps |started |has started |been |always )*(cutting|hurting|harming|starving|burning) (herself|himself|themselves|her arms|his arms|her legs|his legs|her wrists)(?! {_SLIP})
    (i|she|he|they) (keeps? |kept )?(cut|cuts|cutting|burn|burns|burning|scratch|scratches) (my|her|his|their) (own )?(arms?|wrists?|legs?|thighs?|skin) (when|because|cos|to feel|at night|on purpose|again and again|so)
    self ?-?harm(s|ing|ed)?
    (dont|do not|didnt|doesnt) want to (be alive|live|wake up|be here|exist)( any ?more)?(?! (if|for|in|near|at|early|so|on|yet|tomorrow))
    (wish|wished|wishes) (i|he|she) (was|were|wasnt|werent) (dead|never born|not alive|alive)(?! (good|funny|fast|rich|tall|clever|lucky|\w+ at))
    (nobody|no one|no1|everyone) (would|wud|will) (\w+ )?(care|notice|be better off|be happier) …(gone|dead|without me|wasnt here|died|disappeared)
    (better off|happier) without me
    suicid(e|al)(?! (squad|bunt|note in the play))
    (cant|cannot) (do this|go on|take it|cope) (any ?more|anymore) …(end|die|here|point|live)
    # Hurt or bullied, and afraid.
    (im|i am|ive been|i have been|i keep|hes|shes|(my|our) (\w+ )?\w+ (is|has been|keeps|was)) (being |getting |been )?bullied(?! (in the (play|story)))
    (keeps?|kept|wont stop) (hitting|kicking|punching|hurting|pushing|choking|touching) (me|him|her|my (son|daughter|\w+ (son|daughter)))(?! (in|at|on|with|to))
    (shouts?|screams?|yells?|swears) at (me|us|him|her) …(scared|frightened|afraid|terrified|hide)
    (said|says|told me) (he|she|they|hed|shed|hell|shell|theyll) (will |would |is going to |was going to |gonna )?(hurt|kill|hit|get|find) (me|us|my \w+) if (i|we) (tell|say|told|dont)
    (my teacher|our teacher|a teacher|the teacher|my coach|a coach|mrs? \w+|miss \w+|sir|a ta|the caretaker) (hit|hits|slapped|touched|touches|grabbed|kissed|hurt|pushed|kicked) (me|him|her|my (son|daughter|kid|lad|lass|boy|girl))(?! (up|for|with (a|the) (ball|smile|good|question)|on fifa|out of))
    {_STAFF} (keeps |kept |always |has |just |often )?(hits?|slaps|slapped|beats|kicks|kicked|punches|punched|hurts?|hitting|slapping|kicking|smacks|smacked|smacking|grabs|grabbed|touches|touched|touching|drags|dragged|pushes|pushed|shakes) ((one |some |all )?of )?(the |his |her |some |our |other )?(\w+ )?(children|kids|pupils|students|child|little ones|girls|boys|{_OURS})(?! (up|off|over|for|in the (heart|feels)|hard with|on (the head to say|fifa|a school trip)|to (one side|the front|do|be|try|work|think)|out of|into (the sea|the mud)|with (\w+ )?(\w+ )?(balls?|snowballs?|water|balloons?|sponges?|pillows?|homework|spellings?|maths|questions?|tests?|quiz|facts|news|words?|kindness|story|stories|speech|song|smile)|deeply))
    (scared|frightened|afraid|terrified) (to go|of going|to come|of coming) (to|in to|into|back to|2) (school|skool|skl|class)
    (they|they all|every ?one|every1|people|kids|boys|girls|the boys|the girls|some (boys|girls|kids|people)|(someone|somebody|some1|a boy|a girl|the year \w+s?)( \w+){{0,4}}) (\w+ ){{0,3}}(bully|bullies|bullied|bullying|hits|hit|hurt|hurts|kicks|kick|punches|punch|spit on|spits on) me(?! (on|in|with) (fifa|fortnite|roblox|minecraft|goal|tag|(a |the )?(ball|pillows?|snowballs?|cushions?|balloons?)))
    (keeps?|kept|wont stop) (hitting|kicking|punching|hurting|pushing|choking) (me|him|her|my (son|daughter|\w+ (son|daughter))) (at|in|on) (break|play ?time|lunch|lunch ?time|dinner ?time|home ?time|school|class|purpose|the (playground|yard|field|toilets?|corridor|cloakroom|bus|line))
    (calling|call|calls) me names
    (every ?one|every1|they all|the whole class|all of them) (\w+ )?(hates|hate) me
    # Hurt at home, or afraid of it.
    {_HOME} (\w+ ){{0,2}}({_HURTS}) {_CHILD}(?! (at|in|with (a|the) (ball|pillow|snowball|water)|up for|off|on (fifa|fortnite|roblox|xbox)|for|again on|home|hands down|every (time|game)))
    {_HOME} (\w+ ){{0,2}}(hit|beat|kicked) {_CHILD}( (with|when|again(?! (at|in|on))|because|cos|if|for|last night|hard|every|until|really|so|and))(?! (a|the)? ?(ball|pillow|snowball|water|biscuits))
    {_HOME} (\w+ ){{0,2}}(touches|touched|hurt) {_CHILD}
    (he|she|they|{_HOME}) (\w+ )?(burnt|burned|burns|burning) (me|us|him|her|(my|his|her|their) \w+) …(cigarettes?|cigs?|cigg(y|ies)|lighter|on purpose)
    (he|she|they|dad|mum|stepdad|mums boyfriend|moms boyfriend) (hits|beats|hurts|whips|belts|chokes) (me|us|my (mum|mom|brother|sister))(?! (at|in|on|by|to|for|up))
    (he|she|they|{_HOME}) (locks|locked|shuts|shut) {_CHILD} (in|out) (of )?(the )?(shed|cupboard|bedroom|garage|cellar|dark|room|all night|outside at night|in the cold)
    (scared|frightened|afraid|terrified|dont want) (to go|of going|to be|of being) (back )?(home|at home)(?! (early|yet|tomorrow|from (the|holiday)))
    (being|been|is|was|getting|gets|get|were) (groomed|abused|molested|raped|sexually assaulted|beaten at home|hit at home|starved|neglected)(?! (garden|plants?|by the (council|government)))
    (no|nothing|not any|isnt any|never any) (\w+ )?(food|to eat|tea|dinner) (at home|in the house|for (days|two days|three days))(?! (but|except|apart))
    (bruises?|burns?|marks) (on|all over|up|down) (her|his|their|my) (arms?|legs?|back|neck|body|face) …(dad|mum|mom|mam|home|stepdad|wont say|says she fell|says he fell|every (week|monday))
    (some ?one|somebody|a man|he|my (?!(cats?|dogs?|kitten|puppy|hamster|rabbit|bunny|baby) )\w+|(my )?step ?dad|uncle) (\w+ ){{0,3}}(touches|touched|touching|(comes?|came|coming|sneaks|sneaking|creeps|creeping) (in|into|in to)|gets in(to)?|getting in(to)?|got in(to)?) (my|her|his|me|him) ?(son|daughter|child|little girl|little boy|room (late )?at night|bedroom (late )?at night|bed|room when)(?! (with a|on the (head|arm) to say|(just )?to (say|tuck|read|check|kiss|turn|cuddle|get|give|tell)|(and|to) (reads|tucks|sings|says|turns|kisses|tells|snores|purrs)|for (a )?(story|cuddles?|stories)))
    (being|been|is|was|getting|gets) (hurt|hit|beaten|locked up|shouted at|starved) (at home|by (her|his|their|my) (\w+ )?(dad|mum|mom|mam|step ?dad|step ?mum|uncle|brother|carer|parents|boyfriend))(?! (at|in|on) (chess|fifa|tennis|snap|mario kart))
    not safe (at home|with (him|her|them|my dad|my mum|my stepdad))
    (i|we)(m| am|re| are)? not safe( at home| here)?(?! (to|from|driving|on))
    # Touched, asked for pictures or told to keep a secret.
    (touches|touched|touching) (me|him|her|my|his|her) …(private|privates|down there|secret|dont like|didnt like|bum|dont tell|in bed)
    (he|she|they|{_ADULT}) (\w+ ){{0,4}}(asked|asks|asking|told|tells|wants|wanted|makes|made|begging|keeps asking) (me|him|her|my (\w+ )?(brother|sister|son|daughter)) (to|for|if i|not to) ?(\w+ )?({_ASKS})
    {_ADULT} (\w+ ){{0,3}}(asked|asks|asking|wants|wanted|begged|keeps asking) (me |him |her )?for (my|her|his|a|some) (picture|photo|pic|pics|pictures|photos|address|number|nudes?|selfie)
    {_ADULT} (\w+ ){{0,3}}(wants?|wanted|asked|asks) (me |her |him )?to meet( (me|up|her|him))?
    {_ADULT} (\w+ ){{0,3}}(keeps|been|is|was|has been|s been) (messaging|texting|dming|snapchatting|touching|grooming|contacting) {_CHILD}
    ({_STAFF}|{_HOME}|{_ADULT}) (\w+ )?(touch|touches|touched|touching|stroked|strokes|stroking|rubbed|rubs|rubbing|squeezed|squeezes) (my|her|his|their|a (girl|boy|child|pupil|kid)s|{_OURS}s) (\w+ )?(legs?|thighs?|knees?|bum|bottom|chest|boobs?|private|privates|body)
    {_STAFF} (\w+ )?{_WRITES} ({_OURS}|me|her|him)(?! {_BOOKISH}) …{_ALONE}
    {_STAFF} (\w+ )?{_WRITES} {_OURS}(?! {_BOOKISH}) …(privately|in private|private messages?|whatsapp|facebook|messenger)
    {_ADULT} (\w+ ){{0,3}}(keeps|been|is|was|has been|s been) following {_CHILD}(?! on)
    (told|tells|asked|asks|made|makes) (me|him|her|my (son|daughter|child)) not to (tell|say|show) (me|us|any ?one|mum|dad|my mum|my dad|her mum|his mum|you|a soul) (what (they|he|she|we) (talk|talks|talked|do|does|did|said|send|sent)|about (the|their|his|our) (chats?|messages|pictures|photos|pics)|anything (he|she|they))
    (our|a|his|her|their) (little |special )?secret …(dont like|scared|touch|tell|bed|he said|she said)
    (help me|please help) …(not safe|hurt|hits|home|scared|him|he is|shes going to)
""")
# Children and football fans say these in jest too.
DESPAIR = phrases(r"""
    (?<!all\s)(want|wants|wanted|wanna|going|gonna) (to )?die(?! (of|from|laughing|with|inside|a hero|my hair|when|here))
    (wanna|want to|gonna|gunna|going to|gon|about to|ima|imma|might|could|should|ill|will|literally) (\w+ )?kms
    (i )?(hate|h8|hates) (my|her|his) life
    (i )?(feel|feeling|am|im|been) (\w+ ){0,2}(sad|empty|hopeless|worthless|alone|scared) (all the time|every ?day|all day|every night|and nobody|and no one|for weeks)
    (cry|crying) (\w+ ){0,3}(every night|every day|all the time|to sleep)
    everyone would be (\w+ )?(happier|better( off)?) if (i|he|she) (was|were|wasnt) …
""")
JEST = phrases(r"""
    (😂|🤣|💀|😭 ?😭|😅|lol|lmao|haha\w*|jk|jokes|fifa|fortnite|roblox|minecraft|mario kart|blue shell|level|boss|spellings|search history)
    (lyrics?|song)
    (tired|sick) of (\w+ ){1,4}crying
""")
# At home, but for games and pillow fights.
STRUCK = phrases(rf"""
    {_GROWN} (just )?(hit|hits|smacked|kicked) {_CHILD}( (yesterday|today|tonight|this morning|again))?(?=\s*([.,!?\n]|\Z))
    {_GROWN} (just )?(beat|beats|beating) {_CHILD} up(?! (the|a|that|this|to|at|on|in))
""")
PLAY = phrases(r"""
    (chess|snap|uno|monopoly|tennis|darts|pool|cards|race|ball|pillows?|snowballs?|cushions?|balloons?|water)
""")

# What people say of everyday things: nothing that is learned of these words is held against them.
SAYINGS = phrases(rf"""
    (mum|mom|mam|mummy|nan|miss|sir|mrs? \w+|coach) (is |are |will |s )?(going to |gonna |gunna |gon |will |would )?(actually |absolutely |literally )?(kill|murder|batter|skin) me( when (she|he|they|mum|i) (sees?|finds?|hears?|gets?|comes?)( out| home| in| back| my \w+| the \w+)?)?
    (die|dying|died|dead|starve|starving) (of|from|with) (embarrass\w*|shame|cringe|laughing|laughter|heat|cold|hunger|thirst|boredom|happiness|excitement|cuteness|old age)
    ((i|ive|weve) )?(just )?(cut|burnt|burned) (myself|my (finger|thumb|hair|hand|toe|tongue|mouth))( last night| today| this morning)? {_SLIP}
    ((i|ive|he|hes|she|shes) )?((has )?been )?(just )?(cut|cuts|cutting) (myself|himself|herself) (a|an|some|another) (\w+ )?(slice|piece|cake|bit|wedge|chunk|bread|cheese)
    ((i|ive) )?(just )?cut my (hair|fringe) (so|as|because|cos) (that )?it (\w+ ){{1,3}}(in|out of|off) my (eyes|face|way)
    (dad|daddy|mum|mom|mam|mummy|grandad|nan|brother|sister|cousin|friend|mate) (\w+ )?(pushed|pushes|pushing|spun) (me|us|him|her),? (then (i|we) went )?((so|really|very|too) )?(high(er)? )?(on|in) (the|a|my) (swings?|roundabout|sledge|go ?kart|trolley)
    (comes?|came|coming) (in|into|in to) (my|our|her|his) (bed)?room (\w+ ){{0,3}}to (tuck|read|sing|wake|kiss|say|check|turn|get|give) \w+( \w+)?
    (kick|kicks|kicked|boot|boots|booted|chucked|threw) (me|us|him|her|them) (off|out of|out) (the |a |his |her |my )?(fortnite|roblox|minecraft|xbox|ps\d|ipad|tablet|tv|telly|game|lobby|team|club|group|chat|server|sofa)
    hit me baby( one more time)?
    (hit|hits|whacked|bopped|got) (me|us|him|her|them) with (a|an|his|her|my|the|loads of) (\w+ )?(shells?|pillows?|cushions?|snowballs?|balloons?|sponges?|teddy|teddies|socks?|nerf|banana)
    (brother|sister|cousin|bro|sis|brudda) (just |always )?(hit|hits|kicked|kicks|pushed|pinched|bit|punched) me(?=\s*([.,!?\n]|\Z))
""")


@cache
def shipped() -> Plain:
    """Return what has been learned, read once."""
    return Plain.from_bytes(shipped_file(MODEL), classes())


def tells_of_harm(text: str, pieces: Iterable[Piece], model: Plain) -> bool:
    """Tell whether a normalised text, whose pieces are given too, tells that a child is at risk."""
    return phrased(text) or risk(heard(text, pieces), model) >= model.header["sure"]


def heard(text: str, pieces: Iterable[Piece]) -> list[str]:
    """Return the words to hear of a normalised text: not those of sayings, nor despair in jest."""
    idle = [SAYINGS, DESPAIR] if JEST.search(text) is not None else [SAYINGS]
    every = list(pieces)
    last = every[-1].end if every else 0
    left_out = [match.span() for some in idle for match in some.finditer(text, 0, last)]
    return [
        piece.text
        for piece in every
        if not any(start <= piece.start < end for start, end in left_out)
    ]


def phrased(text: str) -> bool:
    """Tell whether a normalised text has a phrase that tells of harm."""
    if HARM.search(text) is not None:
        return True
    if JEST.search(text) is not None:
        return False
    return DESPAIR.search(text) is not None or (
        STRUCK.search(text) is not None and PLAY.search(text) is None
    )


def risk(words: Sequence[str], model: Plain) -> float:
    """Return the log-odds that the most telling stretch of some words tells of harm."""
    return max(map(model, stretched(words)), default=-math.inf)


def stretched(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the stretches in which some words are heard."""
    return stretches(words, STRETCH, STEP, MOST)
