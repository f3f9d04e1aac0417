"""Which papers read on from which: neighbours by their words, with the words that made them so."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Paper, RelatedPaper


def related_papers(papers: Sequence[Paper], count: int = 5) -> dict[str, tuple[RelatedPaper, ...]]:
    """The `count` papers nearest to each paper, nearest first, by slug.

    A paper that shares no word with enough others has fewer. The result depends on the papers
    alone, not on their order; equally near papers stand in the order of their slugs.
    """
    # scikit-learn takes most of a second to load, which only a build that needs it should pay.
    from generator.discovery.related.neighbours import nearest_papers  # noqa: PLC0415

    return nearest_papers(papers, count)
