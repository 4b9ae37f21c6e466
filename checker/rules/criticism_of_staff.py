"""Complaining about one member of staff, named or recognisable."""

from checker.rule import Rule, blaming, unless_put_to_school

RULE = Rule("criticism-of-staff", unless_put_to_school(blaming("staff")))
