import numpy as np
import pytest
from scipy.sparse import csr_matrix

from generator.discovery.similarity import nearest
from generator.discovery.similarity.nearest import NearPairs, near_pairs
from tests.discovery.kept_work import Keeping

MATRIX = csr_matrix(np.array([[3, 4, 0], [3, 4, 0], [0, 1, 5], [5, 0, 0]], np.int32))


def listed(pairs: NearPairs) -> set[tuple[int, ...]]:
    columns = (pairs.first, pairs.second, pairs.similarity, pairs.breadth)
    return set(zip(*(column.tolist() for column in columns), strict=True))


def test_every_pair_of_a_similarity_is_found_once_with_what_is_left_of_it() -> None:
    assert listed(near_pairs(MATRIX, 10)) == {(0, 1, 25, 9), (0, 3, 15, 0), (1, 3, 15, 0)}
    assert listed(near_pairs(MATRIX, 26)) == set()


def test_rows_that_come_in_later_leave_the_pairs_before_them_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(nearest, "_ROWS", 1)
    work = Keeping()
    near_pairs(MATRIX[:3], 4, work)
    assert listed(near_pairs(MATRIX, 4, work)) == listed(near_pairs(MATRIX, 4))
    assert work.made == [0, 1, 2, 3]
    changed = csr_matrix(np.array([[3, 4, 0], [3, 5, 0], [0, 1, 5], [5, 0, 0]], np.int32))
    assert listed(near_pairs(changed, 4, work)) == listed(near_pairs(changed, 4))
    assert work.made == [0, 1, 2, 3, 1, 2, 3]


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_the_pairs_are_the_same_however_many_rows_are_compared_at_a_time(
    rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = listed(near_pairs(MATRIX, 1))
    monkeypatch.setattr(nearest, "_ROWS", rows)
    monkeypatch.setattr(nearest, "_PAIRS", rows)
    assert listed(near_pairs(MATRIX, 1)) == whole


def test_no_rows_have_no_pairs() -> None:
    assert listed(near_pairs(csr_matrix((0, 0), dtype=np.int32), 1)) == set()
