"""The tagger: which tags a paper carries, and where its own text says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.model import AssignedTag, Evidence, Tag
from generator.tagging.matching import Match
from generator.tagging.measuring import MeasuredPaper, Measurer
from generator.tagging.weights import Weights, choose
from generator.tagging.words import Words

MOST_PHRASES: Final = 3
"""Pieces of evidence for a tag; a reader needs no more to judge it."""


class Tagger:
    """Tags papers by a vocabulary: a pure function of title and abstract, prepared once."""

    def __init__(self, vocabulary: Sequence[Tag], weights: Weights) -> None:
        """Raise PatternError where a pattern of the vocabulary is not in the language."""
        self._measurer = Measurer(vocabulary)
        self._weights = weights

    def assign(self, title: str, abstract: str) -> tuple[AssignedTag, ...]:
        """The paper's tags, the surest first, each with phrases that stand so in its text.

        Two to six, where the text speaks of so many; none only where it speaks of none at all.
        """
        paper = self._measurer.measure(title, abstract)
        probabilities = self._weights.probabilities(paper.rows)
        chosen = choose(probabilities, self._weights.threshold)
        return tuple(AssignedTag(slug, _evidence(slug, paper)) for slug in chosen)


def _evidence(slug: str, paper: MeasuredPaper) -> tuple[Evidence, ...]:
    """What speaks for the tag, the title before the abstract; hints only where nothing speaks."""
    in_title, in_abstract = paper.in_title.get(slug), paper.in_abstract.get(slug)
    spoken = [
        *_phrases(in_title.spoken if in_title else (), paper.title, "title"),
        *_phrases(in_abstract.spoken if in_abstract else (), paper.abstract, "abstract"),
    ]
    shown = spoken or [
        *_phrases(in_title.hinted if in_title else (), paper.title, "title"),
        *_phrases(in_abstract.hinted if in_abstract else (), paper.abstract, "abstract"),
    ]
    first_of = {each.phrase.casefold(): each for each in reversed(shown)}
    return tuple(each for each in shown if first_of[each.phrase.casefold()] is each)[:MOST_PHRASES]


def _phrases(matches: Sequence[Match], words: Words, where: str) -> Iterator[Evidence]:
    """The phrases that matched, without those that overlap a longer one.

    The longest comes first: "introduce a new benchmark" says more than "benchmark".
    """
    taken: set[int] = set()
    for match in sorted(matches, key=lambda match: (match.first - match.last, match.first)):
        covered = range(match.first, match.last + 1)
        if taken.isdisjoint(covered):
            taken.update(covered)
            yield Evidence(words.phrase(match.first, match.last), where)
