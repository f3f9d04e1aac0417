"""A name as printed, taken apart as citations need it; nothing is invented where it is in doubt."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

PARTICLES: Final = frozenset(
    {"af", "al", "am", "auf", "da", "dal", "das", "de", "degli", "dei", "del", "della", "den"}
    | {"der", "des", "di", "do", "dos", "du", "el", "ibn", "in", "la", "las", "le", "les", "los"}
    | {"ten", "ter", "van", "vom", "von", "zu", "zum", "zur"}
)
"""Words of a family name that stand before its last word, in Western European and Arabic names."""
CONNECTORS: Final = frozenset({"e", "i", "y"})
"""Words that join the two family names of Spanish, Catalan and Portuguese names."""
SUFFIXES: Final = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
GROUP_WORDS: Final = frozenset(
    {"authors", "collaboration", "community", "consortium", "contributors", "foundation", "group"}
    | {"inc", "inc.", "initiative", "institute", "lab", "labs", "laboratory", "network"}
    | {"organization", "project", "research", "team", "university"}
)
"""Last words that no family name is among the papers of the source, but groups end in."""
_STRAY_AND: Final = re.compile(r"(?i:and|&)\s+")
_JOINED_GROUP: Final = re.compile(r"[-–](?:Team|AI|Lab|Group)\Z")


@dataclass(frozen=True, slots=True)
class Name:
    """One author: family and given name, or a literal that is not to be taken apart."""

    literal: str
    """The name as it reads, without an `and` that the source left before it."""
    family: str = ""
    """Empty for groups, names of one word and names without spaces, which stay whole."""
    given: str = ""
    suffix: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether only the literal is known."""
        return not self.family

    @property
    def inverted(self) -> str:
        """`Family, Suffix, Given` as BibTeX reads it, or the literal."""
        return ", ".join(each for each in (self.family, self.suffix, self.given) if each) or (
            self.literal
        )


@lru_cache(maxsize=2**16)
def parse_name(printed: str) -> Name:
    """The parts of a name: the last word, particles before it and a suffix after it.

    Groups, names of one word and names in scripts that write the family name first stay whole.
    """
    text = unicodedata.normalize("NFC", " ".join(printed.split()))
    stray = _STRAY_AND.match(text)
    text = text[stray.end() :] if stray and stray.end() < len(text) else text
    words = text.replace(",", " ").split()
    suffix = words.pop() if len(words) > 2 and words[-1].casefold() in SUFFIXES else ""  # noqa: PLR2004 -- given, family, suffix
    if len(words) < 2 or _is_group(text, words) or not _is_western(text):  # noqa: PLR2004 -- given, family
        return Name(text)
    start = _family_start(words)
    if start == 0:
        return Name(text)
    return Name(text, " ".join(words[start:]), " ".join(words[:start]), suffix)


def listed_name(name: Name) -> str:
    """`Family, Given, Suffix`, as programs read lists of names.

    A comma after a group of several words keeps them from taking it apart.
    """
    if name.is_whole:
        return f"{name.literal}," if " " in name.literal else name.literal
    return ", ".join(part for part in (name.family, name.given, name.suffix) if part)


def _family_start(words: list[str]) -> int:
    """The number of the word with which the family name begins; the first word is never in it."""
    start = len(words) - 1
    if start > 2 and words[start - 1] in CONNECTORS:  # noqa: PLR2004 -- given, two names, connector
        return start - 2
    while start > 1 and _is_particle(words, start - 1):
        start -= 1
    return start


def _is_particle(words: list[str], number: int) -> bool:
    word = words[number]
    before_another = words[number + 1] in PARTICLES
    return word in PARTICLES or (before_another and word.casefold() in PARTICLES)


def _is_group(text: str, words: list[str]) -> bool:
    has_digit = not text.isalpha() and any(map(str.isdigit, text))
    # "Ai" is a family name; the abbreviation is written in capitals.
    is_company = words[-1] == "AI" or words[0].casefold() in {"team", "the"}
    ends_so = words[-1].casefold() in GROUP_WORDS or bool(_JOINED_GROUP.search(words[-1]))
    return has_digit or is_company or ends_so


def _is_western(text: str) -> bool:
    """Whether all letters are of scripts in which the family name is written last."""
    if text.isascii():
        return True
    names = (unicodedata.name(each, "") for each in text if each.isalpha())
    return all(name.startswith(("LATIN", "CYRILLIC", "GREEK", "MODIFIER")) for name in names)
