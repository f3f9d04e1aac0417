from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from generator.tagging.learning.design import Example
from generator.tagging.learning.wording import FEWEST, WordRegression, Worth
from tests.tagging.tags import make_label, make_measurement

SLUGS = ("fruit", "stone")


def paper(number: int, words: str, *tags: str, disputed: tuple[str, ...] = ()) -> Example:
    label = make_label(f"Paper {number}", *tags, disputed=disputed)
    return Example(label, make_measurement(), dict.fromkeys(words.split(), 1))


PAPERS = [
    *(paper(number, f"sweet own{number}", "fruit") for number in range(6)),
    *(paper(number, f"hard own{number}", "stone") for number in range(6, 12)),
    *(paper(number, f"plain own{number}") for number in range(12, 24)),
]


def learn(
    papers: Sequence[Example], unlabelled: Sequence[str] = (), left_out: Sequence[int] = ()
) -> tuple[Worth, np.ndarray]:
    texts = [
        *(each.counts for each in papers),
        *(dict.fromkeys(each.split(), 1) for each in unlabelled),
    ]
    learnt_from = np.ones(len(papers), np.bool_)
    learnt_from[list(left_out)] = False
    return WordRegression(papers, texts, SLUGS).learn(learnt_from)


def test_words_of_a_tags_papers_are_worth_something_to_it() -> None:
    words, _ = learn(PAPERS)
    assert words["sweet"]["fruit"] > 150
    assert words["hard"]["stone"] > 150
    assert words["hard"].get("fruit", 0) <= 0


def test_a_word_of_few_papers_is_worth_nothing() -> None:
    rare = [paper(number, "rare sweet", "fruit") for number in range(FEWEST - 1)]
    assert "rare" not in learn([*rare, *PAPERS[6:]])[0]
    common = [paper(number, "rare sweet", "fruit") for number in range(FEWEST)]
    assert learn([*common, *PAPERS[6:]])[0]["rare"]["fruit"] > 0


def test_words_that_stand_beside_others_without_any_label_count_for_what_those_count_for() -> None:
    alone, _ = learn(PAPERS, ["ripe"] * 6)
    beside, _ = learn(PAPERS, ["ripe sweet"] * 6)
    assert beside["ripe"]["fruit"] > 100 > alone.get("ripe", {}).get("fruit", 0)


def test_a_paper_is_near_to_a_tag_by_the_labels_of_others_alone() -> None:
    _, near = learn(PAPERS)
    assert near[0, 0] > 0.2 > near[6, 0]
    unlike = [paper(0, "hard", "fruit"), *PAPERS[1:]]
    assert learn(unlike)[1][0, 0] < 0


def test_papers_left_out_teach_nothing() -> None:
    wrong = [paper(number, f"sweet own{number}", "stone") for number in range(30, 34)]
    left_out = range(len(PAPERS), len(PAPERS) + len(wrong))
    _, near = learn([*PAPERS, *wrong], left_out=left_out)
    assert near[0, 0] > 0.2 > near[0, 1]
    assert not near[left_out.start :].any()
    assert learn([*PAPERS, *wrong])[1][0, 1] > near[0, 1] + 0.1


def test_a_disputed_tag_says_nothing() -> None:
    disputed = [*PAPERS, paper(24, "sweet", disputed=("fruit",))]
    never = [*PAPERS, paper(24, "sweet")]
    assert learn(disputed)[1][0, 0] > learn(never)[1][0, 0] + 0.02


def test_papers_without_words_teach_nothing() -> None:
    words, near = learn([paper(0, "", "fruit")])
    assert (words, near.tolist()) == ({}, [[0, 0]])


def test_learning_is_the_same_each_time() -> None:
    unlabelled = ["sweet ripe", "sweet"]
    first, second = learn(PAPERS, unlabelled), learn(PAPERS, unlabelled)
    assert first[0] == second[0]
    assert np.allclose(first[1], second[1])
