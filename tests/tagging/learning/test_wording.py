from __future__ import annotations

from generator.tagging.learning.design import Example
from generator.tagging.learning.wording import FEWEST, learn_wording
from tests.tagging.tags import make_label


def paper(number: int, words: str, *tags: str, disputed: tuple[str, ...] = ()) -> Example:
    label = make_label(f"Paper {number}", *tags, disputed=disputed)
    return Example(label, {}, dict.fromkeys(words.split(), 1))


PAPERS = [
    *(paper(number, f"sweet own{number}", "fruit") for number in range(6)),
    *(paper(number, f"hard own{number}", "stone") for number in range(6, 12)),
    *(paper(number, f"plain own{number}") for number in range(12, 24)),
]


def test_words_of_a_tags_papers_are_worth_something_to_it() -> None:
    words, _ = learn_wording(PAPERS)
    assert words["fruit"]["sweet"] > 0.15
    assert words["stone"]["hard"] > 0.15
    assert words["fruit"].get("hard", 0.0) <= 0


def test_a_word_of_few_papers_is_worth_nothing() -> None:
    rare = [paper(number, "rare sweet", "fruit") for number in range(FEWEST - 1)]
    words, _ = learn_wording([*rare, *PAPERS[6:]])
    assert "rare" not in words["fruit"]
    common = [paper(number, "rare sweet", "fruit") for number in range(FEWEST)]
    assert "rare" in learn_wording([*common, *PAPERS[6:]])[0]["fruit"]


def test_a_paper_is_near_to_a_tag_by_the_labels_of_others_alone() -> None:
    _, near = learn_wording(PAPERS)
    assert near[0]["fruit"] > 0.2 > near[6]["fruit"]
    unlike = [paper(0, "hard", "fruit"), *PAPERS[1:]]
    assert learn_wording(unlike)[1][0]["fruit"] < 0


def test_a_disputed_tag_says_nothing() -> None:
    disputed = [paper(24, "plain", disputed=("fruit",)), *PAPERS]
    never = [paper(24, "plain"), *PAPERS]
    of_disputed, of_never = (learn_wording(each)[0]["fruit"] for each in (disputed, never))
    assert of_disputed.get("plain", 0.0) >= of_never.get("plain", 0.0)


def test_papers_without_words_teach_nothing() -> None:
    assert learn_wording([paper(0, "", "fruit")]) == ({}, ({},))
