"""What the tagger weighs: for each tag that a paper's text speaks of, a row of numbers.

The numbers mean the same for every tag, so that one small set of weights, learnt from few papers,
holds for all of them, also for a tag that no labelled paper carries.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from generator.model import Tag
from generator.tagging.matching import Match
from generator.tagging.tag_matches import TagMatches
from generator.tagging.words import Words

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
_SELF: Final = _WRITING | {"this"}
"""One of these stands where a paper speaks of itself but not of its authors."""


class _Spoken(NamedTuple):
    """How much one tag is spoken of in one paper; a tuple, for a paper has a score of them."""

    title: bool
    title_hint: bool
    own_work: int
    hints: int
    patterns: int
    sentences: frozenset[int]
    weight: float
    """By the places that speak for it."""

    @property
    def amount(self) -> float:
        """How much, on a scale that orders the tags of one paper."""
        return self.weight + _HINT * self.hints


def measure(
    title: Mapping[str, TagMatches],
    abstract: Mapping[str, TagMatches],
    words: Words,
    vocabulary: Mapping[str, Tag],
) -> dict[str, Row]:
    """The rows of all tags that something was found for, by slug.

    `words` are the abstract's, and `vocabulary` holds all tags by slug.
    """
    own = _own_work(words)
    spoken = {
        slug: _spoken(title.get(slug), abstract.get(slug), words, own)
        for slug in dict.fromkeys((*title, *abstract))
    }
    amount = {slug: each.amount for slug, each in spoken.items()}
    ranked = sorted(amount.values(), reverse=True)
    # How clearly each is spoken of, from 0 to 1.
    clarity = {slug: min(1.0, each.weight / _CLEARLY) for slug, each in spoken.items()}
    rows: dict[str, Row] = {}
    for slug, each in spoken.items():
        tag = vocabulary[slug]
        rows[slug] = (
            float(each.title),
            float(each.title and not each.patterns),
            float(each.title_hint),
            float(each.own_work > 0),
            float(each.own_work > 1),
            float(each.hints >= MANY_HINTS),
            math.log1p(each.patterns),
            float(0 in each.sentences),
            math.log1p(len(each.sentences)),
            min(ranked.index(amount[slug]), TOP_RANKS) / TOP_RANKS,
            amount[slug] / max(ranked[0], 1.0),
            max([clarity.get(other, 0.0) for other in tag.likelier_with], default=0.0),
            max([clarity.get(other, 0.0) for other in tag.unlikelier_with], default=0.0),
        )
    return rows


def _spoken(
    title: TagMatches | None, abstract: TagMatches | None, words: Words, own: frozenset[int]
) -> _Spoken:
    in_title, title_hint = bool(title and title.spoken), bool(title and title.hinted)
    hints = _places(abstract.hinted) if abstract else 0
    if abstract is None or not abstract.spoken:
        return _Spoken(in_title, title_hint, 0, hints, 0, frozenset(), _TITLE * in_title)
    sentences = [words.sentence_of[match.first] for match in abstract.spoken]
    placed = list(zip(abstract.spoken, sentences, strict=True))
    own_work = _places([match for match, sentence in placed if sentence in own])
    others_work = _places([match for match, sentence in placed if sentence not in own])
    weight = _TITLE * in_title + _OWN_WORK * own_work + _OTHERS_WORK * others_work
    patterns = len({match.pattern for match in abstract.spoken})
    return _Spoken(in_title, title_hint, own_work, hints, patterns, frozenset(sentences), weight)


def _places(matches: Iterable[Match]) -> int:
    """How many matches there are, by their first word; those that overlap are counted once."""
    places, covered = 0, -1
    for first, _, last in matches:
        if first > covered:
            places += 1
        covered = max(covered, last)
    return places


def _own_work(words: Words) -> frozenset[int]:
    """The numbers of the sentences in which the authors speak of their own work."""
    # As one text, for to fold each word alone takes longer; no word has a space in it.
    folded = " ".join(words.words).casefold().split(" ")
    return frozenset(
        number
        for number, sentence in enumerate(words.sentences)
        if _is_own_work(folded[sentence.start : sentence.stop])
    )


def _is_own_work(sentence: Sequence[str]) -> bool:
    if not _AUTHORS.isdisjoint(sentence):
        return True
    return not _SELF.isdisjoint(sentence) and any(
        (before in _THIS and word in _WRITING) or (before == "in" and word == "this")
        for before, word in pairwise(sentence)
    )
