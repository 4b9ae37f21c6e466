"""A policy is read from every kind of file that a school has, word for word."""

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from plugins.importing import Imported
from tests.importing import SHAPES, imported
from tests.making import KINDS, Piece, pdf, pieces, word
from tests.words import published

LONG = "We would like everyone at the school to read this with care before it is signed."


def headings(found: Imported) -> list[str]:
    return [each.part.text for each in found.recognised if each.part.kind == "heading"]


def items(found: Imported) -> list[str]:
    return [each.part.text for each in found.recognised if each.part.kind == "item"]


def left_out(found: Imported) -> dict[str, str]:
    return {each.text: each.why for each in found.left_out if each.why != "a list mark"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", SHAPES, ids=lambda path: path.stem)
def test_every_word_comes_in_order_with_its_headings_and_lists(
    shape: Path, kind: str, tmp_path: Path
) -> None:
    """From Word, OpenDocument, HTML, Markdown, plain text and PDF alike."""
    policy = shape.read_text("utf-8")
    said = pieces(policy)
    path = tmp_path / f"policy.{kind}"
    KINDS[kind](path, said)
    found = imported(path)
    assert published(found.policy) == published(policy)
    written = [piece.text for piece in said if piece.kind == "heading"]
    if kind == "txt" and shape.stem == "conduct-table":
        # Cells of a table are short lines: in plain text nothing tells a heading from them.
        assert set(headings(found)) < set(written)
    else:
        assert headings(found) == written
    assert items(found) == [piece.text for piece in said if piece.kind == "item"]
    assert left_out(found) == {}


def body(count: int) -> list[Piece]:
    """Return enough for several pages."""
    said = [Piece("paragraph", "Social Media Policy"), Piece("paragraph", "Larkfield School")]
    for number in range(1, count + 1):
        said.append(Piece("heading", f"{number}. Part {'abcdefghij'[number]}"))
        said += [Piece("paragraph", f"Staff must read part {number} with care. {LONG} {LONG}")] * 2
        said.append(Piece("paragraph", "Staff must not:"))
        said += [Piece("item", f"do what {each} says. {LONG}") for each in ("one", "two", "three")]
    return said


def test_a_pdfs_running_heads_and_page_numbers_are_left_out_and_listed(tmp_path: Path) -> None:
    """They come between two halves of a sentence, which is put together again."""
    path = tmp_path / "policy.pdf"
    said = body(6)
    pdf(path, said, head="Larkfield School: Social Media Policy 2025", foot="Page {} of 9",
        height=320)  # fmt: skip
    found = imported(path)
    title = "Larkfield School: Social Media Policy 2025"
    heads = [each for each in found.left_out if each.why == "a running head or foot"]
    numbers = [each for each in found.left_out if each.why == "a page number"]
    assert len(numbers) > 3
    assert {each.text for each in heads} == {title}
    assert len(heads) == len(numbers) - 1  # page one keeps its own
    assert title in found.policy
    text = " ".join(published(found.policy)).replace(f"{title} ", "", 1)
    assert text == " ".join(piece.text for piece in said)
    assert items(found) == [piece.text for piece in said if piece.kind == "item"]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "policy.pdf"
    said = body(4)
    pdf(path, said, columns=2)
    assert " ".join(published(imported(path).policy)) == " ".join(piece.text for piece in said)


def test_a_table_is_read_row_by_row_and_its_first_cell_says_whom_a_row_is_for(
    tmp_path: Path,
) -> None:
    document = docx.Document()
    document.add_paragraph("Social Media Policy")
    document.add_paragraph(LONG)
    table = document.add_table(rows=0, cols=2)
    rows = (
        ("Who", "What they must not do"),
        ("Staff", "Staff must not swear."),
        ("Parents", "You must not post photographs of other people's children."),
    )
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    path = tmp_path / "policy.docx"
    document.save(str(path))
    found = imported(path)
    printed = " ".join(published(found.policy))
    assert printed.endswith(" ".join(" ".join(row) for row in rows))
    whom = {each.part.text: (each.audiences, each.rules) for each in found.recognised}
    assert whom["Staff must not swear."] == (("staff",), ("swearing",))
    assert whom[rows[2][1]] == (("parents",), ("image-of-other-child",))


def test_numbers_that_word_counts_are_printed_as_word_prints_them(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Social Media Policy")
    document.add_paragraph("Staff must not:")
    for words in ("swear", "shout"):
        document.add_paragraph(words, "List Number")
    path = tmp_path / "policy.docx"
    document.save(str(path))
    assert items(imported(path)) == ["1. swear", "2. shout"]


def test_words_heads_feet_contents_and_deletions_are_left_out_and_listed(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Larkfield School"
    document.sections[0].footer.paragraphs[0].text = "Printed copies are out of date"
    document.add_paragraph("Social Media Policy")
    contents = document.add_paragraph("1. Purpose 2")
    document.styles.add_style("toc 1", 1)
    contents.style = document.styles["toc 1"]
    document.add_heading("1. Purpose", 1)
    kept = document.add_paragraph("Staff must be ")
    gone = '<w:del {} w:id="1"><w:r><w:delText>very </w:delText></w:r></w:del>'
    kept._p.append(parse_xml(gone.format(nsdecls("w"))))  # noqa: SLF001
    kept.add_run("kind.")
    path = tmp_path / "policy.docx"
    document.save(str(path))
    found = imported(path)
    assert published(found.policy) == [
        "Social",
        "Media",
        "Policy",
        "1.",
        "Purpose",
        "Staff",
        "must",
        "be",
        "kind.",
    ]
    assert left_out(found) == {
        "Larkfield School": "the head of the page",
        "Printed copies are out of date": "the foot of the page",
        "1. Purpose 2": "the contents list",
        "very ": "deleted, but still tracked as a change",
    }
    assert any("tracked changes" in remark for remark in found.remarks)


def test_a_text_box_of_word_is_read(tmp_path: Path) -> None:
    """Word keeps its words beside the paragraph, and once more for old readers."""
    document = docx.Document()
    paragraph = document.add_paragraph("Social Media Policy")
    box = "<w:txbxContent><w:p><w:r><w:t>Be kind online.</w:t></w:r></w:p></w:txbxContent>"
    run = (
        f"<w:r {nsdecls('w')} "
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    paragraph._p.append(parse_xml(run))  # noqa: SLF001
    path = tmp_path / "policy.docx"
    document.save(str(path))
    assert published(imported(path).policy) == [
        "Social",
        "Media",
        "Policy",
        "Be",
        "kind",
        "online.",
    ]


def test_bold_words_stay_bold(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Staff ")
    paragraph.add_run("must not").bold = True
    paragraph.add_run(" swear.")
    path = tmp_path / "policy.docx"
    document.save(str(path))
    assert "Staff **must not** swear.\n" in imported(path).policy


@pytest.mark.parametrize("mark", ["- ", "• ", "o ", "› ", "➤ ", "- › ", "* ", "\uf0b7 ", "✓ "])
def test_a_list_is_known_by_any_mark(mark: str, tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_text(f"Our policy\n\nStaff must not:\n\n{mark}swear\n{mark}shout\n", "utf-8")
    found = imported(path)
    assert items(found) == ["swear", "shout"]
    assert [each.text for each in found.left_out] == [mark.strip()] * 2


@pytest.mark.parametrize("mark", ["{}. ", "({}) ", "{}) "])
@pytest.mark.parametrize("numbers", ["123", "abc"])
def test_numbers_and_letters_of_a_list_are_words_and_stay(
    mark: str, numbers: str, tmp_path: Path
) -> None:
    lines = [f"{mark.format(each)}do this {each}" for each in numbers]
    path = tmp_path / "policy.txt"
    path.write_text("Our policy\n\nStaff must not:\n\n" + "\n".join(lines), "utf-8")
    assert items(imported(path)) == lines


def test_wrapped_lines_of_a_list_are_one_item(tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_text(
        "Our policy\n\nStaff must not:\n\n"
        "- write about pupils or their families in any\n  place where others can read it\n"
        "- swear\n",
        "utf-8",
    )
    expected = ["write about pupils or their families in any place where others can read it"]
    assert items(imported(path)) == [*expected, "swear"]


def test_a_list_broken_by_a_page_end_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_text(
        "Our policy\n\nStaff must not:\n\n- swear\n- write about\n\fPage 2\n\npupils\n- shout\n",
        "utf-8",
    )
    assert items(imported(path)) == ["swear", "write about pupils", "shout"]


def test_word_writes_what_the_helpers_say(tmp_path: Path) -> None:
    """The files of these tests are what they seem: Word's own headings and bullets."""
    path = tmp_path / "policy.docx"
    word(path, [Piece("heading", "Rules"), Piece("item", "Be kind")])
    styles = [each.style.name for each in docx.Document(str(path)).paragraphs if each.style]
    assert styles == ["Heading 1", "List Bullet"]


def test_a_ruled_table_of_a_pdf_is_read_cell_by_cell(tmp_path: Path) -> None:
    """Lines of neighbouring cells stand side by side, and never run into each other."""
    rows = [
        ("Who", "What they must not do online"),
        ("Staff", "Staff must not write about pupils or their families where others can read it."),
        ("Parents", "You must not post photographs of other people's children without asking."),
    ]
    path = tmp_path / "policy.pdf"
    pdf(path, [Piece("paragraph", "Social Media Policy"), Piece("paragraph", LONG)], table=rows)
    found = imported(path)
    printed = " ".join(published(found.policy))
    assert printed == f"Social Media Policy {LONG} " + " ".join(" ".join(row) for row in rows)
    whom = {each.part.text: each.audiences for each in found.recognised}
    assert whom[rows[2][1]] == ("parents",)


def test_wrapped_lines_of_a_paragraph_are_one_and_short_lines_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_text(
        "Our policy\n\nApproved by: Governors\nDate: 1 May 2026\n\n"
        "Staff must think about the safety of everyone at the\n"
        "school before they post, and about its good name too.\n",
        "utf-8",
    )
    texts = [each.part.text for each in imported(path).recognised]
    sentence = "Staff must think about the safety of everyone at the school before they post, and "
    sentence += "about its good name too."
    assert texts == [
        "Our policy",
        "Approved by: Governors",
        "Date: 1 May 2026",
        sentence,
    ]
