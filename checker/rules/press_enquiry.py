"""Answering a journalist about the school. Passing the enquiry on is the way to do it."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule

_PRESS = (
    r"(reporter|journalist|journo|paper|press|radio|bbc|itv|sky news|the sun|mail|guardian|gazette|evening \w+|"
    r"telegraph|researcher|newspaper|local news|breakfast telly|podcast|echo|herald)"
)

PATTERN = phrases(rf"""
    (quote me|you can quote|you can (print|use) (this|my name|that)|print this|happy to (comment|be quoted)|on the record)
    (off the record|my comment for|for your (article|story|piece|paper|programme|show))
    (told|tell|telling|sent|send|sending|gave|giving|given|spoke to|speaking to|talked to|talking to|answered|replied to|chatted to) (\w+ ){{0,3}}(the )?(\w+ )?{_PRESS} …(school|work|head|class|teachers?|pupils|here|us|how we|ban|our)
    (reporter|journalist|researcher) …(dmd|messaged|rang|asked|emailed|contacted) me …(and (i|ive|ill)|so (i|ive|ill)|told|sent|said|gave)
""")
# A newspaper's handle, and in the same breath the writer's school.
TO_PRESS = phrases(r"""
    @\w{0,20}(news|reporter|gazette|mail|times|bbc|itv|press|journo|journal|echo|tips|herald|post) …(school|i work|my (class|head|work)|our (school|head|class)|teacher here|teach)
""")
PASSED_ON = phrases(r"""
    (contact|speak to|talk to|ask|email|ring|pass(ed)?|refer(red)?|direct(ed)?|forward(ed)?|through|via|sent (it|them|her|him) (on )?to) (\w+ ){0,4}(head|headteacher|line manager|office|school office|school|slt)
    (cant|cannot|can not|not able to|unable to|wont|not for me to|no) comment
    (recipe|bees|beekeeping|garden|marrow|cake)
""")


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    asked = "press-enquiry" in draft.circumstances
    sure = tuple(reading.found(TO_PRESS))
    spans = sure + tuple(reading.found(PATTERN))
    if PASSED_ON.search(reading.text) or not (asked or spans):
        return
    # Without a text, or by its text alone, a draft leaves open whether it was approved.
    answers = (asked and draft.text.strip()) or sure
    yield Hit(spans, level="breach" if answers else "check")


RULE = Rule("press-enquiry", _detect, asks=True)
