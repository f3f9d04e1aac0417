from __future__ import annotations

from generator.search.postings import FIELDS, Posting, id_word, pair_word, postings_of
from generator.search.records import EVERY_PAPER, SearchRecord
from generator.text import typed_words

RECORDS = (
    SearchRecord("papers/a/", "MossNet-R1 grows", "It grows on stones.", ("Ivy Stone",)),
    SearchRecord(
        "papers/b/", "Ferns", "", tags=("Moss",), aliases=("bryophyte",), arxiv="2401.01234"
    ),
)


def test_a_word_stands_where_its_token_stands() -> None:
    postings = postings_of(RECORDS)
    assert postings["grows"] == [Posting(0, (1, 3))]
    for word in ("moss", "mossnet", "r1", "mossnetr1"):
        assert postings[word][0] == Posting(0, (0,)), word


def test_names_tags_and_ids_stand_in_fields() -> None:
    postings = postings_of(RECORDS)
    assert postings["ivy"] == [Posting(0, (), ((FIELDS.index("authors"), 0),))]
    assert postings["moss"][1] == Posting(1, (), ((FIELDS.index("tags"), 0),))
    assert postings["bryophyte"] == [Posting(1, (), ((FIELDS.index("tags"), 1),))]
    assert postings[id_word("2401.01234")] == [Posting(1, (), ((FIELDS.index("arxiv"), 0),))]
    assert [posting.paper for posting in postings[EVERY_PAPER]] == [0, 1]


def test_titles_have_their_pairs_across_hyphens() -> None:
    postings = postings_of(RECORDS)
    assert postings[pair_word("r1", "grows")] == [Posting(0, (0,))]
    assert pair_word("grows", "on") not in postings


def test_nobody_can_type_the_words_that_are_no_words() -> None:
    for word in (EVERY_PAPER, pair_word("quiet", "moss")):
        assert typed_words(word) != [word]
