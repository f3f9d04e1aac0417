import numpy as np
import pytest

from generator.discovery.trends.titles import title_terms
from tests.discovery.papers import paper


def terms_of(title: str) -> set[str]:
    return set(title_terms([paper("a", title)]).terms)


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
    assert terms_of(title) == terms


def test_a_term_has_four_words_at_most() -> None:
    longest = max(terms_of("Small red wool glove tracking"), key=len)
    assert longest == "red wool glove tracking"


def test_heads_are_the_words_that_phrases_end_with() -> None:
    found = title_terms([paper("a", "Glove Tracking of Small Hands: Their Colour")])
    heads = {
        found.terms[term] for term in found.term[found.is_head & ~found.is_compound[found.term]]
    }
    assert heads == {"tracking", "hand", "colour"}


def test_a_title_has_a_term_once_and_rare_terms_are_left_out() -> None:
    papers = [paper("a", "Gloves for Gloves"), paper("b", "A Glove"), paper("c", "Hands")]
    found = title_terms(papers, 2)
    assert list(found.terms) == ["glove"]
    assert found.title.tolist() == [0, 1]
    assert found.counts(found.of(papers[1:])).tolist() == [1]


def test_which_terms_count_says_whether_they_are_of_several_words() -> None:
    found = title_terms([paper("a", "On-line Glove")])
    compounds = dict(zip(found.terms, found.is_compound.tolist(), strict=True))
    assert compounds == {"on-line": True, "glove": False, "on-line glove": True}


def test_a_term_is_spelled_as_titles_do_and_in_small_letters_where_that_is_usual() -> None:
    papers = [
        paper("a", "Glove Tracking with LLMs"),
        paper("b", "Glove tracking with an LLM"),
        paper("c", "Fine glove tracking with LLMs"),
    ]
    found = title_terms(papers)
    everywhere = np.arange(len(found.term))
    spelled = {term: found.spelled(at, everywhere) for at, term in enumerate(found.terms)}
    assert (spelled["glove tracking"], spelled["llm"]) == ("glove tracking", "LLMs")


def test_a_term_is_spelled_by_the_titles_asked_for() -> None:
    papers = [paper("a", "GLOVE"), paper("b", "Glove")]
    found = title_terms(papers)
    assert found.spelled(0, found.of(papers[:1])) == "GLOVE"
