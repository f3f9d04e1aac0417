from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from generator.tagging.features import FEATURES
from generator.tagging.learning.design import NEAR, Example, tabulate
from generator.tagging.learning.training import SMALLEST, THRESHOLD, Learner, folds
from generator.tagging.tag_matches import VocabularyIndex
from generator.tagging.weights import TagWeights, Weights
from tests.tagging.tags import make_label, make_measurement, make_tag

INDEX = VocabularyIndex(
    [make_tag("a", patterns=("apple", "stone")), make_tag("b", patterns=("pear",))]
)


def example(number: int, *, tagged: bool, disputed: bool = False, readers: str = "") -> Example:
    label = make_label(
        f"Paper {number}", *(["a"] if tagged else []), disputed=("b",) if disputed else ()
    )
    measurement = make_measurement(
        ({"title": 1.0} if tagged else {}, 1.0), ({}, 1.0), patterns=(0 if tagged else 1, 2)
    )
    return Example(label, measurement, {}, readers)


EXAMPLES = [example(number, tagged=number % 2 == 0) for number in range(40)]


def learn(examples: Sequence[Example]) -> Weights:
    return Learner(examples, [], INDEX).learn()


def test_what_goes_with_a_tag_gets_weight() -> None:
    weights = learn(EXAMPLES)
    assert weights.features["title"] > 0.5
    assert {weights.features[name] for name in FEATURES[1:]} == {0.0}
    assert weights.tags["a"].intercept > weights.tags["b"].intercept
    assert weights.tags["a"].patterns["apple"] > 0 > weights.tags["a"].patterns["stone"]
    assert weights.threshold == THRESHOLD


def test_a_weight_that_counts_for_nothing_is_left_out() -> None:
    weights = learn(EXAMPLES)
    assert all(
        abs(weight) >= SMALLEST
        for tag in weights.tags.values()
        for of in (tag.features, tag.beside, tag.patterns)
        for weight in of.values()
    )


def test_training_hangs_on_no_order() -> None:
    assert learn(EXAMPLES) == learn(EXAMPLES[::-1])


def test_a_disputed_tag_teaches_nothing() -> None:
    disputed = [example(number, tagged=number % 2 == 0, disputed=True) for number in range(40)]
    assert learn(EXAMPLES).tags["b"].intercept < 0
    assert "b" not in learn(disputed).tags


def test_what_was_never_wrong_is_learnt_too() -> None:
    weights = learn([example(number, tagged=True, disputed=True) for number in range(12)])
    assert weights.intercept + weights.tags["a"].intercept > 0


def test_readers_with_other_habits_do_not_move_what_a_tag_is_given_to() -> None:
    sparing = [
        Example(make_label(f"Sparing {number}"), each.measurement, {}, "sparing")
        for number, each in enumerate(EXAMPLES)
    ]
    as_own = learn([*EXAMPLES, *(Example(each.label, each.measurement, {}) for each in sparing)])
    assert learn([*EXAMPLES, *sparing]).intercept > as_own.intercept
    assert set(learn([*EXAMPLES, *sparing]).tags) == {"a", "b"}


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


def test_papers_left_out_teach_nothing() -> None:
    wrong = [example(number, tagged=number % 2 == 1) for number in range(40, 60)]
    learner = Learner([*EXAMPLES, *wrong], [], INDEX)
    assert learner.learn(left_out=wrong).features == learn(EXAMPLES).features
    assert learner.learn().features != learn(EXAMPLES).features


def test_a_table_has_a_row_for_each_tag_that_a_paper_speaks_of() -> None:
    table = tabulate(EXAMPLES[:2], INDEX)
    assert table.given.tolist() == [True, False, False, False]
    assert (table.examples.tolist(), table.tags.tolist()) == ([0, 0, 1, 1], [0, 1, 0, 1])
    assert table.rows.shape == (4, len(table.columns))
    assert ("shared", "title") in table.columns
    assert ("tag beside it", "a", "b") in table.columns
    assert ("pattern of the tag", "a", "stone") in table.columns
    assert ("pattern of the tag", "b", "stone") not in table.columns


def test_a_table_tells_how_near_a_paper_is_to_those_of_a_tag() -> None:
    nearness = np.array([[0.5, 0.0], [0.0, 0.25]])
    table = tabulate(EXAMPLES[:2], INDEX).with_nearness(nearness, INDEX)
    shared = table.rows[:, table.columns.index(("wording",))].toarray().ravel()
    own = table.rows[:, table.columns.index(("wording of the tag", "b"))].toarray().ravel()
    assert shared.tolist() == [0.5 * NEAR, 0, 0, 0.25 * NEAR]
    assert own.tolist() == [0, 0, 0, 0.25 * NEAR]


def test_a_table_of_some_examples_keeps_all_columns() -> None:
    table = tabulate(EXAMPLES[:4], INDEX)
    some = table.only(np.array([False, True, True, False]))
    assert some.columns == table.columns
    assert some.examples.tolist() == [1, 1, 2, 2]
    assert some.given.tolist() == [False, False, True, False]


def test_a_tag_without_weights_of_its_own_has_none() -> None:
    assert TagWeights() == TagWeights(0.0, {}, {}, {}, 0.0)
