"""Threatening harm or calling for it, openly or by hint. Games and jokes do it all the time."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, in_need

_WILL = (
    r"(ill|i will|im going to|im gonna|im gona|im gunna|ima|imma|i am going to|gonna|gona|going to|my \w+ will|"
    r"my \w+ is gonna|someone (should|needs to|will|is going to|wants to|ought to|might)|somebody (should|"
    r"needs to|will|wants to|ought to|might)|i swear ill|i swear|id|i could|i want to|i wanna|hes gonna|"
    r"shes gonna|hes going to|will)"
)
_HURT = (
    r"(kill|batter|punch|hurt|slap|deck|knock|bash|stab|burn|wring|throttle|strangle|flatten|leather|lamp|chin|"
    r"bray|twat|beat up|beat|kick|headbutt|break|drag|drown|shoot|poison|run over|sort out|have|drop|swing for|"
    r"fight|rip)"
)
_THEM = r"(you|u|ya|yow|him|her|them|er|em|that \w+|the (head|teacher|caretaker|lot|little|kid|boy|girl|lad)|mrs?|miss|sir|anyone who|whoever|every one of)"
_BODY = r"(face|head|teeth|nose|neck|legs?|arms?|jaw|fingers|windows?|tyres?|car|house|heads|lights|skull|ribs)"

PATTERN = phrases(rf"""
    # Open ones.
    {_WILL} (\w+ )?{_HURT} {_THEM}(?! (back|at|in (fifa|fortnite)|on (fifa|roblox)|with (kindness|love|hugs)|a (message|text)|out of the park))
    {_WILL} (\w+ )?(smash|punch|kick|break|wring|knock|slap|rearrange|slash|key|burn|bash|cut|rip|bite|pull) (your|ur|his|her|their|yow|yer|that|the|somebodys|someones) (\w+ )?{_BODY}
    (burn|blow|torch|bomb) (it|the (school|place|office|building)|that (school|place)) (down|up)
    (youre|your|ur|hes|shes|theyre|u r|he is|she is|they are|you are|yow am) (\w+ )?(dead meat|dead(?= (if|when|tomorrow|after school|at|on|meat|for|$))|getting it|gonna get it)(?! (nice|funny|good|kind|sweet|tired|on|proud|right|set|clever|lucky|lovely|cute))
    (youre|your|ur|hes|shes|theyre|u r|he is|she is|they are|you are|yow am) (\w+ )?(going to get it|gonna get battered|gonna get slapped|going to regret|gonna regret|gonna pay|for it)(?! (nice|funny|good|kind|sweet|tired|on|proud|right|set|clever|lucky|lovely|cute))
    (you|he|she|they|u|whoever)(ll| will|s gonna| gonna| are going to| is going to| gets) (regret|be sorry|pay for|wish (he|she|you|they)|get whats coming|get what|never walk|get it|get battered|get slapped)
    (you|he|she|they|u|whoever)(ll| will|s gonna| gonna| are going to| is going to| gets) (be (picking|spitting|eating|swallowing|wearing|needing|drinking) (his|her|their|ur|your|a|through) (\w+ )?(teeth|straw|ambulance|head|dentist|nose))
    be (picking|spitting|swallowing) (his|her|their|ur|your) (own )?teeth
    (needs?|wants?|deserves?|asking for|could do with|due) (a )?(good )?(slap|smack|hiding|kick|kicking|punch|battering|shooting|hanging|stringing up|sorting out|leathering|pasting|clip round|braying|lamping|bullet|brick)
    (see (you|how) (bleed|cry|suffer)|beat (the|ten shades) .{{0,12}}out of)
    (knock (his|her|your|ur|their|you|him|u) (\w+ )?(block|lights|out|teeth|head|into next))
    (kick (his|her|your|ur|their) (\w+ )?(in|teeth))
    (put (him|her|them|you|u|that \w+) (in|through|on) (hospital|a (wheelchair|window|wall|coma)|(his|her|your|the|its|their) (back|floor|backs)))
    (fill (him|her|you|u) in|kick off on (her|him|them|you)|take (him|her|you) outside|outside now)
    # Hints.
    (wait|just wait|you wait|u wait) (til|till|until|for) (i|my|me|his|her|hes|shes|he|she|we) (\w+ ){{0,5}}(see|find|get|gets|catch|catches|hears|finds|sees|alone|outside|after|finishes)(?! (this|it|the film|the (pics|photos|video)|home and (see|tell)))
    (watch|want to watch|wants to watch|better watch|should watch|needs to watch|best watch|ought to watch) (your|his|her|their|ur|yer|where|how|it) ?(own )?(backs?|step|mouth|tone|he|she|they|after)? ?(parks?|walks?|goes?|drives?|in|after)?(?! (on|tv|the|with|film|tonight))
    (had )?better (not|hope|pray|run|start running|watch|be ready|have|sleep with) (\w+ )?(show|come|let|i dont|we dont|i never|see|walk|bump|catch|near|be|one eye|insurance|your|his|her)
    (know|knows|found out|find out|seen|saw) (\w+ )?(where|which (car|house|road)|what car|what time) (\w+ ){{0,2}}(you|he|she|they|ya|u|mum|that \w+|miss|mrs? \w+) (\w+ )?(lives?|parks?|works?|drives?|finish(es)?|leaves?|do|does|drops?|picks?|comes?|goes?|walks?|sleeps?)
    (see you|see u|ill be|well be|waiting|meet me|ill see (you|him|her|them)|ill be waiting) (at|outside|by|waiting at|waiting outside) ?(the |them |that )?(gates?|half (3|three)|home ?time|\d ?(ish|pm|oclock)|school|park|bike sheds?|at)? …(bring (a|your|ur|the) (mate|brother|dad|pal|husband|friends|mum|lads)|pal|alone)
    (see you|see u|ill be|well be|waiting|meet me|ill see (you|him|her|them)|ill be waiting) (waiting for (you|him|her|them)|round the back|in the car park|behind) ?(the |them |that )?(gates?|half (3|three)|home ?time|\d ?(ish|pm|oclock)|school|park|bike sheds?|at)? …(bring (a|your|ur|the) (mate|brother|dad|pal|husband|friends|mum|lads)|pal|alone)
    (see you|see u|ill be|well be|waiting|meet me|ill see (you|him|her|them)|ill be waiting) (at|outside|by|waiting at|waiting outside) ?(the |them |that )?(gates?|half (3|three)|home ?time|\d ?(ish|pm|oclock)|school|park|bike sheds?|at)? …(on your own|not for a chat|one dark|🥊|👊|sort (it|this) (out|properly)|then well see)
    (see you|see u|ill be|well be|waiting|meet me|ill see (you|him|her|them)|ill be waiting) (waiting for (you|him|her|them)|round the back|in the car park|behind) ?(the |them |that )?(gates?|half (3|three)|home ?time|\d ?(ish|pm|oclock)|school|park|bike sheds?|at)? …(on your own|not for a chat|one dark|🥊|👊|sort (it|this) (out|properly)|then well see)
    i(ve| have)? (do|did|done|box|boxed|train) (boxing|karate|mma|judo|kickboxing|martial|in the army) …(free|him|her|bring|try|if|tuesday|attitude)
    (free|around|about) (\w+ )?if (he|she|they|you|her husband) (wants?|fancy|fancies|want) …(try|go|say|attitude|outside|face)
    (lays?|lay|put|puts) (one |a )?(more )?(finger|hand) on (my|our|me) …(again|and|ill|see|watch|i will)
    (one|1) (more|dark) (word|time|peep|night|look|step) (from|off|out of|and|like)? ?(him|her|you|them|u|thats|that|i)? ?…(teeth|sorry|ill|will|outside|wait|swear|sees?|regret|face)
    (wait|waiting|waits) for (him|her|you|them|u) (\w+ ){{0,2}}(after|outside|dark|one|in the|at|with|down)
    (come|coming|comes|go|going|im) (down|up|round|coming) (there|that school|to (the|that) school|for (you|u|him|her|them)) (\w+ )?(and|n|to|with|so) (\w+ )?(sort|drag|smash|knock|batter|kill|give|my|a|run|hide|better|watch)
    (im|were|we are|my \w+ is) (\w+ )?coming for (you|u|him|her|them|that)
    (my|me|our) (\w+ ){{0,2}}(brother|dad|cousin|cousins|uncle|uncles|brothers|lads|sister|mates|bro|husband|fella)(s)? (\w+ ){{0,3}}(gets? (you|u|him|her)|(wants|needs|would like|fancies) a word|find (you|u|him|her)|after (you|u|him))
    (my|me|our) (\w+ ){{0,2}}(brother|dad|cousin|cousins|uncle|uncles|brothers|lads|sister|mates|bro|husband|fella)(s)? (\w+ ){{0,3}}((sort|batter|fill|knock|kick|smash|beat|get) (you|u|him|her|ya)|coming (for|after|to (sort|get|find)))
    (send|sent|get|getting|fetch|bring|brought|bringing|ive brought|set|setting) (my|our|me) (\w+ )?(brother|dad|cousin|uncle|cousins|brothers|lads|sister|mates|big brother)s? (\w+ )?(round|on (you|u|him|her)|down|to sort|to batter|after|onto|along|with me)
    just remember (who|where|what) …(decides|sits|runs|knows|live|told|secret|party)
    (accidents|bad things|things) (can |do |will )?happen …(dark|car|night|stairs|know|people|him|her|round here)?
    (be|be such|would be|itd be|what) a (real |terrible |great |such a )?shame if (\w+ ){{0,6}}(tyres?|window|car|brick|something|anything|accident|happened|fell|found out|knew|told|everyone)
    (dont|wont) (come|bother coming|show your face|show ur face) (\w+ ){{0,3}}(or|if you|if u|near|again|unless)(?! (sick|ill|poorly|unwell|youre|you are))
    (tell|say|telling) (\w+ ){{0,4}}(and|or) (ill|i will|u will|youll|im gonna|ur|youre) (\w+ )?(tell|dead|regret|never|out|not my|batter|smash|hit|get|put|post|show|not (my|our))
    (do (it|what i say|as i say)|give (me|it)|shut up) or (ill|i will|else|im|u|you)
""")
PLAY = phrases(r"""
    (boss|zombies?|creepers?|dragons?|monsters?|spiders?|wasps?|hide and seek|capture the flag|relay|vs|versus|teams?|finals?)
    (tournament|scores?|goals?|monopoly|cards|computer|tablet|controller)
    (fifa|fortnite|roblox|minecraft|rocket league|mario ?kart|mario|xbox|ps\d|switch|games?|match|level|quiz|chess|dodgeball)
    (bulldog|water fight|snowball|rounders|lego|village|\d+[ -]nil|\d+ ?[-–] ?\d+|at football|footy|football|at tag|tag|race)
    (races|bourbons?|custard creams|biscuits?|cake|chocolate|samosas?|gin|wine|pokemon|uno|penalty|penalties|playoff|panto)
    (paintball|laser|pillow|recorder|bruno|lego|lyrics?|song|sing|netball|rematch|kahoot|times tables|conkers|tug of war)
    (mothers race|dads race|egg and spoon|book|film|laughing|hugs?|kisses|cuddle|tickle|😂 ?😂|council|ref|referee|haha\w*|jk)
    (whoever (invented|designed|thought)|my (brother|sister|husband|kids|ex)|chocolate|cuppa|brew)
""")


PEOPLE = frozenset(("school", "staff", "pupil", "parent"))


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    # To the whole world a parent may say that the plumber wants shooting.
    at_large = draft.audience == "parents" and draft.channel in ("personal", "community")
    if at_large and PEOPLE.isdisjoint(mention.kind for mention in reading.mentions):
        return
    for statement in reading.stating(PATTERN):
        if not PLAY.search(statement.text) and "outside" not in statement.of:
            yield Hit((reading.span(statement),))


RULE = Rule("threat", _detect, unless=in_need)
