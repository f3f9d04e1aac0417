"""Whether a record of arXiv is the paper that was asked for: an answer must rename no paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from rapidfuzz import fuzz

from generator.collecting.facts.wanted import Record, Wanted

TitleKey = Callable[[str], str]
"""Equal for two spellings of one title; the archive knows which are."""
NEAR: Final = 85
"""Likeness of two titles, of 100, from which a person should look: some two words apart."""
LONG: Final = 200
"""Letters from which an abstract tells something; no real one is shorter than 165."""
SHARED: Final = 0.5
"""Share of the words of one abstract that stand in another version of it. Of 200,000 pairs of
abstracts of two papers none shares as much; versions of one share nearly all."""
_WORD: Final = re.compile(r"[^\W_]{4,}")


def is_by_id(wanted: Wanted, record: Record, key: TitleKey) -> bool:
    """Whether the record of an id that was asked for is that paper.

    It has the same title, or, where the authors changed the title of a later version, at least half
    of the authors that are known.
    """
    if key(wanted.title) == key(record.title):
        return True
    known = {_surname(name) for name in wanted.authors}
    return bool(known) and 2 * len(known & set(map(_surname, record.authors))) >= len(known)


def is_by_title(wanted: Wanted, record: Record, key: TitleKey) -> bool:
    """Whether a record that a search for the title found is that paper.

    Its title is the same, and its abstract is not clearly another.
    """
    return key(wanted.title) == key(record.title) and not _are_unlike(
        wanted.abstract, record.abstract
    )


def is_near(wanted: Wanted, record: Record, key: TitleKey) -> bool:
    """Whether a person should see if the record is that paper."""
    return fuzz.ratio(key(wanted.title), key(record.title)) >= NEAR


def _are_unlike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < LONG:
        return False
    words, others = (set(_WORD.findall(text.casefold())) for text in (one, other))
    return len(words & others) < SHARED * min(len(words), len(others))


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold() if name.split() else ""
