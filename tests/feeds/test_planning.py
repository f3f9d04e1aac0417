from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from generator.feeds import Feed, FeedSources, feed_files, plan_feeds
from generator.indexing import index_archive
from generator.model import (
    Archive,
    Author,
    Correction,
    Digest,
    Paper,
    PartialDate,
    Prose,
    Sighting,
    TypesetPaper,
)
from tests.small_archive import NOWHERE, digest, paper, tag

EARLY = PartialDate(2026, 3, 1)
LATE = PartialDate(2026, 3, 2)


def came_in(slug: str, day: PartialDate | None, source: str, position: int = 1) -> Paper:
    known = paper(slug, "x", sightings=[Sighting(source, position, 1)])
    return replace(known, added=day, authors=("Ann Rook",))


def dump(identifier: str, day: PartialDate | None, *slugs: str) -> Digest:
    return replace(digest(identifier, *slugs, date=day), added=day)


def sources_of(digests: list[Digest], papers: list[Paper], *authors: Author) -> FeedSources:
    archive = Archive(tuple(digests), tuple(papers), (tag("x"), tag("y")))
    texts = {
        each.slug: TypesetPaper(Prose(each.slug.upper(), ""), Prose("", ""), (), "a &lt; b")
        for each in papers
    }
    return FeedSources(archive, index_archive(archive), texts, authors)


def planned(digests: list[Digest], papers: list[Paper], *authors: Author) -> dict[str, Feed]:
    sources = sources_of(digests, papers, *authors)
    return {feed.path: feed for feed in plan_feeds(sources)}


PAPERS = [came_in("a", EARLY, "d1", 2), came_in("b", EARLY, "d1", 1), came_in("c", LATE, "d2")]
DIGESTS = [dump("d1", EARLY, "b", "a"), dump("d2", LATE, "c", "a")]


def test_the_archive_its_digests_and_each_tag_with_papers_have_a_feed() -> None:
    assert list(planned(DIGESTS, PAPERS)) == [
        *["feeds/papers/d1.xml", "feeds/papers/d2.xml"],
        *["feeds/papers.xml", "feeds/digests.xml", "feeds/tags/x.xml"],
    ]


def test_the_newest_day_comes_first_and_a_day_stands_in_its_digests_order() -> None:
    entries = planned(DIGESTS, PAPERS)["feeds/papers.xml"].entries
    assert [entry.title for entry in entries] == ["C", "B", "A"]
    assert entries[0].html == "<p>a &lt; b</p>"


def test_older_entries_stand_in_documents_that_a_new_digest_leaves_as_they_are() -> None:
    before = planned(DIGESTS[:1], PAPERS[:2])
    after = planned(DIGESTS, PAPERS)
    assert after["feeds/papers/d1.xml"] == before["feeds/papers/d1.xml"]
    assert after["feeds/papers/d2.xml"].previous == "feeds/papers/d1.xml"
    assert [entry.title for entry in after["feeds/papers/d2.xml"].entries] == ["C"]
    assert after["feeds/papers.xml"].previous == "feeds/papers/d2.xml"


def test_an_entry_changes_on_the_day_of_its_correction_only() -> None:
    correction = Correction(NOWHERE, "A", "wrong day", added=PartialDate(2026, 4, 1))
    papers = [replace(PAPERS[0], correction=correction), *PAPERS[1:]]
    entries = planned(DIGESTS, papers)["feeds/papers.xml"].entries
    assert [(entry.title, entry.updated) for entry in entries] == [
        ("A", "2026-04-01"),
        ("C", "2026-03-02"),
        ("B", "2026-03-01"),
    ]


def test_a_day_is_never_invented() -> None:
    papers = [
        replace(came_in("a", None, "d"), date=PartialDate(2026, 2)),
        came_in("b", None, "d"),
    ]
    entries = planned([dump("d", None, "a", "b")], papers)["feeds/papers.xml"].entries
    assert [(entry.title, entry.updated, entry.published) for entry in entries] == [
        ("A", "2026-02-01", None)
    ]


def test_a_name_with_three_papers_has_a_feed() -> None:
    feeds = planned(
        DIGESTS,
        PAPERS,
        Author("ann-rook", "Ann Rook", ("c", "a", "b")),
        Author("bo-finch", "Bo Finch", ("c", "a")),
    )
    assert [path for path in feeds if "authors" in path] == ["feeds/authors/ann-rook.xml"]
    assert [entry.title for entry in feeds["feeds/authors/ann-rook.xml"].entries] == ["C", "B", "A"]


def test_the_feed_of_a_name_with_many_papers_holds_the_newest_quarter_of_them() -> None:
    slugs = [f"p{number:02}" for number in range(20)]
    papers = [came_in(slug, EARLY, "d1", place) for place, slug in enumerate(slugs, start=1)]
    author = Author("ann-rook", "Ann Rook", tuple(slugs))
    feeds = planned([dump("d1", EARLY, *slugs)], papers, author)
    listed = [entry.title for entry in feeds["feeds/authors/ann-rook.xml"].entries]
    assert listed == ["P00", "P01", "P02", "P03", "P04"]


def test_without_an_address_links_are_relative_to_the_document() -> None:
    files, _ = feed_files(sources_of(DIGESTS, PAPERS), "")
    assert b'href="../papers/a/"' in files["feeds/papers.xml"]()
    assert b'href="../../papers/a/"' in files["feeds/tags/x.xml"]()
    assert b'"url":"../papers/a/"' in files["feeds/papers.json"]()


def test_every_feed_but_an_archived_part_is_there_in_both_formats() -> None:
    files, _ = feed_files(sources_of(DIGESTS, PAPERS), "https://example.org/")
    stems = [path.removesuffix(".json") for path in files if path.endswith(".json")]
    assert stems == ["feeds/papers", "feeds/digests", "feeds/tags/x"]
    for path, make in files.items():
        read = ET.fromstring(make()) if path.endswith(".xml") else json.loads(make())
        assert len(read)


def test_a_digest_is_an_entry_with_its_titles() -> None:
    entries = planned(DIGESTS, PAPERS)["feeds/digests.xml"].entries
    assert [entry.address for entry in entries] == ["digests/d2/", "digests/d1/"]
    assert entries[0].html == "<ol><li>C</li><li>A</li></ol>"


def told(papers: list[Paper], tagged: str = "X", site: str = "") -> dict[str, tuple[bytes, bytes]]:
    """The content of every document, and what it follows from."""
    sources = sources_of(DIGESTS, papers)
    labelled = replace(sources.archive, tags=(replace(tag("x"), label=tagged), tag("y")))
    files, followed = feed_files(replace(sources, archive=labelled), site)
    return {path: (make(), followed[path]()) for path, make in files.items()}


@pytest.mark.parametrize(
    "changed",
    [
        {"authors": ("Bo Finch",)},
        {"arxiv": "2603.00001"},
        {"date": PartialDate(2026, 2, 1)},
        {"added": LATE},
        {"correction": Correction(NOWHERE, "a", "misread", added=PartialDate(2026, 3, 9))},
        {"tags": ()},
        {"slug": "d"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_where_a_document_differs_so_does_what_it_follows_from(changed: dict[str, object]) -> None:
    first, *others = PAPERS
    other = replace(first, **changed)  # type: ignore[arg-type]
    digests = [dump("d1", EARLY, "b", other.slug), dump("d2", LATE, "c", other.slug)]
    before = told(PAPERS)
    files, followed = feed_files(sources_of(digests, [other, *others]), "")
    after = {path: (make(), followed[path]()) for path, make in files.items()}
    assert_told(before, after)


def test_a_label_and_the_address_of_the_site_are_told_too() -> None:
    assert_told(told(PAPERS), told(PAPERS, "Ex"))
    assert_told(told(PAPERS), told(PAPERS, site="https://example.org/"))


def assert_told(
    before: dict[str, tuple[bytes, bytes]], after: dict[str, tuple[bytes, bytes]]
) -> None:
    changed = [path for path in before if path in after and before[path][0] != after[path][0]]
    assert "feeds/papers.xml" in changed
    assert [path for path in changed if before[path][1] == after[path][1]] == []


def test_the_documents_of_older_digests_stay() -> None:
    before = told(PAPERS)
    files, followed = feed_files(
        sources_of([*DIGESTS, dump("d3", LATE, "d")], [*PAPERS, came_in("d", LATE, "d3")]), ""
    )
    for path in ("feeds/papers/d1.xml", "feeds/papers/d2.xml"):
        assert (files[path](), followed[path]()) == before[path]
