"""How people say that something is wrong: cues so strong that one is enough, and weak ones."""

from checker.reading.phrases import phrases

_BAD = (
    "(joke|rubbish|rubish|crap|pants|poo|trash|dump|prison|mess|awful|terrible|horrible|horrid|shocking|disgusting|"
    "ridiculous|nasty|cruel|rude|unfair|lazy|boring|borin|dull|stupid|dumb|poor|dire|grumpy|moody|miserable|"
    "annoying|annoyin|patronising|sexist|racist|vile|spiteful|creepy|nonsense|insulting|ignorant|"
    "overpriced|extortionate|daft|yuk|yucky|minging|rank|gross|inedible|bad|bobbins|naff|mental|mardy|a shame|embarrassing|"
    "bakwas|bekaar|bekar|faltu|ghatiya|ganda|kharab|chaos|chaotic|slow|useless|hopeless|pathetic|meanest|moany|mean|meen|unkind|strict|shouty|horible|orrible|booring|bare minimum)"
)
_VERY = (
    "(so|such|too|really|rly|very|well|proper|dead|just|absolutely|totally|total|absolute|complete|utter|"
    "utterly|pure|beyond|as|reet|right|bloody|plain|simply|always|all|getting|a bit|a|an|the|actual|actually|soo|"
    "sooo|pretty|quite|kinda|bare|most|still|frankly|honestly|literally|ever|proper)"
)
_SCHOOLY = (
    "(school|skool|skl|teachers?|head|lessons?|place|class|food|dinners?|staff|subject|trip|day|club|office|"
    "homework|rules?|policy|decision|idea|system|menu|communication|organisation|app|excuse|management|"
    "assembly)"
)
_SUBJECT = (
    "(it|this|that|they|he|she|which|school|skool|skl|mrs? \\w+|ms \\w+|miss \\w+|sir|miss|dr \\w+|ustadh?a? \\w+|apa|teachers?|head|office|staff|slt|place|ta|"
    "receptionist|lady|woman|man|class|lessons?|maths|english|literacy|science|pe|assembly|assemblies|homework|spellings|dinners?|lunch(es)?|food|pasta|chips|"
    "uniform|rules?|policy|ban|trip|club|menu|communication|app|website|newsletter|toilets?|playground|gate|parking|system|decision|letter|email|thing|all of (it|this)|"
    "everything|behaviour|teaching|management|leadership|governors|fine|fees|timetable|report|test|tests|sats|break|playtime|year \\w|office|reply|excuse|price|cost)"
)
_THEM = "(he|she|they|it|sir|miss|office|school|head|teachers?|staff|slt|nobody|no one|noone|no1|nobdy|someone|ta|receptionist|trust|governors|place)"

STRONG = phrases(rf"""
    # Words that only a complaint uses.
    (shambles|shambolic|disgrace|disgraceful|disgraced|appalling|atrocious|abysmal|diabolical|farce|farcical|laughable)
    (lamentable|inept|incompeten(t|ce)|unprofessional|unacceptable|inexcusable|negligent|woeful|dismal|deplorable|scandalous)
    (useless|hopeless|pathetic|clueless|dreadful|bakwas|faltu|bekaar|ghatiya)(?! (at|me|i|mum|dad|with))
    {_SUBJECT} (\w+ )?(is|are|was|were|be|been|being|r|got|gone|seems|looks|tastes?|sounds|feels?) ({_VERY} ){{0,3}}{_BAD}
    (its|thats|whats|hes|shes|theyre) ({_VERY} ){{0,3}}{_BAD}
    (so|what|total|absolute|complete|utter|utterly|absolutely|totally|proper|pure|such) (a |an )?{_BAD}(?! (at|with|without))
    (shit|crap|rubbish|awful|terrible|horrible|worst|meanest|stupidest|rudest|laziest|boringest|strictest|unfairest|stupid|silly|daft|ridiculous|boring) (\w+ )?{_SCHOOLY}
    (school|skool|skl|dinners|lessons?|maths|assembly|homework|pe) (\w+ )?(suck|sucks|stinks|is over)
    (aint|isnt|int|not|no|arent|ay) (no )?(good|use|great|brilliant|helpful|up to (much|it|scratch)|acceptable|on|good enough|fit for purpose|rocket science|impressed|ideal|much cop|much fun|worth (it|the))
    (it|thats|this|thats so|its|is|just|so) (not|int|isnt|aint|ay) (fair|fare|right|ok|okay|on)
    not (fair|fare) (on|to|that|for|how|we)
    (a|no) (total |complete |utter |absolute |big |massive |huge |real )?(waste of (time|money|space|a)|rip ?off|money ?grab|cop ?out|let ?down|liability|embarrassment|insult|robbery|con)
    waste o(f|')? (space|time|money)
    neither use nor ornament
    # In the North and the Black Country.
    (ay|aint|ent|int|hasnt|havent|havnt|avent|dont have|doesnt have) (got )?a (clue|scooby|scooby doo)
    (cor|canna|cannae|couldna|cudnt|couldnt|cant|cannot) (even )?(organise|organize|run|teach|control|manage|larn) (owt|nowt|anything|them|those|these|our|wor|a tap|a bath)
    (divvent|dinna|dinnae|doh|dunna) (even )?(care|bother|listen|larn|teach)(?! (half|for))
    ay fit to
    (wants?|needs?) (sacking|shutting( down)?|reporting|their (yeds?|heads?|heids?) (knocking|banging))
    (absolute|total|complete|utter|proper|pure) (shambles|joke|disgrace|chaos|mess|rubbish|nightmare|circus|farce)
    (bang )?out of order
    (out of touch|power ?trip|power mad|jobsworths?|little hitler|dictators?|tyrants?|bossyboots)
    (two|2)[- ]?faced
    # They do not do what they are for.
    {_THEM} (\w+ )?(havent|hasnt|aint|dont have|doesnt have|have|has|not) (\w+ )?(a )?(clue|idea)
    (doesnt|dont|didnt|dusnt|dunno|do not|does not) (even |rly |really )?(know|no) (anything|owt|what (they|shes|hes|theyre)|how to teach|(my|our|half|any) (names?|kid|child|son|daughter|lad|of)|one (end|kid))
    (couldnt|cant|cudnt|could not|cannot) (even )?(organise|run|teach|spell|control|manage|boil|find (her|his|their)|lead|tell) (a|an|the|her|his|their|us|one|its|water)
    ({_THEM}|mrs? \w+|miss \w+) (\w+ )?(dont|doesnt|wouldnt|couldnt|cant|didnt|dosnt|do not|does not|dusnt) (\w+ )?(care|bother|be bothered|be arsed|listen|give a|care less|give two|appreciate|try)
    (nobody|no one|noone|no1|none of them|not one of them) (\w+ ){{0,3}}(seems? (bothered|to know|to care)|thought to|could (tell|be bothered|explain)|can tell|asked (us|me|parents)|listens?|cares?)
    (nobody|no one|noone|no1|none of them|not one of them) (\w+ ){{0,3}}(bothers?|answers?|replied|replies|apologised|helped|did anything|does anything|noticed|rang|told us|told me|told them|bothered|explained|knows what)
    (no|zero|havent a|hasnt a|havent got a|lack of|not a|lacking|no sense of) (clue|communication|organisation|common sense|compassion|discipline|accountability|consistency|leadership|empathy|imagination|consultation|transparency|respect|structure|stretch|challenge)
    (not|never) (a |one |even a |so much as a |so much as an |even an )?(single )?(word|peep|sausage|sorry|apology|explanation|reply|phone call|phonecall|email|heads up) ?(from|about|to|since)?
    (no|nope|not one|still no|zero|not a single|without a|not had a|havent had a|never had a|not even a|without so much as a|wi no|with no|had no) (reply|replies|response|answer|answers|apology|sorry|explanation|notice|warning|email back|call back|phone call|heads up|acknowledgement)
    (never|dont ever|doesnt ever|wont|dont|cant|cant even|couldnt even|cudnt even|doesnt|hasnt|havent|ay|aint|didnt) (even )?(answer|answers|answered|reply|replies|replied|respond|responds|responded|listen|listens|listened|pick up|picks up)
    (never|dont ever|doesnt ever|wont|dont|cant|cant even|couldnt even|cudnt even|doesnt|hasnt|havent|ay|aint|didnt) (even )?(picked up|return|apologise|apologised|get back to|got back to|acknowledge|acknowledged|explain why|consult|consulted)
    (ignored|ignoring|ignores|fobbed|fobs|fobbing|blanked|dismissed|palmed|brushed) (us|them|him|her|me|our|my|off|the|these|parents|every|every email|emails|it|children|by)
    (let|lets|letting|failed|failing|fails|failed by|let down by) (us|them|him|her|me|our|my|the kids|these kids|parents|down|children|every child|badly)( down)?
    (still|been|weeks?|months?|days?) (waiting|wating) (for|on|to|since) (a |an |the |them |him |her |someone |someones |some |our |my |his |any )?(reply|response|answer|callback|call|phone|meeting|apology|explanation|email|support|report|ehcp|news|them|someone|somebody)
    (lost|lose|loses|losing|lost all|losing all) (the (room|plot)|control|any respect|respect|faith|trust|all (trust|respect|faith|confidence)|confidence in|(his|her|my|our|their|another|yet another) (jumper|coat|book|reading|bag|lunch|cardi|water|kit|folder|work))
    (passed|handed|pushed) from pillar to post
    (left|leaves?|leaving|lumbered|dumped) (me|us|it|him|her) (to|with|on|all) …(on (my|our|his|her) own|again|everything|the whole|to it|alone|all of it|do)
    (cant|couldnt|cudnt) (even )?get (a|an|one|any|hold of|through to|the|anyone|basic) …(answer|right|straight|through|basics|office|school|reply)
    (three|3|two|2|four|4|five|5|different|six) (different |completely different |contradictory )(\w+ )?(answers?|stories|times|messages|letters|teachers?|dates|things|versions|timetables?)
    (never|not) (teach|teaches|taught|learn|learns|learned|learnt|marks?|marked|read with|listened to|changed (his|her|the)|once) (us|him|her|them|anything|a thing|one|owt|nothing|a page)?
    (learn|learns|learned|learnt|teach|teaches|taught|teachin|lern|done|doing|achieves?) (us )?(nothing|nowt|sod all|naff all|bugger all|f all|zilch|anything new|absolutely nothing)
    (barely|hardly|scarcely) (any |ever )?(learn|learns|learning|read|reads|teach|marked|a|done|speak|answer|reply|know|communicat|scraped)
    # How the writer feels about it.
    (disappointed|disapointed|annoyed|frustrated|upset|unhappy|cross|angry|let down|gutted|shocked|saddened|dismayed|not happy) (with|at|by|in|about) (the |this |that |our |your |my )?(school|skool|skl|head|headteacher|teachers?|staff|office|governors|slt|management|mrs? \w+|miss \w+|way|lack|how (the|they|this|that|it|school|our|my|\w+ (handled|has|have|deals|dealt|treats?|runs?|is|was)))
    (i |we )?(hate|h8|ate|despise|cant stand|cannot stand|loathe|detest|hates|hating|cant bear|dread|dreading) (this school|the school|my school|our school|that school|school|skool|skl|mrs?|ms|miss|sir|her|him|them|it here|going|this place|that place|my teacher|our teacher|my class|assembly)
    (dont|do not|doesnt|rly dont|really dont|dosnt|dnt) (like|trust|rate|want) (mrs?|ms|miss|sir|her|him|that (teacher|woman|man|school)|them(?! to)|my teacher|our teacher|school|skl)
    (sick|tired|sick and tired|sick to death|done|had enough|had it up to here|fed up|despair|bored) (of|with) (this|the|that|school|them|their|being|how|miss|mrs?|having|paying|her|him|constant|all|every|it|getting|always|doing|chasing)
    (fed up|fuming|furious|livid|outraged|appalled|seething|raging|disgusted|gobsmacked|unimpressed|underwhelmed)
    (doing|does|done|does my|do) my (head|nut|brain|nut) in
    (lost|losing|loses) the will to (live|carry)
    (not|arent|isnt|aint|never|less than) (a )?(happy (about|with|at|bunny)|impressed|thrilled|best pleased|amused|convinced|acceptable|ideal|okay with|ok with)
    (makes?|making|made|drives?|wears?) (my|me|us|him|her|our) (blood boil|sick|mad|out|so angry|feel (sick|stupid|thick|small|bad|like (dirt|rubbish|a criminal|idiots|nothing)))
    (makes|making|make) a (mockery|meal|mug) (of|out)
    # How they treat people.
    (moan(s|ed|ing)?|shout(s|ed|ing|in)?|yell(s|ed|ing)?|scream(s|ed|ing)?|snap(s|ped|ping)?|bark(s|ed|ing)?|has a go|had a go|screm(s|ed)?) at (us|me|him|her|them|the kids|my|our|every ?one|every1|all|kids|the hole|the whole|little|people|parents|you)
    ({_THEM}|mrs? \w+|miss \w+) (\w+ )?(shouts?|shouting|shoutin|screams?|screaming|yells?|yelling|snaps|snapping|moans|moaning|picks on|blames?|tells? (us|me) off|embarrass(es)?|humiliates?|ignores|shows? (us|me|him|her) up|looks? down|talks? down)
    (talks?|speaks?|spoke|looks?|looked|talked|treats?|treated|spoken|talked) (to|at|down|down to|down on)? ?(me|us|you|him|her|them|people|parents|kids|everyone|the kids) (like|as if|as though) (a|an|im|were|you|youre|youve|she|he|they|dirt|something|im|i|shes|hes|idiots|children|babies|we)
    (had|has|got|gets) (it in for|a down on|(her|his|their|the same) (little )?(favourites?|favrites?|favs|pets)|attitude|a face like)
    (only|always|just|the same) … (favourites?|favs|favrites|pets|same (people|kids|children|ones|few|boys|girls|faces|three|3|two|four|six))
    (always|only ever|it is always|its always|only) (the same|picks?|chooses?|boys|girls|blames?|me that|me who|my|us that|us who)
    never (ever )?(picks?|chooses?|asks (us|me|anyone)|lets?|helps?|smiles?|says? (hello|thank|please|sorry)|explains?|marks?|tells? (us|me|you|parents|anyone)|turns? up|bothers?|around when|in the office|free|consults?)
    (wont|will not|doesnt|dont|refuses? to|refused to|didnt|never|dnt) (ever )?(let|lets|allow) (us|me|him|her|them|any ?one|any1|the|kids|my|our)
    (took|takes|taken|confiscated|nicked|pinched) …(off (me|us|him|her)|away) …(and|wont|for|never|still)
    (told|tells|tell) (us|me|him|her|them) off for (nothing|no reason|breathing|talking|a|one|something|being|asking|laughing|it)
    (gave|gives|given|got|gets|giving) (\w+ ){{0,4}}(detention|warning|yellow card|late slip|missed (play|break)|lines|time out|red card|a strike) (for|cos|because)
    (punish(es|ed|ing)?|blam(es|ed|ing)|told off) (the whole class|all of us|everyone|every ?body|us all|the lot|whole class)
    for (no|absolutely no|literally no) reason
    ({_THEM}|mrs? \w+|miss \w+) (\w+ )?(doesnt|dont|dusnt|never|dosnt) like(d)? (me|us|him|her|my|our|boys|girls|anyone)
    (undermin(es|ed|ing)|belittl(es|ed|ing)|patronis(es|ed|ing)|micromanag\w+|humiliat(es|ed|ing)|picks? (on|fights)|gossips?)
    (interfer(es|ing)|throws? (me|us|people) under|takes? (all )?the credit)
    (made|make|makes) (me|him|her|my \w+|us|them) (cry|stand (up )?in front|feel (sick|stupid|small|like)|redo|miss|sit (on|by|alone)|write|eat|wait)
    (told off|treated|spoken to|talked to) like (a|an) (child|kid|idiot|naughty|criminal|skivvy|servant)
    (we|our class|our year|year \d|yr \d|boys|girls|us lot) (\w+ )?never (get|gets|do|does|go|have|got|had|win)
    (feral|animals|out of control|running wild|runs? riot|little (sods|horrors|savages)|worst (class|year|group|bunch|set))
    (hasnt|havent|not|never|aint) (even |actually |yet )?been (taught|told|marked|changed|read with|shown|given|asked|fed|fixed)
    (complain(ed|s|ing)|moan(ed|s|ing)) (about|at) (me|us|my|everything|the homework) ?(again|to the head)?
    (needs?|need|wants?|ought|could do with) (to )?(learn|learning) (what|how|to|some|manners|a|where)
    (needs?|want|wants) to (get out more|have a word with|take a (long )?look|wake up|remember|read the room|try|listen|get (his|her|their) (own )?(facts|priorities|house|act|head))
    (someone|somebody|parents?|school|they|whoever) (\w+ )?(needs?|wants?|should|could|please|ought to) (\w+ )?(have|having) a (gentle |quiet |little )?(word|chat|talk) (with|to|at)
    (shouldnt|not sure (she|he|they|that \w+|mrs? \w+|miss \w+) should|should (he|she) (really|even)?|wouldnt (leave|trust|let)) ?(him|her|them|mrs? \w+)? ?(be )?(in charge|teaching|allowed|near|trusted|left|running|look after|with)
    (can|could) (hardly|barely|scarcely) (string|spell|read|write|control|manage|speak|add|be bothered)
    (more|all (her|his|their|its)) (time|interest|effort|energy|attention|interested) (is |goes |spent )?(on|in) … than
    (spends?|spent|is|are|was) (\w+ )?(more|half|all|most of) (time|interested|lesson|(the|her|his) (lesson|day|time|week)) … (than|on (her|his)|phone|laptop|facebook|staffroom|gossip\w+|selfies)
    (sits?|sat|sitting|is|just) (\w+ )?on (his|her|their) (phone|laptop|backside|bum) ?(all|more|the|instead|again)?
    (came|come|comes|sent) home (in|with|without) (someone elses|somebody elses|the wrong|wet|no|a (black|bump|bruise|fat)|another|soaking)
    (couldnt be fussed|half asleep|on another planet|in (her|his) own world|away with the fairies)
    # It used to be better, and elsewhere it is.
    (gone|going|went|go) (right |proper |really |so |well |seriously )?(downhill|to the dogs|to th dogs|tdogs|to pot|backwards|down (since|the (pan|hill)|hill))
    (used to be|was once|were once|it were) (a )?(good|great|nice|lovely|decent|better|brilliant|nice little|happy|proper|fun)
    (before|since|ever since|until|till) (the |this |that |our )?(new|old|last) (head|management|lot|leadership|trust|teacher|one)
    (other|every other|my cousins|my friends|my mates|my sisters) (schools?|school) …(gets?|got|have|has|manage|do|does|can|dont|allow|let)
    (bring back|miss) (the )?(old|mrs?|miss|last)
    (moving|pulling|taking|moved|took|pulled|looking at) (him|her|them|my \w+|our \w+|the kids|other) (\w+ )?(out|elsewhere|schools?)
    (would not|wouldnt|dont|never|cant) (recommend|send|touch|wish) (it|this|your|my|them|anyone|here|a)
    (wouldnt|would not) send (my own|our own|my) (kids|child|children|dog|worst enemy)
    wouldnt (let|trust) (them|her|him|that|it) …(dog|cat|goldfish|hamster|look after)
    (avoid|steer clear of|stay away from|look elsewhere|run a mile|give it a miss)( like)? ?(this|that|the|it)? ?(school|place|teacher|plague)?
    (glad|cant wait|counting (the|down)|thank god|roll on|not long) …(to leave|till (we|she|he|they|i) (leave|leaves|go|goes)|finish(es)?|were leaving|we left|out of (here|there|that)|last day here)
    (regret|regretting|regretted) (sending|choosing|moving|picking|ever)
    # What parents and children do to others.
    (block(s|ed|ing)?|parks?|parked|parking) (on |across |over |in )?(the |my |our |everyones )?(\w+ )?(crossing|zig ?zags|driveways?|drive|pavement|bays?|yellow lines|disabled (bay|space)|entrance)
    (still )?(owes|owe) (us|me|everyone|the pta|him|her)
    (emailed|rung|messaged|rang|texted|called|phoned) (me|us) (\w+ )?times
    blames? (us|me|everyone|the teacher|his teacher|her teacher|everything)
    (turned|turns|rolled|rolls|strolled|strolls|rocked|rocks|wandered|swanned) (up|in) (\w+ )?(late|at (ten|five|twenty|half|quarter|gone)|twenty|half an hour|ten minutes|again|whenever)
    (without|not) so much as
    (whole|entire|rest of the) class (except|but|apart from)
    (has|have|got|with|show|shows) no (manners|respect|discipline|boundaries|consideration|control)
    (keeps?|kept|always|constantly|wont stop|never stops) (shoving|pushing|hitting|pinching|kicking|taking|calling|nicking|spitting|ruining|picking on|winding|breaking|disrupting|shouting|interrupting|talking over|swearing|being (mean|horrible|nasty|rude))
    (tests?|tested|testing|tried|tries|pushed|pushing|pushes) (me|my (patience|buttons|luck))
    (did not|didnt|wont|doesnt|wouldnt|would not|could not|couldnt|cant) (stop (talking|shouting|moaning|fidgeting|whining)|shut up|sit still|do as|behave|keep (his|her|their) (hands|mouth))
    # What ought to be.
    (had|have|has) (all|the whole) (summer|holidays?|year|week|term|half term|morning|day) (off )?to (fix|sort|do|tell|plan|get|think|mark|organise|finish|reply)
    (could|might) (at least )?have (told|warned|rung|rang|emailed|asked|said|let us|checked|texted|mentioned|bothered|given)
    (i |we |well |im |am )?(refuse|refusing|not prepared|wont be|am not|are not) (to |paying|buying|sending|doing|signing) ?(buy|pay|sign|send|let|accept|spend|do)?
    (falling (to bits|apart)|pages missing|held together|on its last legs|seen better days|older than (me|i am|the|my))
    (pulled|took|taken|taking|pulling|moving|moved) (\w+ ){{0,3}}(out of|from|away from) (there|that school|this school|school|the school)
    (miserable|unhappy|lost|invisible|failed|let down|not safe|bored) (there|at (that|this) (school|place)|in that class|at school)
    (we left|left) because of (the|that|her|him)
    (should|needs? to|wants|ought to) be (sacked|fired|ashamed|shut|shut down|struck off|closed|ashamed of|doing their job|investigated|reported)
    (sack|fire|get rid of|bin off) (him|her|them|the head|mrs?|miss|that teacher|the lot)
    (past it|not cut out|in the wrong job|shouldnt be (teaching|allowed|working)|shouldnt work|not up to)
    (out of (her|his|their) depth|no business|never been (the same|right))
    (shouldnt|should not|shldnt) (have to|need|be expected|be left|be made|be allowed)
    (how (hard|difficult)|whats so (hard|difficult)) (is|can|could|would|about)
    (its|it is|thats|surely|cant be) (not |hardly |that )?(rocket science|too much to ask|hard|that hard|the least)
    (get|needs? to get|want to get|pull|sort) (a grip|their|your|it|its|this|a) ?(finger out|act together|act|sorted|out|fingers out)? ?(school|out|please school|slt)
    (sort|fix) (it|this|that|yourselves|the) (\w+ )?(out|school|office|toilets)
    (kids|children|ours|they all|she|he) (\w+ )?deserves? (better|more than this|so much better)
    (find|found|finding|hear|heard|know|learn|learned|learnt) (out )?(\w+ ){{0,5}}(from|off|via|through) (the )?(other |another )?(mums?|moms?|parents?|facebook|the kids|whatsapp|my (son|daughter|own)|each other|neighbours?)
    never from (the )?(school|office|them|teachers?)
    # Things wrong with what is served, sent and set.
    (cold|raw|undercooked|burnt|soggy|mouldy|tiny|stone cold|off|like (glue|rubber|cardboard|sick|prison|slop|water|plastic|mush|dog)) (\w+ )?(chips|food|dinners?|lunch|pasta|again|meals?|pizza|chicken|peas|portions?)
    (tastes?|smells?|looks?) like (feet|sick|glue|rubber|cardboard|vomit|socks|wee|poo|mud|slop|plastic|dog food|prison|bin|soap|a bin)
    (filthy|stink|stinks|stinking|dirty|disgusting|no locks?|no soap|no toilet roll|blocked|flooded|leaking|leaks|freezing|broken|falling (apart|down)|no heating|no hot water|peeling) (\w+ )?(toilets?|classrooms?|roof|again|since|still|block|heating|for|in)
    (too (much|many|long|little|young|late|strict|hard|easy|expensive|few)|nowhere near enough|not (nearly )?enough) (homework|tests?|worksheets?|screens?|ipads?|supply|emails?|letters?|apps?|play|staff|notice|to ask|help|support|time|rules|in year|for (year|a|six|seven|five))
    (no|zero|cut|cutting|scrapped|scrapping|cancell?(ed|ing)|stopped|stopping|banned|banning) (\w+ )?(trips?|clubs?|play ?time|art|music|pe|swimming|reading|books|support|ta|tas|heating|sen|playtime|football|choir|assembly) …(again|but|yet|because|cos|and|since|now|to save|for)
    (nobody|no one|none) (ever )?(at|in) (that|the|this) (school|office|place)
    (clear|obvious|clearly|obviously|evidently) (they|no one|nobody|theyve|that they|she|he|shes|hes|nobodys|no) …(dont|not|never|care|no idea|priorit|favour|couldnt|cant|doesnt|cared|bothered|checked|read|hasnt)
    (dont|didnt|doesnt|do not|does not|wouldnt) (make|makes) (any )?sense
    (makes?|making|made) no sense
    (a )?(nightmare|bully|joke|liability|grump|dragon|misery|dictator) (of a|to deal with|since|lately|these days|she is|he is|is what)
    (school|teachers?|head|office|miss|sir|mrs? \w+|miss \w+|she|he|they|staff|hes|shes|theyre) (is |are |was |were )?(a |an )?({_VERY} )?(liars?|grump|bully|bullies|snob|jobsworth|nightmare)
    (cheek|audacity|nerve|brass neck|gall) (of|to)
    (whats|what is|where is|wheres|see) the point (of|in)
    no use (telling|asking|speaking|talking|complaining)
    (think|thinks|thought) (its|thats|were|we are) (acceptable|ok|okay|fine|appropriate|made of money|stupid|idiots)
    (is|was|are|feels?) (a )?(bit|little) (much|steep|rich|late|harsh|pointless|unfair|over the top|ott|excessive|babyish|embarrassing|keen)
    (over the top|taking the (mick|mickey|michael|p)|money making|money spinner|cash cow|nanny state)
    (health and safety gone mad|madness)
    (dragging|letting|let|drags?) (the school|this school|standards|everyone) down
    (standards?|behaviour|communication|morale|teaching) (\w+ ){{0,2}}(slip\w*|dropped|dropping|gone|down|poor|terrible|non ?existent|lacking|low|awful|(all )?over the place|worse|could be better|has been)
    (more|been|nothing but) (paperwork|meetings|initiatives|excuses|empty promises|false promises|supply teachers|box ticking|cuts)
    (wears?|wearing|grinds?|grinding) (me|us|you) (out|down)
    (excuses?|lies) (after|off|from) (excuses?|lies|the|them|school|head|office)
    (same|another|yet another|more|usual) (old )?(excuses?|rubbish|nonsense|lies|story|shambles|letdown|cock ?up)
    (whats|what is|wheres) (everyones|their|the|your) (excuse|plan|problem)
    (an?|the) (\w+ )?(accident|disaster|lawsuit) waiting to happen
    (dark ages|stone age|19(50|60|70)s|victorian times|like a prison|like prison|boot camp|circus|zoo in there|chicken coop)
    # An emoji can be the whole of it.
    (school|skool|office|head|headteacher|teachers?|staff|slt|governors|ta|mrs? \w+|ms \w+|miss \w+|sir|miss|place) (🤡|🐍|🖕|🤮|🤢|💩|🗑|🚮|👎)
    (lies|nonsense|rubbish|excuses) (that )?(comes?|coming|came) (out of|from|out)
    # In Urdu and Arabic.
    (badtameez|batameez|badtamiz|badtameezi|besharam|nalaik|nikamm[aei]|jhoot[aei]y?|jhootay|jhoot bolt[ei])
    (sharam|sharm) (aani|ani) chahiye
    (koi|kisi) kaam k[aei] nahi
    pagal (teacher|head|school|office|log)
    (is|are|such a|what a|that|this) (hmar|himar|7mar|ghabi|ghabiya|kaddab|kazzab|majnoon)
    haram (what|how|on them|the way)
    (kuch|kya) (nahi |nahin )?(parhati|parhate|parha|sikhate|sikhati|seekh\w*|seekhega|karte|karti) …
    (koi|koyi) (jawab|sunta|sunne|dhyan|tameez|system) (nahi|nahin|nai)
    (bilkul|itni|itna|kitni|kitna|sab) (faltu|bekaar|bekar|ganda|gandi|ghatiya|bakwas|badtameez|khaali|kharab)
    paise (zaya|barbad|khane|lete)
""")

# Three sorts of words that complain where two sorts meet: "late again", "cold every day".
DISLIKED = phrases(r"""
    (rubbish|awful|terrible|horrible|shocking|disgusting|ridiculous|disappoint(ing|ed|ment)|unfair|rude|nasty|cruel|lazy)
    (boring|worst|joke|poor|bad|wrong|unkind|stupid|dumb|strict|grumpy|moody|chaos|chaotic|mess|messy|dirty|filthy|unsafe)
    (dangerous|extortionate|cold|inedible|minging|gross|babyish|pointless|shouty|unhelpful|inconsistent|inconsistently)
    (contradictory|outdated|thoughtless|careless|embarrassing|let down|annoyed|annoying|frustrated|frustrating|unhappy)
    (concern(ed|ing)|shame|bored|struggling|weird|yuk|yucky|confus(ed|ing)|upset|angry|crying|in tears|worried)
    (really|seriously|apparently|supposedly|so called|imagine|clearly|obviously|honestly|surely)
    (what|why) (on earth|the hell|the heck)
    (🙄|🙃|😡|🤬|😤|🤡|👎|💩|🗑|🤦|😒|🖕|🥱|🤷)
""")
OFTEN = phrases(r"""
    (again|agen|still|always|never|every (single )?(day|week|time|term|year|morning|night|friday|monday)|constantly)
    (continually|repeatedly|yet again|once again|forever)
    (second|third|3rd|fourth|4th|fifth|5th|2nd|6th|sixth|umpteenth) (\w+ )?(time|week|day|email|letter|year|one|month|supply|teacher)
    (two|three|four|five|six|seven|\d+|several|countless|numerous) (\w+ )?(emails|phone calls|calls|letters|messages|weeks|months|supply|teachers|mondays|tuesdays|wednesdays|thursdays|fridays|times|days)
    (in a row|on the trot|and counting|since (september|january|easter|christmas|october|half term|november|march))
    (all|only|just) (day long|they (do|ever|care)|he does|she does|ever)
""")
FAILING = phrases(r"""
    (last minute|short notice|days? notice|hours? notice|the night before|at the last|on the day)
    (complain|complaint|moan|rant|excuse|excuses|blame|fault|favouritism|favourites|fav|detention|punished|punish|told off)
    (kept in|missed (play|golden time)|late|chasing|chased|chase)
    (cancelled|forgot|forgotten|refused|refuses|banned|bans|scrapped|waiting|waited|stood)
    (dont|doesnt|didnt|wont|cant|couldnt|wouldnt|hasnt|havent|isnt|not) (\w+ ){0,2}(help|care|work|understand|explain|teach|listen|allow|learn|learning|bother|safe|read|got|get|been told|hear|heard|a clue)
    (money|£\s?\d+(\.\d\d)?|quid|pounds?|fiver|tenner) … (for (a|what|this)|gone|going|where|each|another)
    (wish|hope|hoping) (they|she|he|the school|it|we|school) (would|could|had|didnt|hadnt|wud|still|bothered|learn)
    (nobody|no one|noone|nothing|nowt|none|not one|hardly|barely|no1)
    (kept|keep|keeps) (us|them|him|her|changing|losing|sending|telling|forgetting|asking|cancelling|having|getting|making)
    (asking|expect(s|ed|ing)?|demand(s|ed|ing)?|charg(e|es|ed|ing)) (us|parents|me|for|to pay|£|another|families|people)
""")
