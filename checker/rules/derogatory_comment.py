"""Insulting or running down anybody at all, outside the school too."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.insults import INSULT, OF_ONESELF
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, in_need

# People speak of pets, machines, villains and films in the same rough words.
NO_PERSON = phrases("""
    (tortoise|dogs?|cats?|hens?|kittens?|puppy|hamster|rabbit|fox|duck|pigeons?|tench|carp|boiler|printer|laminator|recipe)
    (novel|gravy|slugs|sofa|plant)
    (king|queen|villains?|baddies?|witch(es)?|wolf|wolves|giant|troll|pirates?|panto|play|story|stories|book|trial|romans?)
    (vikings?|tudors?|victorians?|dinosaurs?|world book day|characters?|nativity|film|episode)
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    thing = NO_PERSON.search(reading.text)
    for statement in reading.statements:
        match = INSULT.search(statement.text)
        if not match or "own" in statement.of or OF_ONESELF.search(statement.text):
            continue
        likened = NO_PERSON.search(match[0])
        if likened or not thing or statement.of & {"staff", "pupil", "parent", "school"}:
            yield Hit((reading.span(statement),))


RULE = Rule("derogatory-comment", _detect, unless=in_need)
