"""Thanks, praise and plain questions: what weighs against blame. Praise can be rough."""

from checker.reading.phrases import phrases

PRAISE = phrases(r"""
    (thank you|thanks|thankyou|thank u|ta (for|to|very|love|everyone|all|bab|x|so|mrs?|miss)|cheers|shukran|shukriya)
    (jazak\w*( ?allah\w*)?( khair\w*)?|mash ?a ?allah|masha ?allah|alhamdulillah|tabarak ?allah|barakallah\w*)
    (bless (you|them|her|him)|god bless|grateful|appreciate|appreciated|owe (you|her|him|them))
    (amazing|brilliant|fantastic|wonderful|fabulous|lovely|awesome|excellent|incredible|superb|smashing|bostin|belter|mint)
    (class act|legends?|superstars?|gems?|diamonds?|angels?|heroes|hero|saints?|best (\w+ )?ever|top marks|so good|proud|love)
    (loved|loves|luv|beautiful|gorgeous|great|fab|grand|helpful|sound|delighted|thrilled|respect|hats off to|credit to)
    (shabash|zabardast|bohat acha|pyar[aie]|khoob|marvellous|marvelous|golden|magic|magical|impressed|well done|bravo)
    (the best|a star|stars)
    (❤|💕|💙|💛|🥰|😍|🙏|💐|🌸|🥹|😊|💚|💜|🤍|🔥|🏆|🎉)
    # Rough words that praise.
    (smashed|killed|nailed|bossed|aced|slayed|slays|smashing|killing|crushed|owned|destroyed|murdered) (it|that)
    (is|are|was|were|so|went|proper|absolute|absolutely|well|that|hes|shes|ur|an|thats) (sick|insane|savage|wicked|beast|weapon|unit|machine|menace|lethal|hard|dope|lit|peng|sick man|filthy|mental|mad skills|ridiculous|unreal|criminal|belting|banging|deadly) ?(at|in|on|!|tho|man|bro)?
    (what a|absolute) (machine|weapon|unit|beast|animal|monster goal|worldie|star|day|show|team|performance|hero|legend)
    (knocked|knock) (em|them) dead
    (crying|cried|bawling|bawled|sobbing|sobbed|weeping|in bits|in pieces) (\w+ ){0,3}(happy|with (laughter|pride|joy)|laughing|at (that|the|how))
    (laughed|laughing) (so|that|till|until)
""")

NEUTRAL_QUESTION = phrases(r"""
    (what|which|when|where|what time|who|whens|wheres|whats|wats|wot|wots|wat) (is|are|do|does|time|day|page|colour|date|do we|do they|s|r|for|door|way) … (start|finish|open|close|on|due|tomorrow|tomorow|tmrw|tomoz|today|bring|wear|need|page)
    (what|which|when|where|what time|who|whens|wheres|whats|wats|wot|wots|wat) (is|are|do|does|time|day|page|colour|date|do we|do they|s|r|for|door|way) … (homework|in|for|monday|tuesday|wednesday|thursday|friday|fair|club|trip|spellings|back|please|pls)
    (is|are) (it|there|the|we|they|you|our|any) … (tomorrow|tomorow|tmrw|tomoz|today|friday|monday|tuesday|wednesday|thursday|on|still on|open|cancelled|running|non uniform|own clothes|back|also|please|pls)
    (does|do|dus) (anyone|any1|anybody|you|u|any one) (know|no|have|got|remember|need|want|fancy) (\w+ ){0,3}(if|what|when|where|which|how|whether|a|an|the|any|spare|of)
    (has|have) (anyone|any1|anybody|someone) (got|seen|found|picked|taken|a spare|any spare)
    can (anyone|any1|someone|we|i|u|you|sum1) (please |pls )?(lend|borrow|bring|recommend|tell me (what|when|which|where)|send|pick|collect|grab|remind me (what|when|which)|confirm)
    (how much|how many|what) (is|are|do we|does it) (it|the|they|we|for) (\w+ ){0,3}(cost|each|for|tickets?|need|bring|entry)
""")

# The writer laughs at or blames nobody else: "like a right wally", "it is all on me".
ONESELF = phrases(r"""
    (on me|my (own )?(fault|bad|mistake|english|memory|brain|cooking|driving|hair|face|legs?|knees?|back|feet|voice))
    (im|i am|i was|ive been|i feel|i felt|i look|i looked|me being|i must be|i must|how am i) (\w+ ){0,4}(idiot|muppet|clown|plonker|wally|numpty|thick|stupid|dumb|useless|hopeless|rubbish|awful|terrible|horrible|disgusting|weird|pathetic|dopey|mess|bad|worst)
    (am i|i went|i got|i will be|i am going to be|im going to be|im gonna be|we are|i were) (\w+ ){0,4}(idiot|muppet|clown|plonker|wally|numpty|thick|stupid|dumb|useless|hopeless|rubbish|awful|terrible|horrible|disgusting|weird|pathetic|dopey|mess|bad|worst)
    (im|i am|i was|ive been|i feel|i felt|i look|i looked|me being|i must be|i must|how am i) (\w+ ){0,4}(lazy|grumpy|grump|misery|embarrassed|mortified|shattered|sorry|wrong|late|dead|deceased|broken|finished|disaster|daft|silly|dim|dreadful|nightmare|shambles)
    (am i|i went|i got|i will be|i am going to be|im going to be|im gonna be|we are|i were) (\w+ ){0,4}(lazy|grumpy|grump|misery|embarrassed|mortified|shattered|sorry|wrong|late|dead|deceased|broken|finished|disaster|daft|silly|dim|dreadful|nightmare|shambles)
    (mum|mom|mam|dad|parent|parenting|stepdad) (fail|of the year|guilt)
    (i|we|ive|weve|ill) (have |had |just |only |completely |totally |clean |nearly |also )?(forgot|forgotten|lost|missed|misread|broke|burnt|dropped|left (it|the|my|his|her)|blamed|shouted|lost it|overslept)
    (like|as) (a|the|an) (muppet|mug|lemon|idiot|wally|clown|right \w+|numpty|pillock|plonker|prize \w+|moron)
    (sorry|apologies|soz) (for|about|if|that) (my|the (typo|late|delay|dog|noise|smell|mess)|any|i|we|typos|being)
    (laughing|crying|dying|screaming|dead|deceased|howling) (here|at this|😂|🤣|💀)
    (could have|couldve|would have|might have) been (a |an )?(dreadful|awful|terrible|horrible)
    (not|never) (the )?(schools?|teachers?|their|her|his|your|anyones|anybodys) (fault|doing)
""")
