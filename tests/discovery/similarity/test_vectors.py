import numpy as np
import pytest

from generator.discovery.similarity.paper_words import paper_words
from generator.discovery.similarity.vectors import (
    LENGTH,
    PaperVectors,
    counted_papers,
    paper_vectors,
)
from generator.model import Paper
from tests.discovery.papers import paper

PAPERS = [
    paper("a", "Hand pose", "camera depth"),
    paper("b", "Camera pose", "depth"),
    paper("c", "Music", "harmony melody"),
    paper("d", "Depth", "camera melody"),
    paper("e", "Pose of melody", "harmony xylograph"),
]


def vectors(papers: list[Paper]) -> PaperVectors:
    return paper_vectors(paper_words(papers))


def by_term(made: PaperVectors, place: int) -> dict[str, int]:
    row = made.matrix[place]
    return {
        made.shown[term]: int(weight) for term, weight in zip(row.indices, row.data, strict=True)
    }


@pytest.mark.parametrize(
    ("papers", "counted"), [(0, 0), (1, 1), (2, 2), (3, 2), (7, 4), (8, 8), (5000, 4096)]
)
def test_words_are_counted_in_the_greatest_power_of_two(papers: int, counted: int) -> None:
    assert counted_papers(papers) == counted


def test_weights_are_whole_numbers_and_vectors_of_one_length() -> None:
    made = vectors(PAPERS)
    assert made.matrix.dtype == np.int32
    lengths = np.sqrt(made.matrix[:2].multiply(made.matrix[:2]).sum(axis=1)).ravel()
    assert np.allclose(lengths, LENGTH, atol=LENGTH / 2)


def test_a_word_of_the_title_weighs_more_than_one_of_the_abstract() -> None:
    weights = by_term(vectors(PAPERS), 1)
    assert weights["camera"] > weights["depth"]


def test_a_paper_more_changes_no_vector_before_the_archive_has_doubled() -> None:
    before, after = vectors(PAPERS), vectors([*PAPERS, paper("f", "Xylograph", "pose new words")])
    for place in range(len(PAPERS)):
        assert by_term(before, place) == by_term(after, place)


def test_a_coined_name_takes_half_of_a_vector_at_most() -> None:
    plain, named = vectors(PAPERS), vectors([paper("a", "Zyx Wvut: hand pose", "camera depth")])
    assert by_term(plain, 0)["pose"] < LENGTH
    coined = vectors([*PAPERS[:4], paper("e", "Zyx Wvut Srq: pose", "camera")])
    assert by_term(coined, 4)["pose"] > LENGTH // 4
    assert set(by_term(named, 0)) == {"Zyx", "Wvut", "hand", "pose", "camera", "depth"}


def test_a_word_of_more_than_a_quarter_of_all_papers_has_no_weight() -> None:
    made = vectors([paper(f"p{number}", "Robots") for number in range(16)])
    assert made.matrix.nnz == 0


def test_papers_without_words_have_empty_vectors() -> None:
    assert vectors([]).matrix.shape == (0, 0)
    assert vectors([paper("a")]).matrix.nnz == 0
