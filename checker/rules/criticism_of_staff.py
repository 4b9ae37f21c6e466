"""Complaining about one member of staff, named or recognisable."""

from checker.rule import Rule, blaming, right_to_tell

RULE = Rule("criticism-of-staff", blaming("staff"), unless=right_to_tell)
