"""The tagger: which tags a paper carries, and where its own text says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from generator.model import AssignedTag, Evidence, Tag
from generator.tagging.matching import Match
from generator.tagging.measuring import MeasuredPaper, Measurer
from generator.tagging.weights import Model, Weights
from generator.tagging.words import Words

MOST_PHRASES: Final = 3
"""Pieces of evidence for a tag; a reader needs no more to judge it."""


class Tagger:
    """Tags papers by a vocabulary: a pure function of title and abstract, prepared once."""

    def __init__(self, vocabulary: Sequence[Tag], weights: Weights) -> None:
        """Raise PatternError where a pattern of the vocabulary is not in the language."""
        self._measurer = Measurer(vocabulary)
        self._model = Model(weights, vocabulary, self._measurer.patterns)
        self._finer = {
            broader: tuple(tag.slug for tag in vocabulary if broader in tag.implies)
            for tag in vocabulary
            for broader in tag.implies
        }

    def assign(self, title: str, abstract: str) -> tuple[AssignedTag, ...]:
        """The paper's tags, the surest first, each with phrases that stand so in its text.

        Two to six, where the text speaks of so many; none only where it speaks of none at all.
        """
        paper = self._measurer.measure(title, abstract)
        chosen = self._model.choose(paper.evidence, paper.counts)
        return tuple(AssignedTag(slug, self._evidence(slug, paper, chosen)) for slug in chosen)

    def _evidence(
        self, slug: str, paper: MeasuredPaper, chosen: Sequence[str]
    ) -> tuple[Evidence, ...]:
        """What speaks for the tag, or else for the finer tag that it comes with."""
        finer = (each for each in self._finer.get(slug, ()) if each in chosen)
        return next(filter(None, (_evidence(each, paper) for each in (slug, *finer))), ())


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
