import numpy as np
import pytest
from scipy.sparse import csr_matrix

from generator.discovery.similarity import leading
from generator.discovery.similarity.leading import STRONG, leading_words

MATRIX = csr_matrix(
    np.array([[20, 30, 0], [20, 0, 30], [STRONG, 0, 0], [0, 40, 30], [20, 40, 0]], np.int32)
)


def test_every_word_of_a_small_archive_leads() -> None:
    assert leading_words(MATRIX) is MATRIX


def test_a_word_that_many_have_leads_only_where_it_is_strong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(leading, "RARER", 2)
    assert leading_words(MATRIX).toarray().tolist() == [
        [0, 30, 0],
        [0, 0, 30],
        [STRONG, 0, 0],
        [0, 40, 30],
        [0, 40, 0],
    ]
