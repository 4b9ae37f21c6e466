"""All checks, what matters most to a reader first. One file a check, the file's name its id."""

from plugins.checkup.check import Check
from plugins.checkup.checks import (
    audience_without_rules,
    contents_list,
    contradiction,
    hard_to_apply,
    list_grammar,
    list_opening,
    missing_part,
    missing_section,
    no_approval,
    no_complaints_contact,
    numbering,
    older_guidance,
    other_context,
    past_date,
    placeholder,
    reading_age,
    review_interval,
    unclear_date,
    wording_slip,
)

CHECKS: tuple[Check, ...] = tuple(
    module.CHECK
    for module in (
        past_date,
        placeholder,
        no_complaints_contact,
        audience_without_rules,
        contradiction,
        other_context,
        list_opening,
        list_grammar,
        missing_part,
        missing_section,
        hard_to_apply,
        contents_list,
        numbering,
        unclear_date,
        review_interval,
        no_approval,
        older_guidance,
        wording_slip,
        reading_age,
    )
)
