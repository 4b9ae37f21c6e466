"""An ordinary Firefox, as people have it: one visit, and a second when the host is gone.

The workflow runs all the other tests in Playwright's own builds of Firefox and WebKit besides.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.browser.find import OLDEST_FIREFOX, firefox
from tests.browser.serve import serving

ROOT = Path(__file__).parents[2]
CHECK = "/dingle/parents/check/"


@pytest.fixture(scope="module")
def walk(site: Path) -> dict[str, Any]:
    """Go through the site in Firefox; return what it saw, and what the hosts were asked for."""
    browser = firefox()
    if not browser:
        pytest.skip(
            f"no Firefox {OLDEST_FIREFOX} or newer here, and none that `make browser` can install"
        )
    with serving(site) as elsewhere, serving(site) as host:
        command = ["node", "tests/scripts/firefox.mjs", browser, host.address + CHECK]
        running = subprocess.Popen(
            [*command, elsewhere.address],
            cwd=ROOT,
            encoding="utf-8",
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert running.stdout
        first = running.stdout.readline()
    try:
        rest, errors = running.communicate("the host is gone\n", timeout=120)
    finally:
        running.kill()
    assert running.returncode == 0, errors
    return {
        **json.loads(first),
        "offline": json.loads(rest),
        "own": host.address,
        "heard": elsewhere.requests,
    }


def test_a_draft_is_answered_with_the_clause(walk: dict[str, Any]) -> None:
    """The verdict, and the school's own words under their lead; nothing in the console."""
    assert walk["blatant"]["verdict"] == "breach"
    lead = "Parents/carers should not use social media to:"
    assert [lead, "Complain about the school"] in walk["blatant"]["quoted"]
    assert walk["harmless"] == {"verdict": "clear", "quoted": []}
    assert walk["said"] == []


def test_nothing_is_asked_of_another_origin_and_nothing_once_ready(walk: dict[str, Any]) -> None:
    """Every request of the session, that of the page, its worker and its service worker."""
    assert any("/runtime/" in each for each in walk["asked"])
    own = (f"{walk['own']}/", f"blob:{walk['own']}/")
    assert [each for each in walk["asked"] if not each.startswith(own)] == []
    assert walk["later"] == []


def test_page_and_worker_are_refused_every_way_out(walk: dict[str, Any]) -> None:
    """Its worker, too, is bound by the page's policy; the other host hears nothing."""
    for where in ("page", "worker"):
        assert len(walk["ways"][where]) > 4
        assert set(walk["ways"][where].values()) == {"refused"}
    assert walk["heard"] == []


def test_second_visit_needs_no_host(walk: dict[str, Any]) -> None:
    """The host is gone, and the draft is answered to the letter as before."""
    assert walk["offline"] == walk["blatant"]
