from __future__ import annotations

from generator.search.places import Places, id_word, pair_word, places_of
from generator.search.records import SearchRecord
from generator.search.tokens import Field, cut_records
from generator.text import typed_words

RECORDS = (
    SearchRecord("papers/a/", "MossNet-R1 grows", "It grows on stones.", ("Ivy Stone",)),
    SearchRecord(
        "papers/b/", "Ferns", "", tags=("Moss",), aliases=("bryophyte",), arxiv="2401.01234"
    ),
)


def places(records: tuple[SearchRecord, ...] = RECORDS) -> Places:
    return places_of(records, cut_records(records))


def of(word: str) -> list[tuple[int, int, int]]:
    """Paper, field and place of the word, in rising order."""
    found = places()
    if word not in found.words:
        return []
    here = found.word == found.words.index(word)
    arrays = (found.paper[here], found.field[here], found.at[here])
    return sorted(zip(*(array.tolist() for array in arrays), strict=True))


def test_a_word_stands_where_its_token_stands() -> None:
    assert of("grows") == [(0, Field.TEXT, 1), (0, Field.TEXT, 3)]
    for word in ("moss", "mossnet", "r1", "mossnetr1"):
        assert of(word)[0] == (0, Field.TEXT, 0), word


def test_names_tags_and_ids_stand_in_fields() -> None:
    assert of("ivy") == [(0, Field.AUTHORS, 0)]
    assert of("moss")[1] == (1, Field.TAGS, 0)
    assert of("bryophyte") == [(1, Field.TAGS, 1)]
    assert of(id_word("2401.01234")) == [(1, Field.ARXIV, 0)]


def test_titles_have_their_pairs_across_hyphens() -> None:
    assert of(pair_word("r1", "grows")) == [(0, Field.TITLE_PAIRS, 0)]
    assert of(pair_word("grows", "on")) == []


def test_nobody_can_type_a_pair_as_one_word() -> None:
    word = pair_word("quiet", "moss")
    assert typed_words(word) != [word]


def test_words_are_in_alphabetical_order() -> None:
    assert list(places().words) == sorted(places().words)


def test_papers_are_counted_once_a_word_and_only_for_words_that_readers_type() -> None:
    counts = places().papers_by_word()
    assert (counts["grows"], counts["moss"], counts["bryophyte"]) == (1, 2, 1)
    assert not {id_word("2401.01234"), pair_word("r1", "grows")} & counts.keys()
    assert list(counts) == sorted(counts)


def test_no_records_have_no_words() -> None:
    assert places(()).papers_by_word() == {}
