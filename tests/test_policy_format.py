"""The format of a policy file: what a good one gives, and what a bad one is told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from checker.words import CHANNELS
from plugins.policies.errors import ContentError
from plugins.policies.model import PrintedDate, School
from plugins.policies.source import read_policy

RULES = frozenset({"abuse", "anger", "image-of-other-child"})
DUTIES = frozenset({"be-honest", "emojis"})
FRONT = """Title: Social media policy
Name: Anytown Primary School
Short_name: Anytown
Slug: anytown
Adopted: May 26
Adopted_on: 2026-05-01
Source: tests/sources/anytown.txt
Audiences: staff pupils parents
"""
HEADING = '## 1. Parents {: #parents data-audience="parents" }\n'
FIRST = FRONT.count("\n") + 4
"""The line on which a body begins that `written` puts below the first heading."""


def written(body: str, front: str = FRONT) -> str:
    """Return a policy file with one section."""
    return f"{front}\n{HEADING}\n{body}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "anytown.md"


def read(file: Path, text: str | bytes) -> School:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_policy(file, RULES, DUTIES)


def faults(file: Path, text: str | bytes) -> list[str]:
    """Return what a bad file is told, each fault without the folder's path."""
    with pytest.raises(ContentError) as caught:
        read(file, text)
    return [str(fault).removeprefix(f"{file.parent}/") for fault in caught.value.faults]


def told(line: int, message: str) -> list[str]:
    return [f"anytown.md:{line}: {message}"]


def plain_words(school: School) -> str:
    """Return the words that a reader of the policy's page sees."""
    return " ".join(BeautifulSoup(school.html, "html.parser").get_text().split())


def test_a_sentence_with_an_attribute_line_is_a_clause(file: Path) -> None:
    """Everything that the attribute line says is in the clause, with the line itself."""
    (clause,) = read(
        file,
        written(
            "Do not post\nimages of children.\n"
            '{: #images data-rule="image-of-other-child abuse" data-unless="photo-permission"'
            ' data-channel="private" data-audience="staff pupils" data-duty="be-honest"'
            ' data-part="contact" data-around="parents" }'
        ),
    ).clauses
    assert clause.id == "images"
    assert clause.text == "Do not post images of children."
    assert clause.lead is None
    assert clause.section == "parents"
    assert clause.line == FIRST + 2
    assert clause.audiences == ("staff", "pupils")
    assert clause.channels == ("private",)
    assert clause.rules == ("image-of-other-child", "abuse")
    assert clause.unless == ("photo-permission",)
    assert clause.unchecked is None
    assert clause.duty == "be-honest"
    assert clause.part == "contact"
    assert clause.around == ("parents",)


def test_sentences_of_one_paragraph_are_clauses_of_their_own(file: Path) -> None:
    """Each has its own anchor; what is said by the way is no clause and stays on the page."""
    school = read(
        file,
        written(
            'Be kind.\n{: #kind data-rule="abuse" }\n'
            "We like to talk.\n{: .statement }\n"
            'Be calm.\n{: #calm data-unchecked="a mood" }'
        ),
    )
    assert [(clause.id, clause.text) for clause in school.clauses] == [
        ("kind", "Be kind."),
        ("calm", "Be calm."),
    ]
    page = BeautifulSoup(school.html, "html.parser")
    assert [each.get_text() for each in page.select("#kind, #calm")] == ["Be kind.", "Be calm."]
    assert plain_words(school) == "1. Parents Be kind. We like to talk. Be calm."


LIST = """Parents **should not**:

- Shout
  {: #shout data-rule="anger" }
- Swear
  {: #swear data-rule="anger" }
"""


def test_a_lead_stands_with_each_item_of_its_list(file: Path) -> None:
    school = read(file, written(LIST))
    assert [(clause.text, clause.lead) for clause in school.clauses] == [
        ("Shout", "Parents should not:"),
        ("Swear", "Parents should not:"),
    ]


@pytest.mark.parametrize(
    "between",
    [
        pytest.param("Some more.\n{: .statement }", id="a paragraph"),
        pytest.param('## 2. Next {: #next data-audience="parents" }', id="a heading"),
        pytest.param("!!! note\n    Ours.", id="a note between two lists"),
    ],
)
def test_a_lead_governs_only_the_list_that_follows(file: Path, between: str) -> None:
    body = f'{LIST}\n{between}\n\n- Sing\n  {{: #sing data-rule="anger" }}'
    assert read(file, written(body)).clauses[-1].lead is None


def test_a_policy_of_a_note_alone_is_read(file: Path) -> None:
    """Whoever starts a file may have written no more yet."""
    assert read(file, f"{FRONT}\n!!! note\n    Ours.\n").clauses == ()


def test_a_note_between_lead_and_list_changes_neither(file: Path) -> None:
    body = LIST.replace(":\n\n", ":\n\n!!! note\n    Ours.\n\n", 1)
    assert {clause.lead for clause in read(file, written(body)).clauses} == {"Parents should not:"}


def test_empty_lines_between_items_change_nothing(file: Path) -> None:
    """A loose list gives the same clauses as a tight one, but for their lines."""
    loose = LIST.replace("}\n- ", "}\n\n- ")
    assert loose != LIST
    first, second = read(file, written(LIST)), read(file, written(loose))
    assert [(each.id, each.text, each.lead, each.rules) for each in second.clauses] == [
        (each.id, each.text, each.lead, each.rules) for each in first.clauses
    ]
    assert plain_words(second) == plain_words(first)


def test_an_item_may_hold_several_sentences(file: Path) -> None:
    body = '- One.\n  {: #one data-rule="abuse" }\n  Two.\n  {: #two data-rule="anger" }'
    assert [clause.text for clause in read(file, written(body)).clauses] == ["One.", "Two."]


NESTED = """## 1. All {: #all data-audience="staff pupils" data-channel="private personal" }

One.
{: #one data-rule="abuse" }

### 1.1 Some {: #some data-audience="pupils" }

Two.
{: #two data-rule="abuse" }

Three.
{: #three data-rule="abuse" data-audience="parents" data-channel="official" }

### 1.2 Others {: #others }

Four.
{: #four data-rule="abuse" }

## 2. Rest {: #rest data-audience="parents" }

Five.
{: #five data-rule="abuse" }

Six.
{: #six data-unchecked="says what the school does" data-audience="" }
"""


def test_audience_and_channel_come_from_the_nearest_heading_that_says_them(file: Path) -> None:
    school = read(file, f"{FRONT}\n{NESTED}")
    assert {clause.id: (clause.audiences, clause.channels) for clause in school.clauses} == {
        "one": (("staff", "pupils"), ("private", "personal")),
        "two": (("pupils",), ("private", "personal")),
        "three": (("parents",), ("official",)),
        "four": (("staff", "pupils"), ("private", "personal")),
        "five": (("parents",), CHANNELS),
        "six": ((), CHANNELS),
    }
    assert [(section.id, section.heading, section.level) for section in school.sections] == [
        ("all", "1. All", 2),
        ("some", "1.1 Some", 3),
        ("others", "1.2 Others", 3),
        ("rest", "2. Rest", 2),
    ]


@pytest.mark.parametrize("head", ["!!! note", '!!! note "Careful"', '!!! note ""'])
def test_a_note_stands_beside_the_words_and_never_inside(file: Path, head: str) -> None:
    """Whatever title its writer gave it, a note is signed as the editor's and kept whole."""
    body = f'One.\n{{: #one data-rule="abuse" }}\n\n{head}\n    Ours.\n\n    Ours **too**.'
    school = read(file, written(body))
    assert [clause.text for clause in school.clauses] == ["One."]
    (note,) = BeautifulSoup(school.html, "html.parser").select("aside.note")
    assert note.get_text("|", strip=True) == "Editor’s note|Ours.|Ours|too|."
    assert not note.find_parents(id=True)


def test_bold_words_are_plain_in_the_clause_and_bold_on_the_page(file: Path) -> None:
    school = read(file, written('Staff **must not** shout, **ever**.\n{: #a data-rule="anger" }'))
    assert school.clauses[0].text == "Staff must not shout, ever."
    page = BeautifulSoup(school.html, "html.parser")
    assert [bold.get_text() for bold in page.select("#a strong")] == ["must not", "ever"]


@pytest.mark.parametrize(
    "words",
    [
        "<b>Bold</b> <script>alert(1)</script> <!-- hidden -->",
        "<div>",
        "&amp; &copy; &#65; & &lt;x&gt;",
        "[a link](https://a.example) ![a picture](b.png) [c][d] [1]: e",
        "<https://a.example/?b=c&copy=d> <info@a.example> https://a.example",
        "*stress* _stress_ `code` snake_case 2*3*4",
        r"a \* star and a \ stroke",
        "{ in braces }, he said",
        "Don’t “shout” – ever…",
        "a non-breaking\u00a0space, a soft\u00adhyphen and a 🙂",
        "1. A number",
        "> Quoted",
        "[1]: not a reference",
        "A line  \nthat ends in two spaces",
    ],
)
def test_words_are_published_as_they_are_typed(file: Path, words: str) -> None:
    """Of Markdown only headings, bullets, notes and bold mean anything; the rest is text."""
    school = read(file, written(f'Say: {words}\n{{: #a data-rule="abuse" }}'))
    said = " ".join(f"Say: {words}".split(" ")).replace("  \n", " ")
    assert school.clauses[0].text == said
    page = BeautifulSoup(school.html, "html.parser")
    assert page.select_one("#a").get_text().split() == said.split()  # type: ignore[union-attr]
    assert not page.select("script, b, div, code, em, img, br")


@pytest.mark.parametrize(
    "words", ["1. A number", "> Quoted", "[1]: not a reference", "    Deep", "#BeKind", "#1 rule"]
)
def test_a_paragraph_that_begins_like_other_markdown_is_text_too(file: Path, words: str) -> None:
    school = read(file, written(f'{words}\n{{: #a data-rule="abuse" }}'))
    assert school.clauses[0].text == words.strip()


def test_an_address_in_brackets_keeps_them_and_is_a_link(file: Path) -> None:
    school = read(file, written('See <https://a.example/b>.\n{: #a data-rule="abuse" }'))
    assert '<a href="https://a.example/b">&lt;https://a.example/b&gt;</a>' in school.html


def test_metadata_is_read(file: Path) -> None:
    front = (
        f"{FRONT}Approved_by: The governors\nReview: May 28\nReview_by: 2028-05-31\n"
        "Official_channels: X | Facebook – us\nManaged_by: the office\n"
        "Complaints: class teacher | head\nContact_email: a@b.example\n"
    )
    school = read(file, written("", front))
    assert (school.title, school.name, school.short_name, school.slug) == (
        "Social media policy",
        "Anytown Primary School",
        "Anytown",
        "anytown",
    )
    assert school.adopted == PrintedDate("May 26", date(2026, 5, 1))
    assert school.review == PrintedDate("May 28", date(2028, 5, 31))
    assert school.official_channels == ("X", "Facebook – us")
    assert school.complaints == ("class teacher", "head")
    assert (school.approved_by, school.managed_by, school.contact_email) == (
        "The governors",
        "the office",
        "a@b.example",
    )
    assert school.audiences == ("staff", "pupils", "parents")


def test_a_policy_may_print_no_review_date(file: Path) -> None:
    assert read(file, written("", f"{FRONT}Review:\nReview_by:\n")).review is None


CLAUSE_FAULTS = {
    '#a data-rule="image-of-chidl"': '#a names an unknown rule "image-of-chidl"; '
    'did you mean "image-of-other-child"?',
    '#a data-rule="abuse" data-audience="parent"': '#a names an unknown audience "parent"; '
    'did you mean "parents"?',
    '#a data-rule="abuse" data-channel="privat"': '#a names an unknown channel "privat"; '
    'did you mean "private"?',
    '#a data-rule="abuse" data-unless="photo-permision"': "#a names an unknown circumstance "
    '"photo-permision"; did you mean "photo-permission"?',
    '#a data-unchecked="no" data-duty="be-honst"': '#a names an unknown duty "be-honst"; '
    'did you mean "be-honest"?',
    '#a data-unchecked="no" data-part="consequense"': '#a names an unknown part "consequense"; '
    'did you mean "consequence"?',
    '#a data-unchecked="no" data-around="pupil"': '#a names an unknown audience "pupil"; '
    'did you mean "pupils"?',
    '#a data-unchecked="no" data-part="zzz"': '#a names an unknown part "zzz"; '
    "expected one of consequence, contact, school",
    '#a data-unchecked="no" data-duty="be-honest emojis"': "#a names more than one duty; keep one",
    "#a": '#a names no rule; write data-rule="…", or data-unchecked="why a text cannot tell"',
    '#a data-unchecked=""': '#a names no rule; write data-rule="…", '
    'or data-unchecked="why a text cannot tell"',
    '#a data-rules="abuse" data-unchecked="no"': '#a has an unknown attribute "data-rules"; '
    'did you mean "data-rule"?',
    '#a data-unchecked="no" title="x"': '#a has an unknown attribute "title"; take it out',
    '#a #b data-unchecked="no"': '"id" is given twice in one line; keep one',
    '#a data-rule="abuse" data-rule="anger"': '"data-rule" is given twice in one line; keep one',
    "#a data-unchecked=no, never": 'the word "never" stands alone; put words that belong together '
    'in quotation marks: data-…="…"',
    'data-unchecked="no"': '"Be kind." has no id; write {: #short-id … }',
    '#a"b data-rule="abuse"': '"a"b" is no id; write small letters, digits and hyphens',
    '#Shout data-rule="abuse"': '"Shout" is no id; write small letters, digits and hyphens',
    '#main data-rule="abuse"': 'the page itself has an id "main"; write another',
    '#a data–rule="abuse" data-unchecked="no"': '#a has an unknown attribute "data–rule"; '
    'did you mean "data-rule"?',
    '#a data-rule="abuse, anger"': '#a names an unknown rule "abuse,"; did you mean "abuse"?',
    '#a data-rule="Abuse"': '#a names an unknown rule "Abuse"; did you mean "abuse"?',
    "#a data-rule=abuse anger": 'the word "anger" stands alone; put words that belong together '
    'in quotation marks: data-…="…"',
    '#a data-rule="abuse': '#a names an unknown rule ""abuse"; did you mean "abuse"?',
    ".statment": '"Be kind." has no id; write {: #short-id … }',
    '.statement data-rule="abuse"': '"Be kind." has an unknown attribute "data-rule"; take it out',
}


@pytest.mark.parametrize(("attributes", "message"), CLAUSE_FAULTS.items(), ids=CLAUSE_FAULTS)
def test_a_faulty_attribute_is_told_with_line_and_remedy(
    file: Path, attributes: str, message: str
) -> None:
    text = written(f"Be kind.\n{{: {attributes} }}")
    assert faults(file, text) == told(FIRST + 1, message)


def test_a_faulty_attribute_that_follows_a_bullet_is_told_with_its_line(file: Path) -> None:
    """Every fault has a line, wherever the attributes stand."""
    assert faults(file, written('- {: #a #b data-rule="abuse" }')) == [
        *told(FIRST, '"id" is given twice in one line; keep one'),
        *told(FIRST, "#a has no words above it; move it under them"),
    ]


HEADING_FAULTS = {
    "## 2. Staff": 'the heading "2. Staff" has no id; write {: #short-id } after it',
    "## 2. Staff {: #parents }": f"#parents is used twice; it stands on line {FIRST - 2} too; "
    "give one of them another id",
    '## 2. Staff {: #staff data-audince="staff" }': '#staff has an unknown attribute "data-audince"'
    '; did you mean "data-audience"?',
    '## 2. Staff {: #staff data-audience="staf" }': '#staff names an unknown audience "staf"; '
    'did you mean "staff"?',
    '## 2. Staff {: #staff data-channel="offical" }': "#staff names an unknown channel "
    '"offical"; did you mean "official"?',
    "# 2. Staff {: #staff }": 'the heading "2. Staff" has #; write ## or ###',
    "#### 2. Staff {: #staff }": 'the heading "2. Staff" has ####; write ## or ###',
    "## 2. Staff {: #staff": '"{: #staff" is read as words; write {: … } on one line, '
    "alone or after a heading",
}


@pytest.mark.parametrize(("heading", "message"), HEADING_FAULTS.items(), ids=HEADING_FAULTS)
def test_a_faulty_heading_is_told_with_line_and_remedy(
    file: Path, heading: str, message: str
) -> None:
    assert faults(file, written(f"Hello.\n{{: .statement }}\n\n{heading}")) == told(
        FIRST + 3, message
    )


UNACCOUNTED = (
    "is not accounted for; write an attribute line under it: an id with data-rule or "
    "data-unchecked, or {: .statement }"
)
READ_AS_WORDS = "is read as words; write {: … } on one line, alone or after a heading"
INDENTED = (
    'the list item "One" has something indented under it; take the paragraph, list or note out '
    "of the list"
)
A = '{: #a data-rule="abuse" }'
B = '{: #b data-rule="abuse" }'
FROM_WORD = 'is a list item as a word processor writes it; begin it with "- " instead'
BODY_FAULTS = {
    "a bullet of a word processor": (f"• Shout\n  {A}", 0, f'"• Shout" {FROM_WORD}'),
    "a bullet of a symbol font": (f"\uf0b7\tShout\n{A}", 0, f'"\uf0b7   Shout" {FROM_WORD}'),
    "a hyphen and a space that does not break": (
        f"-\u00a0Shout\n{A}",
        0,
        f'"-\u00a0Shout" {FROM_WORD}',
    ),
    "an attribute line with a space in its brace": (
        'One.\n{ : #a data-rule="abuse" }',
        1,
        f'"{{ : #a data-rule="abuse" }}" {READ_AS_WORDS}',
    ),
    "a sentence": ("Hello.", 0, f'"Hello." {UNACCOUNTED}'),
    "a sentence over two lines": ("Hello\nthere.", 0, f'"Hello there." {UNACCOUNTED}'),
    "a long sentence": ("long " * 20, 0, f'"{"long " * 11}long…" {UNACCOUNTED}'),
    "a sentence with a bold word that never ends": ("A **b c.", 0, f'"A **b c." {UNACCOUNTED}'),
    "a sentence with bold words": ("Do **not** go.", 0, f'"Do not go." {UNACCOUNTED}'),
    "a list item": (f"- One\n  {A}\n- Two", 2, f'"Two" {UNACCOUNTED}'),
    "the last sentence of a paragraph": (f"One.\n{A}\nTwo.", 2, f'"Two." {UNACCOUNTED}'),
    "words said before": (f"One.\n{A}\n\nOne.", 3, f'"One." {UNACCOUNTED}'),
    "a rule across the page": ("---", 0, f'"---" {UNACCOUNTED}'),
    "a note that is not indented": ("!!! note\nOurs.", 1, f'"Ours." {UNACCOUNTED}'),
    "an attribute line after words": (
        f"One. {A}",
        0,
        f'"{A}" {READ_AS_WORDS}',
    ),
    "an attribute line that is not closed": (
        f'One.\n{{: #a data-rule="abuse"\nTwo.\n{B}',
        1,
        f'"{{: #a data-rule="abuse"" {READ_AS_WORDS}',
    ),
    "an attribute line without its colon": (
        f'One.\n{{ #a data-rule="abuse" }}\nTwo.\n{B}',
        1,
        f'"{{ #a data-rule="abuse" }}" {READ_AS_WORDS}',
    ),
    "braces inside an attribute line": (
        'One.\n{: #a data-unchecked="{no}" }',
        1,
        f'"{{: #a data-unchecked="{{no}}" }}" {READ_AS_WORDS}',
    ),
    "a list with no empty line above it": (
        f"Do not:\n- Shout\n  {A}",
        1,
        '"- Shout" begins a list inside a paragraph; leave an empty line above the list',
    ),
    "a list inside a list": (f"- One\n  {A}\n    - Two\n      {B}", 0, INDENTED),
    "a paragraph inside a list": (f"- One\n  {A}\n\n    Two", 0, INDENTED),
    "a note inside a list": (f"- One\n  {A}\n\n    !!! note\n        Ours.", 0, INDENTED),
    "an id used twice": (
        f"One.\n{A}\n\nTwo.\n{A}",
        4,
        f"#a is used twice; it stands on line {FIRST + 1} too; give one of them another id",
    ),
    "a heading's id used by a clause": (
        'One.\n{: #parents data-rule="abuse" }',
        1,
        f"#parents is used twice; it stands on line {FIRST - 2} too; give one of them another id",
    ),
}


@pytest.mark.parametrize(("body", "line", "message"), BODY_FAULTS.values(), ids=BODY_FAULTS)
def test_a_fault_in_the_words_is_told_with_line_and_remedy(
    file: Path, body: str, line: int, message: str
) -> None:
    assert faults(file, written(body)) == told(FIRST + line, message)


def test_a_fault_in_a_heading_inside_a_list_is_told_with_its_line(file: Path) -> None:
    """Found by changing policy files byte by byte: it was told of line 0."""
    indented = INDENTED.replace("One", "1. Aims")
    assert faults(file, written(f"One.\n{A}\n\n- ## 1. Aims {{: #(aims }}")) == [
        *told(FIRST + 3, '"(aims" is no id; write small letters, digits and hyphens'),
        *told(FIRST + 3, indented),
    ]


def test_an_attribute_line_with_no_words_above_it_is_told(file: Path) -> None:
    assert faults(file, written(f"One.\n{{: .statement }}\n\n{A}")) == told(
        FIRST + 3, "#a has no words above it; move it under them"
    )


def test_a_clause_with_a_rule_must_speak_to_somebody(file: Path) -> None:
    """Otherwise nobody's draft would ever be checked against it."""
    assert faults(file, f"{FRONT}\n## All {{: #all }}\n\nOne.\n{A}\n") == told(
        13, '#a speaks to nobody; write data-audience="…" here or on its heading'
    )


def test_a_rule_for_an_audience_that_the_metadata_leaves_out_is_told(file: Path) -> None:
    """Otherwise the checker would tell that audience that there are no rules."""
    front = FRONT.replace("staff pupils parents", "staff")
    assert faults(file, written(f"One.\n{A}", front)) == told(
        FIRST + 1,
        '#a names a rule to parents; write them into "Audiences" at the top, or take them out here',
    )


METADATA_FAULTS = {
    "a date that is none": (
        ("2026-05-01", "1 May 2026"),
        6,
        '"1 May 2026" is no date; write it as 2026-08-31',
    ),
    "a day that is not in the calendar": (
        ("2026-05-01", "2026-05-32"),
        6,
        '"2026-05-32" is no date; write it as 2026-08-31',
    ),
    "a slug with a capital": (
        ("Slug: anytown", "Slug: Any Town"),
        4,
        '"Any Town" is no slug; write small letters, digits and hyphens',
    ),
    "a slug that is a page of its own": (
        ("Slug: anytown", "Slug: compare"),
        4,
        '"compare" is the address of another page; add the town\'s name',
    ),
    "no title": (
        ("Title: Social media policy\n", ""),
        1,
        'the metadata has no "Title"; write it at the top',
    ),
    "an empty title": (
        ("Title: Social media policy", "Title:"),
        1,
        'the metadata has no "Title"; write it at the top',
    ),
    "no name": (
        ("Name: Anytown Primary School\n", ""),
        1,
        'the metadata has no "Name"; write it at the top',
    ),
    "a misspelt optional key": (
        ("Source:", "Manged_by: us\nSource:"),
        7,
        'unknown metadata "Manged_by"; did you mean "managed_by"?',
    ),
    "a date with a word processor's dashes": (
        ("2026-05-01", "2026–05–01"),
        6,
        '"2026–05–01" is no date; write it as 2026-08-31',
    ),
    "an address that is none": (
        ("Source:", "Contact_email: the office\nSource:"),
        7,
        '"the office" is no email address; write it as office@school.example, and nothing else',
    ),
    "a line of another tool": (
        ("Title:", "---\nTitle:"),
        1,
        '"---" is no metadata; write "Key: value", and an empty line after the last',
    ),
    "no empty line after the metadata": (
        ("Audiences: staff pupils parents\n", "Audiences: staff pupils parents\n## Go {: #go }\n"),
        9,
        '"## Go {: #go }" is no metadata; write "Key: value", and an empty line after the last',
    ),
    "a key twice": (
        ("Source:", "Name: Other\nSource:"),
        7,
        '"Name" stands on line 2 too; keep one',
    ),
    "an unknown audience": (
        ("staff pupils parents", "staff pupils parents, govs"),
        8,
        'unknown audience "govs"; expected one of staff, pupils, parents',
    ),
    "a review without its day": (
        ("Source:", "Review: May 28\nSource:"),
        7,
        'write both "Review", as the policy prints it, and "Review_by", as 2026-08-31',
    ),
    "a review's day without the review": (
        ("Source:", "Review_by: 2028-05-31\nSource:"),
        7,
        'write both "Review", as the policy prints it, and "Review_by", as 2026-08-31',
    ),
}


@pytest.mark.parametrize(
    ("change", "line", "message"), METADATA_FAULTS.values(), ids=METADATA_FAULTS
)
def test_faulty_metadata_is_told_with_line_and_remedy(
    file: Path, change: tuple[str, str], line: int, message: str
) -> None:
    front = FRONT.replace(*change)
    assert front != FRONT
    assert f"anytown.md:{line}: {message}" in faults(file, written("", front))


def test_a_misspelt_required_key_is_told_at_both_ends(file: Path) -> None:
    """What is missing and what was written instead."""
    assert faults(file, written("", FRONT.replace("Title:", "Titel:"))) == [
        'anytown.md:1: the metadata has no "Title"; write it at the top',
        'anytown.md:1: unknown metadata "Titel"; did you mean "title"?',
    ]


def test_a_metadata_line_that_is_none_hides_no_other(file: Path) -> None:
    remedy = 'write "Key: value", and an empty line after the last'
    assert faults(file, written("", FRONT.replace("Short_name:", "Short name:"))) == [
        'anytown.md:1: the metadata has no "Short_name"; write it at the top',
        f'anytown.md:3: "Short name: Anytown" is no metadata; {remedy}',
    ]


def test_an_empty_file_is_told_what_it_needs(file: Path) -> None:
    assert 'anytown.md:1: the metadata has no "Slug"; write it at the top' in faults(file, "")


def test_all_faults_are_told_at_once_in_order(file: Path) -> None:
    body = f'Hello.\n\nOne.\n{{: #a data-rule="anger abuze" }}\n\nTwo.\n{A}'
    twice = f"it stands on line {FIRST + 3} too; give one of them another id"
    assert faults(file, written(body, FRONT.replace("2026-05-01", "soon"))) == [
        'anytown.md:6: "soon" is no date; write it as 2026-08-31',
        f'anytown.md:{FIRST}: "Hello." {UNACCOUNTED}',
        f'anytown.md:{FIRST + 3}: #a names an unknown rule "abuze"; did you mean "abuse"?',
        f"anytown.md:{FIRST + 6}: #a is used twice; {twice}",
    ]


def test_two_headings_without_an_id_share_none(file: Path) -> None:
    assert faults(file, written("## Two\n\n## Three")) == [
        f'anytown.md:{FIRST + line}: the heading "{heading}" has no id; '
        "write {: #short-id } after it"
        for line, heading in ((0, "Two"), (2, "Three"))
    ]


@pytest.mark.parametrize(
    "mangle",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="Windows line ends"),
        pytest.param(lambda text: text.encode("utf-8-sig"), id="a byte order mark"),
        pytest.param(lambda text: text.replace("  {:", "\t{:").encode(), id="tabs before braces"),
        pytest.param(lambda text: text.replace("- ", "-\t").encode(), id="tabs after bullets"),
        pytest.param(lambda text: text.replace(": ", ":\t", 5).encode(), id="tabs in metadata"),
        pytest.param(lambda text: f"\n\n{text}".encode(), id="empty lines at the top"),
        pytest.param(lambda text: text.replace("}\n", "}  \n").encode(), id="spaces at line ends"),
        pytest.param(lambda text: text.rstrip("\n").encode(), id="no line end at the end"),
        pytest.param(lambda text: text.replace('="', "=“").replace('" }', "” }").encode(),
                     id="curly quotes around values"),
        pytest.param(lambda text: text.replace('="', "=”").replace('" }', '" }').encode(),
                     id="a curly quote before a value and a straight one after"),
        pytest.param(lambda text: text.replace('" }', "” }").encode(),
                     id="a straight quote before a value and a curly one after"),
        pytest.param(lambda text: text.replace('="', "=‘").replace('" }', "’ }").encode(),
                     id="single curly quotes around values"),
        pytest.param(lambda text: text.replace('="', "=„").replace('" }', "“ }").encode(),
                     id="quotes as in other languages"),
        pytest.param(lambda text: text.replace('="', ' = "').encode(),
                     id="spaces around the equals sign"),
        pytest.param(lambda text: text.replace("  {:", "\u00a0\u00a0{:").encode(),
                     id="non-breaking spaces before an attribute line"),
        pytest.param(lambda text: text.replace(": ", "\u00a0:\u00a0", 5).encode(),
                     id="non-breaking spaces in metadata"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="old line ends"),
        pytest.param(lambda text: text.replace("{: #", "{:\u00a0#").encode(),
                     id="a non-breaking space in an attribute line"),
        pytest.param(lambda text: text.replace("post images", "post\vimages").encode(),
                     id="a word processor's line break"),
        pytest.param(lambda text: text.replace("post images", "post\u2028images").encode(),
                     id="a line separator"),
    ],
)  # fmt: skip
def test_what_an_editor_leaves_does_no_harm(file: Path, mangle: Callable[[str], bytes]) -> None:
    """Bytes that nobody sees change neither the words nor the clauses."""
    text = written(f'{LIST}\nDo not post images.\n{{: #images data-rule="abuse" }}')
    mangled = mangle(text)
    assert mangled != text.encode()
    plain, school = read(file, text), read(file, mangled)
    assert [(each.id, each.text, each.lead, each.audiences) for each in school.clauses] == [
        (each.id, each.text, each.lead, each.audiences) for each in plain.clauses
    ]
    assert plain_words(school) == plain_words(plain)
    assert (school.title, school.name, school.slug) == (plain.title, plain.name, plain.slug)


@pytest.mark.parametrize(
    ("encoding", "line"),
    [
        pytest.param("cp1252", FIRST, id="an old Windows encoding"),
        pytest.param("utf-16", 1, id="what Notepad calls Unicode"),
    ],
)
def test_a_file_in_another_encoding_is_told_how_to_save_it(
    file: Path, encoding: str, line: int
) -> None:
    text = written("Don’t shout.\n{: .statement }").encode(encoding)
    assert faults(file, text) == told(
        line, "the file is not in UTF-8; save it again with the encoding UTF-8"
    )
