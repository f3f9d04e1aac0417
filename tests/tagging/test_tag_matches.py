from __future__ import annotations

from generator.tagging.matching import Match
from generator.tagging.tag_matches import TagMatches, VocabularyIndex
from generator.tagging.words import split_words
from tests.tagging.tags import make_tag


def search(index: VocabularyIndex, text: str, *, is_title: bool = False) -> dict[str, TagMatches]:
    return index.search(split_words(text), is_title=is_title)


def spans(matches: tuple[Match, ...]) -> list[tuple[int, int]]:
    return [(match.first, match.last) for match in matches]


def test_aliases_and_patterns_speak_and_hints_hint() -> None:
    index = VocabularyIndex([make_tag("rag", aliases=("RAG",), patterns=("search",), hints=("q",))])
    found = search(index, "RAG search q")["rag"]
    assert spans(found.spoken) == [(0, 0), (1, 1)]
    assert spans(found.hinted) == [(2, 2)]


def test_title_patterns_speak_only_in_titles() -> None:
    index = VocabularyIndex([make_tag("survey", title_patterns=("survey",))])
    assert spans(search(index, "A survey", is_title=True)["survey"].spoken) == [(1, 1)]
    assert search(index, "A survey") == {}


def test_nothing_counts_within_an_exclusion() -> None:
    index = VocabularyIndex(
        [make_tag("code", patterns=("code", "code is"), exclusions=("source code",))]
    )
    assert spans(search(index, "source code is code")["code"].spoken) == [(1, 2), (3, 3)]


def test_a_tag_for_which_nothing_is_found_is_left_out() -> None:
    index = VocabularyIndex(
        [make_tag("code", patterns=("code",), exclusions=("source code",)), make_tag("video")]
    )
    assert search(index, "our source code") == {}


def test_the_same_words_can_speak_for_several_tags() -> None:
    index = VocabularyIndex([make_tag("a", patterns=("x",)), make_tag("b", hints=("x",))])
    assert sorted(search(index, "x")) == ["a", "b"]


def test_overlapping_exclusions_each_keep_what_lies_within_them() -> None:
    tag = make_tag("a", patterns=("x", "z", "y z"), exclusions=("x y z", "y", "w x"))
    assert spans(search(VocabularyIndex([tag]), "w x y z. z")["a"].spoken) == [(4, 4)]
