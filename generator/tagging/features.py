"""What the tagger weighs: for each tag that a paper's text speaks of, a row of numbers.

The numbers mean the same for every tag, so that one small set of weights, learnt from few papers,
holds for all of them, also for a tag that no labelled paper carries.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from generator.model import Tag
from generator.tagging.findings import Found
from generator.tagging.matching import Match, Words

FEATURES: Final = (
    "title",  # a pattern speaks in the title
    "title alone",  # and none does in the abstract
    "title hint",  # a hint stands in the title
    "own work",  # a pattern speaks in a sentence on the paper's own work
    "own work again",  # and there is another such place
    "many hints",  # at least three places of the abstract hint
    "patterns",  # how many different patterns speak in the abstract, as log(1 + n)
    "opening",  # one speaks in the abstract's first sentence
    "sentences",  # in how many sentences of the abstract, as log(1 + n)
    "rank",  # how many tags are spoken of more, in tenths, at most 1
    "share",  # how much it is spoken of, relative to the tag most spoken of
    "likelier",  # how clearly a tag is spoken of that makes this one likelier, at most 1
    "unlikelier",  # the same of one that makes it less likely
)
"""The names of the numbers, in their order."""

Row = tuple[float, ...]
"""One number for each of FEATURES."""

MANY_HINTS: Final = 3
TOP_RANKS: Final = 10

# How much each place adds to how much a tag is spoken of. A title is worth some three places of an
# abstract; what the abstract says of others' work is worth less than what it says of its own.
_TITLE: Final = 3.0
_OWN_WORK: Final = 1.0
_OTHERS_WORK: Final = 0.7
_HINT: Final = 0.2
_CLEARLY: Final = 4.3
"""From here on a tag is clearly spoken of: by its title, and a little by the abstract."""

_AUTHORS: Final = frozenset(("we", "our", "us", "here"))
_THIS: Final = frozenset(("this", "present", "the"))
_WRITING: Final = frozenset(
    ("paper", "work", "article", "study", "survey", "book", "report", "position")
)


class _Spoken(NamedTuple):
    """How much one tag is spoken of in one paper; a tuple, for a paper has a score of them."""

    title: bool
    title_hint: bool
    own_work: int
    others_work: int
    hints: int
    patterns: int
    sentences: frozenset[int]

    @property
    def amount(self) -> float:
        """How much, on a scale that orders the tags of one paper."""
        return self._spoken + _HINT * self.hints

    @property
    def clarity(self) -> float:
        """How clearly, from 0 to 1."""
        return min(1.0, self._spoken / _CLEARLY)

    @property
    def _spoken(self) -> float:
        return _TITLE * self.title + _OWN_WORK * self.own_work + _OTHERS_WORK * self.others_work


def measure(
    title: Mapping[str, Found],
    abstract: Mapping[str, Found],
    words: Words,
    vocabulary: Sequence[Tag],
) -> dict[str, Row]:
    """The rows of all tags that something was found for, by slug, in the vocabulary's order.

    `words` are the abstract's.
    """
    own = _own_work(words)
    spoken = {
        tag.slug: _spoken(title.get(tag.slug), abstract.get(tag.slug), words, own)
        for tag in vocabulary
        if tag.slug in title or tag.slug in abstract
    }
    amount = {slug: each.amount for slug, each in spoken.items()}
    ranked = sorted(amount.values(), reverse=True)
    clarity = {slug: each.clarity for slug, each in spoken.items()}
    rows: dict[str, Row] = {}
    for tag in vocabulary:
        if tag.slug in spoken:
            each = spoken[tag.slug]
            rows[tag.slug] = (
                float(each.title),
                float(each.title and not each.patterns),
                float(each.title_hint),
                float(each.own_work > 0),
                float(each.own_work > 1),
                float(each.hints >= MANY_HINTS),
                math.log1p(each.patterns),
                float(0 in each.sentences),
                math.log1p(len(each.sentences)),
                min(ranked.index(amount[tag.slug]), TOP_RANKS) / TOP_RANKS,
                amount[tag.slug] / max(ranked[0], 1.0),
                max([clarity.get(slug, 0.0) for slug in tag.likelier_with], default=0.0),
                max([clarity.get(slug, 0.0) for slug in tag.unlikelier_with], default=0.0),
            )
    return rows


def _spoken(
    title: Found | None, abstract: Found | None, words: Words, own: frozenset[int]
) -> _Spoken:
    spoken = abstract.spoken if abstract else ()
    sentences = [words.sentences[match.first] for match in spoken]
    own_places: list[Match] = []
    other_places: list[Match] = []
    for match, sentence in zip(spoken, sentences, strict=True):
        (own_places if sentence in own else other_places).append(match)
    return _Spoken(
        title=bool(title and title.spoken),
        title_hint=bool(title and title.hinted),
        own_work=_places(own_places),
        others_work=_places(other_places),
        hints=_places(abstract.hinted if abstract else ()),
        patterns=len({match.pattern for match in spoken}),
        sentences=frozenset(sentences),
    )


def _places(matches: Iterable[Match]) -> int:
    """How many matches there are, by their first word; those that overlap are counted once."""
    places, covered = 0, -1
    for match in matches:
        places += match.first > covered
        covered = max(covered, match.last)
    return places


def _own_work(words: Words) -> frozenset[int]:
    """The numbers of the sentences in which the authors speak of their own work."""
    folded = [word.casefold() for word in words.words]
    return frozenset(
        sentence
        for word, before, sentence in zip(folded, ["", *folded], words.sentences, strict=False)
        if word in _AUTHORS
        or (before in _THIS and word in _WRITING)
        or (before == "in" and word == "this")
    )
