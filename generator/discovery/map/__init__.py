"""The map of papers: each stands in the cell whose landmark its words are most like.

- `landmarks`: what is kept of a map that was drawn once, in `landmarks.json`;
- `placing`: the cell of a paper, from its own text alone;
- `regions`: the whole map, parted into regions, with the names of tags on it;
- `fitting`: draws the map anew (`digest map`), which takes scikit-learn;
- `measuring`: how near papers that belong together stand on it.
"""

from __future__ import annotations

from generator.discovery.map.landmarks import load_landmarks
from generator.discovery.map.regions import map_papers

__all__ = ["load_landmarks", "map_papers"]
