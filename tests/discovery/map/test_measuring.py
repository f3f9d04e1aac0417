from fractions import Fraction

import numpy as np

from generator.discovery.map.measuring import kept_share
from generator.discovery.map.placing import NOWHERE

ROW = 20


def test_a_related_paper_counts_when_it_is_among_the_nearest_hundredth() -> None:
    places = np.array([0, 1, 2, *[15] * 97])
    assert kept_share(places, [[1], [2], [0]], [0]) == 1
    assert kept_share(places, [[2], [2], [0]], [0]) == 0


def test_of_papers_equally_far_each_counts_by_the_room_there_is() -> None:
    places = np.array([0, 1, 1, 1, 1, *[15] * 95])
    assert kept_share(places, [[1, 15]], [0]) == Fraction(1, 8)


def test_a_row_is_nearer_than_a_column() -> None:
    # The cells below touch the first, as the one beside it does; two rows on is farther than that.
    places = np.array([0, 1, ROW, 2 * ROW, *[9 * ROW] * 96])
    assert kept_share(places, [[1, 2, 3]], [0]) == Fraction(1, 3)


def test_a_paper_that_stands_nowhere_is_near_none() -> None:
    places = np.array([NOWHERE, NOWHERE, *[7] * 98])
    assert kept_share(places, [[1]], [0]) == 0
    assert kept_share(places, [[]], [0]) == 0
