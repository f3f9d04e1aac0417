"""Fits the word vectors and writes them as the file that the project keeps.

`python -m scripts.word_vectors.fit --papers FILE --work DIR` reads what `texts.py` and `encode.py`
wrote and writes `generator/search/meaning/vectors.bin` and `words.txt`. A vector has
two halves that are as long as each other in what they say:

- *company*: which words stand in the same papers, by the singular vectors of words and papers;
- *sense*: what a sentence encoder makes of texts with the word. The weighted sum of a text's words
  shall be the encoder's vector of the text: a ridge regression towards the encoder's vector of the
  word alone, turned to the principal axes of the papers.

Papers whose search is measured stand in no text here, so that what is measured is no memory.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from generator.search.meaning.table import CENTROIDS, DIMENSIONS, TABLE, TERMS, Table, write_table
from generator.text import tokens_of, typed_words
from scripts.word_vectors.texts import glosses

Floats = NDArray[np.float64]

RIDGE: Final = 0.3
PRIOR: Final = 0.5
"""How much of the encoder's vector of a word alone is taken to begin with."""
STEPS: Final = 40
"""Of conjugate gradients; the result stands after 20."""
RAREST, MOST_COMMON = 6.0, 1.5
"""Bounds of a word's inverse document frequency, which is its weight."""
ROUNDS: Final = 15
"""Of k-means."""


def main() -> int:
    """Write the table where the project has it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=Path, required=True, metavar="FILE")
    parser.add_argument("--work", type=Path, required=True, metavar="DIR")
    options = parser.parse_args()
    lines = (options.work / "words.tsv").read_text(encoding="utf-8").splitlines()
    words = [line.split("\t")[0] for line in lines]
    number = {word: at for at, word in enumerate(words)}
    file = json.loads(options.papers.read_text(encoding="utf-8"))["papers"]
    papers = [
        _numbers(f"{each['title']} {each['title']} {each['abstract']}", number) for each in file
    ]
    weights = _weights(papers, len(words))
    company = _company(papers, weights)
    sense = _sense(options.work, number, weights, papers)
    halves = [company * weights[:, None] ** 2, sense * weights[:, None]]
    table = Table(
        tuple(words),
        tuple(_quantised(half) for half in halves),
        tuple(_centroids(_sums(papers, half)) for half in halves),
    )
    write_table(table, TABLE, TERMS)
    print(f"{len(words)} words, {TABLE.stat().st_size:,} bytes")
    return 0


def _numbers(text: str, number: dict[str, int]) -> list[int]:
    return [number[w] for token in tokens_of(text) for w in typed_words(token) if w in number]


def _weights(papers: Sequence[Sequence[int]], words: int) -> Floats:
    """The square root of each word's inverse document frequency."""
    frequency = np.zeros(words)
    for paper in papers:
        frequency[list(set(paper))] += 1
    rarity = np.log(len(papers) / (frequency + 1))
    return np.sqrt(np.clip(rarity, MOST_COMMON, RAREST))


def _rows(texts: Iterable[Sequence[int]], weights: Floats, *, counted: bool) -> csr_matrix:
    """A text a row of unit length; `counted` weighs a word by how often it stands there."""
    data: list[float] = []
    columns: list[int] = []
    ends = [0]
    for text in texts:
        counts = Counter(text)
        row = np.array(
            [weights[word] * (1 + np.log(n) if counted else 1) for word, n in counts.items()]
        )
        data += list(row / (np.linalg.norm(row) or 1))
        columns += counts
        ends.append(len(columns))
    return csr_matrix((data, columns, ends), shape=(len(ends) - 1, len(weights)))


def _company(papers: Sequence[Sequence[int]], weights: Floats) -> Floats:
    rows = _rows(papers, weights**2, counted=True)
    _, values, vectors = svds(rows, k=DIMENSIONS, random_state=0)
    return vectors[np.argsort(-values)].T


def _sense(
    work: Path, number: dict[str, int], weights: Floats, papers: Sequence[Sequence[int]]
) -> Floats:
    texts = (work / "texts.txt").read_text(encoding="utf-8").split("\n")
    targets = np.vstack([np.load(part) for part in sorted((work / "texts").iterdir())])
    targets = _centred(targets.astype(np.float64), texts[: len(targets)])
    alone = np.load(work / "words.npy").astype(np.float64)
    prior = PRIOR * (alone - alone.mean(0))
    rows = _rows([_numbers(text, number) for text in texts[: len(targets)]], weights, counted=False)
    vectors = prior + _ridge(rows, targets - rows @ prior)
    means = _rows(papers, weights, counted=True) @ vectors
    _, axes = np.linalg.eigh(means.T @ means)
    return vectors @ axes[:, ::-1][:, :DIMENSIONS]


def _centred(targets: Floats, texts: Sequence[str]) -> Floats:
    """The targets without what all glosses, and all texts of papers, have in common."""
    told = {f"{', '.join(names)}: {gloss}" for names, gloss in glosses()}
    is_gloss = np.array([text in told for text in texts])
    for kind in (is_gloss, ~is_gloss):
        if kind.any():
            targets[kind] -= targets[kind].mean(0)
    return targets


def _ridge(rows: csr_matrix, residuals: Floats) -> Floats:
    """What added to the prior brings the rows nearest to the targets, by conjugate gradients."""
    rest = rows.T @ residuals
    found = np.zeros_like(rest)
    step = rest.copy()
    size = (rest * rest).sum(0)
    for _ in range(STEPS):
        image = rows.T @ (rows @ step) + RIDGE * step
        length = size / np.maximum((step * image).sum(0), 1e-12)
        found += length * step
        rest -= length * image
        before, size = size, (rest * rest).sum(0)
        step = rest + (size / np.maximum(before, 1e-12)) * step
    return found


def _quantised(half: Floats) -> tuple[NDArray[np.int8], NDArray[np.uint8]]:
    """Numbers from -7 to 7 and a scale from 1 to 255 for each word."""
    largest = np.maximum(np.abs(half).max(1), 1e-9)
    scale = np.clip(np.rint(255 * largest / np.quantile(largest, 0.999)), 1, 255)
    numbers = np.rint(7 * half / largest[:, None])
    return numbers.astype(np.int8), scale.astype(np.uint8)


def _sums(papers: Sequence[Sequence[int]], half: Floats) -> Floats:
    """The papers' vectors, of unit length."""
    sums = np.array(
        [
            sum(
                (half[word] * (1 + np.log(n)) for word, n in Counter(paper).items()),
                np.zeros(DIMENSIONS),
            )
            for paper in papers
        ]
    )
    return sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)


def _centroids(vectors: Floats) -> NDArray[np.int8]:
    """The centres of spherical k-means, in whole numbers of one length, 127 in all."""
    chance = np.random.default_rng(0)
    centres = vectors[chance.choice(len(vectors), CENTROIDS, replace=len(vectors) < CENTROIDS)]
    for _ in range(ROUNDS):
        nearest = (vectors @ centres.T).argmax(1)
        for at in range(CENTROIDS):
            members = vectors[nearest == at]
            if len(members):
                mean = members.mean(0)
                centres[at] = mean / (np.linalg.norm(mean) or 1)
    return np.rint(127 * centres).astype(np.int8)


if __name__ == "__main__":
    sys.exit(main())
