from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.tagging.features import FEATURES
from generator.tagging.learning.training import Example, folds, train, without
from tests.tagging.tags import make_label

NOTHING = (0.0,) * len(FEATURES)
IN_TITLE = (1.0, *NOTHING[1:])


def example(number: int, *, tagged: bool, disputed: bool = False) -> Example:
    title = f"Paper {number}"
    label = make_label(title, *(["a"] if tagged else []), disputed=("b",) if disputed else ())
    return Example(label, {"a": IN_TITLE if tagged else NOTHING, "b": NOTHING})


EXAMPLES = [example(number, tagged=number % 2 == 0) for number in range(40)]


def test_what_goes_with_a_tag_gets_weight() -> None:
    weights = train(EXAMPLES, ["a", "b"])
    assert weights.features["title"] > 1
    assert weights.tags["a"] > weights.tags["b"]
    assert {weights.features[name] for name in FEATURES[1:]} == {0.0}
    likely = weights.probabilities({"a": IN_TITLE, "b": NOTHING})
    assert likely["a"] > weights.threshold > likely["b"]


def test_training_hangs_on_no_order() -> None:
    assert train(EXAMPLES, ["a", "b"]) == train(EXAMPLES[::-1], ["a", "b"])


def test_a_disputed_tag_teaches_nothing() -> None:
    disputed = [example(number, tagged=number % 2 == 0, disputed=True) for number in range(40)]
    assert train(EXAMPLES, ["a", "b"]).tags["b"] < 0
    assert train(disputed, ["a", "b"]).tags["b"] == 0


def titles(examples: Sequence[Example]) -> list[str]:
    return [each.label.title for each in examples]


@pytest.mark.parametrize("count", [3, 10])
def test_folds_are_all_papers_in_parts_of_nearly_one_size(count: int) -> None:
    parts = [titles(part) for part in folds(EXAMPLES, count)]
    assert sorted(title for part in parts for title in part) == sorted(titles(EXAMPLES))
    assert max(map(len, parts)) - min(map(len, parts)) <= 1


def test_another_shuffle_gives_other_folds() -> None:
    first, second = (
        [titles(part) for part in folds(EXAMPLES, 4, shuffle)] for shuffle in ("", "again")
    )
    assert first != second
    assert first == [titles(part) for part in folds(EXAMPLES[::-1], 4)]


def test_what_is_left_without_a_part() -> None:
    assert titles(without(EXAMPLES, EXAMPLES[:38])) == ["Paper 38", "Paper 39"]
