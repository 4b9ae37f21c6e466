"""On the school's own account: a link or pointer to somebody's own account."""

from checker.reading.phrases import phrases
from checker.rule import Rule, saying

_WHO = (
    r"(me|him|her|them|mrs? \w+|miss \w+|ms \w+|ustadh?a? \w+|sister \w+|brother \w+|coach \w+|"
    r"our (\w+ )?(head|caretaker|teacher|cook|ta|deputy|coach|governor|headteacher))"
)
_WHOSE = (
    r"(my|her|his|mrs? \w+s|miss \w+s|ms \w+s|ustadh?a? \w+s|sister \w+s|coach \w+s|our (\w+ )?(heads|deputys|"
    r"teachers|tas|coachs|governors|cooks)|the heads)"
)
_SITE = r"(instagram|insta|tiktok|facebook|twitter|youtube|blog|etsy|page|profile|account|channel|substack|linkedin|snapchat|threads|feed)"

PATTERN = phrases(rf"""
    {_WHOSE} (own |personal |private )?(art |running |baking |craft |writing |football |facebook |instagram )?{_SITE}( page| account| profile| channel| feed)?
    {_WHOSE} (own |personal )?(just ?giving|go ?fund ?me|crowdfunder)( page)?
    (\w+s|his|her|their) (own|personal) {_SITE} …
    (follow|find|see|add|check out|visit|message|catch) {_WHO} (\w+ ){{0,4}}(on|at|over on|@) ?@?
    (follow|find|see|add) {_WHO} …@\w+
    (you can |come and |find )(find|follow|see) me (on|at) …
    own {_SITE}, …@\w+
    (instagram|facebook|tiktok|twitter|x|youtube|linkedin) ?(.com)?/ ?\w*(mrs?|miss|ms|me|my)\w*
""")

RULE = Rule("personal-account-link", saying(PATTERN), certain=True)
