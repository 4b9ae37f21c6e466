"""Complaining about a pupil or child not one's own."""

from checker.rule import Rule, blaming, unless_put_to_school

RULE = Rule("criticism-of-pupil", unless_put_to_school(blaming("pupil")))
