from __future__ import annotations

import math
from pathlib import Path
from typing import Final

import pytest

from generator.tagging.features import FEATURES
from generator.tagging.learning.evaluation import learn
from generator.tagging.weights import FEWEST, MOST, Weights, choose, load_weights
from tests.tagging.real_archive import RealArchive
from tests.tagging.tags import make_weights
from tests.workspace import PROJECT

SHIPPED: Final = PROJECT / "generator" / "tagging" / "weights.json"


def test_the_shipped_weights_are_what_the_labels_teach(
    real: RealArchive, *, refresh_goldens: bool
) -> None:
    learnt = learn(real.texts, real.labels, real.vocabulary)
    if refresh_goldens:
        SHIPPED.write_text(learnt.to_json(), encoding="utf-8")
    shipped = load_weights()
    assert shipped.threshold == learnt.threshold
    assert shipped.intercept == pytest.approx(learnt.intercept, abs=0.002)
    assert shipped.features == pytest.approx(dict(learnt.features), abs=0.002)
    assert shipped.tags == pytest.approx(dict(learnt.tags), abs=0.002)


def test_the_shipped_weights_read_as_they_were_written() -> None:
    assert load_weights().to_json() == SHIPPED.read_text(encoding="utf-8")


def test_what_speaks_for_a_tag_counts_for_it() -> None:
    shipped = load_weights().features
    against = {name for name, weight in shipped.items() if weight < 0}
    assert against == {"rank", "unlikelier"}


def test_the_probability_is_the_logistic_of_the_weighted_sum() -> None:
    weights = make_weights({"title": 2.0, "own work": 1.0}, intercept=-0.5)
    row = tuple(float(name == "title") for name in FEATURES)
    expected = 1 / (1 + math.exp(-1.5))
    assert weights.probabilities({"any": row}) == {"any": pytest.approx(expected)}


def test_a_tag_has_an_intercept_of_its_own() -> None:
    weights = Weights(0.0, dict.fromkeys(FEATURES, 0.0), {"liked": 1.0}, 0.5)
    row = (0.0,) * len(FEATURES)
    likely = weights.probabilities({"liked": row, "new": row})
    assert likely == {"liked": pytest.approx(1 / (1 + math.exp(-1))), "new": 0.5}


@pytest.mark.parametrize(
    ("probabilities", "chosen"),
    [
        ({}, ()),
        ({"a": 0.001}, ("a",)),
        ({"a": 0.2, "b": 0.9, "c": 0.6}, ("b", "c")),
        ({"a": 0.9, "b": 0.2, "c": 0.3}, ("a", "c")),
        ({"a": 0.9, "b": 0.1}, ("a",)),
        ({"b": 0.7, "a": 0.7}, ("a", "b")),
        (dict.fromkeys("abcdefgh", 0.9), tuple("abcdef")),
    ],
)
def test_tags_are_chosen_by_their_probability(
    probabilities: dict[str, float], chosen: tuple[str, ...]
) -> None:
    assert choose(probabilities, threshold=0.5) == chosen


def test_a_paper_is_meant_to_have_two_to_six_tags() -> None:
    assert (FEWEST, MOST) == (2, 6)


def test_the_weights_are_part_of_the_package() -> None:
    assert Path(SHIPPED).is_file()
