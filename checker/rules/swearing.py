"""Swearing, masked and stretched spellings too. Surnames and place names are let be."""

from checker.reading.insults import SWEARING
from checker.rule import Rule, saying

RULE = Rule("swearing", saying(SWEARING), exact=True)
