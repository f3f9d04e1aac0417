"""The names that papers give to what they bring, as their titles have them before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model import Paper

MOST_WORDS: Final = 3
"""A longer beginning of a title is a phrase, seldom a name."""
_SHORTEST: Final = 3
"""Letters; names of two are abbreviations of many things."""
_NAME: Final = re.compile(r"[^\W_][\w.+&/-]*(?: [^\W_][\w.+&/-]*){0,2}", re.ASCII)
_JOINED: Final = re.compile(r"[\w./@-]")
"""A letter before a name that makes it a part of something else."""
_GOES_ON: Final = re.compile(r"[\w@]|[-.+/]\w| v?\d")
"""What goes on behind a name likewise."""
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

    def uses(self, text: str) -> Iterator[int]:
        """Where the name stands by itself: not within a longer name, before no version number.

        Gives where it begins. A pattern for each name would take as long to make as to look for.
        """
        start = text.find(self.name)
        while start >= 0:
            end = start + len(self.name)
            is_inside = (start and _JOINED.match(text, start - 1)) or _GOES_ON.match(text, end)
            if not is_inside:
                yield start
            start = text.find(self.name, start + 1 if is_inside else end)


def own_names(papers: Sequence[Paper]) -> list[OwnName]:
    """The names of papers whose abstract uses the name that the title opens with.

    A name that two titles open with is nobody's own.
    """
    opened: dict[str, list[tuple[str, int]]] = {}
    for place, paper in enumerate(papers):
        if name := title_name(paper.title):
            opened.setdefault(name.casefold(), []).append((name, place))
    return [
        OwnName(name, place, _is_plain(name))
        for (name, place), *others in opened.values()
        if not others and name in papers[place].abstract
    ]


def title_name(title: str) -> str:
    """What stands before a title's first colon, where it can be a name; else nothing."""
    name, colon, _ = title.partition(": ")
    is_name = colon and _NAME.fullmatch(name) and sum(map(str.isalnum, name)) >= _SHORTEST
    return name if is_name else ""


def _is_plain(name: str) -> bool:
    return all(_WORD.fullmatch(word) for word in name.split())
