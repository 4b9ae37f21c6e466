"""Posting over the school's Wi-Fi."""

from checker.reading.phrases import phrases
from checker.rule import Rule, circumstance, either, saying

PATTERN = phrases(r"""
    (on|using|over|via|through|thanks to|love|nicked|stealing|borrowing|off|connected to) (the )?(schools?|works?|staffroom|office) (wi ?-?fi|internet|network|broadband)
    (school|work) (wi ?-?fi|internet) (is|finally|works|working|lets|doesnt block|letting)
""")

RULE = Rule("school-wifi", either(circumstance("school-wifi"), saying(PATTERN)), certain=True)
