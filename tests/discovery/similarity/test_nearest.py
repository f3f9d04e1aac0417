import numpy as np
import pytest
from scipy.sparse import csr_matrix

from generator.discovery.similarity import leading, nearest, thresholds
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
    assert len(work.made) == 4
    changed = csr_matrix(np.array([[3, 4, 0], [3, 5, 0], [0, 1, 5], [5, 0, 0]], np.int32))
    assert listed(near_pairs(changed, 4, work)) == listed(near_pairs(changed, 4))
    assert len(work.made) == 4 + 3


@pytest.mark.parametrize("rows", [1, 2, 3])
def test_the_pairs_are_the_same_however_many_rows_are_compared_at_a_time(
    rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = listed(near_pairs(MATRIX, 1))
    monkeypatch.setattr(nearest, "_ROWS", rows)
    monkeypatch.setattr(nearest, "_PAIRS", rows)
    assert listed(near_pairs(MATRIX, 1)) == whole


def test_of_a_row_with_many_near_ones_the_nearest_are_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(thresholds, "NEAREST", 2)
    monkeypatch.setattr(nearest, "_ROWS", 1)
    angles = np.radians([0, 10, 20, 30, 40, 50])
    matrix = csr_matrix(
        np.rint(1000 * np.stack([np.cos(angles), np.sin(angles)], axis=1)), dtype=int
    )
    pairs = near_pairs(matrix, 100_000)
    found = set(zip(pairs.first.tolist(), pairs.second.tolist(), strict=True))
    assert found == {(one, other) for other in range(6) for one in range(max(0, other - 2), other)}


def test_what_two_papers_share_counts_whole_once_leading_words_have_found_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(leading, "RARER", 2)
    weights = [[50, 60, 0], [50, 60, 0], [50, 0, 60], [50, 0, 60], [150, 0, 60]]
    assert listed(near_pairs(csr_matrix(np.array(weights, np.int32)), 2_000)) == {
        (0, 1, 6_100, 2_500),
        (2, 3, 6_100, 2_500),
        (2, 4, 11_100, 3_600),
        (3, 4, 11_100, 3_600),
    }


def test_no_rows_have_no_pairs() -> None:
    assert listed(near_pairs(csr_matrix((0, 0), dtype=np.int32), 1)) == set()
