"""Advertising a business, a service or things for sale."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule

PATTERN = phrases(r"""
    # Prices and offers.
    \d+ ?(%|percent|per cent) (off|discount)
    (buy|order|grab|get) (my|our|your) (\w+ ){0,4}(£ ?\d+|\d+ ?p each|for (only|just))
    (for sale|4 sale|selling|on sale|now open|grand opening|special offer|special offers|buy one get one|bogof|half price)
    (discount code|use (my )?code|price list|free quotes?|free trial|taster session|limited spaces|mates rates|bargain)
    (open late|gift vouchers)
    £\d+(\.\d\d)? ?(an hour|per hour|a head|each|per session|a session|ono|or nearest|per child|the lot|per person|a month|per month|a box|a dozen|a go|a car|a pop|a bag|a cut|this week|collection only|delivered)
    (only|just|from) £ ?\d+(\.\d\d)? (a|an|each|per|for) \w+
    \d+p (each|a (go|bag|pack|time))
    # How to buy.
    (dm|inbox|message|msg|pm|ring|text|call|contact|ask|see) (me|us|her|him|my \w+) (\w+ )?(to (book|order|buy|reserve)|for (a )?(quote|prices|orders|details|bookings|price|more info|price list|slots?)|if (interested|you want (one|some)|u want (one|some))|about (prices|bookings))
    (taking|doing|now taking|open for|fully booked|accepting) (\w+ )?(bookings|orders|commissions|new clients|appointments)
    (shop now|order now|book now|book today|buy now|sign up now|link in bio|swipe up)
    (check out my (shop|store|page|etsy|stall|range|business)|book (your|a) (slot|place|free|table))
    (tell|say|mention) (them|em|him|her) (\w+ )?(sent (you|ya)|school|this post)
    # Who sells.
    (my|our|my \w+s|her|his) (\w+ )?(business|shop|salon|bakery|etsy|stall|cakes|candles|classes|catalogue|range|slots|van|studio|nails|stand) (is|are|has|have|at|on|do|does|now|for|offers|sells|if|link|opens)
    (my|our) (\w+ )?(mum|mom|mam|dad|uncle|auntie|aunty|brother|sister|cousin|husband|wife|daughter|son|nan|friend)s? (\w+ )?(sells?|makes?|does|washes|bakes|cuts|fixes|cleans|mows|runs|has|teaches) (\w+ ){0,4}(£ ?\d+|only|cheap|if (you|u|any)|orders?|slots?|for sale|classes|prices)
    i (do|make|bake|sell|offer|run|tutor|teach|take|design|am selling) (\w+ ){0,6}(£\d+|for (weddings|parties|christenings|birthdays|events|sale)|spaces?|slots?|ask me|too,|two spaces|evenings|per hour|an hour|prices|if anyone wants)
    (tutor|tutoring|childminder|babysitter|cleaner|dog walker|hairdresser|gardener|plumber|face paint\w*|bouncy castles?|mobile \w+|party packages?) (\w+ ){0,4}(available|spaces?|slots?|£\d+|from £|an hour|per hour|a session|off|free|bookings|rates|vacancies|taking on|full set|open late|book)
    (swimming lessons|driving lessons|estate agents?|solicitors?|dentists?|nursery) (\w+ ){0,4}(available|spaces?|slots?|£\d+|from £|an hour|per hour|a session|off|free|bookings|rates|vacancies|taking on|full set|open late|book)
    (gym|dance school|karate|martial arts|facials?|nails|lashes|garden furniture|worktops) (\w+ ){0,4}(available|spaces?|slots?|£\d+|from £|an hour|per hour|a session|off|free|bookings|rates|vacancies|taking on|full set|open late|book)
    (huge|big) fans of …(book|open|offer|menu|gorgeous|prices|facials|now)
    (come|pop|get yourselves) (down|along|in|over) to (\w+ ){1,4}(for|and get|on \w+ street) …(off|free|%|deal|offer)
    (our|a) (good )?(friends|sponsors?|neighbours) (at|from) (\w+ ){1,4}(have|has|are|is|will|offer\w*)
    (thinking of|need|looking for|fancy|want|time for) a new (kitchen|bathroom|conservatory|car|boiler|phone|look|sofa) ?\?
    (full set|bunk bed|pram|cot|bike|scooter|sofa|trampoline|guinea pigs|puppies|kittens|lego|cards) …(£ ?\d+|\d+ ?p each|for sale|collection only|selling)
""")
OF_THE_SCHOOL = phrases(r"""
    (pta|friends of|(school|summer|christmas|spring|easter|winter) (fair|fete|fayre)|cake sale|bake sale|tombola|raffle)
    (uniform sale|second hand uniform|nearly new|class photograph\w*|school (photo\w*|disco|trip|play)|book fair|sold out)
    (tickets|how much|entry|breakfast club|after ?school|clubs?|disco|film night|hoodies|calendars|pantomime|stall)
    (ice lollies|poppies|wristbands|our school|year \d|nursery places|reception places|open (day|morning|evening))
""")


PRICE = phrases(r"""
    £ ?\d+(\.\d\d)? ?(each|a (head|session|box|bag|go|ticket|child|cup)|per (session|child|head|person|family))
""")


def _detect(reading: Reading, draft: Draft) -> Iterable[Hit]:
    for statement in reading.stating(PATTERN):
        # On the school's own account a price alone is that of a cake or of a club.
        own = draft.channel == "official" and PRICE.search(statement.text)
        if not own and not OF_THE_SCHOOL.search(statement.text):
            yield Hit((reading.span(statement),))


RULE = Rule("advertising", _detect, certain=True)
