"""What the tagger weighs: for each tag that a paper's text speaks of, a row of numbers.

The numbers mean the same for every tag, so that most of what is learnt from the labelled papers of
one tag holds for all of them, also for a tag that hardly a labelled paper carries.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from generator.model import Tag
from generator.tagging.matching import Match
from generator.tagging.sentences import SentenceKind
from generator.tagging.tag_matches import TagMatches
from generator.tagging.words import Words

FEATURES: Final = (
    "title",  # a pattern speaks in the title
    "title alone",  # and none does in the abstract
    "title hint",  # a hint stands in the title
    "proposal",  # a pattern speaks in a sentence that says what the paper proposes
    "own work",  # one speaks in a sentence on the paper's own work
    "own work again",  # and there is another such place
    "first proposal",  # one speaks in the first such sentence
    "results only",  # patterns speak in sentences on results, and nowhere else
    "asides only",  # patterns speak in sentences that add to others, and nowhere else
    "opening",  # one speaks in the abstract's first sentence
    "hints",  # places of the abstract that hint, as log(1 + n)
    "patterns",  # how many different patterns speak in the abstract, as log(1 + n)
    "sentences",  # in how many sentences of the abstract, as log(1 + n)
    "rank",  # how many tags are spoken of more, in tenths, at most 1
    "share",  # how much it is spoken of, relative to the tag most spoken of
    "likelier",  # how clearly a tag is spoken of that makes this one likelier, at most 1
    "unlikelier",  # the same of one that makes it less likely
)
"""The names of the numbers, in their order."""

Row = tuple[float, ...]
"""One number for each of FEATURES."""

TOP_RANKS: Final = 10
FEWEST_HINTS: Final = 2
"""Places of an abstract. With fewer, without a pattern or a hint in the title, and without a tag
that makes it likelier, a tag has no row: one word that may belong to it says nothing."""

# How much each place adds to how much a tag is spoken of. A title is worth some three places of an
# abstract; what the abstract says of others' work is worth less than what it says of its own.
_TITLE: Final = 3.0
_OWN_WORK: Final = 1.0
_OTHERS_WORK: Final = 0.7
_HINT: Final = 0.2
_CLEARLY: Final = 4.3
"""From here on a tag is clearly spoken of: by its title, and a little by the abstract."""


class TagEvidence(NamedTuple):
    """What was measured for one tag in one paper; a tuple, for a paper has a score of them."""

    row: Row
    patterns: frozenset[int]
    """The patterns and hints that matched, by their numbers in the vocabulary's index."""
    clarity: float
    """How clearly the tag is spoken of, from 0 to 1."""


class _Mention(NamedTuple):
    """How much one tag is spoken of in one paper."""

    title: bool
    title_hint: bool
    hints: int
    weight: float
    """By the places that speak for it."""
    proposal: bool = False
    first_proposal: bool = False
    own_work: int = 0
    results_only: bool = False
    asides_only: bool = False
    patterns: int = 0
    sentences: frozenset[int] = frozenset()

    @property
    def amount(self) -> float:
        """How much, on a scale that orders the tags of one paper."""
        return self.weight + _HINT * self.hints


def measure(
    title: Mapping[str, TagMatches],
    abstract: Mapping[str, TagMatches],
    words: Words,
    kinds: tuple[SentenceKind, ...],
    vocabulary: Mapping[str, Tag],
) -> dict[str, TagEvidence]:
    """The evidence of all tags that are spoken of, by slug.

    `words` and `kinds` are the abstract's, and `vocabulary` holds all tags by slug.
    """
    spoken_of = {slug for found in (title, abstract) for slug, each in found.items() if each.spoken}
    mentions = {
        slug: _mention(title.get(slug), abstract.get(slug), words, kinds)
        for slug in dict.fromkeys((*title, *abstract))
        if slug in spoken_of
        or slug in title
        or _places(abstract[slug].hinted) >= FEWEST_HINTS
        or not spoken_of.isdisjoint(vocabulary[slug].likelier_with)
    }
    ranked = sorted((each.amount for each in mentions.values()), reverse=True)
    rank = {amount: place for place, amount in reversed(list(enumerate(ranked)))}
    clarity = {slug: min(1.0, each.weight / _CLEARLY) for slug, each in mentions.items()}
    return {
        slug: TagEvidence(
            (
                *_numbers(each),
                min(rank[each.amount], TOP_RANKS) / TOP_RANKS,
                each.amount / max(ranked[0], 1.0),
                _clearest(clarity, vocabulary[slug].likelier_with),
                _clearest(clarity, vocabulary[slug].unlikelier_with),
            ),
            _patterns(title.get(slug), abstract.get(slug)),
            clarity[slug],
        )
        for slug, each in mentions.items()
    }


def _numbers(mention: _Mention) -> Row:
    """Those numbers of a row that depend on no other tag."""
    return (
        float(mention.title),
        float(mention.title and not mention.patterns),
        float(mention.title_hint),
        float(mention.proposal),
        float(mention.own_work > 0),
        float(mention.own_work > 1),
        float(mention.first_proposal),
        float(mention.results_only),
        float(mention.asides_only),
        float(0 in mention.sentences),
        math.log1p(mention.hints),
        math.log1p(mention.patterns),
        math.log1p(len(mention.sentences)),
    )


def _clearest(clarity: Mapping[str, float], slugs: Iterable[str]) -> float:
    return max([clarity[slug] for slug in slugs if slug in clarity], default=0.0)


def _patterns(*texts: TagMatches | None) -> frozenset[int]:
    return frozenset(
        match.pattern for text in texts if text for match in (*text.spoken, *text.hinted)
    )


def _mention(
    title: TagMatches | None,
    abstract: TagMatches | None,
    words: Words,
    kinds: tuple[SentenceKind, ...],
) -> _Mention:
    in_title, title_hint = bool(title and title.spoken), bool(title and title.hinted)
    hints = _places(abstract.hinted) if abstract and abstract.hinted else 0
    if abstract is None or not abstract.spoken:
        weight = _TITLE * in_title
        return _Mention(title=in_title, title_hint=title_hint, hints=hints, weight=weight)
    own: list[Match] = []
    others: list[Match] = []
    for match in abstract.spoken:
        (own if kinds[words.sentence_of[match.first]].own_work else others).append(match)
    sentences = frozenset(words.sentence_of[match.first] for match in abstract.spoken)
    own_work = _places(own)
    return _Mention(
        title=in_title,
        title_hint=title_hint,
        proposal=any(kinds[sentence].proposal for sentence in sentences),
        own_work=own_work,
        first_proposal=any(kinds[sentence].first_proposal for sentence in sentences),
        results_only=not in_title and all(kinds[sentence].results for sentence in sentences),
        asides_only=not in_title and all(kinds[sentence].aside for sentence in sentences),
        hints=hints,
        patterns=len({match.pattern for match in abstract.spoken}),
        sentences=sentences,
        weight=_TITLE * in_title + _OWN_WORK * own_work + _OTHERS_WORK * _places(others),
    )


def _places(matches: Iterable[Match]) -> int:
    """How many matches there are, by their first word; those that overlap are counted once."""
    places, covered = 0, -1
    for first, _, last in matches:
        if first > covered:
            places += 1
        covered = max(covered, last)
    return places
