"""The words that lead from one paper to another: a paper's rarer words, and its strong ones.

Comparing all papers in all words takes time with the square of their number, nearly all of it for
words that thousands of papers have and that say little of most of them.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from generator.discovery.similarity.vectors import LENGTH, counted_papers

RARER: Final = 1 << 10
"""Counted papers that may have a word that leads from each of them.

A quarter of the counted papers, which is as many as any word has that counts at all, is more from
8,192 papers on; in a smaller archive every word leads.
"""
STRONG: Final = LENGTH // 10
"""What any other word must weigh in a paper to lead from it: a hundredth of the square."""


def leading_words(matrix: csr_matrix) -> csr_matrix:
    """The vectors of papers without the words that do not lead; `matrix` where all of them do."""
    counted = matrix[: counted_papers(matrix.shape[0])]
    papers_with = np.bincount(counted.indices, minlength=matrix.shape[1])
    leads = (papers_with <= RARER)[matrix.indices] | (matrix.data >= STRONG)
    if leads.all():
        return matrix
    ends = np.concatenate([[0], np.cumsum(leads)])[matrix.indptr]
    return csr_matrix((matrix.data[leads], matrix.indices[leads], ends), matrix.shape)
