"""``make policy-check``: what is worth a second look in the policies, in the terminal.

With names of schools, only theirs. Advice: it ends with status 0 whatever it finds.
"""

import argparse
import sys
from pathlib import Path

from plugins.checkup.read import checkups
from plugins.policies.generator import built_on, read_schools
from plugins.policies.wording import read_wording


def main(arguments: list[str]) -> int:
    """Print the check-up of each school named, or of all. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="policy-check", description=__doc__)
    parser.add_argument("school", nargs="*", help="the school's address, such as elm-park")
    wanted = parser.parse_args(arguments).school
    wording = read_wording(Path("content"))
    schools = read_schools(Path("content"), wording)
    if unknown := sorted(set(wanted) - {school.slug for school in schools}):
        known = ", ".join(school.slug for school in schools)
        print(f"no school {', '.join(unknown)}; there are {known}", file=sys.stderr)
        return 2
    for school, advice in checkups(schools, built_on()):
        if wanted and school.slug not in wanted:
            continue
        print(f"\n{school.name}: {sum(len(each.places) for each in advice)} places to look at")
        for each in advice:
            print(f"\n  {each.check.title}. {each.check.why}")
            for place in each.places:
                where = f"content/policies/{school.slug}.md"
                where += f":{place.line}" if place.line else ""
                quoted = f" “{place.words}”" if place.words else ""
                print(f"    {where}:{quoted} {place.said}")
            print(f"    → {each.check.suggestion}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
