from __future__ import annotations

from generator.tagging.finding.words import split_words
from generator.tagging.tag_matches import VocabularyIndex
from tests.tagging.tags import make_tag

Spans = list[tuple[int, int]]
"""First and last words of matches."""


def search(index: VocabularyIndex, text: str, *, is_title: bool = False) -> dict[str, Spans]:
    """What speaks for each tag, by its slug; hints are told as of "slug?"."""
    found = index.search(split_words([text]), titles=int(is_title))
    spans: dict[str, Spans] = {}
    arrays = found.cells, found.speaks, found.first, found.last
    for tag, speaks, *span in zip(*(each.tolist() for each in arrays), strict=True):
        spans.setdefault(index.slugs[tag] + ("" if speaks else "?"), []).append(tuple(span))
    return spans


def test_aliases_and_patterns_speak_and_hints_hint() -> None:
    index = VocabularyIndex([make_tag("rag", aliases=("RAG",), patterns=("search",), hints=("q",))])
    assert search(index, "RAG search q") == {"rag": [(0, 0), (1, 1)], "rag?": [(2, 2)]}


def test_title_patterns_speak_only_in_titles() -> None:
    index = VocabularyIndex([make_tag("survey", title_patterns=("survey",))])
    assert search(index, "A survey", is_title=True) == {"survey": [(1, 1)]}
    assert search(index, "A survey") == {}


def test_nothing_counts_within_an_exclusion() -> None:
    index = VocabularyIndex(
        [make_tag("code", patterns=("code", "code is"), exclusions=("source code",))]
    )
    assert search(index, "source code is code") == {"code": [(1, 2), (3, 3)]}


def test_an_exclusion_holds_for_its_own_tag_alone() -> None:
    index = VocabularyIndex(
        [
            make_tag("code", patterns=("code",), exclusions=("source code",)),
            make_tag("c", hints=("code",)),
        ]
    )
    assert search(index, "our source code") == {"c?": [(2, 2)]}


def test_an_exclusion_keeps_nothing_that_ends_beyond_it() -> None:
    index = VocabularyIndex([make_tag("a", patterns=("x y",), exclusions=("x",))])
    assert search(index, "x y") == {"a": [(0, 1)]}


def test_the_same_words_can_speak_for_several_tags() -> None:
    index = VocabularyIndex([make_tag("a", patterns=("x",)), make_tag("b", hints=("x",))])
    assert search(index, "x") == {"a": [(0, 0)], "b?": [(0, 0)]}


def test_overlapping_exclusions_each_keep_what_lies_within_them() -> None:
    tag = make_tag("a", patterns=("x", "z", "y z"), exclusions=("x y z", "y", "w x"))
    assert search(VocabularyIndex([tag]), "w x y z. z") == {"a": [(4, 4)]}


def test_a_text_without_words_and_a_vocabulary_without_tags_match_nothing() -> None:
    assert search(VocabularyIndex([make_tag("a", patterns=("x",))]), "") == {}
    assert search(VocabularyIndex([]), "x") == {}
