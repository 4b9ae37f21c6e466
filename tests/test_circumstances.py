"""What a page says of circumstances before Python is there is what the checker would say."""

import json
import subprocess
from itertools import combinations
from pathlib import Path

import pytest

from checker import Draft, Policy, check
from checker.words import AUDIENCES, CHANNELS
from tests.content import CONTENT, WORDING

ROOT = Path(__file__).parents[1]
SCHOOLS = sorted(path.stem for path in (CONTENT / "policies").glob("*.md"))
SAID = """
import { readFileSync } from "node:fs";
import { verdictOf } from "./theme/static/circumstances.js";
const { decided, policy, forms } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(forms.map((form) => verdictOf(form, decided, policy))));
"""


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("school", SCHOOLS)
def test_page_and_checker_agree(site: Path, school: str, audience: str) -> None:
    """Clause by clause, for every channel and every three circumstances that a page offers."""
    policy = json.loads((site / school / "policy.json").read_text("utf-8"))
    decided = (site / school / audience / "check" / "circumstances.json").read_text("utf-8")
    forms = [
        {"audience": audience, "channel": channel, "circumstances": list(chosen)}
        for channel in CHANNELS
        for size in (1, 2, 3)
        for chosen in combinations(_offered(audience), size)
    ]
    asked = {"decided": json.loads(decided), "policy": policy, "forms": forms}
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", SAID],
        input=json.dumps(asked),
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    checker = Policy.from_plain(policy)
    for form, said in zip(forms, json.loads(done.stdout), strict=True):
        draft = Draft.from_plain({**form, "school": school, "text": ""})
        expected = check(draft, checker).to_plain()["findings"]
        assert [_told(each) for each in (said or {"findings": []})["findings"]] == [
            _told(each) for each in expected
        ], form


def _offered(audience: str) -> list[str]:
    return [word for word, said in WORDING.circumstances.items() if audience in said]


def _told(finding: dict[str, object]) -> dict[str, object]:
    clause = finding["clause"]
    assert isinstance(clause, dict)
    words = ("id", "text", "lead", "url")
    return {
        **{key: finding[key] for key in ("level", "rule", "why", "instead", "question")},
        "clause": {key: clause[key] for key in words},
    }
