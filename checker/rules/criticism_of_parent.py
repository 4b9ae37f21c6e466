"""Complaining about another parent, carer or family."""

from checker.rule import Rule, blaming, unless_right_to_tell

RULE = Rule("criticism-of-parent", unless_right_to_tell(blaming("parent")))
