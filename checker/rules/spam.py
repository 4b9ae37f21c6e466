"""Chain messages, get-rich offers, follow-for-follow, links that have nothing to do with it."""

from checker.reading.phrases import phrases
from checker.rule import Rule, saying

_SHARE = r"(send|forward|share|copy|repost|pass|paste|copy and paste|copy n paste|post|tag|comment)"
_MANY = r"(\d+|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|all|everyone|every1|your|ur)"

PATTERN = phrases(rf"""
    # Chain messages.
    {_SHARE} (this|it|that|dis) (\w+ ){{0,2}}(to|with|on to|2|onto) {_MANY} (\w+ )?(people|friends|contacts|groups|ppl|mates|mums|others|pages|you know|ur|by|or|and|before|for|u)
    {_SHARE} (this|it|that) …(or|and) (\w+ ){{0,3}}(bad luck|good luck|luck|cursed|haunted|good news|a miracle|money will|unlucky|blessings?|find you|something (bad|good))
    (or|else) (you|u|ur|your)(ll| will)? (\w+ )?(have|get|luck) (\d+ years |a |the )?(of )?(bad luck|cursed|haunted|runs out|worst|bad day)
    # Follow for follow.
    (follow (me|4|for) (follow|back)|f4f|l4l|sub4sub|follow back|i follow (everyone|every1|all|u|you) back)
    (follow my (page|insta|tiktok|channel)|subscribe|sub to my|like and subscribe|smash that like)
    (check out my (channel|youtube|tiktok|insta))
    follow (mine|me|us|my \w+|@\w+) (and|n|for|on|4) …
    (ill|i will|i always|we) (follow|follw|sub|like) (\w+ )?(yours|u|you|every ?one|back) ?(back)?
    follow (?!up|the|this|us|suit|instructions|me to|on|that|these|through|advice|rules|along|it|in|our|them|your)[\w.@]+ (i|and i|ill|for|if|we|💚|💙|❤)
    # Easy money and prizes.
    (earn|make|making|earning|made|earned|earns) (up to |over |an extra |an easy )?(£|\$|€) ?\d[\d,k]* ?(a|per|every|each|extra|from|in|last|this)? ?(day|week|month|hour|home|without|weekend)
    (work from home|working from my (sofa|phone)|without leaving (my|the|your) (sofa|house|bed|home)|passive income)
    (be your own boss|side hustle|financial freedom|join my team|ask me how|boss babe|crypto|bitcoin|forex|trading signals)
    (investment opportunity)
    (free|win|claim|get) (\w+ )?(iphones?|ipads?|robux|v ?-?bucks|gift ?cards?|vouchers?|ps5|airpods|prizes?|minecoins|money|£\d+) (\w+ )?(here|click|now|link|fast|today|giveaway|generator)
    (click|tap|press|clik) (on )?((the|this|my|that) (\w+ )?(link|bio|button|video|pic)|here|below|now|fast|quick)
    (hot|local) singles
    lose \d+ ?(lbs|pounds|kg|stone)
    weight loss|detox tea|miracle (cure|diet|cream|weight|pill)
    # A link, but for a school's, a council's or the like; "www" is read as a stretched "ww".
    (http|ww\.)(?!s?(://)?([\w.-]{{0,80}}\.)?(sch|gov|nhs|police)\.uk(?![.-]\w))\S{{3,}}
""")

RULE = Rule("spam", saying(PATTERN), certain=True)
