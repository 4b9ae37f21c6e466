"""Complaining about another parent, carer or family."""

from checker.rule import Rule, blaming, right_to_tell

RULE = Rule("criticism-of-parent", blaming("parent"), unless=right_to_tell)
