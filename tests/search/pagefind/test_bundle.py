from __future__ import annotations

import gzip

import cbor2
import pytest

from generator.search.pagefind.bundle import (
    PIECE,
    SIGNATURE,
    EncodedWord,
    IndexedWord,
    Meta,
    compressed,
    content_hash,
    cut,
    encoded_word,
    read_meta,
    read_words,
    write_meta,
    write_words,
)

FIELDS = ["authors", "title"]


def word(stem: str, size: int) -> EncodedWord:
    return EncodedWord(stem, b"", size)


def test_words_are_read_as_they_were_written() -> None:
    places = [(0, [-25, 7], []), (9, [-25, 3], [-1, 0])]
    words = [encoded_word(stem, 2, cbor2.dumps(places)[1:], 7) for stem in ("model", "ström")]
    read = [(0, [-25, 7], []), (9, [-25, 3], [-1, 0])]
    assert list(read_words(write_words(words))) == [
        IndexedWord(stem, read, []) for stem in ("model", "ström")
    ]


def test_spellings_with_places_of_their_own_are_read() -> None:
    found = ["naiv", [], [["naïve", [(2, [-25, 7], []), (7, [-25, 3], [-1, 0])]]]]
    (word,) = read_words(gzip.compress(SIGNATURE + cbor2.dumps([[found]])))
    assert word.variants == [("naïve", [(2, [-25, 7], []), (9, [-25, 3], [-1, 0])])]


def test_the_meta_is_read_as_it_was_written() -> None:
    meta = Meta("1.5.2", [("en_0_abc", 200)], [("a", "z", "en_1")], FIELDS)
    assert read_meta(write_meta(meta)) == meta


def test_an_index_with_filters_is_refused() -> None:
    content = gzip.compress(SIGNATURE + cbor2.dumps(["1.5.2", [], [], [["tag", "en_1"]], [], []]))
    with pytest.raises(ValueError, match="the index has filters or sorts, which are in no order"):
        read_meta(content)


def test_another_program_s_file_is_refused() -> None:
    with pytest.raises(ValueError, match="not a file of Pagefind's"):
        read_meta(gzip.compress(b"something else"))


def test_the_positions_of_one_weight_are_read_in_any_spelling() -> None:
    found = IndexedWord("naiv", [(0, [-169, 1, -25, 3, 4], [])], [("naïve", [(0, [-25, 8], [])])])
    assert list(found.positions(-25)) == [3, 7, 8]


def test_the_index_is_cut_into_pieces_that_tell_where_they_begin_and_end() -> None:
    size = PIECE // 2 + 1
    words = [word(stem, size) for stem in ("apple", "apricot", "banana", "bandana")]
    assert [(first, last) for first, last, _ in cut(words)] == [
        ("apple", "apple"),
        ("apr", "apricot"),
        ("b", "banana"),
        ("band", "bandana"),
    ]


def test_many_words_share_a_piece() -> None:
    ((first, last, piece),) = cut([word("a", 1), word("b", 2)])
    assert (first, last, len(piece)) == ("a", "b", 2)


def test_a_long_word_has_a_piece_of_its_own() -> None:
    words = [word("a", 1), word("b", 3 * PIECE), word("c", 1)]
    assert [[each.stem for each in piece] for _, _, piece in cut(words)] == [["a"], ["b"], ["c"]]


def test_nothing_has_no_piece() -> None:
    assert list(cut([])) == []


def test_what_is_packed_tells_neither_time_nor_system() -> None:
    packed = compressed(b"moss")
    assert gzip.decompress(packed) == b"moss"
    assert (packed[4:8], packed[9]) == (bytes(4), 255)


def test_a_hash_follows_from_the_content() -> None:
    assert content_hash(b"a") == content_hash(b"a") != content_hash(b"b")
    assert len(content_hash(b"a", 5)) == 5
