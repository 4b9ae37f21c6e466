"""What the learned reader is told, its sums and its files."""

import gzip
import json
import math
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import RULES, Draft, check
from checker._check import listen, understand
from checker.reading import named
from checker.reading.alike import ALIKE, SURNAME, WHO
from checker.reading.classes import classes
from checker.reading.linear import Model, checksum, class_names, phrases
from checker.reading.meaning import (
    BEGIN,
    END,
    MODEL,
    OWN,
    READ,
    UNLIKELY,
    Meaning,
    facts,
    shipped,
    told,
)
from checker.reading.normal import Span, normalise
from checker.reading.pieces import NAMED as NAME
from checker.reading.pieces import SCHOOL, SHOUTED, words
from checker.training.classes import CLASSES, classes_hash, read_classes
from checker.training.corpus import CORPUS, corpus_hash
from tests.content import POLICIES, ROOT

SHIPPED = ROOT / "checker" / "reading" / MODEL
NAMES = ("Oakmere Primary School", "Oakmere")
OAKMERE = named(NAMES)


def cut(text: str) -> list[str]:
    return [piece.text for piece in words(normalise(text), text, OAKMERE)]


def words_told(text: str) -> list[str]:
    """Return the words of a draft as the model is told them."""
    draft = Draft("oakmere", "parents", "personal", text)
    return [piece.text for piece in listen(draft, NAMES).reading.pieces]


# What it is told


def test_the_schools_own_name_is_a_school() -> None:
    """What is learned at one school is known of every school."""
    assert cut("Oakmere is great") == [SCHOOL, "is", "great"]
    assert cut("Oakmere Primary School is great") == [SCHOOL, "is", "great"]
    assert cut("oakmere lane") == ["oakmere", "lane"]


def test_who_somebody_is_is_not_told() -> None:
    """Names, faiths and countries are each one word to the reader."""
    assert cut("Mrs Khan") == cut("Mrs Okafor") == ["mrs", SURNAME]
    assert cut("Mrs Smith-Khan came") == cut("Mrs Potter came") == ["mrs", SURNAME, "came"]
    assert cut("miss the bus") == ["miss", "the", "bus"]
    assert words_told("Well done to Anne-Marie") == words_told("Well done to Amira")
    assert cut("church") == cut("Mosque") == ["mosque"]
    assert cut("Romanian") == cut("Polish") == ["polish"]
    assert words_told("Well done to Theo Baptiste") == words_told("Well done to Amira Khan")
    assert NAME in words_told("Well done to Theo Baptiste")


def test_no_word_is_heard_as_one_that_is_heard_as_another() -> None:
    """Each row has one word that stands for the others."""
    assert not set(ALIKE.values()) & ALIKE.keys()


def test_shouting_and_repeating_are_told_once() -> None:
    """Capitals leave a piece before them; a sign said ten times is said three times."""
    assert cut("YOU ARE GREAT!!!!!!!!!!") == [SHOUTED, "you", "are", "great", "!", "!", "!"]
    assert cut("You ARE great") == ["you", SHOUTED, "are", "great"]


@given(st.text())
def test_pieces_stand_where_they_came_from(text: str) -> None:
    """Pieces are in order and cover every letter of the normalised text that is told."""
    normal = normalise(text)
    some = list(words(normal, text, OAKMERE))
    for piece in some:
        if piece.text not in (SHOUTED, SCHOOL, SURNAME, *ALIKE.values()):
            assert normal.text[piece.start : piece.end] == piece.text
    starts = [piece.start for piece in some]
    assert starts == sorted(starts)


def test_phrases_are_words_writers_channels_and_pairs() -> None:
    """Side by side, and with a word between."""
    assert list(phrases(["a", "b", "c"], "staff", "private")) == [
        *("a", "a b", "a _ c", "b", "b c", "c"),
        *("staff>a", "private>a", "staff>b", "private>b", "staff>c", "private>c"),
    ]


def test_a_draft_begins_and_ends() -> None:
    """Both are words to the model; where there are no words nothing begins."""
    draft = Draft("oakmere", "parents", "personal", "Hello there")
    assert words_told(draft.text) == ["hello", "there"]
    heard = listen(draft, NAMES).reading.pieces
    assert told(heard) == [BEGIN, "hello", "there", END]
    assert told([]) == []


def test_a_word_is_told_by_its_class_too() -> None:
    """A word that has none stands for itself; nobody can type a class."""
    assert class_names(["dreadful", "cake"], {"dreadful": 7}.get) == ["[7]", "cake"]
    assert not {f"[{number}]" for number in range(256)} & set(cut("see [7] and [12]"))


def test_words_that_are_used_alike_are_in_one_class() -> None:
    """Every class fits a byte, no word is in two, and good words are not among bad ones."""
    every = read_classes()
    assert set(every.values()) == set(range(len(set(every.values()))))
    assert max(every.values()) < 256
    assert len(every) == len(CLASSES.read_text("utf-8").split())
    assert every["awful"] == every["terrible"] != every["fantastic"] == every["wonderful"]


def test_who_somebody_is_has_no_class() -> None:
    """Whatever else such a word is used like, nothing that is learned of that is known of it."""
    assert not read_classes().keys() & (WHO | ALIKE.keys())
    assert {"girl", "boy", "black", "asian", "muslim", "gay"} <= WHO
    some = {"mohammed", "khan", "smith", "oliver", "aisha", "yemeni", "islam"}
    assert not read_classes().keys() & some


def test_facts_say_who_where_what_is_ticked_and_what_was_found() -> None:
    """Each alone and with who writes it; a rule that is silent says so."""
    draft = Draft(
        "dingle", "parents", "personal", "The school is a joke", frozenset(["photo-adult"])
    )
    heard = listen(draft, ())
    found = set(facts(draft, heard.reading, heard.phrased))
    assert {"parents", "personal", "photo-adult", "of school", "blames school"} <= found
    assert {f"parents>{fact}" for fact in found if ">" not in fact} <= found
    assert any(fact.startswith("criticism-of-school: breach") for fact in found)
    letter = Draft("dingle", "parents", "private", "Dear Mrs Khan, my son is not happy. Sam’s mum")
    assert "criticism-of-staff: silent" in {
        *facts(letter, listen(letter, ()).reading, listen(letter, ()).phrased)
    }


# Its sums


def tiny() -> tuple[bytes, dict[str, list[int]]]:
    """Return a model file that knows a word with a class and some others, and its numbers."""
    known = sorted(["a", "a b", "staff>b", "[9] [9]"], key=checksum)
    single = sorted(["a", "b", "[9]"], key=checksum)
    header = {
        "sure": 0.0,
        "leaning": -1.0,
        "phrases": 4,
        "words": 3,
        "facts": ["rain"],
        "breach": [0.5, 0.25, 0.125],
        "rules": {"abuse": [-1.0, 0.5, 2.0]},
    }
    numbers = {
        "telling": [3, 1, 2, 4],
        "breach": [-4, 100, 7, 9, 8],
        "abuse": [5, -6, 3, -1],
    }
    data = json.dumps(header).encode() + b"\n"
    for table in (known, single):
        sums = [struct.pack(">I", checksum(each)) for each in table]
        data += b"".join(bytes(each[byte] for each in sums) for byte in range(4))
    data += bytes(numbers["telling"])
    for name in ("breach", "abuse"):
        data += struct.pack(f"{len(numbers[name])}b", *numbers[name])
    places = {
        **{each: [at] for at, each in enumerate(known)},
        **{f"word {each}": [at] for at, each in enumerate(single)},
    }
    return data, numbers | places


def test_the_sums_are_a_regressions() -> None:
    """Worked out by hand: phrases by their direction, facts by their weight."""
    data, numbers = tiny()
    facts = ["rain", "sun"]
    score = Model.from_bytes(data, {"b": 9}.get)(["a", "b", "b"], "staff", "private", facts, facts)
    places = [numbers[each][0] for each in ("a", "a b", "staff>b", "[9] [9]")]
    telling, weights = numbers["telling"], numbers["breach"]
    length = math.sqrt(sum(telling[place] ** 2 for place in places))
    said = sum(telling[place] * weights[place] for place in places) / length
    assert score.breach == pytest.approx(0.5 + 0.25 * said + 0.125 * weights[4])
    single = [numbers["abuse"][numbers[f"word {each}"][0]] for each in ("a", "b", "[9]")]
    assert score.rules["abuse"] == pytest.approx(-1.0 + 0.5 * sum(single) / math.sqrt(3) - 2.0)


def test_nothing_known_is_nothing_said() -> None:
    """Without a phrase or a fact only the bias is left."""
    data, _ = tiny()
    score = Model.from_bytes(data, {"b": 9}.get)([], "staff", "private", [], [])
    assert (score.breach, score.rules) == (0.5, {"abuse": -1.0})


def test_what_is_ticked_excuses_but_is_not_held_against_words() -> None:
    """The lower of both sums counts: of all facts, and of those that nobody ticked."""
    data, numbers = tiny()
    model = Model.from_bytes(data, {"b": 9}.get)

    def objection(facts: list[str], unticked: list[str]) -> float:
        return model([], "staff", "private", facts, unticked).breach

    weighs = 0.125 * numbers["breach"][4]
    assert weighs > 0
    assert objection(["rain"], []) == pytest.approx(0.5)
    assert objection([], ["rain"]) == pytest.approx(0.5)
    assert objection(["rain"], ["rain"]) == pytest.approx(0.5 + weighs)


# What is shipped


def test_the_model_was_made_from_this_corpus() -> None:
    """Whoever changes a draft teaches the reader anew: make train."""
    assert shipped().header["corpus"] == corpus_hash(CORPUS)


def test_the_model_knows_these_classes() -> None:
    """Whoever makes the classes anew teaches the reader anew: make train."""
    assert shipped().header["classes"] == classes().header["made_of"] == classes_hash()
    assert {word: classes()(word) for word in read_classes()} == read_classes()
    assert classes()("zzyzx") is None


def test_a_rules_own_score_counts_in_part() -> None:
    """Beside whether anybody objects, which counts whole."""
    draft = Draft("dingle", "parents", "personal", "The office never answers the phone")
    heard = listen(draft, NAMES)
    known = tuple(facts(draft, heard.reading, heard.phrased))
    every = told(heard.reading.pieces)
    score = shipped()(every, draft.audience, draft.channel, known, known)
    found = understand(draft, heard, shipped())
    for rule, own in score.rules.items():
        assert found.scores[rule] == score.breach + OWN * own
        assert found.alone[rule] == own


def test_what_is_explained_by_one_rule_is_no_breach_of_an_unlikely_other() -> None:
    """Of one of which the policy says nothing, say; where nothing explains it, the others may."""

    def meant(**alone: float) -> Meaning:
        return Meaning(dict.fromkeys(alone, 3.0), alone, 0.5, leaning=-0.1, words=(Span(0, 3),))

    def faint(meaning: Meaning) -> list[float | None]:
        return [hit.faint for hit in RULES["abuse"].weigh((), meaning)]

    assert faint(meant(abuse=UNLIKELY - 0.1, politics=2.0)) == []
    assert faint(meant(abuse=UNLIKELY + 0.1, politics=2.0)) == [3.0]
    assert faint(meant(abuse=UNLIKELY - 0.1, politics=-0.2)) == [3.0]
    assert faint(meant(abuse=0.0, politics=2.0)) == [None]


def test_the_model_scores_every_rule() -> None:
    """No rule is unknown to the model, and none of its scores belongs to no rule."""
    assert set(RULES) == set(shipped().header["rules"])


def test_the_model_is_small_enough() -> None:
    """At most 1.5 MB on the wire, as a host's gzip sends it."""
    assert len(gzip.compress(SHIPPED.read_bytes(), 6)) <= 1_500_000


def test_a_long_draft_is_read_to_an_end() -> None:
    """However long, a draft has a bounded number of looks; what is said late in it counts."""
    assert READ >= 900
    kind = "Lovely sunny day at the park with my own two. " * 40
    dig = "The head is useless and this school is a joke, what a shower of idiots. "
    policy = POLICIES["dingle"]
    assert check(Draft("dingle", "parents", "personal", kind), policy).verdict == "clear"
    assert check(Draft("dingle", "parents", "personal", kind + dig), policy).verdict == "breach"


def test_the_words_that_decide_are_the_statement_that_does() -> None:
    """Not the whole draft, and not the kind part of it."""
    text = "Thanks for the cakes. What a useless bunch of clowns run this school. See you at home."
    draft = Draft("dingle", "parents", "personal", text)
    heard = listen(draft, ())
    found = understand(draft, heard, shipped())
    assert [text[span.start : span.end] for span in found.words] == [
        "What a useless bunch of clowns run this school"
    ]
