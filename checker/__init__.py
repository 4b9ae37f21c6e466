"""Check a draft against a school's social media policy, quoting the clause.

>>> verdict = check(Draft.from_plain(plain_draft), Policy.from_plain(plain_policy))

Rules detect, clauses forbid: a rule knows how people write a thing and knows no school; a
clause, in the school's own words, names the rules that tell of its breach; a verdict joins
the two. Standard library only, no input or output: the same in CPython and in Pyodide.
"""

from checker._check import Heard, check, hear, judge
from checker.draft import MAX_CHARACTERS, Draft, DraftError
from checker.policy import Policy
from checker.rule import Hit
from checker.rules import RULES
from checker.verdict import Verdict

__all__ = [
    "MAX_CHARACTERS",
    "RULES",
    "Draft",
    "DraftError",
    "Heard",
    "Hit",
    "Policy",
    "Verdict",
    "check",
    "hear",
    "judge",
]
