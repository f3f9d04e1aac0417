"""How near papers are by their words: compared once, for everything that asks for near papers.

- `words`, `stop_words`: the words of a paper that tell it from others;
- `vectors`: how much each says; `spelling`: how it is shown;
- `nearest`: the pairs of papers above a similarity, found by `leading` words above `thresholds`;
- `neighbours`: the near papers of each, and the words that make them near.
"""

from __future__ import annotations

from generator.discovery.similarity.neighbours import Similarity

__all__ = ["Similarity"]
