"""Complaining about another parent, carer or family."""

from checker.rule import Rule, blaming, unless_put_to_school

RULE = Rule("criticism-of-parent", unless_put_to_school(blaming("parent")))
