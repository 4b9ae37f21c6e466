"""Check drafts from the command line: JSON Lines in, JSON Lines out, same order.

``python -m checker`` reads drafts from standard input and the policies that ``make build``
published in ``output/``. It ends with status 2 and one line on standard error at a line
which is not a draft, or where no policies have been built.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from checker import Draft, DraftError, Policy, check
from checker.draft import unknown

OUTPUT = Path("output")


def published(output: Path) -> dict[str, Policy]:
    """Return the policies published below a built site, by school."""
    return {
        path.parent.name: Policy.from_plain(json.loads(path.read_text("utf-8")))
        for path in sorted(output.glob("*/policy.json"))
    }


def answers(lines: Iterable[str], policies: dict[str, Policy]) -> Iterator[str]:
    """Answer each draft with a line of JSON, in ASCII so that any terminal can print it.

    Raises :class:`DraftError`, its message beginning with the line's number.
    """
    for number, line in enumerate(lines, 1):
        try:
            yield _answer(line, policies)
        except DraftError as error:
            raise DraftError(f"line {number}", str(error)) from None


def _answer(line: str, policies: dict[str, Policy]) -> str:
    plain = _decoded(line)
    draft = Draft.from_plain(plain)
    if draft.school not in policies:
        raise DraftError("school", unknown(draft.school, tuple(policies)))
    verdict = check(draft, policies[draft.school]).to_plain()
    answer = {"id": plain["id"], **verdict} if "id" in plain else verdict
    try:
        return json.dumps(answer, allow_nan=False)
    except (ValueError, RecursionError):  # a number that JSON has no word for, or a deep nest
        raise DraftError("id", "expected a string or a number") from None


def _decoded(line: str) -> Any:  # noqa: ANN401 (what it is, Draft.from_plain finds out)
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        problem = f"{error.msg} at column {error.colno}"
    except (ValueError, RecursionError) as error:
        problem = str(error)
    raise DraftError("draft", f"expected one JSON object: {problem}")


def main() -> int:
    """Run the command; return its exit status."""
    policies = published(OUTPUT)
    if not policies:
        print(f"{OUTPUT}/: no policy found; run `make build` first", file=sys.stderr)
        return 2
    sys.stdin.reconfigure(encoding="utf-8-sig", errors="surrogateescape")  # type: ignore[union-attr]
    try:
        for answer in answers(sys.stdin, policies):
            print(answer, flush=True)
    except DraftError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever reads has read enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
