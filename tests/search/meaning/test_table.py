from __future__ import annotations

from pathlib import Path

import numpy as np

from generator.search.meaning import table
from generator.search.meaning.table import (
    CENTROIDS,
    DIMENSIONS,
    Table,
    packed,
    read_table,
    unpacked,
)
from generator.text import typed_words


def test_numbers_are_unpacked_as_they_were_packed() -> None:
    numbers = np.array([[-7, 7, 0, 3], [1, -1, 5, -5]], np.int8)
    assert (unpacked(packed(numbers)) == numbers).all()


def test_the_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    halves = tuple(
        (np.full((2, DIMENSIONS), number, np.int8), np.array([number, 200], np.uint8))
        for number in (3, 5)
    )
    centroids = tuple(np.full((CENTROIDS, DIMENSIONS), number, np.int8) for number in (-2, 4))
    written = Table(("fern", "moss"), halves, centroids)
    vectors, words = tmp_path / "vectors.bin", tmp_path / "words.txt"
    table.write_table(written, vectors, words)
    read = table.parse_table(vectors.read_bytes(), words.read_text(encoding="utf-8"))
    assert read.words == written.words
    for one, other in zip(read.halves, written.halves, strict=True):
        assert (one[0] == other[0]).all()
        assert (one[1] == other[1]).all()
    for centres, others in zip(read.centroids, written.centroids, strict=True):
        assert (centres == others).all()


def test_the_words_of_the_project_s_table_are_cut_as_those_that_are_typed() -> None:
    words = read_table().words
    assert list(words) == sorted(set(words))
    assert [word for word in words if typed_words(word) != [word]] == []
