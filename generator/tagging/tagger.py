"""The tagger: which tags papers carry, and where their own text says so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

import numpy as np

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
            numbers = [[self._numbers[slug] for slug in slugs] for slugs in chosen]
            phrases = _Phrases(measured, numbers, len(self._numbers))
            for paper, slugs in enumerate(chosen):
                yield tuple(
                    AssignedTag(slug, self._evidence(slug, slugs, phrases, paper)) for slug in slugs
                )

    def assign(self, title: str, abstract: str) -> tuple[AssignedTag, ...]:
        """The paper's tags, the surest first, each with phrases that stand so in its text.

        Two to six, where the text speaks of so many; none only where it speaks of none at all.
        """
        return next(self.assign_all([(title, abstract)]))

    def _evidence(
        self, slug: str, chosen: Sequence[str], phrases: _Phrases, paper: int
    ) -> tuple[Evidence, ...]:
        """What speaks for the tag, or else for the finer tag that it comes with."""
        finer = (each for each in self._finer.get(slug, ()) if each in chosen)
        tags = (self._numbers[each] for each in (slug, *finer))
        return next(filter(None, (phrases.speaking(paper, tag) for tag in tags)), ())


class _Phrases:
    """The phrases of papers that speak for the tags they were given."""

    def __init__(self, papers: MeasuredPapers, chosen: Sequence[Sequence[int]], tags: int) -> None:
        """`chosen` are the numbers of each paper's tags; the vocabulary has so many tags."""
        self._texts = papers.texts
        self._papers = len(papers.counts)
        self._tags = tags
        cells = [
            number * tags + tag
            for paper, of_paper in enumerate(chosen)
            for tag in of_paper
            for number in (paper, paper + self._papers)
        ]
        wanted = np.zeros(len(papers.texts.texts) * tags, np.bool_)
        wanted[cells] = True
        matches = papers.matches.some(wanted[papers.matches.cells])
        self._cells: list[int] = matches.cells.tolist()
        spans = (each.tolist() for each in (matches.first, matches.last, matches.speaks))
        self._spans: list[tuple[int, int, bool]] = list(zip(*spans, strict=True))

    def speaking(self, paper: int, tag: int) -> tuple[Evidence, ...]:
        """What speaks for a tag, the title before the abstract; hints only where nothing speaks."""
        cells = paper * self._tags + tag, (paper + self._papers) * self._tags + tag
        title, abstract = map(self._spans_of, cells)
        shown: dict[str, Evidence] = {}
        for speaks in (True, False):
            for each in chain(
                self._longest(title, "title", speaks=speaks),
                self._longest(abstract, "abstract", speaks=speaks),
            ):
                shown.setdefault(each.phrase.casefold(), each)
                if len(shown) == MOST_PHRASES:
                    break
            if shown:
                break
        return tuple(shown.values())

    def _spans_of(self, cell: int) -> Sequence[tuple[int, int, bool]]:
        begin = bisect_left(self._cells, cell)
        return self._spans[begin : bisect_left(self._cells, cell + 1, begin)]

    def _longest(
        self, spans: Sequence[tuple[int, int, bool]], where: str, *, speaks: bool
    ) -> Iterator[Evidence]:
        """The phrases of spans that speak, or else that hint, but for those that overlap a longer.

        The longest comes first: "introduce a new benchmark" says more than "benchmark".
        """
        taken: set[int] = set()
        ours = ((first - last, first, last) for first, last, spoken in spans if spoken == speaks)
        for _, first, last in sorted(ours):
            covered = range(first, last + 1)
            if taken.isdisjoint(covered):
                taken.update(covered)
                yield Evidence(self._texts.phrase(first, last), where)
