from generator.discovery.map.landmarks import COLUMNS, ROWS, load_landmarks, read_landmarks
from tests.discovery.map.drawn import landmarks


def folded(term: str) -> str:
    return term.lower().replace("-", "")


def test_landmarks_are_read_as_they_are_written() -> None:
    drawn = landmarks({0: {"pose": 700, "depth": 20}, 399: {"größe": 3}})
    assert read_landmarks(drawn.to_json()) == drawn


def test_the_committed_map_has_a_landmark_of_whole_numbers_for_each_cell() -> None:
    cells = load_landmarks().cells
    assert len(cells) == COLUMNS * ROWS
    assert all(each.name and each.weights for each in cells)
    assert {type(weight) for each in cells for weight in each.weights.values()} == {int}


def test_its_words_are_terms_as_papers_are_compared_by() -> None:
    terms = {term for each in load_landmarks().cells for term in each.weights}
    assert [term for term in terms if term != folded(term)] == []


def test_it_keeps_a_quarter_of_the_related_papers_near() -> None:
    assert load_landmarks().fit.kept_per_mille >= 250
