"""The tagger: which tags papers carry, and where their own text says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from generator.model import AssignedTag, Evidence, Tag
from generator.tagging.finding.words import Paper, parts
from generator.tagging.measuring import MeasuredPapers, Measurer
from generator.tagging.weights import Model, Weights

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

    def assign_all(self, papers: Iterable[Paper]) -> Iterator[tuple[AssignedTag, ...]]:
        """The tags of papers, each a title and an abstract, as `assign` gives them one by one."""
        for some in parts(papers):
            measured = self._measurer.measure(some)
            chosen = self._model.choose(measured.measurement, measured.counts)
            for number, slugs in enumerate(chosen):
                yield tuple(
                    AssignedTag(slug, self._evidence(slug, measured, number, slugs))
                    for slug in slugs
                )

    def assign(self, title: str, abstract: str) -> tuple[AssignedTag, ...]:
        """The paper's tags, the surest first, each with phrases that stand so in its text.

        Two to six, where the text speaks of so many; none only where it speaks of none at all.
        """
        return next(self.assign_all([(title, abstract)]))

    def _evidence(
        self, slug: str, papers: MeasuredPapers, number: int, chosen: Sequence[str]
    ) -> tuple[Evidence, ...]:
        """What speaks for the tag, or else for the finer tag that it comes with."""
        finer = (each for each in self._finer.get(slug, ()) if each in chosen)
        tags = (self._numbers[each] for each in (slug, *finer))
        return next(filter(None, (self._shown(tag, papers, number) for tag in tags)), ())

    def _shown(self, tag: int, papers: MeasuredPapers, number: int) -> tuple[Evidence, ...]:
        """What speaks for it, the title before the abstract; hints only where nothing speaks."""
        in_title = number * len(self._numbers) + tag
        in_abstract = in_title + len(papers.counts) * len(self._numbers)
        shown: dict[str, Evidence] = {}
        for speaks in (True, False):
            for each in chain(
                _phrases(papers, in_title, "title", speaks=speaks),
                _phrases(papers, in_abstract, "abstract", speaks=speaks),
            ):
                shown.setdefault(each.phrase.casefold(), each)
                if len(shown) == MOST_PHRASES:
                    break
            if shown:
                break
        return tuple(shown.values())


def _phrases(papers: MeasuredPapers, cell: int, where: str, *, speaks: bool) -> Iterator[Evidence]:
    """The phrases that speak for a tag in a text, or hint, without those that overlap a longer one.

    The longest comes first: "introduce a new benchmark" says more than "benchmark".
    """
    taken: set[int] = set()
    spans = papers.matches.spans(cell, speaks=speaks)
    for first, last in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        covered = range(first, last + 1)
        if taken.isdisjoint(covered):
            taken.update(covered)
            yield Evidence(papers.texts.phrase(first, last), where)
