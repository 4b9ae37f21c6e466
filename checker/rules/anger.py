"""An open display of anger: a rant, furious capitals."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.reading.praise import PRAISE
from checker.rule import Hit, Rule

FURY = phrases(r"""
    (im|i am|am|so|absolutely|proper|flipping|well|were|still|beyond|actually) (\w+ )?(fuming|furious|livid|raging|seething|disgusted|outraged|spitting feathers|apoplectic)
    (fuming|livid|raging|seething|incandescent)
    (im|i am|am|i was) (so|really|rly|soo|very|that) (angry|mad|cross) (\w+ )?(i|at|about|with|cud|could|right now)(?! (myself|me|my))
    (my )?blood (is )?boil(ing|s)
    (had it up to here|had enough of this|(fed up|sick|sick and tired|sick to death) of (this|it|them|being|the))
    (how (\w+ )?dare (you|they|she|he|this)|shove (your|it|their|ya)|stick (your|it up)|screw (you|this|them|the))
    (to hell with|(do not|dont) (even )?get me started|drives? me (mad|insane|up the wall)|i could scream)
    (beyond (angry|cross|furious)|(absolutely|utterly) disgusted)
    (🤬|😡 ?😡)
    hate (this|it|you all|them all) (\w+ )?(i hate|so much|all|place|school)
""")
SHOUTED = 0.6
"""The share of capitals among the letters from which a text is shouted."""
LETTERS = 20
"""The fewest letters that show somebody shouting: "WELL DONE" shows nothing."""
# What people shout for joy, or at a game or themselves.
JOY = phrases("""
    (won|winning|winners?|trophy|happy|yes+|yay|goal|birthday|congrats|congratulations|love|best|wow|omg|proud|screaming|wild)
    (roar|magic|myself|missed|my village|my cats)
""")


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    for statement in reading.statements:
        said = statement.text
        angry = FURY.search(said) or (
            statement.blames and _shouted(draft.text[slice(*reading.span(statement))])
        )
        if (
            angry
            and "outside" not in statement.of
            and not (JOY.search(said) or PRAISE.search(said))
        ):
            yield Hit((reading.span(statement),))


def _shouted(typed: str) -> bool:
    letters = [letter for letter in typed if letter.isalpha()]
    return len(letters) >= LETTERS and sum(map(str.isupper, letters)) >= SHOUTED * len(letters)


RULE = Rule("anger", _detect)
