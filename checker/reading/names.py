"""Children's names in running text, told by what stands around them and not by a list of names.

A list would know some origins better than others, and the verdict must not. A capital alone
proves nothing: places, firms, books and festivals have one too. So a name counts only where
the text says that it is a child's: a class, an age, a prize, a part played, or several names
in a row. In doubt it is left out.
"""

import re
from bisect import bisect
from collections.abc import Iterator

from checker.reading.normal import Span

# Words written with a capital that are no first name, or are one less often than a class, a month or
# a season.
_OTHER = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "sir",
        "prof",
        "ustad",
        "ustadh",
        "ustadha",
        "sister",
        "brother",
        "apa",
        "imam",
        "coach",
        "father",
        "nan",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "christmas",
        "easter",
        "eid",
        "ramadan",
        "diwali",
        "halloween",
        "vaisakhi",
        "hanukkah",
        "year",
        "years",
        "yr",
        "reception",
        "nursery",
        "class",
        "classes",
        "key",
        "stage",
        "ks",
        "sats",
        "phonics",
        "english",
        "maths",
        "science",
        "history",
        "geography",
        "art",
        "music",
        "computing",
        "spanish",
        "french",
        "arabic",
        "urdu",
        "quran",
        "islam",
        "muslim",
        "god",
        "allah",
        "insha",
        "inshallah",
        "mashallah",
        "alhamdulillah",
        "ofsted",
        "nhs",
        "uk",
        "pta",
        "friends",
        "england",
        "britain",
        "scotland",
        "wales",
        "ireland",
        "london",
        "school",
        "primary",
        "infant",
        "infants",
        "junior",
        "juniors",
        "academy",
        "college",
        "street",
        "road",
        "lane",
        "avenue",
        "hall",
        "park",
        "church",
        "centre",
        "library",
        "museum",
        "zoo",
        "farm",
        "beach",
        "castle",
        "house",
        "houses",
        "team",
        "teams",
        "squad",
        "fc",
        "united",
        "city",
        "town",
        "rovers",
        "club",
        "cup",
        "league",
        "world",
        "book",
        "day",
        "week",
        "month",
        "spring",
        "summer",
        "autumn",
        "winter",
        "term",
        "half",
        "fair",
        "fete",
        "forest",
        "choir",
        "band",
        "head",
        "deputy",
        "boy",
        "girl",
        "teacher",
        "teachers",
        "governor",
        "governors",
        "office",
        "staff",
        "parents",
        "families",
        "everyone",
        "everybody",
        "all",
        "both",
        "you",
        "your",
        "our",
        "the",
        "this",
        "that",
        "these",
        "those",
        "we",
        "they",
        "he",
        "she",
        "it",
        "i",
        "im",
        "ive",
        "what",
        "who",
        "when",
        "where",
        "how",
        "why",
        "and",
        "but",
        "or",
        "so",
        "if",
        "no",
        "yes",
        "ok",
        "well",
        "done",
        "happy",
        "thank",
        "thanks",
        "welcome",
        "dear",
        "hi",
        "hello",
        "good",
        "great",
        "big",
        "huge",
        "massive",
        "super",
        "special",
        "please",
        "come",
        "meet",
        "look",
        "red",
        "blue",
        "green",
        "yellow",
        "orange",
        "purple",
        "gold",
        "silver",
        "bronze",
        "oak",
        "elm",
        "ash",
        "birch",
        "maple",
        "willow",
        "beech",
        "cedar",
        "sycamore",
        "rowan",
        "hazel",
        "holly",
        "chestnut",
        "pine",
        "poplar",
        "hawthorn",
        "robins",
        "owls",
        "foxes",
        "badgers",
        "bees",
        "pupil",
        "pupils",
        "child",
        "children",
        "winners",
        "winner",
        "champions",
        "captain",
        "captains",
        "star",
        "stars",
        "council",
        "councillor",
        "pizza",
        "tesco",
        "asda",
        "aldi",
        "morrisons",
        "facebook",
        "instagram",
        "youtube",
        "zoom",
        "dojo",
        "chickenpox",
        "nits",
        "headlice",
        "lice",
        "norovirus",
        "covid",
        "flu",
        "measles",
        "mumps",
        "impetigo",
        "ringworm",
        "scabies",
        "conjunctivitis",
        "tonsillitis",
        "threadworm",
        "threadworms",
        "worms",
        "sickness",
        "vomiting",
        "illness",
        "bug",
        "homework",
        "spelling",
        "spellings",
        "reading",
        "writing",
        "swimming",
        "swimmers",
        "assembly",
        "pe",
        "netball",
        "football",
        "rugby",
        "cricket",
        "tennis",
        "gymnastics",
        "dance",
        "drama",
        "sports",
        "disco",
        "trip",
        "kit",
        "uniform",
        "coat",
        "jumper",
        "bags",
        "lunch",
        "lunches",
        "dinner",
        "dinners",
        "parking",
        "fees",
        "places",
        "spaces",
        "tickets",
        "photos",
        "residential",
        "sleepover",
        "transition",
        "rehearsals",
    ]
)
# Animals, toys and people in books have names too, and no parents to ask.
_NO_CHILD = re.compile(
    r"\b(?:dogs?|puppy|cats?|hamsters?|guinea pigs?|rabbits?|hens?|chicks?|ducks?|lambs?|pon(?:y|ies)|tortoise|"
    r"goldfish|gecko|snails?|teddy|bear|puppet|elf|snowman|scarecrow|centurion|king|queen|knave|author|poet laureate|"
    r"explorer|book|novel|story|chapter|film|rehearsals? of|reading|read|author of|characters?|by (?:the )?author)\b",
    re.IGNORECASE,
)

_CAPITAL = f"[A-ZÀ-ÖØ-Þ{''.join(c for c in map(chr, range(0x100, 0x250)) if c.isupper())}]"
_PART = rf"{_CAPITAL}[a-z'’ß-öø-ɏ]{{1,20}}"
_N = rf"{_PART}(?:-?{_PART})?"  # one name: "Zoë", "DeShawn", "Anne-Marie"
_FULL = rf"{_N}(?:\s(?:[A-Z]\b\.?|(?:bin|bint|al|ul|de|van|O['’])\s?{_N}|{_N})){{0,2}}"  # with a surname
_LIST = rf"{_FULL}(?:(?:,\s|\s?&\s?|\s(?:and|n)\s|,\sand\s){_FULL}){{0,11}}"
_TWO = rf"{_FULL}(?:,\s{_FULL}){{0,10}},?\s(?:and|&|n)\s{_FULL}"
_THREE = rf"{_FULL}(?:,\s{_FULL}){{1,10}},?\s(?:and|&|n)\s{_FULL}"
_CLASS = r"(?:[Yy](?:ea)?r?\s?[1-6]\b|Reception\b|Nursery\b|[1-6]\s?[A-Z]\b|[A-Z][a-z]+\s[Cc]lass\b|[Cc]lass\s\w)"
_ROLE = (
    r"(?:winners?|champions?|captains?|[Hh]ead [Bb]oys?|[Hh]ead [Gg]irls?|librarians?|councillors?|prefects?|monitors?|"
    r"buddies|ambassadors?|poets?|artists?|runners?|swimmers?|goalkeepers?|scorers?|players?|stars?|reciters?|pupils?|"
    r"readers?|writers?|singers?|soloists?|gymnasts?|leaders?|leads?|reps?|finalists?|medall?ists?)"
)
_PRIZE = (
    r"(?:won|wins|came (?:first|second|third)|scored|received|earned|has been (?:chosen|picked|selected|awarded)|"
    r"was (?:chosen|picked|selected|awarded)|is our|are our|represent(?:ed|s|ing)?|achieved|passed (?:his|her|their)|"
    r"(?:is|are) (?:off|going|heading) to represent|(?:with|on|for) (?:his|her|their)|who (?:won|came|scored|played|made|wrote|is|has|have|was|were))"
)

_EVIDENCE = tuple(
    re.compile(pattern)
    for pattern in (
        # Praised or greeted: "Well done to Theo Baptiste".
        rf"(?:[Ww]ell done|[Cc]ongratulations|[Cc]ongrats|[Tt]hree cheers|[Bb]ravo|[Hh]appy \w+ birthday|[Hh]appy birthday|[Ss]habash|[Mm]abrook|[Mm]abruk|[Ss]hout[- ]?out|[Hh]uge applause)\s?,?\s(?:go(?:es)? to\s|to\s|for\s|both\s)?(?P<names>{_LIST})",
        # In a class, of an age: "Haniya Rahmani of 3B", "Leo (Year 4)", "Amira, 9".
        rf"(?P<names>{_LIST})(?:,?\s\(?(?:in|of|from)\s|,?\s\(){_CLASS}",
        rf"(?P<names>{_FULL}),?\s\(?(?:aged?\s)?(?:[4-9]|1[01])\)?(?=[\s,.!)]|$)",
        rf"{_CLASS}(?:['’]s?)\s(?:own\s|very own\s)?(?P<names>{_LIST})",
        # By what was won or played: "Rosalind Okeke on her county swimming medal".
        rf"(?P<names>{_LIST}),?\s{_PRIZE}",
        rf"(?P<names>{_LIST}),?\s(?:our|this year['’]s|today['’]s|one of our)\s(?:[\w'’-]+\s){{0,4}}{_ROLE}",
        rf"\b(?:[Oo]ur|[Mm]eet|this year['’]s|new)\s(?:[\w'’-]+\s){{0,5}}{_ROLE}(?:\s(?:is|are|was|were))?[:,]?\s(?P<names>{_LIST})",
        # Several in a row, after what makes them children: "Junior Librarians: Freya, Mihai and Tanisha".
        rf"(?:\b(?:[Mm]eet|[Ss]tarring|[Ff]eaturing|[Tt]eam|[Ss]quad|[Cc]ast|[Ww]elcome|{_ROLE})\b[^.!?\n]{{0,40}}?[:,\s])(?P<names>{_THREE})",
        rf"(?P<names>{_TWO})\s(?:with|show(?:ing)? off|off to|and (?:his|her|their))\s(?:his|her|their)?",
        # A child's own thing: "Nia's poem", "the mother of Hamid".
        rf"(?P<names>{_FULL})['’]s\s(?:\w+\s)?(?:poem|painting|drawing|model|story|certificate|medal|goal|artwork|bake|mum|mom|mam|dad|parents|solo|glasses|inhaler|coat|jumper|reading|lunch)\b",
        rf"(?:[Mm]um|[Mm]om|[Mm]am|[Dd]ad|[Mm]other|[Ff]ather|[Pp]arents?|[Cc]arer|[Nn]an)\sof\s(?P<names>{_FULL})",
        r"(?P<names>\b[A-Z]\.?\s?[A-Z]\.?)\sin\s(?:[Yy](?:ea)?r?\s?[1-6]\b|[1-6][A-Z]\b)",
    )
)
_WORD = re.compile(rf"\b{_N}|\b[A-Z]\.?\s?[A-Z]\b\.?")
_TITLED = re.compile(
    r"\b(?:Mrs?|Ms|Miss|Mx|Dr|Sir|Ustadh?a?|Sister|Brother|Apa|Coach|Imam|Councillor|Cllr)\.?\s$"
)
_NOT_AFTER = re.compile(
    r"\s(?:[Cc]lass|[Tt]eam|[Hh]ouse|[Ss]chool|[Pp]rimary|[Aa]cademy|[Ff]orest|FC|United|[Rr]oad|[Ll]ane|[Ss]treet|[Hh]all|[Pp]ark|[Rr]overs|[Cc]lub)\b"
)


def names(text: str) -> Iterator[Span]:
    """Yield each name that the text gives as a child's.

    Titles ("Mrs Patel") name adults and are left to :mod:`checker.reading.people`.
    """
    animals = [match.start() for match in _NO_CHILD.finditer(text)]
    found: set[Span] = set()
    for pattern in _EVIDENCE:
        for match in pattern.finditer(text):
            start, end = _sentence(text, *match.span())
            near = bisect(animals, end) - bisect(animals, start)
            if not near:
                found |= set(_each(text, *match.span("names")))
    yield from sorted(found)


def _each(text: str, start: int, end: int) -> Iterator[Span]:
    for word in _WORD.finditer(text, start, end):
        bare = re.sub(r"['’]s$", "", word[0])
        titled = _TITLED.search(text, max(0, word.start() - 12), word.start())
        if bare.lower() not in _OTHER and not titled and not _NOT_AFTER.match(text, word.end()):
            yield Span(word.start(), word.start() + len(bare))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around a stretch starts and ends, as far as 200 characters off."""
    before = max(text.rfind(mark, max(0, start - 200), start) for mark in ".!?\n")
    after = [at for mark in ".!?\n" if (at := text.find(mark, end, end + 200)) >= 0]
    return max(before + 1, start - 200), min(after, default=end + 200)
