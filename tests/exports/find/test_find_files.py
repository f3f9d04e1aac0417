from __future__ import annotations

import json
from dataclasses import replace

from generator.exports.find import PART_LENGTH, find_files
from generator.exports.find.cards import CARDS_A_FILE
from generator.indexing.indexes import index_archive
from generator.model import Archive, PartialDate
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


def test_the_index_tells_the_version_of_every_other_file() -> None:
    files = {path: json.loads(text) for path, text in exported(tagged_archive(50)).items()}
    versions = files.pop(FILTER_INDEX)["versions"]
    cards = "".join(versions["cards"][at : at + PART_LENGTH] for at in range(0, 15, PART_LENGTH))
    assert cards == versions["cards"]
    assert "".join(file["version"] for path, file in files.items() if "cards" in path) == cards
    assert {file["version"] for path, file in files.items() if "cards" not in path} == {
        versions[kind] for kind in ("tags", "digests", "orders", "slugs")
    }


def test_files_that_differ_have_other_versions() -> None:
    files, others = exported(tagged_archive(50)), exported(tagged_archive(51))
    for path in files.keys() - {FILTER_INDEX}:
        is_same = json.loads(files[path])["version"] == json.loads(others[path])["version"]
        assert is_same == (files[path] == others[path])


def test_what_comes_in_changes_the_last_files_of_cards_alone() -> None:
    archive = tagged_archive(50)
    newest = PartialDate(2030, 1, 1)
    more = tuple(
        replace(paper, slug=f"{paper.slug}-again", date=newest) for paper in archive.papers[:12]
    )
    before, after = exported(archive), exported(replace(archive, papers=(*archive.papers, *more)))
    cards = [FILTER_CARDS.format(number=number) for number in range(7)]
    assert [path in after for path in cards] == [True] * 7
    assert [path for path in cards if before.get(path) == after[path]] == cards[:5]


def test_an_archive_without_papers_has_no_cards() -> None:
    files = exported(Archive(digests=(), papers=(), tags=()))
    assert sorted(files) == sorted([FILTER_INDEX, FILTER_TAGS, FILTER_DIGESTS, FILTER_ORDERS])
    assert json.loads(files[FILTER_INDEX])["years"] == []


def test_ten_thousand_papers_cost_a_reader_little() -> None:
    files = exported(tagged_archive(10_000, tags=110))
    sizes = {path: len(text.encode()) for path, text in files.items()}
    last = 10_000 // CARDS_A_FILE
    numbers = range(last - PAGE_LENGTH // CARDS_A_FILE, last)
    cards = [FILTER_CARDS.format(number=number) for number in numbers]
    assert sum(sizes[path] for path in [FILTER_INDEX, *cards]) <= FIRST
    assert sizes[FILTER_TAGS] <= NARROWED
    assert sizes[FILTER_DIGESTS] <= NARROWED
    assert sizes[FILTER_ORDERS] <= NARROWED
