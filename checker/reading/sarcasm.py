"""Digs without a bad word: mock thanks, questions that are none, comparisons that belittle."""

from checker.reading.phrases import phrases

_THEY = "(they|she|he|it|the|our|my|your|that|this|we|someone|somebody|some|miss|mrs?|ms|sir|school|slt|nobody|no one|teachers?|staff|sen|kids|everyone|all|one|those)"
_ASK = "(do|does|is|are|was|were|did|dus|have|has|can|could|will|would)"

SARCASM = phrases(rf"""
    # Mock praise and mock thanks.
    (round of applause|slow clap|standing ovation|hats off|medal|gold star|big hand|well done|bravo|congrats|congratulations|kudos|jazak ?allah( khair)?|shout ?out|cheers|thanks|thank you|ta|props|award|prize|trophy) (to|for|goes to)? ?(whoever|whichever|who ever|the genius|the bright spark|nothing|the (zero|no|late|short|lovely|early) notice|what|making us|ruining|wasting|losing|not)
    (thanks|thank you|cheers|ta|thank u) (a bunch|a lot|a million|ever so much|so much|loads|again|very much) (for|slt|school|everyone|guys) …(nothing|again|notice|late|cancell\w+|forg\w+|lost|wrong|worksheet|nearly|could)
    (thanks|cheers|thank you|ta|thanks a lot|thx) (school|skool|skl|slt|a lot school|so much school|a bunch)
    (thanks|cheers|ta) for (nothing|the (notice|heads up|warning|reminder|advance)|letting us know)(?! (about|that|so|x|❤))
    (nice|good|lovely|great|glad|pleased|comforting|reassuring|heartwarming|delighted|wonderful|lovely jubbly|fab|so good) (to|that|of) (know|see|hear|them|you|school|some|someone|they|it|miss|him|her)( that)? (how|they|the (money|new|priorit\w+)|where|our (school|money|head|kids|concerns|children)|its (only|still|not|taken)|someones|priorities|some things|nothing|some (of|people|kids|children)|that|what|bother|bothered|finally|actually|us|were|let us|theyve|shes|hes|to (finally|actually))
    (good|great|always|nice|lovely) to (know|see) how it works
    (funny|strange|odd|interesting|curious|weird|amazing) (how|that|isnt it|aint it|int it|is it not|coincidence) …(nobody|no one|never|only|always|when|they|school|teachers|suddenly|he|she|its|the|all)
    must be nice …
    must be (lovely|great|hard|tiring|exhausting|a hard life|tough|wonderful) (being|having|to (be|get|have|leave|finish|swan|work)|for some|at the top)
    nice work if you can get it
    so much for …
    nothing says …like
    no thanks to (the|his|her|that|my|our|their|any|mrs?|miss|sir|school) …
    (rather|sooner) …than (find|get|hire|teach|answer|help|fix|pay|talk|listen|sort|see|spend|admit)
    (all|everything|its all) (\w+ ){{0,4}}(about|for) (how it looks|the (photos?|facebook|cameras?|league tables|brochure|website|likes|image|money|show|data|figures|ofsted)|appearances)
    (lovely|great|fine|brilliant) (\w+ )?(until|till|til|as long as|unless) (you|your|theres|something|ofsted|they|we)
    (highlight|best (bit|part|thing)|high point) of (\w+ ){{0,5}}(year|term|week|day|school|lesson|trip|time) …(has been|was|is)
    (so|oh|wow|ah|see|well|wow so),? (so )?there (is|was) (money|time|staff|budget|cash|someone) …
    (and )?how much (did|does|has) (that|it|this|the \w+|all that|all this) (\w+ )?cost( us)?( then)?
    (if|the day) i (have to|hear|see|get|read|sit through|had) (\w+ ){{0,3}}(another|one more|any more)
    (one|any) more of (her|his|their|those|these|the heads)
    (head|slt|leadership|management|deputy|school|governors|boss|she|he|they) (seems? to )?(thinks?|thinking|reckons?|believes?) (that )?(its|were|we|a|an|the|wellbeing|im|i|everyone|shes|hes|theyre|that|this|having|being|our|us|nobody|laminating)(?! (will|can) (be|do) (great|brilliant|well|lovely))
    because (what|nothing) …(needs?|says|wants?|every|more|like) …
    (another|yet another) (\w+ )?(deadline|spreadsheet|data|initiative|learning walk|observation|drop in|scrutiny|acronym|tracker|target|audit|pointless|meeting that)
    (discovered|found) the (reply all|send|caps)
    (start an argument|pick a fight|cause trouble) in
    (with|laminated|and) a prayer
    a certain (colleague|person|someone|parent|mum|member|teacher|lady|individual|child|boy|girl|family|dad|head)(?! (age|time|amount|number))
    (where|how) (dreams|fun|joy|hope|creativity) (go|goes|die|dies|to die)
    (guess|ask me|take a guess|wonder|no prizes for guessing|can you guess) (who|what|how|which|why)(s| is| was| got| has| had| wasnt| didnt| gets| many) …
    (im sure|i am sure|no doubt) (\w+ ){{0,4}}(theres|there is|there was|its all|theyll|they will|he will|she will|it will|the \w+ will|good reason|perfectly|works|explanation)
    (id|i would|would) (just )?love to (hear|know|see) (it|how|why|what|who|the)
    (im|i am|am) (beginning|starting) to (think|wonder|feel|suspect|believe|lose)
    (is|are|was) (anyone|anybody|any of us) (actually |even |really )?(surprised|shocked|bothered|in charge|running|there|awake|listening|home)
    (walked|walks|strolled|got) straight in
    supposed(ly)? to (find|make|produce|conjure|magic|rustle|know|guess|pay|drop everything|get|just|be (psychic|mind readers)|have) …(by tomorrow|tomorrow|tonight|overnight|time|notice|psychic|know|from|money|out of|with|when)
    (shame|pity) (?!on (me|my|us)|i (missed|cant|couldnt)|we (missed|couldnt|cant))(\w+ ){{1,4}}(wasnt|werent|didnt|couldnt|cant|isnt|arent|never|had to|only|hasnt|havent|dont|doesnt|wont|not invited|forgot|missed|left)
    (shame|pity|too bad|sad) (about|that they|they|we|its|nobody|no one|the|you|he|she|it|were|on|none|that the|so few|your|our|same|im|i) …
    (bless|bless her|bless him|bless them|god bless|allah bless) … (lights are on|tries|trying|no idea|one way|new system|cotton socks|not the)
    (brilliant|genius|great|cracking|fantastic|excellent|clever|lovely|wonderful|outstanding|amazing|superb|stellar|top notch|first class|a1|marvellous) (idea|plan|planning|organisation|communication|job|timing|stuff|effort|notice|service|leadership|example|use of|start) (as (always|ever|usual)|again|school|from|by|slt|guys|there|of (our|school|money|time)|🙄|🙃|👏|.{{0,3}}🙄)
    (as (always|ever|usual|per)|again|once more|as per) ?(usual)? ?(🙄|🙃|🤡|🤦|👏|😒|🥱)
    (👏 ?👏|👏 ?(school|slt)|school 👏|well spent)
    (money|time|tax|fund) (well|wisely) spent
    (round|slow|standing) (of )?(applause|clap|ovation)
    (learn|learns|learned|learnt|learning|got|found) (\w+ )?(more|better) (off|from|on|at|out of) (youtube|google|tiktok|the (cat|dog|telly|photocopier|internet)|his|her|my|nan|a|roblox|bluey|tv|minecraft|cbeebies)
    (highlight|best bit|best part|best lesson|favourite (bit|lesson|part)|only good (thing|bit|part)) (of|about|today|was|this|is|here) …(was|is|fire|bell|home|lunch|break|end|leaving|cancelled|late|over)
    (another|yet another|one more) (\w+ )?(letter|email|fundrais\w+|non uniform|dress ?up|day|meeting|initiative|survey|course|app|policy|training|inset|supply|assembly|fiver|tenner|£\d+|club|cancell\w+|target|form) …(because|great|yay|joy|lucky|brilliant|for|asking|about|that|wanting|telling|on)
    (living|live|loving) (the dream|my best life|it 🙃)
    (new (world )?record|world record|personal best)
    (wonders|miracles) (never|will never|do|actually)
    (first time for everything|there is a first|thats progress|progress i suppose|small mercies|could be worse i suppose)
    (a|its a|call it a|total) miracle (if|that|he|she|they|any|we)
    (here we go|same old|same again|groundhog day|what a surprise|what a shock|what a coincidence|surprise surprise)
    (no surprises?( there)?|shock horror|shocker|quelle surprise|colour me|there.?s a (surprise|shock|thing)|who knew)
    (who would have thought|whod have thought|fancy that|well well well|what a suprise|big shock|tell me (something|about))
    (make it make sense|the irony|ironic|oh the|hilarious|comedy gold|you have to laugh|you gotta laugh|if i didnt laugh)
    (couldnt write it|cant make (it|this) up|couldnt make it up|you couldnt make|beggars belief)
    (beyond (belief|me|parody|a joke|words)|give me strength|god help|heaven help|lord help|pull the other|my arse)
    (do me a favour|dont make me laugh|who do they think|do they think|who does (she|he) think)
    (what (do|does) (they|she|he) (even |actually )?do all day|do as i say|one rule for)
    (yeah right|aye right|sure jan|as if|my foot|do ye eck as like|ok then|whatever you say|if you say so|so they say)
    (supposedly|allegedly|so called|in theory|on paper)
    (says it all|speaks volumes|say no more|nuff said|enough said|make of (it|that) what you will|draw your own conclusions)
    (read into that|do the maths|join the dots|you do the|work it out|read between|no further questions|rest my case)
    (telling,? isnt it|ill say no more|ill leave it there|ill leave that there|just saying|jus sayin|just sayin)
    (just putting it out there|asking for a friend|no comment|naming no names|not naming names|not mentioning)
    (dont|wouldnt|not) (hold your breath|get your hopes up|hold(ing)? my breath|rush|all rush|strain|worry about|mind us|put yourself out|go mad|bank on it)
    (good luck) (with|getting|finding|staying|trying|understanding|speaking|hearing|if|to whoever|to anyone|ever|making|parking|learning) …
    (youd think|you would think|anyone would think|one would think|youd have thought|you would have thought|you might think)
    (you wud think|wouldnt you think)
    (heaven forbid|god forbid|perish the thought|would it kill|is it too much|too much to ask)
    (how dare (we|i|my|our|he|she|they|a|anyone|parents|children)|silly me for|forgive me for|excuse me for|pardon me for)
    (sorry for (asking|caring|expecting|breathing|existing|thinking)|call me (old fashioned|cynical|crazy|mad|picky))
    (stupid me for|my mistake for)
    (imagine|picture|fancy) (if|being|having|paying|getting|a (school|world|head|place)|sending|telling|thinking|needing|actually|working|charging|making|my|the|our|it|that) …
    # Questions that are not questions.
    (reopens?|fixed|answered|sorted|replaced|open|back|a reply|an answer|any) when(?! (is|are|it|the|we|you))
    (this|in this) (century|decade|lifetime|millennium|side of christmas)
    (or the next one|halleys comet|once in a blue moon|in the year \d+|when hell freezes|pigs (might )?fly)
    (before (he|she|they|i|my) (leaves?|retires?|die|turns? 18|goes to (uni|high school)))
    (is it just me or|is it me or|am i the only one|am i being (unreasonable|thick|dim|fussy|stupid|precious|oversensitive)|am i invisible|am i mad|am i missing|anyone else|any1 else|any 1 els|anybody else|any one else|anybody elses?|anyone elses|every ?one elses|is anyone else|has anyone else|has any1 else|has anybody|does anyone else|hands up (who|if)|who else|is anybody) (\w+ ){{0,4}}(thinks?|finds?|finding|annoyed|fed up|noticed|had enough|unhappy|confused|feel|feels|fuming|sick of|worried|concerned|struggling|getting|ever|bothered|questioning|wondering|starting to|hate|bored|notice|scared|dread|tired|poorly|getting nowhere|lost for|angry|over|paying|learning|sitting|left|chasing|not|havent|still|disappointed)
    (can|could|will|would|shud|should) (somebody|someone|sumbody|some1|anyone|some one|sum1) (please |pls |kindly |just )?(tell|explain|remind|inform|have a word with|let|teach|buy|get|wake|show|give|introduce) (to )?(me |us )?(miss|mrs?|ms|sir|the (head|office|school|teacher|kitchen|governors)|why|what (planet|world|exactly|the point)|how (this|that|it|a|the school|they|on)|school|that|them|him|her)(?! (\w+ ){{0,2}}(im|were|we|ill|that (we|im|i|shes|hes)|shes|hes|my|thanks?|thank|well done|happy|about my)\b)
    (who|whose|what|which) (\w+ )?(idiot|genius|genious|clown|bright spark|muppet|numpty|brainbox|mastermind|great mind|committee|bright idea|clever clogs|brains)
    (who|what|why) (on earth|in their right mind|the hell|the heck|in gods name|in the world|exactly|precisely) (?!(is|are|was) (a|an|the|it|this|that|going)\b) ?…
    (what|who) (is|are|do|does|did|was|were|has|have) (it|they|she|he|the school|school|we|this|these|my|our) (\w+ )?(actually|even|exactly|precisely|really) …
    (who (decided|thought|signed off|approved|came up with|thinks|comes up|planned|ok.?d|plans|makes up|makes these|made (that|this|up|these)|writes|wrote)) (\w+ )?(that|this|it|these|the|was|would|we|a|to|\d+|on|of|making|having|putting)
    (what (planet|world|were they|was (she|he) thinking|are they (thinking|playing|on|doing|teaching|afraid|even)|do they (expect|want|take|do|think|teach|spend)|did they (expect|think|spend)|happened to (the|our|play|having|common|teaching|a|just|learning|manners|good)|exactly (do|does|is|are)|kind of (school|place|teacher|person)|sort of (school|place|teacher|person|example|message|world)|part of|has (this|the) (school|world|place) come to|if they))
    since when (is|was|did|do|does|are|were|has|have|can|could)
    (why|how|y) (do|does|is|are|cant|dont|isnt|arent|has|have|hasnt|havent|did|didnt|on earth|come|the hell|was|were|should|would|am|cud|dus) (they|it always|it that|the (school|office|teachers|staff|kids|boys|girls|head|whole|same|yr|year|little)|we|our kids|school|nobody|no one|she|he|miss|mrs?|teachers|us|always|is it|every|my|our|only|i) …(always|never|not|again|every|only|still|wrong|late|so|cant|dont|pay|find|told|allowed|have to|bother|notice|rules?|get|aloud|stop|have|need|for|no|last)
    (why|y) (do|does|is|are|dus) (\w+ ){{1,3}}(even|bother|get (everything|all|to|more|the)|always|never|only|keep|still)
    how is it (that )?(\w+ ){{0,3}}(every|other|they|the|my|we|a|nobody|possible)
    how come …(always|never|not|again|every|only|still|get|gets|cant|dont|allowed|nobody|we|i|our|my)
    (how is|hows|how was|how r|how are|in what world is) (that|it|this|these|they|we|a|any of) (\w+ )?(fair|fare|allowed|right|legal|ok|okay|acceptable|on|helping|teaching|learning|possible|value|supposed|meant|education|inclusive|safe|still)
    how many (more )?(times|supply|emails|letters|weeks|meetings|more|children|kids|teachers|adults|people) (do|does|must|has|have|till|until|before|it take|it takes|is it|am|are|can|will|need|this)
    (so|ok|right|and) (whats|what is|wheres|hows|whos) …(excuse|plan|point|problem|pay|answer|supposed)
    {_ASK} (they|she|he|the school|school|anyone (there|in there|at that|in that)|the office|anybody|our school|that school|that office|the head|any of them|miss|mrs? \w+|this school|it|that place) (really |actually |ever |even |not |genuinely |honestly |seriously )(have to|need|care|know|read|think|listen|do|check|want|exist|look|answer|teach|expect|believe|allowed|eat|ask|work|going|had|been|be|got|get|understand|anything|like|talk|open|pick|reply|bother|go|in there)
    {_ASK} (anyone|any1|anybody|any of (them|you)) (on here |there |else |up there |in there |at \w+ |in that (school|office) )?(ever |actually |even |really ){{1,2}}(had|seen|got|get|managed|heard|know|read|understand|spoken|answer|pick|work|care|check|looked|teach|do|met)
    (really|actually|honestly) (have to|need to) (\w+ ){{0,5}}(every|all|another|again|both|covering|cover|stop|five)
    might (one|i|we) (enquire|ask|suggest|humbly|inquire|observe)
    (i (only|merely|simply|do|just) )(ask|wish|wonder|observe|point out|note|suggest|hope)
    (if only|would be (nice|lovely|great|good|handy|something)|be (nice|lovely|great|good|handy)|itd be (nice|lovely|great|good)|wud be nice|how (nice|lovely|wonderful|marvellous) (it would|itd|if)) (if|to (see|have|know|get|be|actually)|for|somebody|someone|they|the (school|head|office)|it|sen|we|just)
    (perhaps|maybe|possibly) (answer|try|reply|fix|sort|spend|start|stop|use|hire|put|get|check|focus|teach|read|listen|think|they|the school|someone|somebody|next (time|year|week)|one day|the head|if|in (two|three|a few)|it is time|its time|a|some|less|spend|we (could|can|should|might)|school|miss|you|teach|stop|start|instead|ask) …
    (one day|some day|next week|next time|soon|eventually) (they|she|he|we|were|someone|the school)(ll| will| might| may| are| re)? (\w+ )?(be |even |actually |finally |learn|learning|reply|answer|remember|tell|get|notice|realise)
    (look(ing)? forward to|cant wait (for|to)) (the day|when|my daughters class|hearing (back|from)|another|the (next|reply|apology|excuse)|paying|receiving|being|seeing how|finding out (what|how|who))
    # Comparisons that belittle.
    (more|less|better|as much|not) (sense|use|luck|life|personality|brains?|charm|warmth|common sense|chance|idea|organised|joy|manners|respect|interest|information|conversation|fun|help|communication|notice|control|energy|of a clue) (out of|than|from|in|as|with|off) …
    (as much|about as|as) (use|much use|useful|warm|welcoming|friendly|interesting|exciting|fun|helpful|clear|organised|approachable|cheerful|subtle|good|effective) (as|use as) (a|an|watching|the|being|my|waiting|toothache|wet|mud|trying)
    (my|a|the) (dog|cat|goldfish|hamster|toddler|gran|nan|potato|brick|wall|houseplant|monkey|lamp ?post|photocopier|pigeon|tortoise|guinea pig|chimp|bin|two year old|2 year old|4 year old|5 year old|chair|stapler|mop|sat ?nav) (could|would|wud|cud|can|has|knows) (have )?(more|better|organise|teach|run|do (it|that|better)|done|a better|spell|manage)
    (like|than) (talking|speaking|getting|waiting|trying|watching|pulling|banging|being|nailing|herding|shouting|asking|emailing) (to|for|through|an?|at|in|into|teeth|my|paint|on|blood|jelly|cats|round)
    (quicker|easier|faster|more chance|better odds) (to|getting|of|by|than|if) …
    (id|i would|ive|i have|youd|would|i) (rather|sooner|had better|had nicer|seen better|seen more|met|seen|got more|get more) …(than|in|at|on|from|out|eat|watch|stick|prison|slugs?|puddles?|zoo)
    (had|seen|got|had) (better|more|nicer|warmer|quicker) (\w+ )?(in|at|on|from|off|out of|service|nights|food|welcome|sense|replies)
    (runs?|ran|managed|organised|designed|planned|written|decided|marked) (like|by|as if by) (a|an|people who|someone (who|with)|somebody|committee|toddlers|children|monkeys|clowns|numpties|the)
    (didnt|never|not) (feel|think|felt) …(written|designed|planned|thought|decided) by
    if (the|my|our) … were a (takeaway|restaurant|business|shop|hotel|job|company|film|food|kitchen)
    (only|one|the only) …(person|one|adult|teacher|member) (there|in (that|the) (building|school|place)|who (knows|cares|bothers|listens|smiles|actually|replies|does))
    (that is|thats|its|is) (all )?(down to|thanks to|in spite of|despite|no thanks to|because of) (her|his|their|the|our|my|a) (friends|mates|mum|dad|nan|tutor|own|ta|tutors|grandad|hard)
    (in spite of|despite|no thanks to) (the (school|teacher|teaching|teachers|staff)|them|that school|her|him)
    (whip round|collection|crowdfund\w*|gofundme|sponsor|donat\w+|send|buy|lend|get) (\w+ ){{0,3}}(for )?(a |some |the |them |her |him |us )?(calculator|calendar|diary|dictionary|watch|clock|map|spine|clue|alarm clock|mirror|personality|sense of humour|spell ?check\w*|soap|hearing aid|phone)
    (come with|comes with|comes in|need|needs|bring|hand out|provide|send|includes?) (a |an |your |some )(magnifying glass|map|translator|manual|instructions|magnifier|health warning|snorkel|gas mask|compass|microscope|degree|crystal ball|subtitles|dictionary|apology|hazmat|earplugs|search party|peg|tardis|time machine|helmet)
    (take|took) (him|her|them|me|us|it) (a|an|until|till|all|only|this|\d+|one|two|three|four|five|six|seven) …(to (notice|reply|realise|find|work out|learn|answer|spot|sort|admit|tell)|before (anyone|somebody|someone|they))
    (before|without|and not one|and nobody|and no one) (somebody|someone|anyone|anybody|one of them|a single|one|a|any|not) (\w+ ){{0,4}}(notices?|noticed|noticing|looking|realised|checked|batted|said|bothered|spotted|grown ?up|adult)
    (the|our|their|this|that) (\w+ )?(school|office|head|leadership|slt|website|newsletter|poster|letter|policy|sign) (says|claims|keeps saying|tells us|told us|insists|reckons?|thinks) …(but|yet|so|value|listen|open door|inclusive|community|happy|safe|zero|kind)
    (value|values|valuing) (your|our|my) (views|opinions?|feedback|input|voice|staff)
    (if (they|she|he|it|the school|miss|mrs \w+) (doesnt|dont|didnt|dusnt) like (your|ur|you|my|his|her))
    (only if (they|she|he) likes?)
    (they|the school|school|teachers|she|he|staff|head|miss|sir) (can|could|gets?|are allowed|is allowed|get to|gets to|has|have) …(but|yet) (i|we|ours|our|my|parents|kids|us|when|if) (\w+ )?(cant|get|gets|have|not|told|late|miss|do|are|is|want)
    (gets? to|allowed to|can) … (but|and|when) (we|ours|i|our kids|they|my|nobody) (cant|have to|get told|get a fine|arent|wont|have|hasnt|didnt)
    (fine|fined|fines|told off) (us|me|parents)? ?(for|but) …(but|yet|when|while) (they|school|the)
    instead of (a|an|the|actual|actually|any|teaching|learning|real|proper|doing) …(we|they|he|she|got|get|worksheet|video|watch|colour|sat|screen)
    (meant|supposed|suppose|claims|claim) to be (a |an |the |our )?(school|teacher|professional|education|role model|adult|grown up|lesson|treat|qualified|inclusive|outstanding|good|safe|learning|teaching|in charge|helping|caring|christian|islamic|community|the adult|free)
    (call|calls|called|calling) (that|this|it|itself|themselves|herself|himself) (a |an |the )?(school|teacher|lesson|education|trip|lunch|dinner|professional|teachers?|homework|inclusion|communication|leader\w*|playground|head|residential|curriculum|christian|outstanding)
    (wants?|needs?) (a word|their heads?|her head|his head) (having|looking|examining|with)
    (no offence|not being funny|no disrespect|with (all|the greatest) due respect)
    (with (the )?(full|greatest|utmost|all) respect|not being rude|dont get me wrong|not gonna lie|ngl|i dont like to moan)
    (not one to (moan|complain|gossip)|at the risk of|hate to (say|be)|someone has to say|somebody has to say)
    (dont want to (moan|complain|start|be that|cause|be funny|sound)|no pressure|i make no criticism|i do not accuse)
    (not blaming|not having a (go|pop|dig)|just my opinion|i say only|genuine question|honest question|serious question)
    (quick question for|not to be rude|im not (one|being|saying|a complainer)|correct me if|unpopular opinion|hot take)
    (controversial|dont shoot me|sorry not sorry|soz but|sorry but|im sorry but|fair play|to be fair( to)?|credit where)
    (in (her|his|their) defence|in all fairness)
    (im sure (she|he|they|its|mr|mrs|miss|the|that|theyre|shes|hes) …(but|well|busy|reason|best|trying|means?|lovely|nice|delightful))
    (lovely (lady|man|woman|people|bloke|fella|girl|teacher|lad) but|nice (enough|lady|man|woman) but)
    (i do (worry|wonder|question|feel)|rather sounds|does (rather )?sound|starting to (wonder|think|feel|question))
    (cant help (but|thinking|noticing|wondering|feeling)|i cant help|not being (awkward|difficult|picky))
""")
