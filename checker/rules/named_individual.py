"""Naming a person on the school's own account, or showing a grown-up there."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule

# The writer tells that nobody has agreed yet: then there is nothing left to ask.
NOT_YET = phrases(r"""
    (form|forms|consent|permission|slip|slips) (\w+ ){0,2}(isnt|is not|arent|are not|not|hasnt|havent|still|never|to follow|pending|didnt) …
    (we|i|ill|well) (will |ll |still need to |need to |must |should |havent |have not |didnt |did not )?(\w+ )?(ask|asked|check|checked|get|got|chase) (\w+ ){0,2}(families|family|parents|mum|mom|mam|dad|consent|permission|them|home|first)
    (without|before|didnt|havent|not) (\w+ )?(asking|asked|ask|checking|check) (\w+ ){0,2}(families|family|parents|mum|mom|dad|consent|permission|first|yet|home)
    (no|not got|havent got|waiting for|awaiting) (\w+ )?(consent|permission|forms?) ?(yet|back)?
    (parents|mum|mom|dad|family|families) (\w+ )?(dont|doesnt|havent|hasnt|not) (\w+ )?(know|said|agreed|replied|signed|been asked|asked)
""")


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    if not reading.names:
        if "photo-adult" in draft.circumstances:
            yield Hit(decided_by="photo-permission")
        return
    if NOT_YET.search(reading.text) and "photo-permission" not in draft.circumstances:
        yield Hit(reading.names)
    else:
        yield Hit(reading.names, decided_by="photo-permission")


RULE = Rule("named-individual", _detect, asks=True, exact=True)
