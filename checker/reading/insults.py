"""Insults, leaving out and swearing, whole or masked.

An insult needs somebody it is said of: "thick" is a fog or a teacher. So adjectives count
only where the phrase itself has a person before them or after them.
"""

import re

from checker.reading.phrases import phrases

_PERSON = (
    "(he|she|hes|shes|they|theyre|theym|you|u|ya|youre|yous|your|ur|yow|yowm|who|whos|mrs? \\w+|ms \\w+|miss \\w+|sir|miss|"
    "(that|this|the|some|those|these|your|his|her|them|our|my|a|whoever) (\\w+ )?(mum|mom|mam|dad|nan|woman|man|bloke|fella|lady|kid|boy|girl|lad|lass|teacher|head|ta|"
    "receptionist|caretaker|child|parents?|family|mums|dads|kids|boys|girls|lot|one|brother|sister|chap|teachers|cook|coach|governors|deputy)|"
    "class \\d|(year|yr) \\d|them lot)"
)
_IS = "(is|are|r|was|were|looks?|being|m|just|has got|got|can be|gets|int|ay)"
_NAMED = "(?!(i|we|me|nearly|mum|dad|he|she|was|ive)\\b)[a-z]{3,12}"
_VERY = (
    "(so|such|too|really|rly|very|well|proper|dead|just|absolutely|totally|reet|right|bloody|all|a bit|bit|a|"
    "an|the|such a|actually|always|quite|pretty|kinda|sooo|a right|a proper|a complete|an absolute|a total|"
    "a real|seriously|clearly|obviously|as|still|most|that|frankly|honestly)"
)
_ADJECTIVE = (
    "(thick|stupid|stoopid|dumb|ugly|fat|minging|smelly|stinky|weird|pathetic|useless|hopeless|vile|hideous|braindead|brain dead|two faced|"
    "mental|psycho|nuts|scruffy|cringe|annoying|annoyin|evil|lazy|worthless|gormless|clueless|dim|stuck up|snobby|bossy|big ?headed|"
    "attention seeking|fake|horrible|horible|orrible|nasty|rude|ignorant|arrogant|patronising|spiteful|meen|mean|miserable|moody|creepy|crazy|"
    "dopey|boring|borin|bald|past it|a waste of|bad at|rubbish|trash|disgusting|babyish|selfish|incompetent|backward|"
    "not right in the head|not all there|off (her|his|their) (head|rocker)|deluded|obnoxious|toxic|vicious|heartless|grumpy|sly|bitter|gobby|mouthy|stingy)"
)
_NOUN = (
    "(idiots?|morons?|muppets?|clowns?|pillocks?|plonkers?|numpt(y|ies)|dimwits?|halfwits?|imbeciles?|cretins?|dunces?|losers?|weirdos?|freaks?|"
    "creeps?|scumbags?|scum|scruffs?|chavs?|slags?|snitch|cry ?bab(y|ies)|wimps?|divv?y?|thickos?|spanner|melt|bell ?ends?|twits?|"
    "nobhead|gobshite|toe ?rags?|jobsworths?|parasites?|vermin|airhead|snobs?|show ?offs?|drama queen|know it all|busybod(y|ies)|bully|bullies|thugs?|"
    "witch|dragon|cow|pigs?|rat|toad|snake|grass|donkey|troll|battleaxe|hag|bat|nobody|nobodies|waster|layabout|tramp|gremlins?|brats?|pest|coward|robot|dinosaur|doormat|disgrace|mouth ?piece|oddball|misery|nerd|geek|tell ?tale|teachers pet|suck ?up|big ?head|bossy ?boots|attention seeker|liability|waste of space)"
)
_UNFLATTERING = (
    "(potatos?|potatoes?|witch|troll|pig|slug|slapped|bulldog|horse|gargoyle|goblin|scarecrow|tramp|toad|frog|egg|thumb|bin|bin ?bag|curtains?|sofa|"
    "zombie|ghost|corpse|monkey|gorilla|ape|hippo|elephant|walrus|whale|rat|weasel|penguin|robot|alien|ogre|shrek|clown|baby|granny|old|wet|drowned|"
    "jumble|mop|broom|haystack|wig|sack|dropped|melted|turnip|onion|sausage|meatball|tomato|mole|bat|vampire|dragon|dustbin|tent|man|girl|boy|gremlin|foghorn|duck|donkey|goat|full nappy|she slept|he slept|shes been|hes been|something the|butter wouldnt)"
)

INSULT = phrases(rf"""
    # Names to call somebody.
    (idiots?|morons?|muppets?|pillocks?|plonkers?|numpt(y|ies)|dimwits?|halfwits?|imbeciles?|cretins?|dunces?|weirdos?)
    (scumbags?|scum|thickos?|nobheads?|gobshites?|toe ?rags?|jobsworths?|slags?|cry ?bab(y|ies)|shower of|divv(y|ies))
    (bell ?ends?|chavs?|imbecile|nasty (piece of work|little)|piece of work|so and so|gutless|spineless|two ?faced|robbing so)
    (waste o(f)? space|oxygen thief)
    (such a|what a|right|total|absolute|complete|utter|proper|stupid|silly|fat|ugly|mean|miserable|moody|pack of|bunch of|load of|bunch o|nosy|sour|grumpy|jumped up|smug|spoilt|horrible|nasty|poisonous|bitter|stuck up) (little |old |of )?{_NOUN}
    {_PERSON} {_IS} ({_VERY} ){{0,3}}{_NOUN}
    (you|u|ya|youre|ur|yow|yowm|hes|shes|theyre|what|such) (a|an|such a|a right|a proper|a complete|an absolute|a total|a real|a little|an old) (\w+ )?{_NOUN}
    (you|u|ya|youre|ur|yow|hes|shes|theyre) (losers?|clowns?|snakes?|muppets?|morons?|freaks?|creeps?|wimps?|cowards?|bull(y|ies)|snobs?|thugs?)
    # What somebody is said to be.
    {_PERSON} (\w+ )?{_IS} ({_VERY} ){{0,3}}{_ADJECTIVE}(?! (to|for|that|if|because|we|i|they|but not|at first|it|this))
    (hes|shes|theyre|youre|ur|yowm|theym|u|your|whos) ({_VERY} ){{0,3}}{_ADJECTIVE}(?! (coat|hair|idea|job|jumper|bag|day|weather|for|that|because))
    ({_VERY} )(meen|mean|unkind|horrible|nasty|cruel|spiteful) to (me|us|him|her|everyone|people|them|the|kids|everybody|my)
    {_ADJECTIVE} (old |little |ugly |fat |stupid )?(cow|bag|man|woman|women|lady|boy|girl|kid|lad|git|sod|moo|hag|people|family|mum|dad|pig|goat|trout|crone|bugger|arse|child|brat|fool)
    # How somebody looks, smells, talks or dresses.
    {_PERSON} (\w+ )?(looks?|looked|runs?|walks?|talks?|sings?|dances?|smells?|smels|sounds?|dressed|dresses|eats|lookin|looking|laughs?|drives?|writes?) (\w+ )?like (a|an|the|my|some|shes|hes|something|someone|she|he) (\w+ )?{_UNFLATTERING}
    (face|voice|breath|hair|nose|teeth|laugh|dress sense|manners) (\w+ )?like (a|an) (?!(angel|princess|star))\w+
    {_PERSON} (\w+ )?(smell|smells|smels|stink|stinks|reek|reeks|pong|pongs)(?! (nice|lovely|amazing|so nice|good|of (drink|booze|alcohol|wine|beer|gin|weed)))
    ({_PERSON}|beard|hair|breath) (\w+ )?(needs?|wants|could do with) (a|his|her|their|some|ur|your|its) ?(own |new |proper )?(shave|wash|bath|haircut|deodorant|soap|toothbrush|mints?|personality|brain|spine|life|off switch|wig|chair|postcode|muzzle|makeover|iron|comb)
    (buy|get|lend|send|find) (him|her|them|miss|sir|(his|her) off) (a|an|some|switch)? ?(shave|deodorant|soap|toothbrush|mints|personality|brain|spine|life|wig|muzzle|comb|off switch)
    (find|wheres) (her|his|their|ur|your) off switch
    (who dressed|what (is|was|has) (she|he|miss|sir|that woman|mrs? \w+) (wearing|got on|come as|on about|like))
    (what does (she|he) look like|have you seen (her|his|their) (hair|face|teeth|house|car|shoes|clothes))
    (still|always) (wets? the|sucks? (his|her) thumb|wees?|poos?|picks? (his|her) nose|eats (his|her) bogeys|wears nappies|needs nappies) ?…
    (wet|pooed|weed|peed) (himself|herself|his pants|her pants)(?! laughing)
    (he|she|{_NAMED}) cried like a baby
    came out (of )?(a|the) bin
    # What somebody is said not to have or not to be able to do.
    (brains?|brain cells?|charm|personality|charisma|warmth|manners|intelligence|iq|empathy|backbone|social skills|people skills|tact) (of|like) (a|an|my) …
    (two|one|half a|no|single|a) brain ?(cells?)? …(rub|share|left|there|between|in)
    ((the )?lights are on (and|but) (nobody|no one)|sandwich(es)? short|few bricks short|cards short)
    (not the (sharpest|brightest)|thick as (two|mince|a)|dim as|dumb as|as bright as|as sharp as|daft as|mad as a)
    (sharpest tool|brightest (bulb|button|spark)|not (very |too |that )?bright|nobody(s)? home|no one(s)? home)
    (as much|about as|as) (use|much use|useful|sharp|bright|warm|charming|interesting|welcoming|friendly|cheerful|approachable|clever|organised|effective|attractive) (as|use as) (a|an|the|my|being|used|wet) …
    (garden gnome|chocolate (teapot|fireguard)|(than|as|like) a wet (lettuce|weekend|wednesday|flannel|paper bag)) ?…(could|would|has|have|more|seen|better|of)?
    (soggy (biscuit|lettuce)|house ?plant|goldfish|slugs?|lampposts?|blind as a|guide dog|white stick|mop bucket|cardboard cut ?out|damp (rag|flannel)|potato with) ?…(could|would|has|have|more|seen|better|of)?
    (couldnt|cant|cudnt) (\w+ )?(teach|run|organise|parent|find|mark|control|manage|boil|raise|look after|defend|lead|spell) (a|an|her own|his own|their own|the) …(dog|bath|bra|booze|backside|arse|egg|goldfish|sandwich|bag|hamster|paper|cat|register|own|water|skip|way|sit|\w+)
    (nobody|no one|noone|no1|no ?body|every ?one|every1) (\w+ )?(likes|wants|cares about|invited|asked|misses|laughs at|is scared of|hates|avoids|ignores|feels sorry for) (you|u|ya|her|him|them|ur|sitting|playing)
    (u|you|ya|he|she|hes|shes|they|has|have|got) (\w+ )?(got |have |has )?no (friends|mates|personality|brain|shame)
    (thinks?|finks?) (shes|hes|theyre|she is|he is|youre|ur|u r|they are|she|he) (\w+ )?(it|all that|better|something|special|the (queen|king|boss|best)|god|clever|hard|cool|above|so|too good|funny|tough|important|royalty|a model|owns?)
    (up (her|his|their|your) own|full of (herself|himself|themselves|your ?self|urself))
    (loves? (herself|himself|themselves|the sound of)|love (yourself|urself)|attention seek\w+|main character|fake tears)
    (crocodile tears|queen bee|lady muck)
    (at|is|are|was) (rubbish|terrible|awful|useless|bad|trash|garbage|the worst) at (it|football|footy|maths|everything|being|her job|his job|their job|teaching|dancing|reading|parenting|life|netball|singing|spelling)
    (ur|u r|you are|youre|he is|she is|hes|shes|they are|theyre|there) (all |so |well |really |just |proper )?(rubbish|rubish|bad|trash|garbage|crap|the worst|slow|babyish|useless)(?! (day|week|luck|cold|cough|news|at first|timing|dream|for))
    (ur|your) \w+ (is|are|r) (so |well |really |just |proper |dead )?(bad|rubbish|trash|ugly|rank|cringe|babyish|messy|wonky|stupid)
    # What is said to somebody's face.
    (i )?hope (you|u|he|she|they) (\w+ )?(fall|falls|die|dies|fail|fails|lose|loses|get|gets|cry|break|trip|choke|leave|leaves|move|catch)(?! (well|better|it|the part|picked|a dog|in|to|this|your|some))
    (ur|your|his|her) (mum|mom|mam|dad|family|parents) (cant afford|is poor|has no|is on benefits|doesnt love|didnt want|dont love)
    (youre|ur|you are|u r) the reason we (lost|lose|always|got)
    (shut up|shut it|shut ur|shut your|get lost|jog on|drop dead|get a life|bore off|naff off|sod off|kys|nobody asked (you|u)|no one asked (you|u)|no1 asked|cry about it|cry more|get over (yourself|urself)|bog off|get stuffed)(?! (so|with|that|thats|shut|it is|it was|before|to))
    (i|we|every ?one|every1) (all |really |rly |so )?(hate|hates|h8) (you|u|ya|him|her|that (girl|boy|kid|woman|man))(?! (for|when|all|if|to|so much (for|right)))
    lol at (her|his|their|that|the|him)
    (ur|your|yo|his|her) (mum|mom|mam|dad|nan|house|face|hair|lunch|teeth|shoes|clothes|bag) (\w+ )?(smells?|stinks?|is so (ugly|old|fat|poor|weird|bad)|is (ugly|fat|weird|cheap)|are (ugly|yellow|fake|cheap))
    (vote|poll|rank|rate|who is|whos|who) (\w+ ){{0,4}}(the )?(ugliest|smelliest|fattest|thickest|dumbest|stupidest|worst|weirdest|smells|stinks|ugly|poshest|poorest)
    who(d| would) (want|stand|sit|marry|be seen|go near|be friends) (next to |with |near |to be )?(that|her|him|them)
    (what|which) (a|kind of) (\w+ )?(parent|mother|father|mum|mom|dad|woman|man|person|teacher) (does|lets|would|leaves|sends|is|puts)
    (should be|ought to be|want|you should be) ashamed( of)?
    (very |such )?bad (upbringing|parenting|mother|father|parents)
    (drags?|dragged|dragging|brought|drag) (up|them up|him up|her up)( not)?
    (clip round|slapped (backside|arse|bum)|nowt but trouble|bad (lot|apple|egg|influence)|wrong un)
    (little (thug|toerag|charmer|swine))
    (bless (her|him|them)|poor (thing|love|soul|man|woman)),? (\w+ ){{0,3}}(lights|no idea|hasnt a|not the (sharpest|brightest)|clueless|thick)
    (gives|give|gave|giving) (\w+ )?(me |us |everyone )?(the )?(creeps|ick|heebie)
    pity (er|her|him|them|whoever|anyone) (in|with|who|that|wi|has|having)
    (🖕|🐷 |🤡 (mr|mrs|miss|sir|teacher|head|that|you|u|mr t))
    (mr|mrs|miss|ms|sir|head|slt|briefing|meeting|teacher|office|governors) …(🤡|🐍|🖕|🐒|👹|🧌|🤮|🤢|💩|🗑|🚮)
""")

_U = "(u|you|ur|youre|your|yow|ya|shes|hes|she|he|they|her|him)"
_NAME = (
    "(?!(me|us|my|about|any|miss|mum|mom|dad|the|strangers|anyone|everyone|each|a|to|it|you|them|your|his|at|"
    "in|on|out|all|we|that|this|up|about|no|off|for|with)\\b)[a-z-]{2,12}"
)

EXCLUSION = phrases(rf"""
    # Somebody may not come, sit or play.
    {_U} (\w+ )?(cant|cannot|not|dont|never|arent|isnt|wont|cudnt|aint|int) (\w+ )?(come to|come 2|coming to|invited|sit with|sit at|play with|play wi|be in|allowed in|allowed to (play|sit|come)|in our|on our|join|be friends|part of|our friend|my friend|one of us) …
    (dont|dnt|do not) (come|sit|play|talk|speak) (to|2|with|near|wi) (my party|me|us|our)(?! (like|unless|until))
    (not|isnt|arent|no1|nobody) (\w+ )?(inviting|picking|having|choosing|inviting) (him|her|{_NAME})
    (sadly|sorry|soz) (theres |there is |we have )?no (space|room) for
    no party bag for
    sit (on a |at a |on the |at the )?(dif+e?rent|another|other) table
    # Others are told to keep away.
    (dont|do not|dnt|nobody|no one|no1|every ?one|every1|lets|lets all|lets not|we should all|we all) (\w+ )?(talk to|talk 2|speak to|play with|play wi|sit (with|next to|near|by)|be friends with|ignore|invite|avoid|go near) (her|him|the new|whoever|{_NAME})(?! (you|u|dont|strangers|people|adults))
    (nobody|no one|no1|dont|lets not|dont any ?one) (\w+ )?tell {_NAME} (about|in|from|were|we|that|or|ok)
    (every ?one|every1|lets( all)?|we all|all|just) (\w+ )?pretend …(cant|cannot|dont|didnt|not|isnt|invisible)
    (lets|every ?one|every1|we) (all )?(call|calling) (her|him|{_NAME}) (?!at|on|for|in|when|later|tonight|tomorrow)\w+
    (kick|remove|block|boot|chuck) (her|him|{_NAME}) (out|off|from|out of) (of )?(the|this|our) (group|chat|gc|team|gang)
    (whole|every ?one|every1|the whole class) (\w+ ){{0,3}}(except|apart from|but not) (two|one|you|u|her|him|{_NAME})
    # They are laughed at.
    (whoever|who ever|every1|everyone) (\w+ )?(sits?|sittin|sitting|siting|stands?) (\w+ )?(near|next|by) …(peg|hold your|hold ur|good luck|rip|pray|off switch|mask|watch out|smell)
    say (awww*|hi baby|waa+)
    made (up )?a (song|rap|poem|list|poll|page|group) about (her|him)
    (her|his|their) (new )?(nickname) is …
""")

_UNKIND_WORD = (
    "idiot|muppet|clown|plonker|wally|numpty|thick|stupid|dumb|ugly|fat|useless|hopeless|"
    "rubbish|disgusting|weird|pathetic|dopey|boring|mess|pig|cow|horrible|lazy|smelly|loser|melt|"
    "witch|dragon|spanner|dozy|daft|bald|mean|troll|potato|bat|mental|nuts|bad|worst|grumpy|"
    "misery|snob|nosy|old|tramp|scruffy|mad|crazy|mole|monkey|lettuce|robot|gremlin|zombie|tomato"
)

OF_ONESELF = phrases(rf"""
    (im|i am|i was|i feel|i felt|i look|i looked|i smell|i stink|me being|call me|feeling|am i|do i|makes? me (look|feel)) (\w+ ){{0,4}}(a |an |so |such a |right |proper |like a )?({_UNKIND_WORD})
    (made me (look|feel)|feel like|silly me|daft me|mum fail|myself|i must|what am i|i sound|i sounded|we look|we looked|we are|i were) (\w+ ){{0,4}}(a |an |so |such a |right |proper |like a )?({_UNKIND_WORD})
    (like|as) (a|the|an) (\w+ )?(muppet|mug|lemon|idiot|wally|clown|pig|numpty|pillock) (i|that i|me)
    (daft|silly|old|soft|saft|stupid) (\w+ )?(\w+ )?(that i am|me)
    (my|mine) (own )?(?!(teacher|head|class|ta|deputy|boss|mentor|school|job|colleague|line|year|new))\w+ (\w+ )?(smells?|stinks?|is|are|looks?|was|were)
    (stop|stopped|quit|not|never|dont|isnt|aint|wasnt|no need to|please|didnt|hates? it when|anti) (\w+ ){{0,3}}(being|calling|saying|call|say|be|a|an|saying that|thinks?|bullying) (\w+ ){{0,4}}(mean|horrible|nasty|stupid|idiot|weird|bully|ugly|fat|boring|rubbish|bullying)
    (shut up|get lost|go away) (so|thats|that is|i love|how cute|stop it)
    (said|says|told|called) (\w+ )?(i|im|i was) (\w+ ){{0,3}}(look|looked|smell|like|bald|old)
    (no|not) (more |a )?(mean|nasty|unkind|rude) (\w+ )?(comments|stuff|messages|words|names|things)
    (nobody|please|dont) (\w+ ){{0,2}}(write|post|say|be) (mean|nasty|rude)
    (i|we) (wasnt|werent|am not|wont|never) …(mean|nasty|horrible|rude)
    (play|playing|played|dress(ed|ing)? (up )?as|be|being|as) (the|a|an) (evil |wicked |ugly |big bad )?(villain|baddie|witch|dragon|troll|ugly sister|ugly duckling|wolf|pig|donkey|cow|rat|toad|snake|mole|robot|clown|slug)
    (ugly (sister|sisters|duckling|mush)|fat (controller|cheeks|lip|quarters)|three little pigs|stick man|horrid henry)
    (evil (queen|teacher in)|wicked witch|fat ?ball)
""")


# What stands for a letter because it looks like one.
_ALIKE = {"a": "4@", "e": "3", "i": "1!", "l": "1!", "o": "0", "s": "5$", "t": "7"}


# "Miss S... we will miss you" masks nothing.
_TRAILING_OFF = r"(?![._-]+(?:[^\w*@#$._-]|$))"


def _masked(word: str) -> str:
    """Return a pattern for a swear word whose inner letters are stretched, starred out or set apart.

    Digits and signs that look like a letter stand for it: "d1ckhead", "b.i.t.c.h".
    """
    return f"{word[0]}{_TRAILING_OFF}" + "".join(
        rf"(?:[._*-]?[{letter}{_ALIKE.get(letter, '')}]{{1,3}}|[*@#$!._-])" for letter in word[1:]
    )


_WORDS = ("fuck", "shit", "cunt", "bitch", "bastard", "wanker", "twat", "bollocks", "arsehole",
          "asshole", "dickhead", "motherfucker", "bullshit")  # fmt: skip
_CALLED = ("cunt", "bitch", "bastard", "wanker", "twat", "arsehole", "asshole", "dickhead", "dick",
           "prick", "tosser", "bellend", "knobhead", "slag", "shithead")  # fmt: skip
SWORN_AT = re.compile(
    r"(?<!\w)(?:is|are|was|were|r|iz|what|such|that|you|youre|ur|shes|hes|theyre)\s"
    r"(?:(?:a|an|such|right|proper|total|complete|absolute|utter|real|little|just|well)\s){0,3}(?:"
    + "|".join(map(_masked, _CALLED))
    + r"|w\*\*ker|c\*\*t|d\*\*k(?:head)?|pr\*\*k|b\*\*ch)(?:e?s)?(?!\w)"
)
"""Where a person is called by a swear word, masked or not."""
SWEARING = re.compile(
    r"(?<!\w)(?=[fscbwtamdkpglnoyreu])(?:"
    + "|".join(map(_masked, _WORDS))
    # Masked by fewer or more marks than letters, or spelled by ear.
    + r"|f[*u@#-]{1,4}c?k+|sh[i1!*]{1,3}t+|f\*{2,4}|s\*{2,3}t?|c\*{2,3}t?|b\*{3,5}|w\*{4,5}r?"
    r"|bulls[*h!1i]{1,3}t|t\*ts|a\*\*e|a\*se|ar\*e|a\*\*(?!\s(?:for|in|from|to)\b)|p\*ss(?:ed)?|b\*gger|d\*ck(?:head)?"
    r"|fuk+|fck+|fkn|phuck|feck(?:ing)?|fcuk|effing|sh1te?|shite|crock of shite?|arse|ballocks|wankers?"
    r"|piss(?:ed)? (?:off|up|me off|take|poor)|taking the piss|(?:on|getting on) my (?:tits|wick)"
    r"|(?:a|an|the|that|such a|absolute|total|complete|right|what a|you|u) (?:prick|slut|whore|slag|bellend|knobhead"
    # Dick Whittington and Dick King-Smith, cock robin, a knob of butter, a tit on the feeder.
    r"|(?:dick|cock|knob|tit)(?!\s(?:whitting|king|van|turp|tracy|robin|crow|of\s|on\s|nest|box)))s?"
    r"|ffs|wtf|wtaf|stfu|omfg|gtfo|fml|lmfao"
    r")(?:ing?|in|er|ers|ed|y|s|es|wit|face|head|show|storm|hole|off|e)?(?!\w)"
)
