"""Help comes first where a child may be at risk, and is not set off by songs or football."""

import gzip
import json
import re
from pathlib import Path

import pytest

from checker import Draft, check
from checker.reading import harm, read
from checker.reading.harm import STRETCH, phrased, shipped, stretched
from checker.reading.pieces import MOST
from checker.training.corpus import read_corpus
from checker.training.messages import MESSAGES, made_of, read_messages
from tests.content import POLICIES

DISCLOSURES = [
    "i want to die",
    "I want to kill myself",
    "i dont want to be here any more",
    "she has been cutting her arms",
    "everyone would be happier if i was dead",
    "my dad hits me",
    "my dad pushed me off the swing on purpose and it really hurts",
    "my dad pushed me really hard and kicked me on the swing",
    "my dad pushed me when he was high",
    "i cut my hair and he hit me in my face",
    "my mums boyfriend hurt my sister last night",
    "my mum shouts at me and i feel scared",
    "he said he will hurt me if i tell",
    "my teacher touched me and i feel scared",
    "mr jones hit me",
    "someone in my class keeps hitting me and i dont know what to do",
    "please help me he keeps hitting me",
    "im being bullied",
    "im scared to go to school",
    "i hate my life",
    "a man online asked for my picture",
    "someone i dont know wants to meet me",
    "a man i dont know keeps messaging me on roblox",
    "my coach wants me to keep it secret",
    "there is no food at home",
    "they all bully me at school",
    "everyone at school bullies me",
    "people at school keep calling me names and hitting me",
    "i feel really sad all the time",
    "My step dad comes into my room at night",
    "Someone at home touches my daughter",
    "My daughter wants to die because of the bullying",
    "My son has been bullied for months and the school does nothing",
    "i cut my arms when im sad",
    "He told my son not to tell me what they talk about online",
    "I think she is being hurt at home",
    "a boy in year 4 is getting hit by his step dad",
    "a grown up i met on roblox wants me to send a picture",
    "a man keeps messaging me and asking where i live",
    "my uncle says its our secret and i dont like it",
    "A teacher keeps messaging my daughter on Instagram",
    "Mr Hill keeps messaging my son on Snapchat",
    "The coach messages my daughter privately every night",
    "My daughter has been cutting herself",
    "Mr Hill hits the children in his class",
    "Miss Hall slapped one of the girls",
    "my teacher messages me on snapchat at night",
    "i cut myself last night",
    "i cut myself when im sad",
    "my uncle keeps coming in my room at night",
    "she told me she isn't safe, those bruises on her arms are from her stepdad",
    "i want to die, im so tired of everything",
    "i hate my life, im cold and hungry and nobody cares",
    "i want to die i dont want to go to maths on monday",
    "my dad hit me",
    "my mum hit me yesterday",
    "My stepdad hit me. I don't want to go home",
    "my stepdad beat me up",
    "my mums boyfriend kicked my sister this morning",
    "i want to die, nobody passes me the ball and they all laugh",
    "i dont want to be alive anymore",
    "my dad hits me when hes drunk",
    "a man online asked me to send pictures",
    "shes been cutting herself again",
    "im scared to go home",
    "he keeps touching me and i dont like it",
    "she told me she wants to die",
    "my coach told me not to tell anyone",
    "there is no food at home again",
    "my stepdad hit my brother with a belt",
    # Neither a jest nor a saying hides harm: children laugh and play games when they tell, too.
    "my stepdad punched me in the belly, im scared lol",
    "my uncle puts his hand in my pants when we play minecraft",
    "dad kicked me in the stomach because i got to level 5",
    "mum will kill me for telling you about the bruises",
    "he burnt my arm a bit with his cigarette and laughed",
    "she burnt my hand on the hob on purpose",
    "i want to kms",
    "i wanna kms so bad no one would care",
    "sir touched my leg and told me i was pretty",
    "mr jones touched my leg under the table",
    "Mr Jones touched my daughter's leg under the table",
    "I saw Mr Jones touch a girl's leg under the table",
    "miss, some boys in year 5 keep hitting me at break",
    "they keep hitting me in the playground",
]
_NAME = re.compile(
    r"(?<=[a-z,] )([A-Z][a-z]{2,})(?='s| (?:is|says|said|has|was|told|came|keeps|wont|won't))"
)
HARMLESS = [
    "I want to die 😂 sir saw my search history",
    "this heat is killing me",
    "we got absolutely murdered 6-0",
    "he hit the bar twice and then he hit the post",
    "she killed it in assembly",
    "🎶 stayin alive, stayin alive 🎶",
    "my brother hit me with a pillow haha war is on",
    "mario kart: she hit me with a blue shell, i want to die",
    "dying of laughter here",
    "i will literally die if we have spellings again lol",
    "my dad beat me at chess again",
    "I could murder a cup of tea",
    "mum is going to kill me when she sees my trousers",
    "scared of the new rollercoaster",
    "someone asked me to bring cakes to the fair",
    "the head wants us to meet at the gate at nine",
    "he touched down in Lahore safely",
    "the story is about a boy who gets bullied, it is a brilliant book",
    "my friend online from roblox got a pet dragon",
    "starving! whats for tea",
    "they all hit me with snowballs, best day ever",
    "my grandad comes into my room singing every morning",
    "so sad about the hamster",
    "hit me baby one more time 🎶",
    "die hard is on tonight",
    "i cut my finger on the tin",
    "i cut my hair so it does not get in my eyes",
    "he is being beaten by his dad at chess again",
    "she told me not to tell anyone about the surprise party",
    "my coach wants me to play in goal",
    "i cut myself shaving",
    "I cut myself last night opening a tin",
    "i cut myself when i was shaving",
    "i cut myself some cake",
    "I've just cut myself a huge slice",
    "The teacher messages us on Dojo",
    "Mr Hill messages us on Dojo at night",
    "Miss Hall messaged my daughter on Dojo, well done her",
    "Miss Hall keeps messaging me about the trip",
    "Mr Hill hits the children with hard spellings every week",
    "Miss Hall touched the children with her kind words",
    "my dad comes in my room at night to read me a story",
    "my mum keeps coming in my room at night to tuck me in",
    "The coach calls my daughter the best goalie in the team",
    "my sister has been cutting herself some cake",
    "I got kicked in football and scored anyway",
    "my dad beat me up the hill",
    "my dad hit me with a snowball. my mum hit me too. best day",
    "played uno all night and my mum beat me",
    "my grandad beat us to the top",
    "my brother hit me",
    "According to my five year old we are all going to die on Monday",
    "tired of the baby crying all the time",
    "my dad pushed me, then i went so high on the swing",
    "Dad beat me! He is so good at bowling",
    "this homework is killing me",
    "dying laughing at that",
    "another one bites the dust",
    "hit me baby one more time",
    "he hit the bar and we lost 6-0",
    "my dad beats me at chess every time",
    "we got battered, absolutely murdered",
    "mum kicked me off fortnite",
    "my brother pushed me really high on the swing at the park",
    "i want to die of embarrassment",
    "she cut herself a massive slice of cake",
    "my legs are killing me",
    "mum is going to kill me",
    "sir told us to send in photos of our pets",
    "suicide squad is rated 15",
    "my brother beat me again at fifa lol",
    "dont want to wake up early for the school trip",
    "the walk is 5 kms",
    "they keep hitting me with pillows haha",
]


@pytest.mark.parametrize("text", DISCLOSURES)
def test_disclosure_brings_help(text: str) -> None:
    """What a child or a worried adult would say is heard, at school, at home and online."""
    assert read(text).harm


@pytest.mark.parametrize("text", HARMLESS)
def test_idiom_does_not(text: str) -> None:
    """Songs, games, football and figures of speech are not mistaken for it."""
    assert not read(text).harm


@pytest.mark.parametrize(
    "text",
    [
        "mr jones hit me",
        "they all bully me at school",
        "my teacher is horrible he keeps hitting me",
        "dad hits mum every night and i hide",
        "i heard my mum crying cos dad hit her again",
        "i heard someone say go back to your country to my friend and it made her cry",
        "some boys in year 5 keep hitting me",
        "they keep hitting me in the playground",
    ],
)
@pytest.mark.parametrize("school", ["dingle", "oakmere"])
def test_child_in_need_is_not_told_off(school: str, text: str) -> None:
    """A pupil who tells of harm gets help and no word of having broken a rule."""
    draft = Draft(school=school, audience="pupils", channel="private", text=text)
    verdict = check(draft, POLICIES[school])
    assert verdict.help is not None
    assert verdict.verdict == "clear"


@pytest.mark.parametrize("school", POLICIES)
def test_parent_who_tells_of_harm_at_home_is_not_told_off(school: str) -> None:
    """Help is shown; who accuses somebody at the school is judged as before."""
    for text, verdict in (
        ("My daughter told me her dad hits her and she is scared to go home", "clear"),
        ("My daughter told me her teacher hits her and she is scared to go to school", "breach"),
    ):
        told = check(Draft(school, "parents", "personal", text), POLICIES[school])
        assert (told.verdict, bool(told.help)) == (verdict, True)


def test_everyday_drafts_rarely_bring_help() -> None:
    """Of all drafts in the corpus that are fine to post, at most one in a hundred brings help."""
    fine = [draft for draft in read_corpus() if draft.verdict == "ok"]
    helped = [draft.id for draft in fine if read(draft.draft.text).harm]
    assert len(helped) <= len(fine) / 100, helped


def test_help_is_asked_of_the_normalised_text() -> None:
    """Hidden marks and letters of other alphabets are undone before harm is looked for."""
    typed = "i w\u200bant to d\u0456e"
    assert not phrased(typed)
    assert read(typed).harm


# What is learned


def test_what_is_learned_was_made_from_these_messages() -> None:
    """Whoever changes a message, or a draft of the corpus, teaches the reader anew: make train."""
    assert shipped().header["made_of"] == made_of()


def test_a_message_is_settled_only_where_both_labellers_agree() -> None:
    """Its author and a second labeller; nobody writes a message twice."""
    lines = [
        json.loads(line)
        for path in sorted(MESSAGES.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    for line in lines:
        first, second = line["labels"]
        assert line["harm"] == (first if first == second else None), line["id"]
    assert len({line["id"] for line in lines}) == len(lines)
    assert {line["author"] for line in lines}.isdisjoint(each.author for each in read_corpus())
    assert len({" ".join(line["text"].lower().split()) for line in lines}) == len(lines)


def test_a_few_words_tell_in_a_long_cheerful_message() -> None:
    """Wherever it stands; without it nothing does."""
    cheer = "we had such a good day at the farm and i fed a lamb and had chips on the way home. "
    told = (
        "when we got in my stepdad punched me in the belly and he said im not aloud to say "
        "or hel do it again and im scared. "
    )
    assert not read(cheer * 8).harm
    for before in (0, 3, 8):
        assert read(cheer * before + told + cheer * (8 - before)).harm


NAMES = ("Jack", "Chloe", "Fatima", "Agnieszka", "Aisha", "Ngozi", "Caoimhe", "Mohammed", "Priya")


def test_help_hangs_on_no_name() -> None:
    """Whatever the child is called: in messages that tell of harm one name is put for another."""
    tried = 0
    for message in read_messages():
        found = _NAME.search(message.text) if message.harm else None
        if found and found[1] not in {"Mum", "Dad", "Mummy", "Daddy", "Nan", "Miss", "Year"}:
            tried += 1
            texts = [re.sub(rf"\b{found[1]}\b", name, message.text) for name in NAMES]
            assert len({read(text).harm for text in texts}) == 1, message.text
    assert tried > 100


def test_words_of_which_nothing_is_known_tell_nothing() -> None:
    """Nor do none."""
    assert not read("zyx qwv").harm
    assert not read("").harm


def test_every_word_is_heard_in_some_stretch() -> None:
    """Up to a bound: time must not grow with the square of a text, nor without end."""
    for count in (0, 1, 29, 30, 31, 44, 45, 46, 200, MOST):
        words = [str(number) for number in range(count)]
        some = list(stretched(words))
        assert {word for stretch in some for word in stretch} == set(words)
        assert all(len(stretch) <= STRETCH for stretch in some)
    assert len(list(stretched(["a"] * 10 * MOST))) == len(list(stretched(["a"] * MOST)))


def test_what_a_phone_loads_for_it_is_small() -> None:
    """Eighty kilobytes at the most, compressed as a host does it."""
    file = Path(harm.__file__).with_name(harm.MODEL)
    assert len(gzip.compress(file.read_bytes(), 6)) <= 80_000
