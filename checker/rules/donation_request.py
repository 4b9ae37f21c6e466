"""Asking for money or donations."""

from checker.reading.phrases import phrases
from checker.rule import Rule, saying

PATTERN = phrases(r"""
    (just ?giving|go ?fund ?me|crowdfund\w*|kickstarter|sponsor (me|us|my|our|him|her)|sponsorship)
    (donate|donating) (to|here|now|today|just|a|something|what|whatever|via|through|online|please|pls|if|even|as|any|£\d+|generously|towards)
    (please donate|donations? (please|needed|welcome|to)|fundraiser (below|link|page|for)|chip in|dig deep)
    (give|giving|send|pay|your|ur) (\w+ )?(sadaqah|zakat)
    (head ?shave for)
    (spare|give|gave|send) (me |us |my \w+ |our \w+ )?(a few|any|a couple of|some|what|whatever|just|only|even|a) (you can|pounds?|quid|change|pennies|pound|fiver|tenner|£\d+|you like|is fine)
    (pls|please|plz|can|could|would|will) (\w+ ){0,5}(give|send|lend|donate|transfer|pay) (me|us|my|our|something|what|a|£) ?(\w+ )?(£ ?\d+|\d+p|money|pound|quid|fiver|cash|pennies|can|to)?
    (every ?one|every1|everybody|each of you|all|if you|anyone|people|you) (\w+ ){0,5}(gave|give|gives|giving|send|sends|sent) (me |us )?(a |just |even |only )?(pound|quid|fiver|tenner|£\d+|\d+p|a bit|whatever)
    (even|just|only|every) (£\d+|a pound|a quid|a fiver|pound|penny|little) …(helps?|is|would|means|counts)
    (raise|raising|raised|need|needed|saving up|collecting|save up) (\w+ )?(money|funds|£\d+|the rest|\d+ ?(quid|pounds)|cash|pennies|for) …(for|to|towards|pls|please|send|give|help|link|page)
    (link|details|page) (is |s )?(in|on|below|to) (my )?(bio|profile|page|fundraiser|story) …(give|donat|sponsor|bless|thank|help|x|🙏|💛|please)?
    (give|send|transfer) (£\d+|money|cash|us money|me money) (to|for|towards|pls|please)?
    (bank details|sort code|paypal|monzo) …(donat|give|help|appeal|roof|cause|fund)
    (for|in aid of) (charity|the hospice|cancer research|a good cause|the neonatal|the masjid|the mosque|the air ambulance) …(sponsor|donat|give|spare|link|pounds?|£)
    (running|trekking|walking|cycling|climbing|swimming|doing) …(hospice|charity|marathon|half|cancer|hospital) …(sponsor|donat|spare|give|support me|link|fiver|pounds?)
""")

RULE = Rule("donation-request", saying(PATTERN), certain=True)
