from __future__ import annotations

from generator.indexing.indexes import index_archive
from generator.model import Prose, TypesetPaper
from generator.search.records import SearchRecord, search_records
from tests.tagged_archive import tagged_archive, typeset


def records_of(papers: int) -> tuple[SearchRecord, ...]:
    archive = tagged_archive(papers)
    return search_records(archive, index_archive(archive), typeset(archive))


def test_records_stand_in_the_order_of_the_archive() -> None:
    archive = tagged_archive(40)
    indexes = index_archive(archive)
    records = search_records(archive, indexes, typeset(archive))
    assert [record.address for record in records] == [
        f"papers/{slug}/" for slug in indexes.newest_first
    ]


def test_a_record_has_the_title_in_plain_text_and_the_labels_of_its_tags() -> None:
    archive = tagged_archive(1)
    (paper,) = archive.papers
    texts = {paper.slug: TypesetPaper(Prose("Plain", "Marked"), Prose("Text", "Text"))}
    (record,) = search_records(archive, index_archive(archive), texts)
    labels = {tag.slug: tag.label for tag in archive.tags}
    assert record.title == "Plain"
    assert record.authors == paper.authors
    assert record.tags == tuple(labels[tag.slug] for tag in paper.tags)
    assert record.date == str(paper.date)


def test_an_undated_paper_has_no_date() -> None:
    assert "" in {record.date for record in records_of(100)}


def test_the_words_of_a_title_are_counted_at_white_space() -> None:
    record = SearchRecord("papers/a/", "Text-to-SQL: a $\\infty$  story", "")
    assert record.title_tokens == 4
