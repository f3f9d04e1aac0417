from __future__ import annotations

import json

from generator.exports.find import find_files
from generator.exports.find.cards import CARDS_A_FILE
from generator.indexing.indexes import index_archive
from generator.model import Archive
from generator.urls import FILTER_CARDS, FILTER_DIGESTS, FILTER_INDEX, FILTER_ORDERS, FILTER_TAGS
from tests.tagged_archive import tagged_archive, typeset

PAGE_LENGTH = 20
FIRST = 15_000
"""Bytes, uncompressed, of the index and one page of cards at 10,000 papers: the page, its scripts
and its styles have the rest of 120,000."""
NARROWED = 70_000
"""Bytes of what is read once when something is chosen."""


def exported(archive: Archive) -> dict[str, str]:
    return find_files(archive, index_archive(archive), typeset(archive))


def test_the_same_archive_gives_the_same_files() -> None:
    assert exported(tagged_archive(50)) == exported(tagged_archive(50))


def test_all_files_are_of_one_version_which_another_archive_does_not_have() -> None:
    files, others = exported(tagged_archive(50)), exported(tagged_archive(51))
    versions = {json.loads(text)["version"] for text in files.values()}
    assert len(versions) == 1
    assert versions.isdisjoint({json.loads(text)["version"] for text in others.values()})


def test_an_archive_without_papers_has_no_cards() -> None:
    files = exported(Archive(digests=(), papers=(), tags=()))
    assert sorted(files) == sorted([FILTER_INDEX, FILTER_TAGS, FILTER_DIGESTS, FILTER_ORDERS])
    assert json.loads(files[FILTER_INDEX])["years"] == []


def test_ten_thousand_papers_cost_a_reader_little() -> None:
    files = exported(tagged_archive(10_000, tags=110))
    sizes = {path: len(text.encode()) for path, text in files.items()}
    cards = [FILTER_CARDS.format(number=number) for number in range(PAGE_LENGTH // CARDS_A_FILE)]
    assert sum(sizes[path] for path in [FILTER_INDEX, *cards]) <= FIRST
    assert sizes[FILTER_TAGS] <= NARROWED
    assert sizes[FILTER_DIGESTS] <= NARROWED
    assert sizes[FILTER_ORDERS] <= NARROWED
