"""What the tagger weighs: for each tag that a paper's text speaks of, a row of numbers.

The numbers mean the same for every tag, so that most of what is learnt from the labelled papers of
one tag holds for all of them, also for a tag that hardly a labelled paper carries. They are whole
thousandths, so that sums of them are the same on every machine.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from generator.tagging.finding.lists import FAR, Numbers, distinct
from generator.tagging.finding.words import Texts
from generator.tagging.relations import Relations
from generator.tagging.sentences import SentenceKinds
from generator.tagging.spoken import Spoken, count, places
from generator.tagging.tag_matches import TextMatches

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
    """What was measured in papers, in thousandths: a row for each tag that a paper speaks of."""

    papers: Numbers
    """The number of each row's paper, ascending."""
    tags: Numbers
    """The number of each row's tag, ascending within a paper."""
    rows: Numbers
    """For each of them one number for each of FEATURES."""
    clarity: Numbers
    """How clearly each tag of the vocabulary is spoken of, from 0 to 1: a row for each paper."""
    matched: tuple[Numbers, Numbers]
    """The numbers of papers, and of a pattern or hint that matched there, each once."""

    def of(self, paper: int) -> Measurement:
        """What was measured in one of them, which is the first and only one then."""
        its, matched = self.papers == paper, self.matched[0] == paper
        return Measurement(
            self.papers[its] - paper,
            self.tags[its],
            self.rows[its],
            self.clarity[paper : paper + 1],
            (self.matched[0][matched] - paper, self.matched[1][matched]),
        )


def measure(
    matches: TextMatches, texts: Texts, kinds: SentenceKinds, relations: Relations
) -> Measurement:
    """What the matches in titles and abstracts say of all tags.

    `texts` are the titles of all papers and then their abstracts, and `kinds` those of their
    sentences.
    """
    shape = len(texts.texts) // 2, relations.tags
    cells = shape[0] * shape[1]
    abstracts = int(np.searchsorted(matches.cells, cells))
    titles, bodies = matches.some(slice(abstracts)), matches.some(slice(abstracts, None))
    bodies = replace(bodies, cells=bodies.cells - cells)
    in_title = count(titles.cells[titles.speaks], cells) > 0
    title_hint = count(titles.cells[~titles.speaks], cells) > 0
    hints = places(bodies.some(~bodies.speaks), cells)
    spoken = Spoken.of(bodies.some(bodies.speaks), texts, kinds, cells)
    speaks = spoken.own_work + spoken.others > 0

    weight = _TITLE * in_title + _PLACE * spoken.own_work + _OTHERS_WORK * spoken.others
    amount = weight + _HINT * hints
    clarity = np.minimum(THOUSAND, weight * THOUSAND // _CLEARLY).reshape(shape)
    named = (in_title | speaks).reshape(shape)
    likely = (hints > 0) & (relations.likelier.most(named).ravel() > 0)
    at = np.flatnonzero(named.ravel() | title_hint | (hints >= FEWEST_HINTS) | likely)
    papers, tags = np.divmod(at, max(shape[1], 1))
    amount = amount[at]
    rank, most = _ranked(papers, amount, shape[0])
    only = speaks & ~in_title
    yes_or_no = (
        *(in_title, in_title & ~speaks, title_hint, spoken.proposal > 0),
        *(spoken.own_work > 0, spoken.own_work > 1, spoken.first_proposal > 0),
        *(only & (spoken.results == spoken.sentences), only & (spoken.aside == spoken.sentences)),
        spoken.opening > 0,
    )
    counts = hints, spoken.patterns, spoken.sentences
    rows = (
        *(THOUSAND * each[at] for each in yes_or_no),
        *(_LOGARITHMS.take(each[at], mode="clip") for each in counts),
        np.minimum(rank, TOP_RANKS) * (THOUSAND // TOP_RANKS),
        amount * THOUSAND // np.maximum(most[papers], _PLACE),
        relations.likelier.most(clarity).ravel()[at],
        relations.unlikelier.most(clarity).ravel()[at],
    )
    of_papers = np.concatenate([titles.cells, bodies.cells]) // max(shape[1], 1)
    patterns = np.concatenate([titles.patterns, bodies.patterns])
    matched = np.divmod(distinct(of_papers * FAR + patterns), FAR)
    return Measurement(papers, tags, np.array(rows).T, clarity, matched)


def _ranked(papers: Numbers, amount: Numbers, number: int) -> tuple[Numbers, Numbers]:
    """How many rows of the same paper have more, by row; and the most that a paper has, by paper.

    `papers` is ascending, and there are so many of them.
    """
    order = np.lexsort((-amount, papers))
    ordered = amount[order]
    first = np.searchsorted(papers, np.arange(number))
    most = np.zeros(number, np.int64)
    most[papers] = ordered[first[papers]]
    new = np.ones(len(order), np.bool_)
    new[1:] = (papers[1:] != papers[:-1]) | (ordered[1:] != ordered[:-1])
    more = np.maximum.accumulate(np.where(new, np.arange(len(order)), 0)) - first[papers]
    rank = np.empty(len(order), np.int64)
    rank[order] = more
    return rank, most
