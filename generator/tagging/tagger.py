"""The tagger: which tags a paper carries, and where its own text says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from generator.model import AssignedTag, Evidence, Tag
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
        self._model = Model(weights, vocabulary, self._measurer.index)
        self._numbers = {tag.slug: number for number, tag in enumerate(vocabulary)}
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
        chosen = self._model.choose(paper.measurement, paper.counts)
        return tuple(AssignedTag(slug, self._evidence(slug, paper, chosen)) for slug in chosen)

    def _evidence(
        self, slug: str, paper: MeasuredPaper, chosen: Sequence[str]
    ) -> tuple[Evidence, ...]:
        """What speaks for the tag, or else for the finer tag that it comes with."""
        finer = (each for each in self._finer.get(slug, ()) if each in chosen)
        numbers = (self._numbers[each] for each in (slug, *finer))
        return next(filter(None, (_evidence(each, paper) for each in numbers)), ())


def _evidence(tag: int, paper: MeasuredPaper) -> tuple[Evidence, ...]:
    """What speaks for the tag, the title before the abstract; hints only where nothing speaks."""
    shown: dict[str, Evidence] = {}
    for speaks in (True, False):
        for each in chain(
            _phrases(paper.in_title.spans(tag, speaks=speaks), paper.title, "title"),
            _phrases(paper.in_abstract.spans(tag, speaks=speaks), paper.abstract, "abstract"),
        ):
            shown.setdefault(each.phrase.casefold(), each)
            if len(shown) == MOST_PHRASES:
                break
        if shown:
            break
    return tuple(shown.values())


def _phrases(spans: Sequence[tuple[int, int]], words: Words, where: str) -> Iterator[Evidence]:
    """The phrases that matched, without those that overlap a longer one.

    `spans` are their first and last words. The longest comes first: "introduce a new benchmark"
    says more than "benchmark".
    """
    taken: set[int] = set()
    for first, last in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        covered = range(first, last + 1)
        if taken.isdisjoint(covered):
            taken.update(covered)
            yield Evidence(words.phrase(first, last), where)
