"""Complaining about the school, or its staff as a body: openly, politely or by a dig."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading, Statement
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule, right_to_tell

# Under the school's own post and among its families, what is complained of is the school
# unless the words say otherwise; in a group only where they sound like a school's doings.
OTHERWISE = phrases("""
    # The writer, the family, or everybody's life with children.
    (i|im|ive|id|ill|me|my|mine|us dads|we all|anyone elses?|any1 else|does anyone|is it just me)
    (they (all )?(grow|sleep|eat|go to bed))
    (bed|bedtime|raining|rain|snow|weather|sleep|husband|dog|cat|baby|queue|kids always|party|cake|grow up|game|level)
""")
# What a school does to families, and who does it there.
OF_SCHOOLS = phrases("""
    (they|them|theyre|theyve|nobody|no ?one|no1|whoever|who (decided|thought|thinks)|someone|somebody|not one)
    (emails?|emailed|letters?|notice|reply|replies|told|cancelled|clubs?|trips?|costume|kit|coach|inset|tickets|fundraising)
    (charity|non uniform|own clothes|fine|fines|pay|paying|£ ?\\d+|quid|pounds|award|photos?|learn|learnt|learned|taught)
    (teach|lesson|class|communication|organised|organisation|shambles|homework|swimming|bench|benches)
""")
# Any firm has an office and a staff; in a neighbourhood group it may be any firm's.
ANY_FIRM = phrases("""
    (the|that|this|our|her|their) (office|front office|management|trust|staff|leadership|directors|kitchen)
""")


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    if draft.channel == "community" and not _speaks_of_school(reading):
        return
    for statement in reading.statements:
        if not statement.blames or "outside" in statement.of:
            continue
        if "school" in statement.of or (not statement.of and _at_school(statement, draft)):
            yield Hit((reading.span(statement),))


def _at_school(statement: Statement, draft: Draft) -> bool:
    if OTHERWISE.search(statement.text):
        return False
    if draft.channel == "class-group":
        return OF_SCHOOLS.search(statement.text) is not None
    return draft.channel == "school-page-comment"


def _speaks_of_school(reading: Reading) -> bool:
    return any(
        mention.kind in ("staff", "pupil")
        or (
            mention.kind == "school"
            and not ANY_FIRM.fullmatch(reading.text, mention.start, mention.end)
        )
        for mention in reading.mentions
    )


RULE = Rule("criticism-of-school", _detect, unless=right_to_tell)
