"""The policy as data: what ``/<school>/policy.json`` publishes and the checker reads."""

from collections.abc import Mapping
from typing import Any

from plugins.policies.model import Clause, PrintedDate, School
from plugins.policies.wording import Wording


def policy_data(school: School, wording: Wording) -> dict[str, Any]:
    """Return one school's policy with the words that the checker says about it."""
    return {
        "school": school.slug,
        "name": school.name,
        "short_name": school.short_name,
        "title": school.title,
        "url": f"/{school.slug}/policy/",
        "approved_by": school.approved_by,
        "adopted": _printed(school.adopted),
        "review": _printed(school.review),
        "official_channels": list(school.official_channels),
        "managed_by": school.managed_by,
        "complaints": list(school.complaints),
        "contact_email": school.contact_email,
        "audiences": list(school.audiences),
        "sections": [
            {"id": section.id, "heading": section.heading, "level": section.level}
            for section in school.sections
        ],
        "clauses": [_clause(school, clause) for clause in school.clauses],
        "rules": _advice(school, wording),
        "help": dict(wording.help.said),
    }


def _printed(date: PrintedDate | None) -> dict[str, str] | None:
    return {"text": date.text, "date": date.day.isoformat()} if date else None


def _clause(school: School, clause: Clause) -> dict[str, Any]:
    return {
        "id": clause.id,
        "text": clause.text,
        "lead": clause.lead,
        "section": clause.section,
        "url": school.url(clause),
        "audiences": list(clause.audiences),
        "channels": list(clause.channels),
        "rules": list(clause.rules),
        "unless": list(clause.unless),
        "unchecked": clause.unchecked,
        "duty": clause.duty,
        "part": clause.part,
    }


def _advice(school: School, wording: Wording) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Return what each rule says to each audience to whom this school's clauses name it."""
    advice: dict[str, dict[str, dict[str, str]]] = {}
    for clause in school.clauses:
        for rule in clause.rules:
            for audience in clause.audiences:
                said = wording.rules[rule].said[audience]
                advice.setdefault(rule, {})[audience] = {
                    "why": said.why,
                    "instead": said.instead,
                    "question": said.question,
                    "concern": said.concern,
                    "to": said.to,
                }
    return advice
