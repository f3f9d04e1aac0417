import pytest

from generator.discovery.trends.titles import heads_of, spelled, terms_of
from tests.discovery.papers import paper


@pytest.mark.parametrize(
    ("title", "terms"),
    [
        ("Glove Tracking", {"glove", "tracking", "glove tracking"}),
        ("Gloves: Tracking", {"glove", "tracking"}),
        ("The Tracking of Gloves", {"tracking", "glove", "tracking of glove"}),
        ("Towards Efficient Gloves", {"glove"}),
        ("On-Line Gloves (2025)", {"on-line", "glove", "on-line glove"}),
        ("Glove Models", {"glove", "glove model"}),
        ("AB CD", {"ab cd"}),
        ("", set()),
    ],
)
def test_terms_are_words_and_short_runs_within_a_phrase(title: str, terms: set[str]) -> None:
    assert set(terms_of(title)) == terms


def test_heads_are_the_words_that_phrases_end_with() -> None:
    assert heads_of("Glove Tracking of Small Hands: Their Colour") == {
        "tracking",
        "hand",
        "colour",
    }
    assert heads_of("") == frozenset()


def test_a_term_is_spelled_as_titles_do_and_in_small_letters_where_that_is_usual() -> None:
    papers = [
        paper("a", "Glove Tracking with LLMs"),
        paper("b", "Glove tracking with an LLM"),
        paper("c", "Fine glove tracking with LLMs"),
    ]
    assert spelled(papers, ["glove tracking", "llm", "absent"]) == {
        "glove tracking": "glove tracking",
        "llm": "LLMs",
    }
