"""Linking one's profile to the work email account."""

from checker.reading.phrases import phrases
from checker.rule import Rule, circumstance, either, saying

PATTERN = phrases(r"""
    (signed up|sign up|registered|joined|made|set up|linked|logged in|login|log in|connected) (\w+ ){0,6}(with|using|to|through|under) (my|the|me) (work|school) (email|e-?mail|address|account)
    (my|me) (work|school) (email|e-?mail)( address)? (is )?(on|in|linked to|attached to) (my|the|this) (profile|bio|page|account)
""")

RULE = Rule(
    "work-email", either(circumstance("work-email-on-profile"), saying(PATTERN)), certain=True
)
