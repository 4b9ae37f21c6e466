"""The border with the browser: JSON in, JSON out, so that no Python stands in JavaScript."""

import json
from functools import lru_cache

from checker._check import check
from checker.draft import Draft
from checker.policy import Policy


def check_json(draft: str, policy: str) -> str:
    """Answer a draft under a policy, all three as JSON: the same as ``python -m checker`` says.

    ``draft`` is an object as on a line of the command, ``policy`` the text of a published
    ``policy.json``. The answer is ASCII, which crosses to JavaScript without conversion.
    Raises :class:`checker.DraftError` for a draft that is not one.
    """
    return json.dumps(check(Draft.from_plain(json.loads(draft)), _policy(policy)).to_plain())


@lru_cache(maxsize=16)
def _policy(text: str) -> Policy:
    """Read a policy once: a page asks about the same one, or the same few, over and over."""
    return Policy.from_plain(json.loads(text))
