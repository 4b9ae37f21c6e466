"""Words that the learned reader hears as one: nothing that it judges hangs on which it is.

Somebody's name, faith, country, disability or sex, or whom they love, must not move a verdict, so
the reader is not told which of these words it was. A word of a dialect, or as a child spells it, is
told as the word it stands for.
"""

from collections.abc import Mapping

_WHO = {
    "mosque": "church synagogue temple gurdwara chapel mandir",
    "eid": "christmas diwali hanukkah vaisakhi",
    "muslim": "christian jewish hindu sikh catholic buddhist sunni shia",
    "muslims": "christians jews hindus sikhs catholics buddhists",
    "polish": "romanian pakistani indian nigerian irish chinese french bengali somali spanish welsh arabic urdu"
    " punjabi german italian ukrainian turkish scottish bangladeshi syrian lithuanian latvian bulgarian"
    " hungarian portuguese greek albanian afghan iraqi iranian kurdish sudanese eritrean ghanaian jamaican"
    " russian filipino vietnamese arab gujarati",
    "poland": "romania pakistan india nigeria ireland china france somalia bangladesh spain wales germany italy"
    " ukraine turkey scotland syria lithuania latvia bulgaria hungary portugal greece albania afghanistan"
    " iraq iran sudan eritrea ghana russia vietnam",
    "autism": "adhd dyslexia epilepsy diabetes asthma dyspraxia",
    "deaf": "autistic blind dyslexic diabetic disabled epileptic dyspraxic",
    "gay": "lesbian bisexual queer trans transgender",
    "refugee": "immigrant migrant",
    "refugees": "immigrants migrants",
}
_BOY_OR_GIRL = {
    "boy": "girl",
    "boys": "girls",
    "son": "daughter",
    "sons": "daughters",
    "brother": "sister",
    "brothers": "sisters",
    "grandson": "granddaughter",
}
_SPELT = {
    "mum": "mam mom mummy",
    "nothing": "nowt nuffin nuthin nuffink",
    "something": "summat sommat summet",
    "anything": "owt",
    "kids": "bairns kiddies",
    "lovely": "bostin gradely",
    "right": "reet reight",
    "head": "yed heid heed",
    "headteacher": "yedteacher yedmaster heidteacher headmaster headmistress",
    "learn": "larn lern",
    "dont": "divvent dinna dinnae",
    "our": "wor",
    "school": "skool skl sch scool shcool",
    "teacher": "teecher techer teacha",
    "teachers": "teechers techers teachas",
    "stupid": "stoopid stupit",
    "rubbish": "rubish",
    "ugly": "ugli",
}
ALIKE: Mapping[str, str] = {
    other: word
    for word, others in (_WHO | _BOY_OR_GIRL | _SPELT).items()
    for other in others.split()
}
_WHO_TOO = (
    "girl girls boy boys man men woman women male female black white brown asian african foreign foreigner foreigners"
    " jew homosexual wheelchair old young hijab niqab burka turban headscarf gypsy roma romani traveller travellers"
    " negro coloured"
)
WHO = frozenset((*_WHO, *_WHO_TOO.split()))
"""The words for who somebody is: those that stand for others, and those that say other things, too.

Nothing that is learned of another word is known of them: they are in no class of words, nor are
names, nations and faiths.
"""
SURNAME = "[surname]"
"""What every surname after a title is heard as: one that says nothing of anybody."""
