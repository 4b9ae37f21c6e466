"""Posting on the school's own account without being authorised to."""

from checker.rule import Rule, circumstance

RULE = Rule("unauthorised-post", circumstance("not-authorised"), exact=True)
