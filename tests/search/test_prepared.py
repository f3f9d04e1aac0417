from __future__ import annotations

import json

import pytest

from generator.diagnostics import Diagnostics
from generator.indexing.indexes import index_archive
from generator.search.prepared import prepare_search, prepared, search_files
from generator.search.records import SearchRecord
from generator.urls import SEARCH_INDEX, SEARCH_MEANING, SEARCH_WORDS
from tests.tagged_archive import tagged_archive, typeset

RECORDS = (SearchRecord("papers/a/", "Learned models", "A model learns."),)


def test_the_papers_are_numbered_newest_first() -> None:
    archive = tagged_archive(30)
    indexes = index_archive(archive)
    search = prepare_search(archive, indexes, typeset(archive), Diagnostics())
    assert search
    assert [record.address for record in search.records] == [
        f"papers/{slug}/" for slug in indexes.newest_first
    ]


def test_words_and_meaning_have_files() -> None:
    search = prepared(RECORDS, Diagnostics())
    assert search
    files = search_files(search)
    assert json.loads(files[SEARCH_INDEX])["papers"] == 1
    assert files[SEARCH_WORDS.format(name="m")] == b"model 1\nmodels 1\n"
    assert SEARCH_MEANING in files


def test_a_fault_of_pagefind_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise FileNotFoundError("no such program")

    monkeypatch.setattr("generator.search.pagefind.program._run", fail)
    diagnostics = Diagnostics()
    assert prepared(RECORDS, diagnostics) is None
    assert diagnostics.report().splitlines()[0] == (
        "pagefind/:1: error: the search index cannot be made: no such program "
        "(the search needs Pagefind 1.5; install what the locks in requirements/ name)"
    )
