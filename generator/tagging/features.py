"""What the tagger weighs: for each tag that a paper's text speaks of, a row of numbers.

The numbers mean the same for every tag, so that most of what is learnt from the labelled papers of
one tag holds for all of them, also for a tag that hardly a labelled paper carries. They are whole
thousandths, so that sums of them are the same on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from generator.model import Tag
from generator.tagging.sentences import SentenceKind
from generator.tagging.tag_matches import FAR, Flags, Numbers, TextMatches
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

THOUSAND: Final = 1000
"""Stands for 1 in whatever is given in thousandths."""
TOP_RANKS: Final = 10
FEWEST_HINTS: Final = 2
"""Places of an abstract. With fewer, without a pattern or a hint in the title, and without a tag
that makes it likelier, a tag has no row: one word that may belong to it says nothing."""

# How much each place adds to how much a tag is spoken of, in tenths. A title is worth some three
# places of an abstract; what the abstract says of others' work is worth less than of its own.
_PLACE: Final = 10
_TITLE: Final = 30
_OTHERS_WORK: Final = 7
_HINT: Final = 2
_CLEARLY: Final = 43
"""From here on a tag is clearly spoken of: by its title, and a little by the abstract."""

_LOGARITHMS: Final = np.array([round(THOUSAND * math.log1p(n)) for n in range(1000)], np.int64)
"""log(1 + n) by n; of more places than these one tells no more."""


@dataclass(frozen=True, slots=True, eq=False)
class Measurement:
    """What was measured in one paper, in thousandths."""

    tags: Numbers
    """The numbers of the tags that are spoken of, ascending."""
    rows: Numbers
    """For each of them a row: one number for each of FEATURES."""
    clarity: Numbers
    """How clearly each tag of the vocabulary is spoken of, from 0 to 1."""
    patterns: Numbers
    """The numbers of all patterns and hints that matched, each once."""


class Relations:
    """Which tags of a vocabulary make which others likelier or less likely."""

    def __init__(self, vocabulary: Sequence[Tag]) -> None:
        """A slug that is no tag's makes nothing likelier."""
        numbers = {tag.slug: number for number, tag in enumerate(vocabulary)}

        def matrix(relations: Iterable[Iterable[str]]) -> Numbers:
            made = np.zeros((len(numbers), len(numbers)), np.int64)
            for number, slugs in enumerate(relations):
                made[number, [numbers[slug] for slug in slugs if slug in numbers]] = 1
            return made

        self.likelier: Final = matrix(tag.likelier_with for tag in vocabulary)
        self.unlikelier: Final = matrix(tag.unlikelier_with for tag in vocabulary)


def measure(
    title: TextMatches,
    abstract: TextMatches,
    words: Words,
    kinds: Sequence[SentenceKind],
    relations: Relations,
) -> Measurement:
    """What the matches in a title and an abstract say of all tags.

    `words` and `kinds` are the abstract's.
    """
    count = len(relations.likelier)
    in_title = _tags_of(title, title.speaks, count) > 0
    title_hint = _tags_of(title, ~title.speaks, count) > 0
    hints = _places(abstract, ~abstract.speaks, count)
    starts = np.array([sentence.start for sentence in words.sentences], np.int64)
    sentence_of = np.searchsorted(starts, abstract.first, side="right") - 1
    kind_of = np.array(kinds, np.bool_).reshape(-1, len(SentenceKind._fields))
    is_own = kind_of[sentence_of, 0]
    own_work = _places(abstract, abstract.speaks & is_own, count)
    others = _places(abstract, abstract.speaks & ~is_own, count)
    spoken = own_work + others > 0

    # Each sentence that speaks for a tag once; matches are ordered by tag, then by sentence.
    at, sentences = abstract.tags[abstract.speaks], sentence_of[abstract.speaks]
    new = np.ones(len(at), np.bool_)
    new[1:] = (at[1:] != at[:-1]) | (sentences[1:] != sentences[:-1])
    at, sentences = at[new], sentences[new]
    _, proposal, first_proposal, results, aside = (
        np.bincount(at[of_kind], minlength=count) for of_kind in kind_of[sentences].T
    )
    in_sentences = np.bincount(at, minlength=count)
    opening = np.bincount(at[sentences == 0], minlength=count) > 0
    patterns = np.unique(abstract.patterns[abstract.speaks], return_index=True)[1]
    of_patterns = np.bincount(abstract.tags[abstract.speaks][patterns], minlength=count)

    weight = _TITLE * in_title + _PLACE * own_work + _OTHERS_WORK * others
    amount = weight + _HINT * hints
    clarity = np.minimum(THOUSAND, weight * THOUSAND // _CLEARLY)
    likely = (hints > 0) & (relations.likelier @ (in_title | spoken) > 0)
    (tags,) = np.nonzero(in_title | spoken | title_hint | (hints >= FEWEST_HINTS) | likely)
    ranked = np.sort(-amount[tags])
    most = max(-int(ranked[0]), _PLACE) if len(ranked) else _PLACE
    yes_or_no = (
        *(in_title, in_title & ~spoken, title_hint, proposal > 0, own_work > 0, own_work > 1),
        *(first_proposal > 0, spoken & ~in_title & (results == in_sentences)),
        *(spoken & ~in_title & (aside == in_sentences), opening),
    )
    rows = (
        *(THOUSAND * each for each in yes_or_no),
        *(_LOGARITHMS.take(each, mode="clip") for each in (hints, of_patterns, in_sentences)),
        np.minimum(np.searchsorted(ranked, -amount), TOP_RANKS) * (THOUSAND // TOP_RANKS),
        amount * THOUSAND // most,
        (relations.likelier * clarity).max(axis=1, initial=0),
        (relations.unlikelier * clarity).max(axis=1, initial=0),
    )
    matched = np.unique(np.concatenate([title.patterns, abstract.patterns]))
    return Measurement(tags, np.array(rows)[:, tags].T, clarity, matched)


def _tags_of(matches: TextMatches, which: Flags, count: int) -> Numbers:
    """How many of some matches each tag has; `count` is the number of tags."""
    return np.bincount(matches.tags[which], minlength=count)


def _places(matches: TextMatches, which: Flags, count: int) -> Numbers:
    """The same, where those that overlap are counted once."""
    tags = matches.tags[which]
    begins, reach = tags * FAR + matches.first[which], tags * FAR + matches.last[which]
    new = np.ones(len(tags), np.bool_)
    new[1:] = begins[1:] > np.maximum.accumulate(reach)[:-1]
    return np.bincount(tags[new], minlength=count)
