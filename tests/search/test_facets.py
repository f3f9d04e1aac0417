from __future__ import annotations

import json

from generator.indexing.indexes import index_archive
from generator.search.facets import search_facets
from generator.urls import SEARCH_FACETS
from tests.tagged_archive import tagged_archive


def test_tags_with_papers_and_all_digests_have_their_names() -> None:
    archive = tagged_archive(60, tags=5)
    names = json.loads(search_facets(archive, index_archive(archive))[SEARCH_FACETS])
    assert names["tags"] == {f"tag-{number}": f"Tag & {number}" for number in range(4)}
    assert names["has"] == {"code": "Code", "data": "Data"}
    assert names["digests"] == {"digest-0": "Digest <0>", "digest-1": "Digest <1>"}
