"""Parts to clauses: each gets its id, audience, channel and rules, or a reason to ask a person.

First comes what is known: the nearest clause of the policies that are already here. Where none
is near, the cues decide. Whatever neither makes sure carries a ``todo``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.words import AUDIENCES, CHANNELS
from plugins.importing.cues import PERSONAL, Cues
from plugins.importing.knowledge import Knowledge, Known, KnownHeading, Weighed, alike, weighed
from plugins.importing.marks import plain
from plugins.importing.structure import Part

SAME = 0.72
"""A known clause as near as that says the same."""
NEAR = 0.4
"""One as near as that can confirm what the cues say."""
SAME_HEADING = 0.6
MODALS = re.compile(r"\b(?:must|should|shall|may|can|need|will|never|not|expects?|asks?"
                    r"|encourages?|requires?|please|prohibited|forbidden|unacceptable)\b",
                    re.IGNORECASE)  # fmt: skip
FORBIDS = ("prohibit", "moderate")
REASONS = {
    "school": "says what the school itself does",
    "consequence": "says what happens next",
    "permit": "says what is allowed",
}
NO_RULE = "which rule tells of its breach? If none can, say why in data-unchecked"
BY_WORDS = "are the rules in data-rule the ones that it sets? They go by its words alone"
CAN_BREAK = "can a post break this? Then its rules belong in data-rule; else leave it as it is"
SETS_RULE = "does this set a rule for anybody? If not, take this TODO out"
WHOM = "whom does this speak to? Write data-audience with staff, pupils or parents"
EXCEPTS = {"photo-permission": "image-of-other-child", "pupil-is-family": "contact-with-pupil"}
THEY = re.compile(r"(?:they|these|this|he|she)\b", re.IGNORECASE)
DEAR = re.compile(r"dear\b", re.IGNORECASE)
YOUR_CHILD = re.compile(r"\byour (?:own )?(?:child|son|daughter)", re.IGNORECASE)
AGREED = re.compile(r"\b(?:permission|consent|approval|authori[sz]\w+|agree\w*|ask\w*|check\w*)\b"
                    r".*\b(?:before|first|unless|until)\b|\b(?:before|unless|until|without)\b"
                    r".*\b(?:permission|consent|agree\w*|happy|shar\w+|post\w*)\b",
                    re.IGNORECASE)  # fmt: skip
ID_WORDS = 3
CLOSEST = 6
"""So many known clauses suggest rules where the words themselves name none."""
CHOICES = 5
DULL = frozenset(
    re.findall(
        r"\w+",
        "a an and any are as at be been by can do for from has have if in into is it its may must "
        "no not of on or other our should so social media that the their them they this to use "
        "used using via was we when which who will with you your all e g etc such",
    )
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A part with what it is. A statement has no ``id``; ``todo`` is what a person has to decide.

    For a heading, ``audiences`` and ``channels`` are what it says of its section, or ``None``.
    ``confidence`` is from 0 to 1.
    """

    part: Part
    id: str = ""
    audiences: tuple[str, ...] | None = None
    channels: tuple[str, ...] | None = None
    rules: tuple[str, ...] = ()
    unchecked: str | None = None
    unless: tuple[str, ...] = ()
    duty: str | None = None
    use: str | None = None
    around: tuple[str, ...] = ()
    confidence: float = 1.0
    todo: str = ""


@dataclass(frozen=True, slots=True)
class _Scope:
    level: int
    audiences: tuple[str, ...] | None
    channels: tuple[str, ...] | None
    known: bool


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around a sentence and speaks for it: its section, its lead, its table."""

    audiences: tuple[str, ...] | None
    channels: tuple[str, ...] | None
    lead: str | None
    heading: str
    before: tuple[str, ...] | None = None
    """To whom the sentence before it in the paragraph speaks."""


def likely_rules(
    text: str, audiences: Sequence[str], knowledge: Knowledge, cues: Cues
) -> tuple[str, ...]:
    """Return the rules that a clause most likely sets: by its words, then by clauses like it."""
    wording = knowledge.wording
    found = dict.fromkeys(cues.rules_of(text, audiences, wording) if audiences else ())
    mine = weighed(plain(text), knowledge.weights)
    scored = sorted(
        ((alike(mine, weighed(piece.text, knowledge.weights), knowledge.weights), at)
         for at, piece in enumerate(knowledge.pieces) if piece.clause and piece.clause.rules),
        reverse=True,
    )  # fmt: skip
    for score, at in scored[:CLOSEST]:
        clause = knowledge.pieces[at].clause
        if clause and score > 0:
            found.update(dict.fromkeys(clause.rules))
    said = [rule for rule in found
            if audiences and all(who in wording.rules[rule].said for who in audiences)]  # fmt: skip
    return tuple(said[:CHOICES])


def recognise(
    parts: Sequence[Part], title: str, knowledge: Knowledge, cues: Cues
) -> list[Recognised]:
    """Return each part with its meaning, in order."""
    return _Recogniser(parts, title, knowledge, cues).run()


class _Recogniser:
    def __init__(self, parts: Sequence[Part], title: str, knowledge: Knowledge, cues: Cues) -> None:
        self.parts = parts
        self.knowledge = knowledge
        self.cues = cues
        self.weights = knowledge.weights
        self.known = [
            (piece, self._weighed(piece.text), self._weighed(piece.lead), self._stance(piece))
            for piece in knowledge.pieces
        ]
        self.meanings = knowledge.ids
        self.taken: set[str] = set()
        self.whom = self._whom(title)

    def run(self) -> list[Recognised]:
        out: list[Recognised] = []
        scopes: list[_Scope] = []
        lead: str | None = None
        heading = ""
        last = Recognised(Part("heading", "", "", -1))
        for part in self.parts:
            if part.kind == "heading":
                scopes = [scope for scope in scopes if scope.level < part.level]
                found = self._heading(part, scopes)
                scopes.append(_Scope(part.level, found.audiences, found.channels, known=True))
                heading, lead, last = part.text, None, found
                out.append(found)
                continue
            if part.kind == "lead":
                lead, last = part.text, Recognised(part)
                out.append(last)
                continue
            if part.kind == "item" and last.part.kind == "heading" and self._leads(heading):
                lead = heading  # "Don't", with the list right below
            if self._heads_column(part):
                out.append(Recognised(part))
                continue
            lead = lead if part.kind == "item" else self._head_of_column(part)
            context = self._context(part, scopes, lead, heading)
            if last.part.kind == "sentence" and last.part.group == part.group:
                context = replace(context, before=last.audiences)
            last = self._sentence(part, context)
            out.append(last)
        return out

    def _leads(self, text: str) -> bool:
        """Tell whether a heading or a table's first cell says what is done with what follows."""
        return self.cues.stance(plain(text), None) in ("prohibit", "require", "moderate")

    def _heads_column(self, part: Part) -> bool:
        """Tell whether a table's cell is the lead of those below it."""
        rows = [p.cell[1] for p in self.parts if p.cell and part.cell and p.cell[0] == part.cell[0]]
        return bool(part.cell and rows and part.cell[1] == min(rows) < max(rows)
                    and self._leads(part.text))  # fmt: skip

    def _head_of_column(self, part: Part) -> str | None:
        """Return the first cell of a part's column where it is the lead of those below it."""
        if part.cell is None:
            return None
        table, row, column = part.cell
        top = min(p.cell[1] for p in self.parts if p.cell and p.cell[0] == table)
        head = [p.text for p in self.parts if p.cell == (table, top, column)]
        return head[0] if row > top and len(head) == 1 and self._leads(head[0]) else None

    def _whom(self, title: str) -> tuple[str, ...] | None:
        """Return whom the whole policy is for: by its title, or by its headings and sentences."""
        if named := self.cues.named(title):
            return named
        said = [part.text for part in self.parts]
        greeted = next((self.cues.named(text) for text in said if DEAR.match(text)), None)
        if greeted:
            return greeted
        told: dict[str, None] = {}
        if any(YOUR_CHILD.search(text) for text in said):
            told["parents"] = None
        for part in self.parts:
            named = self.cues.named(part.text) if part.kind == "heading" else (
                self.cues.subject(part.text) if MODALS.search(part.text) else None
            )  # fmt: skip
            told.update(dict.fromkeys(named or ()))
        return tuple(who for who in AUDIENCES if who in told) or None

    def _weighed(self, text: str | None) -> Weighed:
        return weighed(text or "", self.weights)

    def _stance(self, piece: Known) -> str:
        return self.cues.stance(piece.text, piece.lead)

    # Headings

    def _heading(self, part: Part, scopes: list[_Scope]) -> Recognised:
        near, score = self._nearest_heading(part.text)
        named = self.cues.named(part.text)
        channels = self.cues.channels_of(part.text)
        audiences: tuple[str, ...] | None = named
        if near is not None and score >= SAME_HEADING and near.audiences in (None, named, ()):
            audiences = near.audiences if near.audiences is not None else named
            channels = near.channels if near.channels is not None else channels
            if near.audiences is None and scopes and not named:
                audiences = None
        elif near is not None and score >= SAME_HEADING and named is None:
            audiences, channels = near.audiences, near.channels or channels
        elif named is None and channels == ("class-group",) and scopes == []:
            audiences = self.whom if self.whom and len(self.whom) == 1 else ("parents",)
        if channels == PERSONAL and audiences is None:
            channels = None
        same = near is not None and _plainly(near.text) == _plainly(part.text)
        identity = near.id if near and same and near.id not in self.taken else ""
        self.taken.add(identity)
        return Recognised(part, identity or self._new_id(plain(part.text), ""), audiences,
                          channels, confidence=score if near else 0.5)  # fmt: skip

    def _nearest_heading(self, text: str) -> tuple[KnownHeading | None, float]:
        mine = weighed(plain(text), {})
        scored = [(alike(mine, weighed(plain(each.text), {}), {}), at)
                  for at, each in enumerate(self.knowledge.headings)]  # fmt: skip
        score, at = max(scored, default=(0.0, -1))
        return (self.knowledge.headings[at], score) if at >= 0 else (None, 0.0)

    # Sentences and items

    def _context(
        self, part: Part, scopes: list[_Scope], lead: str | None, heading: str
    ) -> _Context:
        audiences = next((s.audiences for s in reversed(scopes) if s.audiences is not None), None)
        channels = next((s.channels for s in reversed(scopes) if s.channels is not None), None)
        if lead is not None:
            if self.cues.stance(lead, None) == "moderate":
                audiences, channels = self.whom or AUDIENCES, ("school-page-comment",)
            else:
                audiences = self._speaks_to(lead, audiences) or self.cues.named(lead)
                channels = self.cues.channels_of(lead) or channels
        if part.cell:
            audiences = self._of_table(part) or audiences
        return _Context(audiences, channels, lead, heading)

    def _speaks_to(self, text: str, around: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """Return whom a sentence speaks to; "everyone" is everyone whom its section is for."""
        subject = self.cues.subject(text)
        if subject == AUDIENCES:
            return around or self.whom or AUDIENCES
        return subject or around

    def _of_table(self, part: Part) -> tuple[str, ...] | None:
        """Return whom the first cell of a part's row or column names."""
        if part.cell is None:
            return None
        table, row, column = part.cell
        rows = sorted({p.cell[1] for p in self.parts if p.cell and p.cell[0] == table})
        for other in self.parts:
            if (
                other.cell in ((table, row, 1), (table, rows[0], column))
                and other.cell != part.cell
            ):
                named = self.cues.named(other.text)
                if named and len(other.text.split()) <= 6:  # noqa: PLR2004 (a label)
                    return named
        return None

    def _sentence(self, part: Part, context: _Context) -> Recognised:
        text = plain(part.text.replace("**", ""))
        stance = self.cues.stance(text, context.lead)
        near, score = self._nearest(text, stance, context)
        if near is not None and score >= SAME:
            return self._as_known(part, text, stance, near, score, context)
        return self._by_cues(part, text, stance, near, score, context)

    def _nearest(self, text: str, stance: str, context: _Context) -> tuple[Known | None, float]:
        """Return the known sentence that is most like this one, and how much."""
        mine, lead, weights = self._weighed(text), self._weighed(context.lead), self.weights
        best: Known | None = None
        top = 0.0
        for piece, theirs, their_lead, their_stance in self.known:
            score = alike(mine, theirs, weights)
            if score < NEAR / 2:
                continue
            # The very words without a lead mean what they mean elsewhere under one.
            if score < 1 or context.lead:
                score *= 0.85 + 0.15 * alike(lead, their_lead, weights)
                score *= 1 if stance == their_stance else 0.7
            if piece.clause and context.audiences and piece.clause.audiences:
                score *= 1 if set(piece.clause.audiences) == set(context.audiences) else 0.95
            if piece.heading and _plainly(piece.heading) == _plainly(context.heading):
                score *= 1.01
            if score > top:
                best, top = piece, score
        return best, min(top, 1.0)

    def _as_known(
        self, part: Part, text: str, stance: str, near: Known, score: float, context: _Context
    ) -> Recognised:
        clause = near.clause
        if clause is None:
            return Recognised(part, confidence=score)
        audiences = self._audiences(text, stance, near, context)
        channels = self._channels(stance, near, context)
        rules = tuple(r for r in clause.rules if self._has_words(r, audiences))
        duty = clause.duty if clause.duty and self._has_duty(clause.duty, audiences) else None
        todo = ""
        if clause.rules and not rules:
            todo = f"no words for {_and(audiences)} in content/rules/{clause.rules[0]}.md yet"
        return Recognised(
            part,
            self._id(text, clause.id, near, audiences),
            audiences,
            channels,
            rules,
            clause.unchecked if not rules else None,
            self._unless(text, clause.unless),
            duty,
            clause.part,
            tuple(who for who in clause.around if who not in audiences),
            score,
            todo,
        )

    def _unless(self, text: str, known: tuple[str, ...]) -> tuple[str, ...]:
        said = self.cues.unless_of(text)
        return tuple(word for word in known if word in said or word == "pupil-is-family")

    def _by_cues(
        self,
        part: Part,
        text: str,
        stance: str,
        near: Known | None,
        score: float,
        context: _Context,
    ) -> Recognised:
        said = f"{context.lead} {text}" if context.lead else text
        audiences = self._to(text, stance, context)
        blank = Recognised(part, confidence=max(score, 0.3))
        if stance == "permit" and not self.cues.subject(said):
            stance = ""
        if stance in ("", "purpose") or (part.text.rstrip().endswith("?") and not context.lead):
            return replace(blank, todo=self._may_rule(text, stance, audiences, context))
        if stance == "moderate":
            audiences = self.whom or AUDIENCES
            context = replace(context, channels=("school-page-comment",))
        todo = ""
        nobody = not audiences and stance in ("prohibit", "require")
        if nobody or (stance != "school" and len(audiences) > 1 and self._afar(text, context)):
            audiences, todo = audiences or self.whom or (), WHOM
        base = replace(
            blank,
            id=self._new_id(text, "-".join(audiences) if len(audiences) == 1 else ""),
            audiences=audiences,
            channels=context.channels,
            todo=todo,
        )
        broken_by = self._broken_by(text, audiences)
        if stance in FORBIDS or (stance == "require" and AGREED.search(text) and broken_by):
            return self._forbids(base, text, near, score)
        if stance == "school":
            return replace(base, audiences=(), unchecked=REASONS[stance], use="school",
                           confidence=0.6)  # fmt: skip
        if stance == "require":
            base = self._requires(base, text, near, score)
        else:
            use = "consequence" if stance == "consequence" else None
            base = replace(base, unchecked=REASONS[stance], use=use, confidence=0.6)
        if broken_by and base.duty is None and not todo and stance != "permit":
            return replace(base, todo=self._choose(CAN_BREAK, text, audiences))
        return base

    def _may_rule(
        self, text: str, stance: str, audiences: tuple[str, ...], context: _Context
    ) -> str:
        """Return what to ask of a sentence that seems to rule nothing; empty where it is sure."""
        within = context.heading and audiences and len(audiences) < len(AUDIENCES)
        can = within or MODALS.search(text) or self._broken_by(text, audiences)
        return SETS_RULE if stance == "" and can else ""

    def _requires(
        self, base: Recognised, text: str, near: Known | None, score: float
    ) -> Recognised:
        duty, why = self.cues.duty_of(text, base.audiences or (), self.knowledge.wording)
        agrees = near is not None and near.clause is not None and near.clause.duty == duty
        sure = 0.8 if duty and agrees and score >= NEAR else 0.6
        contact = "contact" if duty == "raise-concerns" else None
        return replace(base, duty=duty, unchecked=why, use=contact, confidence=sure)

    def _choose(self, question: str, text: str, audiences: Sequence[str]) -> str:
        """Return a question with the rules that are most likely, to choose from."""
        likely = likely_rules(text, audiences, self.knowledge, self.cues)
        return f"{question}. Perhaps {', '.join(likely)}" if likely else question

    def _broken_by(self, text: str, audiences: Sequence[str]) -> tuple[str, ...]:
        """Return the rules that a sentence names by its words, whether or not it forbids."""
        wording = self.knowledge.wording
        return self.cues.rules_of(text, audiences, wording) if audiences else ()

    def _forbids(self, base: Recognised, text: str, near: Known | None, score: float) -> Recognised:
        audiences, todo = base.audiences or (), base.todo
        wording = self.knowledge.wording
        rules = self.cues.rules_of(text, audiences, wording)
        if not rules:
            duty, why = self.cues.duty_of(text, audiences, wording)
            why = why if duty else "no rule tells of this yet"
            return replace(base, unchecked=why, duty=duty, confidence=0.2,
                           todo=todo or self._choose(NO_RULE, text, audiences))  # fmt: skip
        clause = near.clause if near is not None and score >= NEAR else None
        agrees = clause is not None and set(clause.rules) == set(rules)
        if not agrees:
            todo = todo or BY_WORDS
        unless = tuple(word for word in self.cues.unless_of(text) if EXCEPTS.get(word) in rules)
        sure = 0.7 if agrees else 0.4
        return replace(base, rules=rules, unless=unless, confidence=sure, todo=todo)

    # Whom and where

    def _to(self, text: str, stance: str, context: _Context) -> tuple[str, ...]:
        """Return to whom a sentence speaks, as far as it and what is around it say so."""
        own = context.lead is None and stance not in ("school", "consequence", "moderate")
        found = self._speaks_to(text, context.audiences) if own else context.audiences
        if context.before and (found is None or (own and THEY.match(text))):
            found = context.before
        if found is None:
            found = self.whom
        if found and self.whom:
            found = tuple(who for who in found if who in self.whom) or found
        return found or ()

    def _afar(self, text: str, context: _Context) -> bool:
        """Tell whether nothing nearer than the policy itself says to whom a sentence speaks."""
        return context.audiences is None and not context.before and not self.cues.subject(text)

    def _audiences(self, text: str, stance: str, near: Known, context: _Context) -> tuple[str, ...]:
        """Return whom a clause speaks to that says what a known one says."""
        clause = near.clause
        if clause is None:
            return ()
        subject = self._speaks_to(text, None) if context.lead is None else None
        if subject == self.whom and context.audiences:
            subject = None
        if subject and clause.audiences and stance not in ("school", "consequence", "moderate"):
            return subject
        if not context.audiences or near.own_audience or not clause.audiences:
            found = clause.audiences
            return tuple(who for who in found if not self.whom or who in self.whom) or found
        return context.audiences

    def _channels(self, stance: str, near: Known, context: _Context) -> tuple[str, ...] | None:
        clause = near.clause
        if clause is None:
            return None
        if near.own_channel or stance == "moderate":
            return clause.channels
        if context.channels is not None:
            return context.channels
        return None if set(clause.channels) == set(CHANNELS) else clause.channels

    def _has_words(self, rule: str, audiences: Sequence[str]) -> bool:
        said = self.knowledge.wording.rules[rule].said
        return bool(audiences) and all(who in said for who in audiences)

    def _has_duty(self, duty: str, audiences: Sequence[str]) -> bool:
        return all(who in self.knowledge.wording.duties[duty].said for who in audiences)

    # Ids

    def _id(self, text: str, known: str, near: Known, audiences: tuple[str, ...]) -> str:
        """Return the known id where the words are the same, else one of its own."""
        if _plainly(near.text) == _plainly(text) and known not in self.taken:
            clause = near.clause
            if clause is not None and set(clause.audiences) == set(audiences):
                self.taken.add(known)
                return known
        return self._new_id(text, audiences[0] if len(audiences) == 1 else "")

    def _new_id(self, text: str, before: str) -> str:
        telling = [word for word in re.findall(r"[a-z0-9]+", text.lower().replace("’", "'"))
                   if word not in DULL and word not in before]  # fmt: skip
        for count in range(ID_WORDS, len(telling) + 1):
            candidate = _slug(before, telling[:count])
            if self._free(candidate, text):
                break
        else:
            base = _slug(before, telling) or "clause"
            candidate = base
            number = 2
            while not self._free(candidate, text):
                candidate, number = f"{base}-{number}", number + 1
        self.taken.add(candidate)
        return candidate

    def _free(self, candidate: str, text: str) -> bool:
        """Tell whether an id is nobody's here, and has no other meaning in another school."""
        meant = self.meanings.get(candidate)
        ours = candidate not in self.taken and candidate[:1].isalpha()
        return ours and (meant is None or _plainly(meant) == _plainly(text))


def _slug(before: str, telling: Sequence[str]) -> str:
    slug = "-".join([*([before] if before else []), *telling])
    return slug if slug[:1].isalpha() or not slug else f"s-{slug}"


def _plainly(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain(text).lower()))


def _and(audiences: Sequence[str]) -> str:
    return " and ".join(audiences) or "nobody"
