"""Mocking or going against a religious ethos: faith, prayer, fasting, modesty."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.insults import INSULT
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule

FAITH = phrases(r"""
    (islam|islamic|muslim|muslims|quran|qur an|quranic|hadith|sunnah|prophet|allah|religion|religious|faith|pray|prays)
    (praying|prayed|prayer|prayers|salah|wudu|dua|fast|fasts|fasted|fasting|ramadan|ramadhan|eid|hijabs?|headscar(f|ves))
    (scar(f|ves)|abayas?|modest|modesty|modestly|covering up|cover up|mosque|masjid|imam|madrasah|halal|haram|shariah)
    (nasheeds?|recitation|recite|reciting|surah|jumu?ah|tarawih|30 days|thirty days)
""")
AGAINST = phrases(r"""
    # Said to be worthless.
    (nonsense|rubbish|fairy ?tales?|made up|make believe|brainwash\w*|indoctrinat\w*|backward|backwards|outdated|dark ages)
    (medieval|middle ages|mumbo jumbo|fairy stories|superstition|cult|stupid|silly|joke|pointless|boring|borin|dull)
    (waste of (time|a)|oppressive|weird|creepy|ridiculous|daft|yawn|cringe|unfair|sexist|another century|last century)
    (stone age|belongs in|no place in|has no place)
    (earplugs|pass the|wake me|snooze|😴|💤|zzz|nap|fell asleep|kill me|shoot me)
    # Said to be forced on people, or too much of it.
    (force|forced|forcing|make|made|making|rammed|ramming|shoved|shoving|pushing|push) …(down|on|them|kids|children|us|pray|fast|wear|cover|recite)
    (do|does|really|why do|why does|should|do we) …(need to|have to|really|must|got to) …(cover|pray|fast|religion|religious|hijab|every|scarf|stop)
    (cant|could|let|why cant) (they|the volcano|it|them|kids|children|we|the \w+ project|girls|us) …(just|be kids|be about|be children|not|without|maybe)
    (too much|enough|less|sick of|fed up (with|of)|again is it|that again|more time on|instead of|rather than|all that|all this|hours? of|more \w+ less|every five minutes|twice a day|like everything else) …
    # Faked, broken or laughed at.
    (skip|skipped|skipping|skiving|skive|pretend|pretended|pretending|faking|faked|cheat|cheated|cheating|mouthed|miming) …
    (i|me) (had|ate|eat|snuck|sneaked) (\w+ ){0,3}(crisps|chocolate|sweets|twix|burger|biscuits?|snack|sausage|ham|bacon|water|lunch|haribo)
    (dont|doesnt|do not|nobody|who) (\w+ )?(believe in|believes|need|want|believe) (\w+ )?(god|allah|religion|any of|it|that|this)
    (all|five times|every day) …(and|but) (they |he |she )?(still|cant|dont) …
    (paid|getting paid) (to|for) …
    (brain switched on|grown ups? who believe|imaginary friend|sky fairy|man in the sky|no such thing)
    (lol|😂|🤣|😴|😏|🙄|🥱)
""")
# Greetings, thanks to God and one's own day of fasting.
DEVOUT = phrases(r"""
    (mash ?a ?allah|masha ?allah|insha ?a?llah|alhamdulillah|subhan ?allah|jazak\w*|mubarak|ameen)
    (allah (reward|bless|preserve|accept|make)|may allah|barak\w*)
    (i|we|im|we are|my \w+|he|she) (\w+ )?(fasted|am fasting|is fasting|fasting|fast)( for| half| the| a| all| today|,| and|$)(?! (is|school|silly))
    (what time|when|where|somewhere|is there|will there) …
    (so good|beautiful|sobbing|crying|lovely|amazing|loved|proud)
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    before = False
    for statement in reading.statements:
        faith = FAITH.search(statement.text) is not None
        # "Two hours of prayer? Pass the earplugs": the mockery may stand alone.
        if (faith or before) and _mocks(statement.text):
            yield Hit((reading.span(statement),))
        before = faith


def _mocks(text: str) -> bool:
    against = AGAINST.search(text) or INSULT.search(text)
    return against is not None and not DEVOUT.search(text)


RULE = Rule("ethos", _detect)
