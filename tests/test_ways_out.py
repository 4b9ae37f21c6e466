"""What the page's policy cannot forbid, no code of ours does: each way out, looked for by name.

A policy in a page can keep it from asking another host. It cannot keep it from leading elsewhere
with something in the address, nor from a line to another browser, as video calls have.
"""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = [*sorted((ROOT / "theme" / "static").glob("*.js")), ROOT / "theme" / "service-worker.js"]

LEADS = r"\blocation(?:\s*=|\.(?:assign|replace|reload|(?:href|search|hash)\s*=))"
GOES = r"\bnavigation\b|\bhistory\b"
OPENS = r"(?<!caches\.)\bopen\(|\.submit\(|requestSubmit|\.click\(\)|\.share\("
LINES = r"\bRTC\w+|WebTransport|WebSocket|EventSource|XMLHttpRequest|sendBeacon|BroadcastChannel"
LOADS = (
    r"\.(?:href|src|srcset|action|ping|background)\s*=|(?:dns-)?prefetch|preconnect|\bimportScripts"
)
KEEPS = r"document\.cookie|cookieStore|localStorage|sessionStorage|indexedDB|document\.title"
SAYS = r"\bconsole\.\w+"
WAYS = re.compile(f"{LEADS}|{GOES}|{OPENS}|{LINES}|{LOADS}|{KEEPS}|{SAYS}")

KNOWN = {
    ("answer.js", ".href ="): "to the clause, whose address is the policy's",
    ("compare.js", ".href ="): "the same",
    ("find.js", ".click()"): "to the one school that is left",
    ("leave.js", "document.title"): "empties it",
    ("leave.js", "location.replace"): "to where the link leads anyway, with the draft gone",
    ("lesson.js", ".click()"): "the button that a key stands for",
    ("moved.js", "location.replace"): "from an old address to the new, on a page without a draft",
    ("next.js", ".href ="): "a message that opens in the person's own mail program, if they press",
    ("offline.js", "location.reload"): "the same page, when they press",
    ("parts.js", ".href ="): "a telephone number of ours",
    ("worker.js", "console.warn"): "what Python lacks, by the error's name",
    ("worker.js", "importScripts"): "takes it away",
}
"""Every use of such a name, and why no word of a draft goes anywhere by it."""

PYTHON = [
    *(path for path in (ROOT / "checker").rglob("*.py") if "training" not in path.parts),
    ROOT / "plugins" / "bundle" / "inside" / "start.py",
]
OUTWARD = {"js", "pyodide_js", "socket", "ssl", "urllib", "http", "ftplib", "webbrowser", "_socket"}


def test_scripts_use_no_way_out_but_those_that_are_known() -> None:
    """A new use of any of them has to be thought about, and written down with its reason."""
    used = {
        (path.name, found)
        for path in SCRIPTS
        for found in WAYS.findall(re.sub(r"(?m)^\s*(?://|/?\*).*$", "", path.read_text("utf-8")))
    }
    assert used == set(KNOWN)


@pytest.mark.parametrize(
    "line",
    [
        "location.href = 'https://a.example/?' + draft.value;",
        "location = address;",
        "window.open(address);",
        "new RTCPeerConnection({ iceServers });",
        "new Image().src = address;",
        "document.cookie = draft.value;",
        "navigation.navigate(address);",
    ],
)
def test_each_way_out_would_be_seen(line: str) -> None:
    assert WAYS.search(line)


def test_python_has_no_hand_on_the_browser_or_the_network() -> None:
    """What reads the draft imports neither the page nor anything that can connect."""
    assert len(PYTHON) > 50
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {name.partition(".")[0] for name in names} & OUTWARD, path
