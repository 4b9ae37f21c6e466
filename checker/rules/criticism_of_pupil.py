"""Complaining about a pupil or child not one's own."""

from checker.rule import Rule, blaming, unless_right_to_tell

RULE = Rule("criticism-of-pupil", unless_right_to_tell(blaming("pupil")))
