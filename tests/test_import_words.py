"""Nothing is silently lost: every word of a file is in the policy or in the left-out list."""

import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.importing import Imported, Refused
from tests.importing import SHAPES, imported
from tests.making import Piece, html, markdown, odt, pdf, pieces
from tests.words import published

# Without "*": two of them beside each other are a mark of bold.
ALPHABET = "aeoBSz 19.,:;!?'’–-•›#_{}()[]<>|&/@…\u00a0é"
LINES = st.lists(
    st.one_of(
        st.text(ALPHABET, min_size=1, max_size=30),
        st.sampled_from(
            [
                "", "Contents", "1. Purpose\t2", "1. Purpose", "Page 2", "2", "- Be kind",
                "o Be kind", "(a) Be kind", "Staff must not:", "Approved by: Head", "Elm School",
                "Elm School, our policy", "**Never** swear. Ever.", "#BeKind", "…", "o", "•",
                "{: #words }", "This line is long enough to be wrapped over to the next one, so",
            ]
        ),
    ),
    max_size=25,
)  # fmt: skip


def letters(text: str) -> Counter[str]:
    """Count what is printed: every sign but the spaces and the marks of bold."""
    return Counter("".join(text.replace("**", "").split()))


def accounted(found: Imported) -> Counter[str]:
    """Count what the import accounts for, by the tests' own reading of a policy file."""
    return letters(" ".join([*published(found.policy), *(each.text for each in found.left_out)]))


def read_or_refused(path: Path) -> Imported | None:
    """Import a file; ``None`` where the import says aloud that it cannot."""
    try:
        return imported(path)
    except Refused as error:
        if re.search(r"no words|not all of its words|empty", str(error)):
            return None
        raise


@given(LINES)
@settings(max_examples=60, deadline=None)
def test_every_word_of_a_text_is_accounted_for(lines: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "policy.txt"
        path.write_text("\n".join(lines), "utf-8")
        found = read_or_refused(path)
    if found is not None:
        assert accounted(found) == letters(" ".join(lines))


@given(LINES)
@settings(max_examples=30, deadline=None)
def test_every_word_of_a_word_file_is_accounted_for(lines: list[str]) -> None:
    with TemporaryDirectory() as folder:
        document = docx.Document()
        for at, line in enumerate(lines):
            paragraph = document.add_paragraph()
            paragraph.add_run(line).bold = at % 3 == 0
            paragraph.add_run(line).italic = True
        path = Path(folder) / "policy.docx"
        document.save(str(path))
        found = read_or_refused(path)
    if found is not None:
        assert accounted(found) == letters(" ".join(lines + lines))


@pytest.mark.parametrize("make", [html, markdown, odt], ids=lambda make: make.__name__)
@given(lines=LINES)
@settings(max_examples=30, deadline=None)
def test_every_word_of_other_files_is_accounted_for(make: object, lines: list[str]) -> None:
    said = [Piece("paragraph", re.sub(r"[#*=~_|{}\[\]-]|^\d+", "", line)) for line in lines]
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"policy.{'md' if make is markdown else make.__name__}"  # type: ignore[attr-defined]
        make(path, said)  # type: ignore[operator]
        found = read_or_refused(path)
    if found is not None:
        assert accounted(found) == letters(" ".join(piece.text for piece in said))


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("shape", SHAPES, ids=lambda path: path.stem)
def test_every_word_of_a_pdf_is_accounted_for(shape: Path, columns: int, tmp_path: Path) -> None:
    """Also where it stands in columns, with something at the head and foot of each page."""
    said = pieces(shape.read_text("utf-8"))
    path = tmp_path / "policy.pdf"
    pdf(path, said, columns=columns, head="Our policy, page {}", foot="- {} -", height=400)
    found = imported(path)
    printed = letters(" ".join(piece.text for piece in said))
    marks = "".join(each.text for each in found.left_out if each.why == "a list mark")
    extra = accounted(found) - printed - letters(marks)
    assert not printed - accounted(found)
    assert set(extra) <= set("Ourpolicy,page-0123456789")


def test_what_a_policy_file_cannot_hold_is_refused_and_never_dropped(tmp_path: Path) -> None:
    """Such a line would be taken for an editor's note."""
    path = tmp_path / "policy.txt"
    path.write_text("Our policy\n\n!!! note\n\nBe kind.\n", "utf-8")
    with pytest.raises(Refused, match="begin with signs such as # or !!!"):
        imported(path)


def test_a_hashtag_is_a_word(tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_text("Our policy\n\n#BeKind is what we say.\n\n- #StaySafe too\n", "utf-8")
    found = imported(path)
    assert published(found.policy) == [
        "Our",
        "policy",
        "#BeKind",
        "is",
        "what",
        "we",
        "say.",
        "#StaySafe",
        "too",
    ]
