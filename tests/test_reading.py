"""What the reading makes of words: the language, whoever's policy it is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import RULES, Draft
from checker.reading import Kind, named, read
from checker.reading.insults import SWEARING, SWORN_AT
from checker.reading.normal import normalise
from checker.reading.tone import BLAMES, blame

SCHOOL = ("Oakmere Primary School", "Oakmere")


def details(text: str) -> list[str]:
    return [text[slice(*span)] for span in read(text).details]


def names(text: str) -> list[str]:
    return [text[slice(*span)] for span in read(text).names]


def kinds(text: str) -> set[Kind]:
    return {mention.kind for mention in read(text, SCHOOL).mentions}


def found(rule: str, text: str, audience: str = "parents", channel: str = "class-group") -> bool:
    draft = Draft("oakmere", audience, channel, text)
    return bool(list(RULES[rule].detect(read(text, SCHOOL), draft)))


# Normalising


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("Can’t", "cant", id="a curly apostrophe"),
        pytest.param("they're", "theyre", id="a straight apostrophe"),
        pytest.param("isn`t", "isnt", id="a backtick for one"),
        pytest.param("soooooo goooood", "soo good", id="stretched letters"),
        pytest.param("Worst. School. Ever.", "worst  school  ever.", id="a full stop each word"),
        pytest.param("Late. Again. He went", "late. again. he went", id="then a sentence"),
        pytest.param("We won. Again", "we won. again", id="one sentence and a word"),
        pytest.param("ｆｕｌｌ", "full", id="wide letters"),
        pytest.param("сhаos", "chaos", id="Cyrillic letters that pass for Latin ones"),
        pytest.param("id\u200bi\u00adot", "idiot", id="hidden marks between letters"),
        pytest.param("café ŻÓŁĆ", "cafe zolc", id="accents"),
        pytest.param("𝐫𝐮𝐛𝐛𝐢𝐬𝐡", "rubbish", id="mathematical letters"),
        pytest.param("“quoted” – so", '"quoted" - so', id="quotation marks and dashes"),
    ],
)
def test_a_text_is_read_as_it_is_meant(typed: str, meant: str) -> None:
    """Case, accents, look-alikes, hidden marks, stretching and apostrophes do not matter."""
    assert normalise(typed).text == meant


@pytest.mark.parametrize(
    "typed", ["the hеаd is ѕооооо ruuuude", "th\u200be he\u00adad", "THE HEAD’S"]
)
def test_what_is_found_is_marked_as_it_was_typed(typed: str) -> None:
    """A place in the normal text leads back to the very characters that the writer typed."""
    normal = normalise(typed)
    start = normal.text.index("he", 3)
    span = normal.span(start, len(normal.text))
    assert typed[span.start : span.end] == typed[span.start :]
    assert normalise(typed[span.start : span.end]).text == normal.text[start:]


@given(st.text())
def test_every_character_knows_where_it_came_from(text: str) -> None:
    """Places lie within the draft and never run backwards, whatever is typed."""
    normal = normalise(text)
    assert len(normal.at) == len(normal.text)
    assert list(normal.at) == sorted(normal.at)
    assert all(0 <= place < len(text) for place in normal.at)


# Statements and who is spoken of


def texts(text: str) -> list[str]:
    return [statement.text for statement in read(text).statements]


def test_a_but_starts_a_statement() -> None:
    """The good half of a sentence does not excuse the other half, and is not blamed for it."""
    assert texts("Lovely staff but no replies. Ever") == ["lovely staff", "but no replies.", "ever"]


def test_initials_end_no_statement() -> None:
    """One child named by initials stands in one sentence."""
    assert texts("T.K. in 3C has nits") == ["t.k. in 3c has nits"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("mrs okafor was off", "staff"),
        ("Mrs Potter was off", "staff"),
        ("Mr Said was off", "staff"),
        ("Mr Łuczak was off", "staff"),
        ("Mrs Østergaard was off", "staff"),
        ("our head of year rang", "staff"),
        ("the dinner lady waved", "staff"),
        ("Oakmere is shut", "school"),
        ("the office rang", "school"),
        ("that boy in 3B", "pupil"),
        ("Layla's mum came", "parent"),
        ("whoever parks on the zigzags", "parent"),
        ("my daughter sang", "own"),
        ("the council came", "outside"),
        ("the ref was there", "outside"),
        ("the driving school is a joke", "outside"),
    ],
)
def test_somebody_spoken_of_is_recognised(text: str, kind: Kind) -> None:
    """By title, by post, by family, by what the school is called."""
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "I miss the bus",
        "The potholes on Oakmere Lane",
        "the school run was slow",
        "her dance school",
        "the driving school is a joke",
        "our football school was cancelled",
        "the other school",
        "his mum sang and my mum clapped",
        "all the mums at the gate",
        "head lice again",
    ],
)
def test_nobody_of_the_school_is_spoken_of(text: str) -> None:
    """A lane, a bus and a dance school are not the school, nor "miss" always a teacher."""
    assert not kinds(text) & {"school", "staff", "parent", "pupil"}


def test_a_statement_that_names_nobody_goes_on_about_the_same() -> None:
    """Who is complained of need not be named twice."""
    statements = read("The office rang. Absolutely useless.", SCHOOL).statements
    assert statements[1].of == {"school"}


def test_he_may_still_be_ones_own_brother() -> None:
    """After one's own family, "he" is one of them and not the teacher of before."""
    text = "Mr Lund is great. My brother came too. He is so annoying"
    assert read(text).statements[2].of == {"own"}


# Blame and its absence

BLAMING = [
    "the office never replies to anything",
    "three emails and still no reply from school",
    "thanks for the notice school",
    "who on earth decided this was a good idea",
    "so much for communication",
    "must be nice to finish at three",
    "I've had more sense out of the photocopier",
    "would it kill them to answer the phone",
    "is there any point in ringing the office. shambles",
    "how is that fair",
    "school dinners are disgusting",
    "its so unfair",
    "miss always picks the same people",
    "bilkul faltu school hai",
]
NOT_BLAMING = [
    "what time does the office open tomorrow",
    "is it non uniform on friday",
    "does anyone know what page the homework is on",
    "thank you so much to the office for finding it",
    "it was never boring",
    "mrs shufflebottom is an absolute weapon at egg and spoon",
    "that assembly was sick, you smashed it",
    "mashaallah, may allah reward the teachers",
    "what does mean mean",
    "I forgot the form, like a right muppet",
    "sorry for my english is bad",
    "mr lund is insane at football",
    "my fault entirely, I lost the letter",
]


@pytest.mark.parametrize("text", BLAMING)
def test_blame_is_heard(text: str) -> None:
    """Open, polite, sarcastic, in dialect, or as a question that is none."""
    assert blame(normalise(text).text) >= BLAMES


@pytest.mark.parametrize("text", NOT_BLAMING)
def test_no_blame_is_heard(text: str) -> None:
    """In questions that are questions, thanks, rough praise and blame of oneself."""
    assert blame(normalise(text).text) < BLAMES


def test_a_letter_to_the_school_is_the_right_channel() -> None:
    """What is put to the teacher in private is no complaint on social media."""
    text = "Hi Mrs Dunne, I am not happy about the seats. Could I come in?"
    assert read(text).to_school
    assert not found("criticism-of-school", text, channel="private")


@pytest.mark.parametrize(
    "greeting",
    [
        "Assalamu alaikum respected Headteacher",
        "Salaam Ustadh",
        "Hey Mr Dunne",
        "Morning Mrs Dunne",
        "So sorry for the delay. Evening Mr Dunne",
    ],
)
def test_a_letter_to_the_school_is_known_by_its_greeting(greeting: str) -> None:
    """In the words of many homes."""
    assert read(f"{greeting}, the seats are too small for him").to_school


@pytest.mark.parametrize("time", ["this morning", "every evening"])
def test_a_time_of_day_is_no_greeting(time: str) -> None:
    assert not read(f"{time} Mrs Dunne moans about the seats").to_school


@pytest.mark.parametrize(
    "text",
    [
        "The council never answers the phone. Shambles",
        "Tesco are a joke, no reply to three emails",
        "That ref was useless",
        "my husband is an idiot, he shrank my jumper",
    ],
)
def test_others_may_be_complained_of(text: str) -> None:
    """A parent may complain of a council, a shop, a referee and a husband."""
    assert not found("criticism-of-school", text)
    assert not found("abuse", text)


# Personal details


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("ring me on 07700 900143 later", "07700 900143"),
        ("ring me on 07700-900-143", "07700-900-143"),
        ("call (01632) 960 814", "01632) 960 814"),
        ("call +44 7700 900143", "+44 7700 900143"),
        ("call 0044 7700 900143", "0044 7700 900143"),
        ("call +44 (0)7700 900143", "+44 (0)7700 900143"),
        ("call +92 300 1234567", "+92 300 1234567"),
        (
            "oh seven seven double oh nine double oh one four three",
            "oh seven seven double oh nine double oh one four three",
        ),
        ("send it to B99 1ZZ please", "B99 1ZZ"),
        ("mail rukhsana.m@example.com", "rukhsana.m@example.com"),
        ("we live at 14 Foundry Lane now", "14 Foundry Lane"),
        ("drop it at 27 Heron Close", "27 Heron Close"),
        ("its the red one AB12 CDE", "AB12 CDE"),
        ("the gate code is 4471", "gate code is 4471"),
    ],
)
def test_a_detail_is_found(text: str, detail: str) -> None:
    """Phones (spelled out too), postcodes, addresses, registrations, codes."""
    assert detail in details(text)


@pytest.mark.parametrize(
    "text",
    [
        "We counted to 10,000 all the way home",
        "it cost £12.50 each",
        "doors open at 18:30, done by 8.15pm",
        "on 12/05/2026 or 2026-05-12",
        "order 00417829 has shipped",
        "I ran 5 miles up the hill",
        "2 weeks to go, 3 minutes a way",
        "about 40 children walk",
        "year 6 won 3-0 in 2019",
        "call 999 or 111",
        "oh no, one two three, go",
        "@oakmere is our handle",
        "Year 6 car park duty, wish me luck",
        "year 6 who walk home",
        "Wasps 1, nature walk 0",
        "our year 3 charity walk",
        "we came 2nd and Y6 1st",
        "U11 2nd team won",
        "WD40 and a prayer",
        "We saw 3 swans close by",
        "the score was +2 and then +3",
    ],
)
def test_numbers_that_tell_nothing_are_let_be(text: str) -> None:
    """Prices, times, dates, scores, order numbers, counting."""
    assert details(text) == []


# Children's names


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Well done to Theo Baptiste!", ["Theo", "Baptiste"]),
        ("Well done Nia and Yusuf", ["Nia", "Yusuf"]),
        ("Haniya Rahmani of 3B recited", ["Haniya", "Rahmani"]),
        ("Leo (Year 4) found a frog", ["Leo"]),
        ("Meet our Junior Librarians: Oluwaseun, Freya and Mihai", ["Oluwaseun", "Freya", "Mihai"]),
        ("Orla, our county chess champion", ["Orla"]),
        ("Ruben's glasses are at the office", ["Ruben"]),
        ("Rosalind Okeke won the county medal", ["Rosalind", "Okeke"]),
        ("Well done to Łucja Żak!", ["Łucja", "Żak"]),
        ("Well done to Şule and Čeněk!", ["Şule", "Čeněk"]),
        ("Well done to DeShawn McKenzie!", ["DeShawn", "McKenzie"]),
        ("Well done to Anne-Marie!", ["Anne-Marie"]),
    ],
)
def test_a_child_is_told_by_what_stands_around_the_name(text: str, named: list[str]) -> None:
    """A class, a prize, a part, praise, a thing of the child's own."""
    assert names(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "We visited Tullie House in Carlisle",
        "Year 5 are reading Goodnight Mister Tom",
        "Orders go to Duddon Portraits by Friday",
        "Thank you to Asda and Kirkby Rotary",
        "Well done to Beech, Elm and Willow",
        "Congratulations to Oak Class",
        "Year 1 put the Knave of Hearts on trial",
        "Happy Diwali and Eid Mubarak",
        "Please welcome Biscuit, our new reading dog",
        "Well done Mrs Begum and Mr Tait",
        "Good luck England",
        "Florence Nightingale came alive in Year 2",
        "Chickenpox in Y2, just a heads up",
        "Spellings (Year 3) are on the app",
    ],
)
def test_a_capital_is_no_name(text: str) -> None:
    """Nor are places, firms, books, classes, festivals, pets, grown-ups, illnesses and lessons."""
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "i dont think the school is useless",
        "i never said nobody at school cares",
        "it is not true that the head never listens",
        "nobody says the office is a shambles",
        "not one of us has a bad word to say about the teachers",
    ],
)
def test_what_is_denied_is_no_blame(text: str) -> None:
    """Whoever says that something is not so does not say that it is."""
    assert blame(normalise(text).text) < BLAMES


@pytest.mark.parametrize(
    "text",
    [
        "i dont think they have a clue",
        "i dont think its good enough, the school is useless",
        "i thought it would be nice. the school is useless",
    ],
)
def test_a_complaint_put_as_a_denial_is_one(text: str) -> None:
    """What is missing is missed however it is put, and a denial ends with its words."""
    assert blame(normalise(text).text) >= BLAMES


@pytest.mark.parametrize(
    "text",
    ["he is a d1ckhead", "what a b.i.t.c.h", "the head is a tw@t", "that teacher is a w**ker"],
)
def test_a_person_called_by_a_masked_swear_word_is_insulted(text: str) -> None:
    """Digits, dots and stars hide no insult."""
    assert SWORN_AT.search(normalise(text).text)


@pytest.mark.parametrize("text", ["he is dickens", "what a bass", "she is in the twaddle shop"])
def test_a_word_that_holds_a_swear_word_insults_nobody(text: str) -> None:
    """A name is a name."""
    assert not SWORN_AT.search(normalise(text).text)


# Rude words that are none


@pytest.mark.parametrize(
    "name",
    ["Mrs Cockburn", "Scunthorpe", "Mr Shufflebottom", "Miss Dickinson", "Penistone", "Lightwater",
     "Mr Hancock", "Essex", "Mrs Dyke", "cocktail", "assessment", "shiitake", "Mr Titmarsh",
     "Arsenal", "class assembly"],
)  # fmt: skip
def test_a_name_is_no_swear_word(name: str) -> None:
    """Surnames, places and words that hold a rude one inside are let be."""
    text = f"{name} was lovely today"
    assert not SWEARING.search(normalise(text).text)
    for rule in ("swearing", "abuse", "discrimination", "threat"):
        assert not found(rule, text), rule


@pytest.mark.parametrize(
    "text",
    [
        "Thank you Miss S... we will all miss you",
        "Is it hall A or hall B.... I never know",
        "Mr T... retired",
        "Vitamin C... for all",
        "A** for effort",
        "the Dick King-Smith book",
        "the Dick Whittington panto",
        "a knob of butter",
        "our daughter drew the cock robin",
        "a tit on the feeder",
    ],
)
def test_what_only_looks_like_a_swear_word_is_none(text: str) -> None:
    """Initials, marks, authors, birds and butter."""
    assert not SWEARING.search(normalise(text).text)


@pytest.mark.parametrize(
    "text", ["f..king", "f--k", "what a dick", "you knob", "b.i.t.c.h", "s...t"]
)
def test_a_swear_word_between_its_first_and_last_letter_is_one(text: str) -> None:
    """Dots and hyphens mask as stars do, where a letter follows."""
    assert SWEARING.search(normalise(f"oh {text} it is raining").text)


@pytest.mark.parametrize(
    "text", ["sh!t", "f**k", "fkn", "wtf", "bulls**t", "F#cking", "sh*tty", "shiiiit", "fuuuuck"]
)
def test_a_masked_swear_word_is_one(text: str) -> None:
    """Stars, signs, stretching and shortening hide nothing."""
    assert SWEARING.search(normalise(f"oh {text} it is raining").text)


@pytest.mark.parametrize(
    "text",
    [
        "that dance was sick, you smashed it",
        "mr jones is savage at rounders",
        "u absolute robber what a save",
        "mrs w on that scooter is a menace i would die for her",
        "im dead, that nativity killed me",
        "your costume was insane",
    ],
)
def test_rough_praise_is_praise(text: str) -> None:
    """Killing it, smashing it and being sick at it are compliments."""
    for rule in ("abuse", "threat", "criticism-of-staff", "criticism-of-school"):
        assert not found(rule, text, audience="pupils"), rule


# Time


@pytest.mark.parametrize(
    "piece",
    ["a", " ", "\n", "a ", "mrs ", "mrs mrs ", '"', "'", "😂", "the ", "he was ", "0 1 ", "07",
     ". ", "Aa ", "Aa, ", "Well done to ", "a.b@", "!?", "don't ",
     "who decided that ", "-", "12 a "],
    ids=repr,
)  # fmt: skip
def test_the_longest_text_is_read_at_once(piece: str) -> None:
    """Time grows linearly: no text of 100,000 characters keeps anybody waiting."""
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    draft = Draft("oakmere", "staff", "personal", text)
    start = time.perf_counter()
    reading = read(text, SCHOOL)
    for rule in RULES.values():
        list(rule.detect(reading, draft))
    # Ten times what it takes, so that a busy machine fails nobody.
    assert time.perf_counter() - start < 8


@pytest.mark.parametrize("name", ["", " ", "\u200b", "\u00ad\u200f"])
def test_a_name_of_signs_that_nobody_sees_is_found_nowhere(name: str) -> None:
    """Else every gap between two words would be the school."""
    assert named((name,)) is None
    assert named((name, "Oakmere")) == named(("Oakmere",))


def test_a_sign_that_stands_for_a_sentence_is_one_sign() -> None:
    """A text of such signs is not eighteen times as long to read as it was to type."""
    assert normalise("ﷺ").text == "ﷺ"
    assert normalise("½ ㎏ ﬃ …").text == "1⁄2 kg ffi ..."
