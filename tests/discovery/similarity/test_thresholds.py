import numpy as np
import pytest
from numpy.typing import NDArray

from generator.discovery.similarity import thresholds
from generator.discovery.similarity.thresholds import Thresholds


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thresholds, "NEAREST", 2)


def pairs(*told: tuple[int, int, int]) -> NDArray[np.int64]:
    return np.array(told, np.int64).reshape(-1, 3).T


def test_all_pairs_pass_where_there_are_few() -> None:
    assert Thresholds(3, 100).passed(*pairs((0, 2, 100), (1, 2, 500))).tolist() == [True, True]
    assert Thresholds(3, 100).passed(*pairs()).tolist() == []


def test_a_pair_passes_that_is_among_the_nearest_of_one_of_both() -> None:
    known = Thresholds(5, 100)
    known.learn(*pairs((0, 1, 300), (0, 2, 400), (1, 2, 200)))
    new = pairs((0, 3, 150), (1, 3, 350), (2, 3, 160), (0, 4, 350), (1, 4, 100), (2, 4, 600))
    assert known.passed(*new).tolist() == [False, True, True, True, False, True]


def test_pairs_on_one_level_pass_together() -> None:
    fresh = pairs((0, 3, 1_000), (1, 3, 1_005), (2, 3, 1_010))
    assert Thresholds(4, 1_000).passed(*fresh).tolist() == [True, True, True]


def test_thresholds_follow_from_the_pairs_that_passed() -> None:
    one, two = Thresholds(4, 100), Thresholds(4, 100)
    all_pairs = pairs((0, 1, 300), (0, 2, 400), (1, 2, 200), (0, 3, 110), (1, 3, 500), (2, 3, 500))
    passed = one.passed(*all_pairs)
    one.learn(*all_pairs)
    two.learn(*all_pairs[:, passed])
    later = pairs((0, 3, 150), (1, 3, 350), (2, 3, 450))
    assert one.passed(*later).tolist() == two.passed(*later).tolist()
