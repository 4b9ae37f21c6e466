"""Review dates as a calendar file (RFC 5545), the same bytes for the same policies."""

from collections.abc import Iterable
from datetime import UTC, datetime, time

from icalendar import Calendar, Event

from plugins.policies.model import School


def calendar(schools: Iterable[School], site: str) -> bytes | None:
    """Return a calendar with the last day of each school's review; none where no date is printed.

    ``site`` is the site's own address, or empty. An event keeps its identity when its date moves.
    """
    due = [(school, school.review) for school in schools if school.review]
    if not due:
        return None
    made = Calendar()
    made.add("prodid", "-//Before You Post//Review dates//EN")
    made.add("version", "2.0")
    for school, review in due:
        event = Event()
        event.add("uid", f"review-{school.slug}@before-you-post")
        # Of the policy, not of the build: a build of the same words has the same bytes.
        event.add("dtstamp", datetime.combine(school.adopted.day, time(), UTC))
        event.add("dtstart", review.day)
        event.add("summary", f"{school.name}: social media policy due for review")
        event.add("description", f"The policy prints: {review.text}")
        event.add("transp", "TRANSPARENT")
        if site:
            event.add("url", f"{site}/{school.slug}/policy/")
        made.add_component(event)
    return bytes(made.to_ical())
