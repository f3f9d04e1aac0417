"""The names that papers give to what they bring, as their titles have them before a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.model import Paper

MOST_WORDS: Final = 3
"""A longer beginning of a title is a phrase, seldom a name."""
_SHORTEST: Final = 3
"""Letters; names of two are abbreviations of many things."""
_NAME: Final = re.compile(r"[^\W_][\w.+&/-]*(?: [^\W_][\w.+&/-]*){0,2}", re.ASCII)
_WORD: Final = re.compile(r"[a-z]+|[A-Z]?[a-z]+|[A-Z]+")


@dataclass(frozen=True, slots=True)
class OwnName:
    """What one paper alone calls its own."""

    name: str
    paper: int
    """The paper's place."""
    is_plain: bool
    """Whether it is spelled as words and abbreviations are: no digits, hyphens or inner capitals.

    Such a name can stand for something else, too.
    """

    @property
    def pattern(self) -> re.Pattern[str]:
        """Where the name stands by itself: not within a longer name, before no version number."""
        name = re.escape(self.name)
        # The letter before is looked at last, since an expression is found by its first letters.
        return re.compile(rf"{name}(?<![\w./@-]{name})(?![\w@])(?![-.+/]\w)(?! v?\d)")


def own_names(papers: Sequence[Paper]) -> list[OwnName]:
    """The names of papers whose abstract uses the name that the title opens with.

    A name that two titles open with is nobody's own.
    """
    opened: dict[str, list[int]] = {}
    for place, paper in enumerate(papers):
        if name := title_name(paper.title):
            opened.setdefault(name.casefold(), []).append(place)
    names = []
    for places in opened.values():
        paper = papers[places[0]]
        name = title_name(paper.title)
        if len(places) == 1 and name in paper.abstract:
            names.append(OwnName(name, places[0], _is_plain(name)))
    return names


def title_name(title: str) -> str:
    """What stands before a title's first colon, where it can be a name; else nothing."""
    name, colon, _ = title.partition(": ")
    long_enough = sum(map(str.isalnum, name)) >= _SHORTEST
    return name if colon and long_enough and _NAME.fullmatch(name) else ""


def _is_plain(name: str) -> bool:
    return all(_WORD.fullmatch(word) for word in name.split())
