from __future__ import annotations

from dataclasses import replace

from generator.pages.parts.lists.tags import definition, tag_items, tags_by_facet
from generator.urls import HOME
from tests.small_archive import looked_up, paper, tag
from tests.tagged_archive import looked_up as looked_up_archive
from tests.tagged_archive import tagged_archive


def test_tags_on_no_paper_are_left_out_where_tags_are_a_way_in() -> None:
    archive = tagged_archive(300, tags=20)
    groups = tags_by_facet(looked_up_archive(archive), HOME)
    items = [item for group in groups for item in group.tags]
    assert [item.href for item in items if not item.count] == []
    assert len(items) == len(archive.tags) - 1


def test_facets_stand_in_their_own_order_and_their_tags_in_the_order_of_the_vocabulary() -> None:
    vocabulary = [tag("zeta"), tag("gpt", "model"), tag("alpha")]
    catalogue = looked_up([paper("a", "alpha", "gpt", "zeta")], tags=vocabulary)
    assert [
        (group.slug, [item.label for item in group.tags])
        for group in tags_by_facet(catalogue, "tags/")
    ] == [("model", ["GPT"]), ("method", ["ZETA", "ALPHA"])]


def test_the_whole_vocabulary_is_listed_with_the_papers_of_each_tag() -> None:
    vocabulary = [tag("zeta"), tag("alpha")]
    items = tag_items(looked_up([paper("a", "alpha")], tags=vocabulary), "tags/")
    assert [(item.href, item.count) for item in items] == [("zeta.md", 0), ("alpha.md", 1)]


def test_a_definition_becomes_a_sentence() -> None:
    assert definition(replace(tag("rl"), means="learns by reward")) == "Learns by reward."
    assert definition(replace(tag("rl"), means="Is LaTeX.")) == "Is LaTeX."
