from __future__ import annotations

from generator.tagging.learning.scores import Score, judge
from tests.tagging.tags import make_label


def test_precision_recall_and_f1() -> None:
    score = Score(right=6, wrong=2, missed=4)
    assert (score.precision, score.recall, score.papers) == (0.75, 0.6, 10)
    assert score.f1 == 12 / 18


def test_nothing_counted_is_nothing_right() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (0, 0, 0)


def test_each_tag_is_judged() -> None:
    label = make_label("A paper", "a", "b")
    assert judge(["b", "c"], label) == {
        "a": Score(missed=1),
        "b": Score(right=1),
        "c": Score(wrong=1),
    }


def test_a_disputed_tag_counts_neither_way() -> None:
    label = make_label("A paper", "a", disputed=("b",))
    assert judge(["a", "b"], label) == judge(["a"], label) == {"a": Score(right=1)}


def test_scores_add_up() -> None:
    assert Score(1, 2, 3) + Score(4, 5, 6) == Score(5, 7, 9)
