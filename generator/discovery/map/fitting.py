"""Draws the map anew: groups of papers with like words, laid out so that like groups are near.

This is the one part of the map that computes with fractions; what it draws is committed, and
builds only read it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.manifold import TSNE
from sklearn.preprocessing import normalize

from generator.discovery.map.landmarks import COLUMNS, ROWS, Landmark, Landmarks
from generator.discovery.map.measuring import kept_share
from generator.discovery.map.placing import place_papers
from generator.discovery.similarity import Similarity
from generator.discovery.similarity.paper_words import paper_words
from generator.discovery.similarity.vectors import PaperVectors, paper_vectors
from generator.discovery.similarity.words import term_of
from generator.model import Archive, MapFit, Paper

FEWEST: Final = 2 * COLUMNS * ROWS
"""Papers that it takes to draw a map: two for each cell."""
_HELD_OUT: Final = 5
"""The newest of so many papers are not drawn with, but measured with."""
_CELLS: Final = COLUMNS * ROWS
_WORDS: Final = 20
"""Words of a landmark: with twice as many, one in a hundred more of the related papers is near."""
_NAMED: Final = 3
_COMMON_FROM: Final = 4
"""Papers that must have a word, for it to be no name of one work."""
_HEAVIEST: Final = 1000
_DIMENSIONS: Final = 60
_PERPLEXITY: Final = 12
_RELATED: Final = 5
_SEED: Final = 0


def fit_landmarks(archive: Archive) -> Landmarks | None:
    """The landmarks of a map of the older papers, measured with the newer ones.

    None where dated digests have too few papers.
    """
    dated = _by_day(archive)
    if len(dated) < FEWEST:
        return None
    days = [day for day, _ in dated]
    first_held_out = days[len(days) - len(days) // _HELD_OUT]
    older = [paper for day, paper in dated if day < first_held_out]
    if len(older) < FEWEST:
        return None
    cells = _draw(paper_vectors(paper_words(older)))
    papers = [paper for _, paper in dated]
    similarity = Similarity(papers)
    unmeasured = MapFit(len(older), max(day for day in days if day < first_held_out), 0, 0)
    places = place_papers(paper_words(papers), Landmarks(unmeasured, cells))
    newer = range(len(older), len(papers))
    place, other = similarity.nearest(_RELATED)
    ends = np.searchsorted(place, range(1, len(papers)))
    related = [each.tolist() for each in np.split(other, ends)]
    kept = kept_share(places, related, newer)
    fit = MapFit(unmeasured.papers, unmeasured.until, len(newer), round(1000 * kept))
    return Landmarks(fit, cells)


def _by_day(archive: Archive) -> list[tuple[date, Paper]]:
    """The papers of dated digests with the day that printed each first, oldest first."""
    days = {
        digest.id: date(digest.date.year, digest.date.month, digest.date.day)
        for digest in archive.digests
        if digest.date and digest.date.month and digest.date.day
    }
    dated = []
    for paper in archive.papers:
        seen = [days[each.digest] for each in paper.sightings if each.digest in days]
        if seen:
            dated.append((min(seen), paper))
    return sorted(dated, key=lambda each: (each[0], each[1].slug))


def _draw(vectors: PaperVectors) -> tuple[Landmark, ...]:
    """The landmarks, row by row."""
    papers_with = np.bincount(vectors.matrix.indices, minlength=vectors.matrix.shape[1])
    common = np.flatnonzero(papers_with >= _COMMON_FROM)
    matrix = csr_matrix(normalize(vectors.matrix[:, common].astype(float)))
    subjects = normalize(TruncatedSVD(_DIMENSIONS, random_state=_SEED).fit_transform(matrix))
    groups = KMeans(_CELLS, n_init=1, random_state=_SEED).fit_predict(subjects)
    papers = len(groups)
    members = csr_matrix((np.ones(papers), (groups, np.arange(papers))), (_CELLS, papers))
    shares = normalize((members @ matrix).toarray())
    rarity = np.log((1 + papers) / (1 + papers_with[common])) + 1
    shown = [vectors.shown[term] for term in common.tolist()]
    group_of_cell = np.argsort(_laid_out(normalize(members @ subjects)))
    return tuple(_landmark(shares[group], rarity, shown) for group in group_of_cell)


def _laid_out(groups: NDArray[np.float64]) -> NDArray[np.int64]:
    """A cell for each group, a row of its subjects: like groups in cells near each other."""
    free = TSNE(
        2, metric="cosine", init="random", perplexity=_PERPLEXITY, random_state=_SEED
    ).fit_transform(groups)
    rows, columns = np.divmod(np.arange(_CELLS), COLUMNS)
    grid = np.stack([columns + rows % 2 / 2, rows * np.sqrt(3) / 2], axis=1)
    spread = (free - free.min(axis=0)) / np.ptp(free, axis=0) * grid.max(axis=0)
    distances = ((spread[:, None] - grid) ** 2).sum(axis=2)
    return np.asarray(linear_sum_assignment(distances)[1], np.int64)


def _landmark(
    shares: NDArray[np.float64], rarity: NDArray[np.float64], shown: Sequence[str]
) -> Landmark:
    foremost = np.argsort(-shares, kind="stable")[:_WORDS].tolist()
    weights = np.rint(_HEAVIEST * shares * rarity / rarity.max()).astype(int).tolist()
    return Landmark(
        name=tuple(shown[each] for each in foremost[:_NAMED]),
        weights={term_of(shown[each]): weights[each] for each in foremost if weights[each]},
    )
