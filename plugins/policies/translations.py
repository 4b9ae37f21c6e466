"""The plain words for parents in other languages. The English original counts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from plugins.policies.errors import ContentError, Fault
from plugins.policies.toml import read_toml
from plugins.policies.versions import Version

AUDIENCE = "parents"
PAGE = (
    "Parents and carers",
    "This page is a translation. The English original counts.",
    (
        "Nobody who speaks this language at home has looked it over yet. If you are not sure, ask "
        "the school."
    ),
    "What your school’s policy asks of you online, in plain words.",
    (
        "In English, “must” asks more firmly than “should” or “expects”. Beside each point stands "
        "the policy’s own word."
    ),
    "Check a draft",
    "The checker reads English. Nothing you write leaves your device.",
    "Wherever you post",
    "When you comment on the school’s page",
    "In a class WhatsApp group",
    "Don’t",
    "Do",
    "The school’s words, in English",
    "Why a school may ask this:",
    "Do this instead:",
    "If a rule is broken",
    "The policy says, in English:",
    "The policy does not say what would happen.",
    "Who to talk to instead",
    "The policy names these people at school, in this order:",
    (
        "The policy names nobody in particular for this. A class teacher or the school office is "
        "a good place to start."
    ),
    "Email that the policy gives:",
    "If a child is in danger now, ring 999.",
    "A school policy is not the law, and nothing here is legal advice.",
    "This page in English",
)
"""What a translated page says besides the plain words of rules and duties."""


@dataclass(frozen=True, slots=True)
class Translation:
    """One language: its code, its own name, how it runs, and each English sentence in it."""

    code: str
    name: str
    direction: str
    words: Mapping[str, str]

    def say(self, english: str) -> Markup:
        """Return a sentence in this language; one that is not translated yet stays English."""
        translated = self.words.get(english)
        if translated is None:
            return Markup('<span lang="en-GB" dir="ltr">{}</span>').format(english)
        return escape(translated)


def read_translations(folder: Path) -> tuple[Translation, ...]:
    """Read one file a language, by code. Raises :class:`ContentError` for what is missing."""
    return tuple(_read(path) for path in sorted(folder.glob("*.toml")))


def _read(path: Path) -> Translation:
    plain = read_toml(path)
    faults = [
        Fault(str(path), 0, f'has no "{key}"; write it') for key in ("name", "words")
        if not plain.get(key)
    ]  # fmt: skip
    if plain.get("direction") not in ("ltr", "rtl"):
        faults.append(Fault(str(path), 0, 'direction: write "ltr" or "rtl"'))
    if faults:
        raise ContentError(faults)
    return Translation(path.stem, plain["name"], plain["direction"], plain["words"])


def sentences(versions: Iterable[Version]) -> Iterator[str]:
    """Yield every English sentence that a translation has to have, some more than once."""
    yield from PAGE
    for version in versions:
        for scope in version.scopes:
            for point in (*scope.donts, *scope.dos):
                yield from (*point.plain, *point.forces)
                for said in point.said:
                    yield from filter(None, (said.because, said.wide, said.instead))
