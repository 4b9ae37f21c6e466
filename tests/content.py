"""The project's own content, read once for all tests.

The tests are about the example schools. Where a site has set these aside, for schools of its own,
they stand among its policies again here: so all tests hold for the site's own schools, too.
"""

import atexit
import shutil
from pathlib import Path
from tempfile import mkdtemp

from checker import RULES, Policy
from plugins.policies.data import policy_data
from plugins.policies.model import School
from plugins.policies.source import read_policy
from plugins.policies.wording import read_wording

ROOT = Path(__file__).parent.parent


def _content() -> Path:
    own = ROOT / "content"
    aside = own / "examples"
    if not aside.is_dir():
        return own
    made = Path(mkdtemp(prefix="content-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    shutil.copytree(own, made / "content", ignore=shutil.ignore_patterns(aside.name))
    for path in aside.glob("*.md"):
        shutil.copy(path, made / "content" / "policies")
    (made / "tests").symlink_to(ROOT / "tests")  # what a policy names as its source
    return made / "content"


CONTENT = _content()
EXAMPLES = ("clapgate", "croftlands", "dar-ul-madinah", "dingle", "oakmere")
"""The example schools, of which tests say what they know."""
WORDING = read_wording(CONTENT)
SCHOOLS: tuple[School, ...] = tuple(
    read_policy(path, frozenset(RULES), frozenset(WORDING.duties))
    for path in sorted((CONTENT / "policies").glob("*.md"))
)
POLICIES = {school.slug: Policy.from_plain(policy_data(school, WORDING)) for school in SCHOOLS}
