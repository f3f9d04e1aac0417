"""The tagger: which tags papers carry, and where their own text says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    """The phrases of papers that speak for the tags they were given; hints where nothing speaks."""

    def __init__(self, papers: MeasuredPapers, chosen: Sequence[Sequence[int]], tags: int) -> None:
        """`chosen` are the numbers of each paper's tags; the vocabulary has so many tags."""
        self._texts = papers.texts
        self._tags = tags
        self._abstracts = len(papers.counts) * tags
        wanted = np.zeros(self._abstracts, np.bool_)
        wanted[
            [paper * tags + tag for paper, its_tags in enumerate(chosen) for tag in its_tags]
        ] = 1
        cells = papers.matches.cells % self._abstracts
        spoken = np.zeros(self._abstracts, np.bool_)
        spoken[cells[papers.matches.speaks]] = True
        matches = papers.matches.some(wanted[cells] & (papers.matches.speaks | ~spoken[cells]))
        # The longest first: "introduce a new benchmark" says more than "benchmark".
        order = np.lexsort((matches.first, matches.first - matches.last, matches.cells))
        in_order = matches.some(order)
        spans = (in_order.cells.tolist(), in_order.first.tolist(), in_order.last.tolist())
        self._spans: dict[int, list[tuple[int, int]]] = {}
        for cell, first, last in zip(*spans, strict=True):
            self._spans.setdefault(cell, []).append((first, last))

    def speaking(self, paper: int, tag: int) -> tuple[Evidence, ...]:
        """What speaks for a tag, the title before the abstract."""
        title = paper * self._tags + tag
        shown: dict[str, Evidence] = {}
        for cell, where in ((title, "title"), (title + self._abstracts, "abstract")):
            taken: list[tuple[int, int]] = []
            for first, last in self._spans.get(cell, ()):
                if len(shown) == MOST_PHRASES:
                    break
                # Not what overlaps a longer one.
                if all(last < begin or end < first for begin, end in taken):
                    taken.append((first, last))
                    phrase = self._texts.phrase(first, last)
                    shown.setdefault(phrase.casefold(), Evidence(phrase, where))
        return tuple(shown.values())
