"""What papers say together: near papers, what came before and after, and what moves.

One face: `discover` compares the papers once and gives everything that is found by it; `draw_map`
draws the map anew.

- `similarity/`: how near papers are by their words;
- `lineage/`: what stands before and after a paper, and which later papers name it;
- `trends/`: which tags and terms rise and fall;
- `surveys/`: what to read first under a tag;
- `map/`: where a paper stands on the map of all.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.model import Archive, Discovery, MapFit
from generator.work import ONE_BY_ONE, Work

LANDMARKS: Final = Path(__file__).parent / "map" / "landmarks.json"
"""The landmarks that builds read."""


def discover(archive: Archive, work: Work = ONE_BY_ONE) -> Discovery:
    """Everything that is found by comparing the archive's papers.

    It follows from the papers and the order in which they came in; equally near papers stand in
    the order of their slugs.
    """
    # SciPy takes a second to load, which only a build that needs it should pay.
    from generator.discovery.comparing import compare_papers  # noqa: PLC0415 -- as said above

    return compare_papers(archive, work)


def draw_map(archive: Archive) -> tuple[str, MapFit] | None:
    """A map drawn anew: the text of its landmarks' file, and how well it keeps papers near.

    None where dated digests have too few papers. It takes a minute, and builds do without it.
    """
    # scikit-learn takes seconds to load.
    from generator.discovery.map.fitting import fit_landmarks  # noqa: PLC0415 -- as said above

    landmarks = fit_landmarks(archive)
    return (landmarks.to_json(), landmarks.fit) if landmarks else None


__all__ = ["LANDMARKS", "discover", "draw_map"]
