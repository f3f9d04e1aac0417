"""Count what of abstracts speaks for tags: in how many places and sentences, and of which kind.

A cell is a paper and a tag: the paper's number, times the number of tags, plus the tag's number.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generator.tagging.finding.lists import FAR, Numbers, distinct
from generator.tagging.finding.words import Texts
from generator.tagging.sentences import SentenceKinds
from generator.tagging.tag_matches import TextMatches


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """How much of abstracts speaks for tags, by cell: a paper's number and a tag's."""

    own_work: Numbers
    """Places in sentences on the paper's own work."""
    others: Numbers
    """Places in other sentences."""
    patterns: Numbers
    """Different patterns."""
    sentences: Numbers
    """Sentences; and of these"""
    opening: Numbers
    """the first,"""
    proposal: Numbers
    first_proposal: Numbers
    results: Numbers
    aside: Numbers
    """and those of a kind."""

    @classmethod
    def of(cls, speaking: TextMatches, texts: Texts, kinds: SentenceKinds, cells: int) -> Spoken:
        """Count the matches that speak for tags; there are so many cells."""
        sentence = texts.sentence_of[speaking.first]
        is_own = kinds.own_work[sentence]
        # Each sentence that speaks for a tag once; matches are ordered by cell, then by sentence.
        new = np.ones(len(sentence), np.bool_)
        new[1:] = (speaking.cells[1:] != speaking.cells[:-1]) | (sentence[1:] != sentence[:-1])
        at, sentences = speaking.cells[new], sentence[new]
        opens = np.diff(texts.text_of, prepend=-1) > 0
        of_patterns = distinct(speaking.cells * FAR + speaking.patterns) // FAR
        return cls(
            places(speaking.some(is_own), cells),
            places(speaking.some(~is_own), cells),
            count(of_patterns, cells),
            count(at, cells),
            *(count(at[of_kind[sentences]], cells) for of_kind in (opens, *kinds[1:])),
        )


def count(cells: Numbers, number: int) -> Numbers:
    """How often each of so many cells stands among some."""
    return np.bincount(cells, minlength=number)


def places(matches: TextMatches, cells: int) -> Numbers:
    """How many matches each of so many cells has, where those that overlap are counted once."""
    begins, reach = matches.cells * FAR + matches.first, matches.cells * FAR + matches.last
    new = np.ones(len(begins), np.bool_)
    new[1:] = begins[1:] > np.maximum.accumulate(reach)[:-1]
    return count(matches.cells[new], cells)
