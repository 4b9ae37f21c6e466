"""Giving or asking for a log-in, or letting another post as oneself."""

from checker.reading.phrases import phrases
from checker.rule import Rule, circumstance, either, saying

_LOGIN = "(password|passcode|pass word|pword|pw|log ?-?ins?|log-in details|log ?in details|username|pin for)"

PATTERN = phrases(rf"""
    # Given away.
    (the |our |usual |same |schools? )(\w+ )?(password|log ?-?in|pw)s? (is|was|s|still|=|:|hasnt changed|same|changed to) …
    (the|our|my) (passwords|logins?|pw) (is |still |: ?)?(?!(for|again|to|twice|and|at|every|on|in|is|are|was|has|have|expired|manager|wrong)\b)[a-z]+\d\w*
    my (password|log ?-?in) is (?!(wrong|not|too|always|never|so|the name|a|expired|locked))\S+
    (the |our |usual |same )(password|log ?-?in) …(with|is|use|as|on the end|1|!)
    (user|username|user name) \S+ …(password|pass|pw) \S+
    (its|it is) the usual (password|login|log-in)
    # Posting as somebody else.
    (post|go in|log ?in|put (it|them|this) up|stick (it|them) (up|on)|sign in|reply|put (it|them) on|stick .{{0,20}}up) (as|under|from|on|through) (me|her|him|us|my (name|account|login|log-in))
    (use|using|borrow|used|share|shared|sharing|lend|send|sent|give|gave|giving) (me |you |her |him |us |them )?(my|mine|her|his|your|the school|the|ur) (school |class |page |twitter |facebook |insta )?(log ?-?in|login|log-in|password|account (details|to post)|pw)(?! (page|screen|box))
    # Asked for.
    (whats|what is|send me|remind me of|anyone know|anyone got|whos got|who has|can i have|can i borrow|text me|need) (the|your|ur|our|her|his) (\w+ ){{0,3}}{_LOGIN}
""")

RULE = Rule("login-sharing", either(circumstance("shared-login"), saying(PATTERN)), certain=True)
