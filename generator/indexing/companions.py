"""Which tags stand together on papers, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import permutations

from generator.model import Paper, Tag

Companions = Mapping[str, Mapping[str, int]]
"""Tag to the tags that share papers with it and how many they share, most first."""


def companions(papers: Iterable[Paper], vocabulary: Iterable[Tag]) -> Companions:
    """Count the papers that each two tags of the vocabulary share.

    Every tag has an entry, which is empty when it stands alone. Among equal counts the
    vocabulary's order decides.
    """
    shared = Counter(
        pair for paper in papers for pair in permutations((tag.slug for tag in paper.tags), 2)
    )
    slugs = [tag.slug for tag in vocabulary]
    return {
        slug: dict(
            sorted(
                ((other, shared[slug, other]) for other in slugs if (slug, other) in shared),
                key=lambda each: -each[1],
            )
        )
        for slug in slugs
    }
