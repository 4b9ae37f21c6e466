"""``make adopt SCHOOL=…``: keep the policy in force before its words are changed."""

import shutil
import sys
from pathlib import Path

from plugins.keeping.changes import EARLIER
from plugins.policies.generator import read_schools
from plugins.policies.wording import read_wording


def main(arguments: list[str]) -> int:
    """Copy the school's policy to the earlier ones, under its day of adoption.

    Returns the exit status: 2 where there is no such school.
    """
    content = Path("content")
    wanted = arguments[0] if arguments else ""
    schools = {each.slug: each for each in read_schools(content, read_wording(content))}
    if wanted not in schools:
        print(f'no school "{wanted}"; write SCHOOL= and one of {", ".join(schools)}',
              file=sys.stderr)  # fmt: skip
        return 2
    policy = content / "policies" / f"{wanted}.md"
    kept = content / EARLIER / wanted / f"{schools[wanted].adopted.day}.md"
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(policy, kept)
    print(
        f"kept {kept}\nNow write the new words and dates into {policy}. A clause that stays keeps"
    )
    print("its #id, whatever its words: so the pages can show what changed.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
