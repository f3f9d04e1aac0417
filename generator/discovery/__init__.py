"""What papers say together: near papers, what came before and after, and what moves.

One face: `discover` compares the papers once and gives everything that is found by it.

- `similarity/`: how near papers are by their words;
- `lineage/`: what stands before and after a paper, and which later papers name it;
- `trends/`: which tags and terms rise and fall;
- `surveys/`: what to read first under a tag;
- `map/`: where a paper stands on the map of all.
"""

from __future__ import annotations

from generator.model import Archive, Discovery


def discover(archive: Archive) -> Discovery:
    """Everything that is found by comparing the archive's papers.

    It follows from the papers and the order in which they came in; equally near papers stand in
    the order of their slugs.
    """
    # SciPy takes a second to load, which only a build that needs it should pay.
    from generator.discovery.comparing import compare_papers  # noqa: PLC0415 -- as said above

    return compare_papers(archive)


__all__ = ["discover"]
