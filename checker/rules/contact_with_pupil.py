"""Accepting a friend request from a current or past pupil, or writing to one."""

from checker.reading.phrases import phrases
from checker.rule import Rule, circumstance, either, saying

_PUPIL = r"(pupils?|class|leavers?|students?|year \w+s?|yr \w+s?|y\ds?|ex ?-?pupils?|lot i taught|kids i taught|girls i taught|boys i taught|lads i taught)"

PATTERN = phrases(rf"""
    (accepted|accepting|accept|added|adding|add|follow(ed|ing)? back|following|friended|messaging|messaged|dming|chatting (to|with)) (\w+ ){{0,7}}(my|our|all my|every one of|old|ex|former|past|a) (\w+ ){{0,3}}{_PUPIL}
    (friend|follow) requests? (from|off) (\w+ ){{0,5}}{_PUPIL} …(accept|added|yes|why not|course|lovely|feel)
    {_PUPIL} …(found me|added me|follow me|accepted|friend request).{{0,40}}(accept|added|yes|of course)
    {_PUPIL} (who have |whove |have )?(\w+ )?(found me|added me) …
""")

RULE = Rule("contact-with-pupil", either(circumstance("to-pupil"), saying(PATTERN)), certain=True)
