"""Setting up an account, page or group in the school's name."""

from checker.reading.phrases import phrases
from checker.rule import Rule, circumstance, either, saying

_PAGE = "(page|account|group|insta|instagram|facebook|tiktok|profile|channel|youtube|x account|twitter|whatsapp)"
_OURS = (
    r"(for (our|the|my|the whole) (school|class|year|pta|school \w+|(?!(yoga|dance|zumba|spin|fitness|pilates|aerobics|art|pottery|cooking|sewing|exercise|swimming|antenatal|sunday|language|driving) )\w+ (class|school))|in the schools name|"
    r"as the school|for (year|yr|class|y) ?\w+|for school|of our school|our school)"
)

PATTERN = phrases(rf"""
    (set up|setting up|started|starting|made|making|created|creating|launched|launching|opened|opening|built|got us|got) (\w+ ){{0,4}}{_PAGE} …{_OURS}
    (set up|setting up|started|made|created|launched|opened|got|given|giving|gave) (our|the|my) (school|class|library|year \w+|netball|football|choir|club) (\w+ ){{0,3}}{_PAGE}
    (welcome to|follow|like|introducing) (the |our )?(new|brand new|official|unofficial) (\w+ ){{0,5}}{_PAGE} (of|for) …
    (new|official|unofficial) (school|class|\w+ class|year \w+) {_PAGE} (is )?(up|live|here|launch\w*|now)
    (our|the) (new )?(school|class|year \w+|club|team|netball|library) {_PAGE} is (now )?(up|live|here|ready|running)
    page is up …(school|primary|netball|class|fixtures|families|year)
""")

RULE = Rule(
    "new-account", either(circumstance("new-school-account"), saying(PATTERN)), certain=True
)
