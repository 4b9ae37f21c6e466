"""Posting a private message or email from the school or a member of staff."""

from checker.reading.phrases import phrases
from checker.rule import Rule, circumstance, either, saying

_MESSAGE = r"(emails?|reply|replies|message|response|letter|dm|dojo|text|answer)"
_FROM = r"(from|off|i got|i had|that i got|ive had|mrs?|miss|ms|the head|school|head|deputy|teacher|back|office|to me)"

PATTERN = phrases(rf"""
    (heres|here is|this is|thats|below is|attached|pic of|photo of|screenshot of|screen shot of|screenshots? of|copy of|pasting|sharing|posting|copied|read) (\w+ ){{0,4}}{_MESSAGE} (\w+ ){{0,3}}{_FROM}
    {_MESSAGE} (i got|i had|that came|back|to me|from \w+) ?…(word for word|in full|verbatim|below|attached|here it is|pasted|screenshot|:? ?"|in black and white)
    (word for word|verbatim|in full|copied and pasted|exact words|direct quote)( so …)?,?:? ?…(dear|"|email|reply|message|head|deputy|\bshe\b)
    (her|his|their|the (heads|schools|deputys|teachers)|mrs? \w+s|miss \w+s) (\w+ )?{_MESSAGE} (\w+ ){{0,3}}(word for word|in full|below|attached|reads|says|said|quote|:|")
    (copied|pasted|posted|typed|attached|screenshotted|forwarded) (\w+ )?(what|the) (\w+ ){{0,3}}(wrote|said|sent|replied|emailed|message|email|reply|put)
    (this|heres|here|see|look at|read) (is |s )?what (i got back|she sent|he sent|they sent|(the )?(head|office|school|deputy|teacher|mrs? \w+|miss \w+) (\w+ )?(sent|wrote|said|put|replied|emailed)|they said back|she (wrote|replied|put|emailed)|he (wrote|replied|put|emailed)|i got|came back)
    (she|he|the head|the office|school|miss \w+|mrs? \w+) (emailed|wrote|messaged|replied|wrote back|texted|put|sent) (\w+ ){{0,3}}(saying |and said |back )?[:,]? ?".{{10,80}}
    (quote|and i quote|quoting|i quote) (from )?(her|his|the|their)? ?({_MESSAGE}|")
""")

RULE = Rule(
    "screenshot-of-message",
    either(circumstance("screenshot-of-school-message"), saying(PATTERN)),
    certain=True,
)
