from collections import Counter

import pytest

from generator.discovery.similarity import paper_words as module
from generator.discovery.similarity.paper_words import PaperWords, paper_words
from tests.discovery.kept_work import Keeping
from tests.discovery.papers import paper


def counted(words: PaperWords, place: int = 0) -> dict[str, int]:
    """A paper's words and how often they stand in it."""
    part = slice(words.ends[place], words.ends[place + 1])
    found: Counter[str] = Counter()
    for number, count in zip(
        words.numbers[part].tolist(), words.counts[part].tolist(), strict=True
    ):
        found[words.words[number]] += count
    return dict(found)


def test_a_title_counts_three_times() -> None:
    words = paper_words([paper("a", "Pose", "hands pose")])
    assert counted(words) == {"Pose": 3, "hands": 1, "pose": 1}


def test_papers_are_found_by_a_word_of_their_abstracts_in_any_letters() -> None:
    papers = [
        paper("a", "Gloves", "POSE, and pose again"),
        paper("b"),
        paper("c", "Pose", "depth of gloves"),
        paper("d", "", "a pose"),
    ]
    found = paper_words(papers).in_abstracts(["pose", "gloves", "salt"])
    places = {word: each.tolist() for word, each in found.items()}
    assert places == {"pose": [0, 3], "gloves": [2], "salt": []}
    assert len(paper_words([]).in_abstracts(["pose"])["pose"]) == 0


def test_words_that_any_paper_has_are_left_out() -> None:
    words = paper_words([paper("a", "We propose a novel method for 12 results", "of x and y")])
    assert counted(words) == {}


def test_addresses_are_no_words() -> None:
    text = "https://github.example/pose/x and hands.github.io/pose_site and git://x.example/y"
    assert counted(paper_words([paper("a", "", text)])) == {}


def test_a_stroke_alone_makes_no_address() -> None:
    assert counted(paper_words([paper("a", "", "read/write heads")])) == {
        "read": 1,
        "write": 1,
        "heads": 1,
    }


def test_every_paper_has_its_own_words() -> None:
    words = paper_words([paper("a", "", "pose"), paper("b"), paper("c", "", "depth pose")])
    assert [counted(words, place) for place in range(3)] == [
        {"pose": 1},
        {},
        {"depth": 1, "pose": 1},
    ]


def test_no_papers_have_no_words() -> None:
    words = paper_words([])
    assert (words.words, words.ends.tolist()) == ((), [0])


def told(words: PaperWords) -> list[object]:
    arrays = (words.numbers, words.counts, words.ends)
    return [words.words, words.terms, *(each.tolist() for each in arrays)]


def test_papers_that_come_in_later_leave_the_words_cut_before_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    papers = [
        paper("a", "Pose", "of hands"),
        paper("b", "Hands", "d\xe9pth pose"),
        paper("c"),
        paper("d", "", "hands"),
    ]
    whole = told(paper_words(papers))
    monkeypatch.setattr(module, "_TOGETHER", 2)
    work = Keeping()
    paper_words(papers[:3], work)
    assert told(paper_words(papers, work)) == told(paper_words(papers)) == whole
    assert work.made == [0, 1, 1]
    changed = [papers[1], paper("x", "Odd"), *papers[2:]]
    assert told(paper_words(changed, work)) == told(paper_words(changed))
    assert work.made == [0, 1, 1, 0]


def test_words_do_not_cross_from_a_title_to_an_abstract_unseen() -> None:
    work = Keeping()
    first = told(paper_words([paper("a", "pose", "hands")], work))
    assert told(paper_words([paper("a", "hands", "pose")], work)) != first
