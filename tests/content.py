"""The project's own content, read once for all tests."""

from pathlib import Path

from checker import RULES, Policy
from plugins.policies.data import policy_data
from plugins.policies.model import School
from plugins.policies.source import read_policy
from plugins.policies.wording import read_wording

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"
WORDING = read_wording(CONTENT)
SCHOOLS: tuple[School, ...] = tuple(
    read_policy(path, frozenset(RULES), frozenset(WORDING.duties))
    for path in sorted((CONTENT / "policies").glob("*.md"))
)
POLICIES = {school.slug: Policy.from_plain(policy_data(school, WORDING)) for school in SCHOOLS}
