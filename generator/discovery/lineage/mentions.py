"""Later papers that name what an earlier paper brought: a lineage without citations.

That a name means the paper and no ordinary word is measured, not listed: nobody may have used it
before the paper, texts may not spell it in other letters, and the paper that uses it must be about
something near, the nearer the plainer the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from statistics import median_low
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from generator.discovery.lineage.names import OwnName, own_names, title_name
from generator.discovery.similarity import Similarity
from generator.discovery.similarity.nearest import shared_words
from generator.discovery.similarity.paper_words import PaperWords
from generator.discovery.similarity.words import split_words, term_of, without_addresses
from generator.model import Paper

NEAR: Final = 40_000
"""The least similarity of a paper to one that it names, of the square of a vector's length."""
PLAIN_NEAR: Final = 60_000
"""The same for a name that could be a word or an abbreviation."""
PLAIN_TYPICAL: Final = 90_000
"""The least median of such a name's similarities; below, most uses mean something else."""

_OWN: Final = re.compile(
    r"(?:introduc|propos|present|develop|deriv|build|construct|curat|creat|releas|design|coin)"
    r"(?:e|es|ed|ing|ting|s|ped)?(?: (?:a|an|the|our|called|named|new|novel|further))*[ (]*$"
    r"|(?:call|term|nam|dubb)(?:ed|ing)?(?: it| this| our)?(?: \w+)?[ (]*$"
    r"|(?:we|our) (?:\w+ )?$"
    r"|(?:algorithm|approach|benchmark|data ?set|experiment|framework|method|model|module|paradigm"
    r"|pipeline|strategy|system)s?, $",
    re.IGNORECASE,
)
"""What stands before a name that a paper gives itself."""
_SPELLED_OUT: Final = re.compile(r" ?\((?!e\.g|i\.e)[A-Z][a-z]+ ")
"""What stands behind a name that is an abbreviation of a text's own."""
_BEFORE: Final = 60
"""Letters before a name that are read."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A paper whose abstract has the name of an earlier one."""

    named: int
    """The places of both papers."""
    naming: int


def find_mentions(
    papers: Sequence[Paper], days: Sequence[int | None], similarity: Similarity
) -> list[Mention]:
    """Every mention of a paper's own name in the abstract of a later one, in the papers' order.

    `days` numbers the days of the papers, None where a month is not known; a paper without a day
    neither names nor is named.
    """
    names = own_names(papers)
    found: list[tuple[OwnName, list[int]]] = []
    for name, places in zip(names, _candidates(names, similarity.texts), strict=True):
        using = _using(name, places, papers) if len(places) > 1 else {}
        later = [place for place in using if place != name.paper]
        if name.paper in using and all(_is_later(days[name.paper], days[each]) for each in later):
            naming = [each for each in later if not _is_own(name, papers[each], using[each])]
            found.append((name, naming))
    return sorted(
        _near_enough(found, similarity.vectors.matrix), key=lambda each: (each.named, each.naming)
    )


def _candidates(names: Sequence[OwnName], words: PaperWords) -> Iterator[Sequence[int]]:
    """For each name the papers whose abstracts have the rarest of its words, in any letters.

    A name of which no word tells papers from others stands in none.
    """
    telling = [[word for word in split_words(name.name.lower()) if term_of(word)] for name in names]
    having = words.in_abstracts(chain.from_iterable(telling))
    none = np.empty(0, np.int64)
    for each in telling:
        yield min((having[word] for word in each), key=len, default=none).tolist()


def _using(name: OwnName, places: Iterable[int], papers: Sequence[Paper]) -> dict[int, str]:
    """The abstracts that use a name, without addresses, by place.

    None where too many of those that have it in any letters use it otherwise.
    """
    letters = name.name.lower()
    using: dict[int, str] = {}
    foreign = 0
    for place in places:
        # Most have it nowhere, which is sooner seen than where their addresses are.
        if letters not in papers[place].abstract.lower():
            continue
        text = without_addresses(papers[place].abstract)
        if any(True for _ in name.uses(text)):
            using[place] = text
        elif letters in text.lower():
            foreign += 1
            if name.is_plain and foreign > 1:
                break
    return using if foreign <= (1 if name.is_plain else len(using)) else {}


def _is_later(named: int | None, naming: int | None) -> bool:
    return named is not None and naming is not None and naming > named


def _is_own(name: OwnName, paper: Paper, text: str) -> bool:
    """Whether a paper uses a name for something of its own."""
    title = title_name(paper.title)
    if name.name in title and re.search(rf"\b{re.escape(name.name)}\b", title):
        return True
    return any(
        _OWN.search(text[max(0, start - _BEFORE) : start])
        or _abbreviates(name.name, text[:start])
        or _SPELLED_OUT.match(text, start + len(name.name))
        for start in name.uses(text)
    )


def _abbreviates(name: str, before: str) -> bool:
    """Whether a name in brackets stands for the words before it: mutual information (MI)."""
    if not before.endswith("("):
        return False
    words = re.findall(r"[^\W_]+", before[-_BEFORE * 2 :])
    letters = [each for each in name.lower() if each.isalnum()]
    initials = [word[0].lower() for word in words[-len(letters) :]]
    same = sum(a == b for a, b in zip(initials, letters, strict=False))
    return len(initials) == len(letters) and same * 2 > len(letters)


def _near_enough(
    found: Sequence[tuple[OwnName, list[int]]], matrix: csr_matrix
) -> Iterator[Mention]:
    named = [name.paper for name, places in found for _ in places]
    naming = [place for _, places in found for place in places]
    shared = shared_words(matrix, np.array(named, np.int64), np.array(naming, np.int64))
    similarities = iter(shared.sum(axis=1).ravel().tolist()[0] if naming else [])
    for name, places in found:
        nearness = [next(similarities) for _ in places]
        if name.is_plain and nearness and median_low(nearness) < PLAIN_TYPICAL:
            continue
        least = PLAIN_NEAR if name.is_plain else NEAR
        for place, near in zip(places, nearness, strict=True):
            if near >= least:
                yield Mention(name.paper, place)
