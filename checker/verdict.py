"""A verdict: what a draft would mean under one school's policy, as values and as plain data."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from checker.policy import Clause
from checker.reading import Span
from checker.rule import Level


@dataclass(frozen=True, slots=True)
class Question:
    """The one question that decides; ``circumstance`` is what a yes adds, where a word says it."""

    text: str
    circumstance: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A clause that the draft touches, with the words of the draft that touch it."""

    level: Level
    rule: str
    clause: Clause
    segments: tuple[str, ...]
    why: str
    instead: str
    question: Question | None

    def to_plain(self) -> dict[str, Any]:
        """Return the finding as JSON-ready data."""
        clause, question = self.clause, self.question
        return {
            "level": self.level,
            "rule": self.rule,
            "clause": {
                "id": clause.id,
                "text": clause.text,
                "lead": clause.lead,
                "url": clause.url,
            },
            "segments": list(self.segments),
            "why": self.why,
            "instead": self.instead,
            "question": question and {"text": question.text, "circumstance": question.circumstance},
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer. ``unchecked`` are the ids of clauses that apply and that no text can tell."""

    verdict: Literal["breach", "check", "clear", "no-rules"]
    findings: tuple[Finding, ...] = ()
    unchecked: tuple[str, ...] = ()
    help: str | None = None

    def to_plain(self) -> dict[str, Any]:
        """Return the verdict as JSON-ready data, in the contract's order."""
        return {
            "verdict": self.verdict,
            "findings": [finding.to_plain() for finding in self.findings],
            "unchecked": list(self.unchecked),
            "help": self.help,
        }


def segments(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """Cut a text at its spans, so that every second piece is one of them.

    Pieces, not offsets, cross to the browser: Python counts code points and JavaScript
    UTF-16 units. Spans that touch or overlap are joined. The pieces join to the text.
    """
    pieces = []
    end = 0
    for span in merged(spans):
        pieces += [text[end : span.start], text[span.start : span.end]]
        end = span.end
    return (*pieces, text[end:])


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, those that touch or overlap joined into one."""
    done: list[Span] = []
    for span in sorted(spans):
        if done and span.start <= done[-1].end:
            done[-1] = Span(done[-1].start, max(span.end, done[-1].end))
        else:
            done.append(span)
    return done
