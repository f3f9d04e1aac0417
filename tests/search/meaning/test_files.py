from __future__ import annotations

import base64

import numpy as np

from generator.search.meaning import PaperVectors, meaning_files, paper_vectors
from generator.search.meaning.files import FILES, file_numbers
from generator.search.meaning.table import (
    CENTROIDS,
    DIMENSIONS,
    HALVES,
    WORD,
    read_table,
    unpacked,
)
from generator.search.records import SearchRecord
from generator.search.tokens import cut_records
from generator.urls import SEARCH_MEANING, SEARCH_VECTORS

RECORDS = (
    SearchRecord("papers/a/", "Painting trees", "Colours of leaves and wood in water colour."),
    SearchRecord("papers/b/", "Drawing forests", "Pictures of plants with a brush."),
    SearchRecord("papers/c/", "Prime numbers", "A theorem about integers and its proof."),
    SearchRecord("papers/d/", "Xqzw", ""),
)


def vectors_of(records: tuple[SearchRecord, ...]) -> PaperVectors:
    return paper_vectors(cut_records(records))


def vectors() -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    texts = [base64.b64decode(text) for text in vectors_of(RECORDS[:3]).spelled()]
    numbers = unpacked(np.stack([np.frombuffer(text, np.uint8) for text in texts])).astype(float)
    halves = numbers.reshape(3, HALVES, DIMENSIONS)
    unit: np.ndarray[tuple[int, ...], np.dtype[np.float64]]
    unit = halves / np.linalg.norm(halves, axis=2, keepdims=True)
    return unit


def test_papers_about_the_same_are_nearer_than_others() -> None:
    found = vectors()
    likeness = np.einsum("ahd,bhd->ab", found, found)
    assert likeness[0, 1] > likeness[0, 2]
    assert likeness[0, 1] > likeness[1, 2]


def test_a_paper_without_a_known_word_has_no_vector() -> None:
    assert vectors_of(RECORDS).spelled()[3] == ""


def test_two_bytes_tell_of_each_paper_which_centroids_are_nearest() -> None:
    content = meaning_files(vectors_of(RECORDS))[SEARCH_MEANING]
    size = HALVES * CENTROIDS * DIMENSIONS
    codes = np.frombuffer(content[size:], np.uint8).reshape(len(RECORDS), HALVES)
    for half, centroids in enumerate(read_table().centroids):
        likeness = vectors()[:, half] @ centroids.astype(float).T
        assert (likeness.argmax(axis=1) == codes[:3, half]).all()


def test_each_word_stands_in_the_file_of_its_hash() -> None:
    files = meaning_files(vectors_of(()))
    found = []
    for number in range(FILES):
        content = files[SEARCH_VECTORS.format(number=number)]
        at = 0
        while at < len(content):
            word = content[at + 1 : at + 1 + content[at]].decode()
            assert file_numbers([word.encode()]) == [number]
            found.append(word)
            at += 1 + content[at] + WORD
    assert sorted(found) == list(read_table().words)


def test_the_browser_knows_the_file_of_a_word() -> None:
    # tests/javascript/meaning.test.js expects the same.
    words = [word.encode() for word in ("moss", "fern", "μm", "苔")]
    assert file_numbers(words) == [1792, 1869, 1179, 836]


def test_the_same_papers_give_the_same_bytes() -> None:
    first, second = vectors_of(RECORDS), vectors_of(RECORDS)
    assert meaning_files(first) == meaning_files(second)
    assert first.spelled() == second.spelled()
