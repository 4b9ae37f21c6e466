"""Complaining about one member of staff, named or recognisable."""

from checker.rule import Rule, blaming, unless_right_to_tell

RULE = Rule("criticism-of-staff", unless_right_to_tell(blaming("staff")))
