"""``python -m checker``: JSON Lines in, JSON Lines out, and one clear line for what is wrong."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from checker import MAX_CHARACTERS
from checker.words import CHANNELS
from tests.html import one, page, words

ROOT = Path(__file__).parent.parent
BLATANT: Mapping[str, Any] = {
    "school": "dingle",
    "audience": "parents",
    "channel": "class-group",
    "circumstances": [],
    "text": "I love the lessons but the head is useless and this school is a joke.",
}


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what the command reads of a built site."""
    folder = tmp_path_factory.mktemp("command")
    for policy in site.glob("*/policy.json"):
        place = folder / "output" / policy.parent.name
        place.mkdir(parents=True)
        shutil.copy(policy, place)
    return folder


def run(folder: Path, given: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "checker"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        input=given,
        capture_output=True,
        check=False,
    )


def line(**changes: object) -> bytes:
    return json.dumps({**BLATANT, **changes}).encode()


def answers(folder: Path, *lines: bytes) -> list[dict[str, Any]]:
    """Return the answers to lines that are all drafts."""
    done = run(folder, b"".join(each + b"\n" for each in lines))
    assert done.stderr == b""
    assert done.returncode == 0
    return [json.loads(answer) for answer in done.stdout.splitlines()]


def refusal(folder: Path, given: bytes) -> str:
    """Return what is said of a line that is no draft."""
    done = run(folder, given + b"\n")
    assert done.returncode == 2
    assert done.stdout == b""
    (said,) = done.stderr.decode().splitlines()
    return said


def test_each_draft_is_answered_in_order_and_its_id_comes_back(folder: Path) -> None:
    """Whatever JSON the id is; a draft without one gets an answer without one."""
    ids: list[object] = ["a1", 7, None, {"b": [1.5, "é"]}]
    found = answers(folder, *(line(id=each) for each in ids), line())
    assert [answer["id"] for answer in found[:-1]] == ids
    assert "id" not in found[-1]


def test_an_answer_has_the_contracts_fields_in_order_and_no_others(folder: Path) -> None:
    breach, check = answers(
        folder,
        line(id="a"),
        line(id="b", audience="pupils", text="", circumstances=["photo-other-child"]),
    )
    for answer in (breach, check):
        assert list(answer) == ["id", "verdict", "findings", "unchecked", "help"]
        assert answer["verdict"] == answer["findings"][0]["level"]
        for finding in answer["findings"]:
            assert list(finding) == [
                "level",
                "rule",
                "clause",
                "segments",
                "why",
                "instead",
                "question",
            ]
            assert list(finding["clause"]) == ["id", "text", "lead", "url"]
    assert breach["verdict"] == "breach"
    assert {finding["question"] for finding in breach["findings"]} == {None}
    (asking,) = check["findings"]
    assert list(asking["question"]) == ["text", "circumstance"]
    assert asking["question"]["circumstance"] == "photo-permission"


def test_a_blatant_draft_breaks_the_clause_in_the_schools_own_words(folder: Path) -> None:
    (answer,) = answers(folder, line())
    clauses = {finding["clause"]["id"]: finding["clause"] for finding in answer["findings"]}
    assert clauses["parents-complain-school"] == {
        "id": "parents-complain-school",
        "text": "Complain about the school",
        "lead": "Parents/carers should not use social media to:",
        "url": "/dingle/policy/#parents-complain-school",
    }


def test_the_segments_are_the_draft_and_every_second_one_is_meant(folder: Path) -> None:
    (answer,) = answers(folder, line())
    for finding in answer["findings"]:
        assert "".join(finding["segments"]) == BLATANT["text"]
        assert len(finding["segments"]) % 2 == 1
        assert any(finding["segments"][1::2])


@pytest.mark.parametrize(
    "school", ["clapgate", "croftlands", "dar-ul-madinah", "dingle", "oakmere"]
)
def test_what_is_quoted_is_published_at_the_address_that_is_given(
    site: Path, folder: Path, school: str
) -> None:
    """Byte for byte in policy.json, and word for word under its anchor in the policy."""
    published = json.loads((site / school / "policy.json").read_text("utf-8"))["clauses"]
    texts = {clause["id"]: (clause["text"], clause["lead"]) for clause in published}
    found = answers(folder, *(line(school=school, channel=channel) for channel in CHANNELS))
    quoted = [finding["clause"] for answer in found for finding in answer["findings"]]
    assert quoted
    for clause in quoted:
        assert texts[clause["id"]] == (clause["text"], clause["lead"])
        address, _, anchor = clause["url"].partition("#")
        element = one(page(site / address.strip("/")), f'[id="{anchor}"]')
        assert words(element) == clause["text"]


def test_fields_that_a_draft_does_not_have_are_ignored(folder: Path) -> None:
    plain, noisy = answers(folder, line(), line(mood="bad", verdict="clear", help="no"))
    assert noisy == plain


def test_circumstances_may_be_left_out(folder: Path) -> None:
    draft = {key: value for key, value in BLATANT.items() if key != "circumstances"}
    with_none, without = answers(folder, line(), json.dumps(draft).encode())
    assert without == with_none


def test_a_circumstance_is_enough(folder: Path) -> None:
    (answer,) = answers(folder, line(text="", circumstances=["photo-other-child"]))
    assert [finding["clause"]["id"] for finding in answer["findings"]] == ["parents-images"]
    assert answer["findings"][0]["segments"] == [""]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("🙂👩‍👩‍👧 the head is useless 🙂", id="emoji"),
        pytest.param("the head is useless \ud83d", id="half an emoji"),
        pytest.param("\ude42\ud83d the head is useless", id="halves the wrong way round"),
        pytest.param("\u0000\u2028 the head is useless", id="a null and a line separator"),
        pytest.param("the head is useless\r\n\r\n", id="line ends"),
    ],
)
def test_odd_characters_come_back_as_they_went_in(folder: Path, text: str) -> None:
    (answer,) = answers(folder, line(text=text))
    assert answer["findings"]
    for finding in answer["findings"]:
        assert "".join(finding["segments"]) == text


def test_text_need_not_be_escaped_and_the_answer_is_ascii(folder: Path) -> None:
    given = json.dumps({**BLATANT, "text": "l’école – 🙂 the head is useless"}, ensure_ascii=False)
    done = run(folder, given.encode("utf-8-sig"))
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert json.loads(done.stdout)["findings"][0]["segments"][0].startswith("l’école")


def test_the_longest_draft_is_answered(folder: Path) -> None:
    (answer,) = answers(folder, line(text="a" * MAX_CHARACTERS))
    assert answer["verdict"] == "clear"


def test_no_drafts_get_no_answers(folder: Path) -> None:
    assert answers(folder) == []


EXPECTED_OBJECT = "draft: expected one JSON object: "
UNKNOWN = {
    "school": ("dingel", 'did you mean "dingle"?'),
    "audience": ("parent", 'did you mean "parents"?'),
    "channel": ("Class group", 'did you mean "class-group"?'),
    "circumstances": (["photo-own-child", "photo-permision"], 'did you mean "photo-permission"?'),
}


@pytest.mark.parametrize("field", UNKNOWN)
def test_an_unknown_word_is_told_with_the_nearest(folder: Path, field: str) -> None:
    word, remedy = UNKNOWN[field]
    wrong = word[-1] if isinstance(word, list) else word
    assert refusal(folder, line(**{field: word})) == (
        f'line 1: {field}: unknown word "{wrong}"; {remedy}'
    )


def test_a_word_like_no_other_is_told_all_known_ones(folder: Path) -> None:
    assert refusal(folder, line(audience="zzz")) == (
        'line 1: audience: unknown word "zzz"; expected one of staff, pupils, parents'
    )


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("a\nb", id="a line end"),
        pytest.param("\ud83d", id="half an emoji"),
        pytest.param("x" * 90_000, id="a very long word"),
    ],
)
def test_whatever_the_word_it_is_told_on_one_short_line(folder: Path, word: str) -> None:
    assert len(refusal(folder, line(school=word))) < 200


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (line(text=None), "text: expected a string"),
        (line(school=["dingle"]), "school: expected a string"),
        (line(channel=1), "channel: expected a string"),
        (b"{}", "school: expected a string"),
        (line(circumstances="photo-own-child"), "circumstances: expected a list of words"),
        (line(circumstances=[1]), "circumstances: expected a string"),
        (line(text=" \n"), "text: expected some words, or a circumstance"),
        (line(text="a" * 100_001), "text: expected at most 100,000 characters"),
        (line(id=float("nan")), "id: expected a string or a number"),
        (b'{"id": 1e999, ' + line()[1:], "id: expected a string or a number"),
        (b"[]", "draft: expected a JSON object"),
        (b"null", "draft: expected a JSON object"),
        (b'"text"', "draft: expected a JSON object"),
        (b"", f"{EXPECTED_OBJECT}Expecting value at column 1"),
        (b"hello", f"{EXPECTED_OBJECT}Expecting value at column 1"),
        (line() + b" {}", f"{EXPECTED_OBJECT}Extra data at column {len(line()) + 2}"),
    ],
    ids=lambda given: str(given)[:50],
)
def test_a_line_that_is_no_draft_is_told_with_its_field_and_what_was_expected(
    folder: Path, given: bytes, said: str
) -> None:
    assert refusal(folder, given) == f"line 1: {said}"


def test_braces_without_end_are_told(folder: Path) -> None:
    assert refusal(folder, b"[" * 100_000).startswith(f"line 1: {EXPECTED_OBJECT}")


@pytest.mark.parametrize("bad", [b"", b"{", line(school="dingel")])
def test_the_drafts_before_a_bad_line_are_answered_and_none_after(folder: Path, bad: bytes) -> None:
    done = run(folder, b"\n".join([line(id=1), line(id=2), bad, line(id=4)]))
    assert [json.loads(answer)["id"] for answer in done.stdout.splitlines()] == [1, 2]
    assert done.returncode == 2
    (said,) = done.stderr.decode().splitlines()
    assert said.startswith("line 3: ")


def test_without_a_built_site_it_says_what_to_do(tmp_path: Path) -> None:
    assert refusal(tmp_path, line()) == "output/: no policy found; run `make build` first"
