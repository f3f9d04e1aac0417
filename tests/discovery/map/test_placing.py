import pytest

from generator.discovery.map import placing
from generator.discovery.map.placing import NOWHERE, UNIT, how_often, place_papers
from generator.discovery.similarity.paper_words import paper_words
from generator.model import Paper
from tests.discovery.kept_work import Keeping
from tests.discovery.map.drawn import landmarks
from tests.discovery.papers import paper

DRAWN = landmarks({5: {"pose": 700, "depth": 300}, 9: {"music": 800, "depth": 350}})


def places(*papers: Paper) -> list[int]:
    found: list[int] = place_papers(paper_words(papers), DRAWN).tolist()
    return found


def test_a_paper_stands_where_its_words_weigh_most() -> None:
    pose, depth = paper("a", "Pose", "Depth"), paper("b", "", "Depth music")
    assert places(pose, depth) == [5, 9]


def test_spellings_of_one_term_are_one() -> None:
    assert places(paper("a", "", "Poses")) == [5]


def test_more_papers_move_none() -> None:
    one = paper("a", "Pose", "music")
    others = [paper(f"p{number}", "Music", "depth pose") for number in range(30)]
    assert places(one, *others)[0] == places(*others, one)[-1] == places(one)[0]


def test_of_equally_good_cells_the_first_is_taken() -> None:
    drawn = landmarks({7: {"pose": 5}, 3: {"pose": 5}})
    assert place_papers(paper_words([paper("a", "Pose")]), drawn).tolist() == [3]


def test_a_paper_without_known_words_stands_nowhere() -> None:
    assert places(paper("a", "Harmony", "of melodies"), paper("b")) == [NOWHERE, NOWHERE]
    assert places() == []


def test_a_word_counts_more_when_it_stands_again_but_less_than_twice() -> None:
    assert how_often(1) == UNIT
    assert UNIT < how_often(2) < 2 * UNIT


def test_papers_that_come_in_later_leave_the_places_before_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(placing, "_AT_A_TIME", 2)
    papers = [paper("a", "Pose"), paper("b", "Music"), paper("c"), paper("d", "Depth")]
    work = Keeping()
    place_papers(paper_words(papers[:3]), DRAWN, work)
    assert place_papers(paper_words(papers), DRAWN, work).tolist() == places(*papers)
    assert work.made == [0, 1, 1]
    other = landmarks({7: {"pose": 5}, 3: {"music": 5}})
    assert place_papers(paper_words(papers), other, work).tolist() == [7, 3, NOWHERE, NOWHERE]
