"""Running people down for what they are: race, faith, nationality, sex, disability and more."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, in_need

_GROUP = (
    r"(immigrants?|migrants?|foreigners?|foreign (kids|children|families|ones)|muslims?|asians?|travellers?|"
    r"gyps(y|ies|ys)|poles|polish|romanians?|pakistanis?|indians|somalis?|refugees|asylum seekers|africans|"
    r"arabs|jews?|christians|hindus|sikhs|blacks|whites|black (kids|people)|white (kids|people)|asian (kids|"
    r"families|parents|lot)|eastern europeans|lesbians?|gays?|gay people|trans|disabled|autistic (kids|ones)|"
    r"sen kids|special needs (kids|lot)|benefits? (lot|families|scroungers|mums)|scroungers|single mums?|"
    r"council estate|estate (kids|lot|mums)|free school meals (kids|lot)|posh kids|poor (kids|people|families)|"
    r"fat (kids|people)|ginger kids|women|men|girls|boys|lads|females|males|old (people|women)|boomers)"
)

PATTERN = phrases(rf"""
    # Slurs, whole or masked. (A faggot with peas is a dinner.)
    (p[a*@]k[i1!*]s?|n[i1!*]gg[ae3*]\w*|ch[i1*]nks?|g[o0*]ll[i1*]w[o0*]gs?|p[i1*]k[e3*]ys?|g[yi]pp[o0]s?|sp[a@*]zz?(es|y)?)
    (ret[a@*]rd(s|ed)?|m[o0*]ngs?|tr[a@*]nn(y|ies)|b[e3]nders?|batty ?boy|c[o0*]{{2}}ns|half ?caste)
    (f[a*@]gg[o0*]ts?)(?! (n|and|with|peas|gravy|chips|for|in))
    (thats|so|well|proper|how|bit|a bit|dont be|being|looks|acting|your|youre|ur|hes|shes|such a) (so )?(gay|autistic|special needs|a mong|retard)(?! (and|friends?|pride|couple|child|son|daughter|brother|assessment))
    # Go home; there are too many of you.
    go back to (your|ur|their|his|her|where) (own )?(country|you came|they came|u came|planet|poland|romania|pakistan|india|africa|syria|home country)
    (full of|too many|so many|all these|all the|overrun (with|by)|swamped (with|by)|taken over by|more and more|nothing but|riddled with|half the class (are|is)|majority) (\w+ )?{_GROUP}
    (not|none|never|isnt|arent|less|fewer) (\w+ )?(english|british) (kids|children|faces|families|any ?more|left|spoken)
    (cant|dont|doesnt|cudnt|wont|none of them|hardly|cannot|nobody|no one|no ?body|barely|without) (\w+ )?(speak|speaks|speaking|talk) (a word of |any |proper |much )?(english|our language|the language)
    (more|all these|too many|so many|thirty|twenty|\d+) languages …(english|class|ours|teach|wait|behind|school|tongue)
    (start|started|keep|kept|since|when) (\w+ ){{0,3}}(letting|let|taking|took|bringing|came) (\w+ ){{0,3}}(caravans|travellers|gypsies|foreigners|refugees|asylum|immigrants|them lot|those people|that lot)( in)?
    (since|when|ever since) (that|the) (hotel|caravan site|site|estate|asylum) (\w+ )?(filled|opened|started|came|up)
    (off|from|on) the (caravans?|site|travellers site|estate|flats|hotel|council houses?|rough end) …(lot|them|those|that|what|typical|expect|trouble|knew|surprise|obvious)
    (those|these|that lot|them|that sort|that type|them lot) (people|sort|type|families|kids|lot|of people)? ?(from|off) the (estate|flats|site|caravans?|hotel|council houses?)
    (what do (you|u) expect|no surprise|typical|no wonder|thats what you get|says it all|same every time|you can tell|can always tell) …({_GROUP}|caravan|a woman|women|a man|that (side|end|country|religion|culture|sort)|her kind|his kind|their kind)
    (typical|bloody|hormonal|just a|like a|dont trust|never trust|hate|cant stand|sick of|trust a|leave it to a|drive like a|driving like a) {_GROUP}
    # What they can and cannot do.
    {_GROUP} (in our class |in my class )?(cant|cannot|shouldnt|shudnt|shouldnt be|are all|r all|all|are always|are just|dont belong|are not meant|arent meant|should not|always|dont pay)
    {_GROUP} (in our class |in my class )?(get everything|are taking|are better|r better|are only good|are rubbish|r rubbish|are dirty|smell|dont (wash|work|care)|breed|steal|nick|are thick|lower)
    (football|footy|rugby|maths|science|engineering|cooking|sewing|dance|dancing|ballet|netball|pink|crying|cleaning|dolls?)(s| is| are|s only)? (only |just )?for (the )?(boys|lads|girls|men|women|sissies|gays?|babies)
    (its |is )?(just|only) for (boys|lads|girls|men|women)
    (a|is a|theres a|why is there a|letting a|let) (girl|girls|woman|women|boy|boys|man|men|lad) (in goal|on the team|playing|teaching|in charge|as head|doing ballet|do |referee|in reception|in nursery|in a dress|wearing)
    (women|woman|female|girl|man|male) (driver|drivers|teacher|teachers|head|heads|ref|refs|boss) …(always|cant|typical|tell|parking|hormones|knew|emotional|no wonder)
    (tell|knew|know) (its|it was|it is|shes|hes|by|a|its a|it was a) (\w+ )?(a )?(woman|man|girl|gypsy|traveller|foreigner) (driver|driving|by|parking|in charge|from)
    (run|staffed|full|led) (by|wi|with|of) (nothing|nowt|nothing but|nowt but|too many|all) ?(but )?(women|men|girls|foreigners|lesbians|lefties)
    (should|need to|needs to|ought to) (be )?(at home|in the kitchen|stay (in|at)|know (her|their) place|have kept (her|his) legs|wear the trousers|man up|speak english|learn english|fit in|integrate|go to (a|their own|special))
    (be|play|act|cry|run|throw|throws|cries|runs|kick|kicks|scream) like a (girl|boy|woman|sissy|baby girl|poof)
    (that|this|those|some|them) (child|kid|boy|girl|lad|kids|children) (\w+ )?(should be|belongs?|needs? to be|ought to be) (in|at) (a )?(special|different|unit|home|not with)
    (should|need to|have to|must|ought to|can they not|why cant they) (\w+ )?(speak|learn|talk) english
    # How somebody looks, talks, eats, prays or moves.
    (passport|interpreter|translator|phrase ?book|subtitles) (to|for|just to|at|needed) (get|go|drop|pick|the (gate|school|playground)|through|understand|talk)
    (smells?|stinks?|whiff|reeks?) (of|like) (curry|onions|garlic|spices|fish|goats?|poor)
    (talks?|speaks?|sounds?|talk) (\w+ )?(funny|weird|wrong|strange|like a (robot|foreigner|alien|girl|baby|spaz)|like the lady in)
    (funny|weird|stupid|silly|strange) (accent|language|name|skin|food|clothes|religion|scarf|hat)
    (her|his|their|ur|your|that) (\w+ )?(hijab|head ?scarf|scarf|turban|patka|wheelchair|hearing aids?) (\w+ ){{0,2}}(is|looks|smells|stinks|are|makes (her|him)) (\w+ )?(weird|stupid|silly|funny|dirty|smelly|gross|disgusting|like|ugly|rank|minging|horrible)
    (her|his|their|ur|your|that) (\w+ )?(accent|skin|glasses|stammer|religion|name|food|lunch|kippah|sari) (\w+ ){{0,2}}(is|looks|smells|stinks|are|makes (her|him)) (\w+ )?(weird|stupid|silly|funny|dirty|smelly|gross|disgusting|like|ugly|rank|minging|horrible)
    (cos|because|coz|cus|just because|only because) (hes|shes|theyre|he is|she is|they are|ur|youre|u r|of (her|his|their)) (\w+ )?(from (romania|poland|pakistan|india|africa|syria|a (caravan|hostel|different country))|foreign|black|brown|white|muslim|christian|jewish|hindu|sikh|polish|romanian|chinese)
    (cos|because|coz|cus|just because|only because) (hes|shes|theyre|he is|she is|they are|ur|youre|u r|of (her|his|their)) (\w+ )?(asian|gay|a (boy|girl|gypsy|traveller|lesbian|muslim)|disabled|autistic|deaf|fat|ginger|poor)
    (cos|because|coz|cus|just because|only because) (hes|shes|theyre|he is|she is|they are|ur|youre|u r|of (her|his|their)) (\w+ )?(accent|colour|religion|skin|adhd|special|dyslexic|in a (caravan|wheelchair|hostel)|tall|small)
    (in a|hes in a|shes in a|is in a|in her|in his) wheelchair …(cant|cannot|not|slow|ruin|cos|no)
    who …(moved|came|just came|just moved|turned up) …(caravan|site|hotel|country|boat|refugee)
    (we all know|they|he|she|whose family|family|theyre|his mum|her mum) (\w+ ){{0,3}}(get|gets|got|eat|live|lives|use|uses|from|on) (\w+ ){{0,3}}(food ?bank|free school meals|benefits|cant pay|in a (caravan|hostel|council)|charity shop|the dole|the social)
    (which|what) (house|family|estate|side|end) (theyre|its|it is|they are|they) (\w+ )?(coming|come|comes|brought|from)
    (a bit|little|shes|hes|well|is|are|getting) past it( now)?
    (too old to|at (her|his) age|over the hill|should be retired|ready for the knackers|one foot in the grave|ought to retire)
    (lifestyle|agenda|confus\w+|rammed|ramming|shoving|push(ed|ing)) …(gay|lgbt|trans|pride|rainbow|gender|islam|muslim|diversity|woke) …(down|on|our kids|kids|school|throats|into)
    (woke|pc) (nonsense|rubbish|brigade|gone mad|agenda)
""")
# One's own, a celebration, or the words of a rule against it.
KIND = phrases("""
    (eid mubarak|vaisakhi|diwali|proud|celebrat\\w+|happy tears|about time|thrilled|welcome|lovely|beautiful|anti|against)
    (not ok|isnt ok|stop (saying|calling)|dont (say|call)|shouldnt (say|call)|as a (woman|muslim|black|traveller|gay))
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    for statement in reading.stating(PATTERN):
        if not KIND.search(statement.text) or statement.blames:
            yield Hit((reading.span(statement),))


RULE = Rule("discrimination", _detect, unless=in_need)
