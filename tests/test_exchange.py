"""What people have cited, followed or linked stays when the archive grows or moves."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace

from generator.diagnostics import Diagnostics
from generator.feeds import FeedSources, feed_files
from generator.indexing import index_authors
from generator.model import Archive, NameRecord, Paper, PartialDate, Place, Sighting
from generator.pages.kinds.authors.author import author_pages
from generator.pages.kinds.authors.index import author_index
from generator.phrases import one_spelling
from tests.page_rows import listed
from tests.small_archive import digest, looked_up, paper, rendered

FIRST = PartialDate(2026, 3, 1)
NAMES = (
    *("Ann Rook", "Bo Finch", "王 芳", "김철수", "Лев Толстой", "محمد علي", "Zoë Ångström", "!!!"),
    *("Harbour Team", "x" * 90, "index", "page", "Ann  Rook", "J. R. R. Moss"),
)


def came_in(slug: str, day: PartialDate, source: str, *names: str) -> Paper:
    known = paper(slug, date=day, sightings=[Sighting(source, 1, 1)])
    return replace(known, authors=names, added=day, title=f"Counting {slug}")


PAPERS = [
    came_in(f"p{number}", FIRST, "d1", *NAMES[number % 3 :: 3], *NAMES[number % 5 :: 4])
    for number in range(12)
]
DIGEST = replace(digest("d1", *(each.slug for each in PAPERS), date=FIRST), added=FIRST)
LATER = PartialDate(2026, 3, 2)


def entries(papers: list[Paper], digests: int, site: str) -> dict[str, tuple[str, str]]:
    """Title to id and day of change, as the feed of the archive tells them."""
    later = replace(digest("d2", "new", "p1", date=LATER), added=LATER)
    catalogue = looked_up(papers, digests=[DIGEST, later][:digests])
    sources = FeedSources(catalogue.archive, catalogue.indexes, catalogue.texts, catalogue.authors)
    feed = json.loads(feed_files(sources, site)[0]["feeds/papers.json"]())
    return {item["title"]: (item["id"], item["date_modified"]) for item in feed["items"]}


def test_a_new_digest_and_another_address_leave_keys_ids_and_days_of_old_entries() -> None:
    later = [*PAPERS, came_in("new", LATER, "d2", "Ann Rook")]
    before = entries(PAPERS, 1, "https://example.org/a/")
    after = entries(later, 2, "https://papers.example.net/")
    assert len(after) == len(before) + 1
    assert {title: after[title] for title in before} == before
    old, new = looked_up(PAPERS).cited, looked_up(later).cited
    assert {slug: each.key for slug, each in old.items()} == {slug: new[slug].key for slug in old}


def test_each_name_of_each_paper_is_on_one_page_or_in_one_line_of_the_index() -> None:
    catalogue = looked_up(PAPERS)
    on_pages = Counter(
        (author.name, slug) for author in catalogue.authors for slug in author.papers
    )
    printed = {(one_spelling(name), each.slug) for each in PAPERS for name in each.authors}
    assert on_pages == Counter(printed)
    pages = rendered(author_pages(catalogue))
    index = "".join(rendered(author_index(catalogue)).values())
    for author in catalogue.authors:
        own = pages.get(f"authors/{author.slug}/")
        assert (own is not None) == (len(author.papers) > 1)
        if own is not None:
            assert len(listed(own)) == len(author.papers)
        assert index.count(f"]({author.slug}.md)") == (own is not None)
    slugs = [author.slug for author in catalogue.authors]
    assert len(slugs) == len(set(slugs))
    assert all(slug.strip("-") for slug in slugs)


def test_names_joined_by_a_person_share_one_page_and_split_ones_have_their_own(
    diagnostics: Diagnostics,
) -> None:
    here = Place("seeds/authors.yml", 3)
    records = (
        NameRecord(here, "Ann Rook", also=("Ann Rook", "A. Rook")),
        NameRecord(here, "Bo Finch (Oslo)", papers=("Counting c",), of="Bo Finch"),
    )
    papers = (
        came_in("a", FIRST, "d1", "Ann Rook"),
        came_in("b", FIRST, "d1", "A. Rook", "Bo Finch"),
        came_in("c", FIRST, "d1", "Bo Finch"),
    )
    authors = index_authors(Archive((), papers, (), records), ("a", "b", "c"), diagnostics)
    assert {author.name: author.papers for author in authors} == {
        "Ann Rook": ("a", "b"),
        "Bo Finch": ("b",),
        "Bo Finch (Oslo)": ("c",),
    }
    assert diagnostics.report() == ""
