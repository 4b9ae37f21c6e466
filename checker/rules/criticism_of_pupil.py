"""Complaining about a pupil or child not one's own."""

from checker.rule import Rule, blaming, right_to_tell

RULE = Rule("criticism-of-pupil", blaming("pupil"), unless=right_to_tell)
