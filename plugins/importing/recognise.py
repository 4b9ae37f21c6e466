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
MODALS = re.compile(r"\b(?:must|should|shall|never|not|expects?|asks?|encourages?|requires?|please"
                    r"|prohibited|forbidden|unacceptable)\b", re.IGNORECASE)  # fmt: skip
FORBIDS = ("prohibit", "moderate")
REASONS = {
    "school": "says what the school itself does",
    "consequence": "says what happens next",
    "permit": "says what is allowed",
}
NO_RULE = "which rule tells of its breach? If none can, say why in data-unchecked"
EXCEPTS = {"photo-permission": "image-of-other-child", "pupil-is-family": "contact-with-pupil"}
ID_WORDS = 3
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
        for part in self.parts:
            if part.kind == "heading":
                scopes = [scope for scope in scopes if scope.level < part.level]
                found = self._heading(part, scopes)
                scopes.append(_Scope(part.level, found.audiences, found.channels, known=True))
                heading, lead = part.text, None
                out.append(found)
                continue
            if part.kind == "lead":
                lead = part.text
                out.append(Recognised(part))
                continue
            lead = lead if part.kind == "item" else None
            out.append(self._sentence(part, self._context(part, scopes, lead, heading)))
        return out

    def _whom(self, title: str) -> tuple[str, ...] | None:
        """Return whom the whole policy is for: by its title, or by its headings and sentences."""
        if named := self.cues.named(title):
            return named
        told: dict[str, None] = {}
        for part in self.parts:
            said = self.cues.named(part.text) if part.kind == "heading" else (
                self.cues.subject(part.text) if MODALS.search(part.text) else None
            )  # fmt: skip
            told.update(dict.fromkeys(said or ()))
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
        todo = ""
        if part.guessed and near is not None and score < SAME_HEADING:
            todo = "" if part.guessed != "doubtful" else "is this a heading?"
        return Recognised(part, identity or self._new_id(plain(part.text), ""), audiences,
                          channels, confidence=score if near else 0.5, todo=todo)  # fmt: skip

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
            todo = (
                "does this set a rule for anybody?" if stance == "" and MODALS.search(text) else ""
            )
            return replace(blank, todo=todo)
        channels = context.channels
        if stance == "moderate":
            audiences, channels = self.whom or AUDIENCES, ("school-page-comment",)
        todo = ""
        if not audiences and stance in ("prohibit", "require"):
            audiences = self.whom or ()
            todo = "whom does this speak to?"
        base = replace(
            blank,
            id=self._new_id(text, "-".join(audiences) if len(audiences) == 1 else ""),
            audiences=audiences,
            channels=channels,
        )
        if stance in FORBIDS:
            return self._forbids(base, text, near, score, todo)
        if stance == "require":
            duty, why = self.cues.duty_of(text, audiences, self.knowledge.wording)
            agrees = near is not None and near.clause is not None and near.clause.duty == duty
            sure = 0.8 if duty and agrees and score >= NEAR else 0.6
            contact = "contact" if duty == "raise-concerns" else None
            return replace(base, duty=duty, unchecked=why, use=contact, confidence=sure, todo=todo)
        if stance == "school":
            base = replace(base, audiences=())
        use = {"school": "school", "consequence": "consequence"}.get(stance)
        return replace(base, unchecked=REASONS[stance], use=use, confidence=0.6, todo=todo)

    def _forbids(
        self, base: Recognised, text: str, near: Known | None, score: float, todo: str
    ) -> Recognised:
        audiences = base.audiences or ()
        wording = self.knowledge.wording
        rules = self.cues.rules_of(text, audiences, wording)
        if not rules:
            duty, why = self.cues.duty_of(text, audiences, wording)
            why = why if duty else "no rule tells of this yet"
            return replace(base, unchecked=why, duty=duty, confidence=0.2, todo=todo or NO_RULE)
        clause = near.clause if near is not None and score >= NEAR else None
        agrees = clause is not None and set(clause.rules) == set(rules)
        if not agrees:
            todo = todo or f"are these its rules? They go by its words alone: {', '.join(rules)}"
        unless = tuple(word for word in self.cues.unless_of(text) if EXCEPTS.get(word) in rules)
        sure = 0.7 if agrees else 0.4
        return replace(base, rules=rules, unless=unless, confidence=sure, todo=todo)

    # Whom and where

    def _to(self, text: str, stance: str, context: _Context) -> tuple[str, ...]:
        """Return to whom a sentence speaks, as far as it and what is around it say so."""
        own = context.lead is None and stance not in ("school", "consequence", "moderate")
        found = self._speaks_to(text, context.audiences) if own else context.audiences
        if found is None:
            found = self.whom
        if found and self.whom:
            found = tuple(who for who in found if who in self.whom) or found
        return found or ()

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
