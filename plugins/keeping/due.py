"""Which reviews to open an issue for: ``python -m plugins.keeping.due ISSUES.json``.

The file is what ``gh issue list --json title`` printed. Printed is a JSON list of the issues to
open, each with a title and a body; empty where nothing is due or everything has its issue.
"""

import json
import sys
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

from plugins.policies.generator import built_on, read_schools
from plugins.policies.model import School
from plugins.policies.wording import read_wording

NEAR = timedelta(days=42)
"""Six weeks: a governors' meeting usually falls within them."""


def due(
    schools: Iterable[School], today: date, titles: Collection[str]
) -> Iterator[dict[str, str]]:
    """Yield an issue for each review date that is near or past and has none yet.

    The title names the date: the next date gets an issue of its own.
    """
    for school in schools:
        review = school.review
        if review is None or review.day - today > NEAR:
            continue
        title = f"Review due: {school.name}, {review.text}"
        if title not in titles:
            state = "has passed" if review.day < today else "is near"
            yield {
                "title": title,
                "body": (
                    f"The review date that the social media policy of {school.name} prints "
                    f"{state}: {review.text} (we read it as {review.day} at the latest).\n\n"
                    "If a new policy was adopted: put it into the folder `incoming`, as a file "
                    f"with the name `{school.slug}` (**Add file**, **Upload files**). The old one "
                    "is kept, and the pages say what has changed. If it is still under review, "
                    "leave this open.\n"
                ),
            }


def main(arguments: list[str]) -> int:
    """Print the issues to open. Returns the exit status."""
    listed = json.loads(Path(arguments[0]).read_text("utf-8"))
    content = Path("content")
    schools = read_schools(content, read_wording(content))
    found = list(due(schools, built_on(), {each["title"] for each in listed}))
    print(json.dumps(found, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
