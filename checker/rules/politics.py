"""A political statement: a party, an election, a campaign, a government's policy."""

from collections.abc import Iterable

from checker.draft import Draft
from checker.reading import Reading
from checker.reading.phrases import phrases
from checker.rule import Hit, Rule

_PARTY = "(labour|tory|tories|conservatives?|lib dems?|liberal democrats?|green party|the greens|reform uk|reform|ukip|snp|plaid)"
_POWER = (
    "(government|govt|minister|ministers|prime minister|chancellor|education secretary|mp|mps|our mp|council|"
    "councillors?|westminster|whitehall|downing street|politicians?|those in power|dfe)"
)

PATTERN = phrases(rf"""
    (vote|voting|votes) (for )?{_PARTY}
    (vote|voting|votes?) (for|against|{_PARTY}|accordingly|wisely|on thursday|them out|remain|leave|yes|no to) …
    {_PARTY} (party|government|govt|mp|candidate|council|councillors?|policy|manifesto|win|voters?|cuts)
    (the |this |our )?{_POWER} (\w+ ){{0,3}}(must|should|needs? to|has failed|have failed|failing|cuts?|cutting|underfund\w*|starv\w+|ignor\w+|doesnt care|dont care|lied|lies|owes?|is wrong|are wrong|let (us|schools|children) down|has no idea|out of touch)
    (shame on|disgusted (with|by)|blame|thanks to|fed up with|appalled by|let down by|call on|calling on|urge|tell|write to|lobby|email|angry with) (\w+ )?(this |the |our |your |local )*{_POWER} …
    (proud|pleased|happy|delighted) to (back|support|endorse|stand with|welcome) (\w+ )?(councillor|cllr|candidate|mp|{_PARTY}|\w+ \w+ (in|for|at) (the|this) (election|by-?election|vote)) …
    (back|backing|support|supporting|endorse|elect|re-?elect) (councillor|cllr|your local|the) ?\w* …(election|thursday|vote|ballot|candidate|for mp|party)
    (election|by-?election|ballot|hustings|polling day|referendum|manifesto|candidates?) …(vote|voting|cross|support|back|ask|friend|remember|choose|fund)
    (sign|signed|signing) (the|this|our) petition
    (putting|put) (their|your|a) cross (beside|by|next to)
    (stop|end|fight|oppose|against|say no to|reverse) (the )?(cuts|austerity|academisation|privatisation|strikes?|war|brexit|the bill|the levy|the tax)
    (solidarity|stand) with (the |our )?(strikers?|union|nurses|neu|unions|palestine|israel|ukraine|gaza)
    (free palestine|black lives matter|make \w+ great again|brexit|just stop oil|extinction rebellion|stop the boats)
    (fund|funding) (our )?schools? (properly|fairly)
    (more|proper|fair) (money|funding) for (schools|education|teachers) (now|from|or)
""")
# The school's own votes, lessons about parliament, and the hall as a polling station.
OUR_VOTES = phrases(r"""
    (school council|council election|year \d|yr \d|class|favourite|biscuits?|book|name|head boy|head girl|colour)
    (house captains?|pond|polling station|mock election|pupils? vote|children vote|best)
""")


def _detect(reading: Reading, _: Draft) -> Iterable[Hit]:
    for statement in reading.stating(PATTERN):
        if not OUR_VOTES.search(statement.text):
            yield Hit((reading.span(statement),))


RULE = Rule("politics", _detect, certain=True)
