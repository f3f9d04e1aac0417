from generator.discovery.similarity.paper_words import paper_words
from generator.discovery.similarity.vectors import paper_vectors
from tests.discovery.papers import paper


def shown(*abstracts: str) -> set[str]:
    papers = [paper(f"p{number}", "", text) for number, text in enumerate(abstracts)]
    return set(paper_vectors(paper_words(papers)).shown)


def test_the_usual_spelling_is_shown_and_lower_case_where_it_is_usual() -> None:
    text = "LLM LLM llm-judge Pose Pose Pose pose Koopman"
    assert shown(text) == {"LLM", "llm-judge", "pose", "Koopman"}


def test_a_singular_is_shown_before_its_plural() -> None:
    assert shown("judges judges judge queries") == {"judge", "queries"}


def test_the_counted_papers_decide_how_a_term_is_shown() -> None:
    assert shown("Koopman", "pose", "koopman koopman koopman Depth depth") == {
        "Koopman",
        "pose",
        "depth",
    }
