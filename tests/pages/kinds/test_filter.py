from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from generator.indexing.indexes import index_archive
from generator.model import Archive
from generator.pages.kinds.filter import filter_page
from tests.small_archive import rendered
from tests.tagged_archive import looked_up, tagged_archive


class Options(HTMLParser):
    """Collects the options of the form by their names, each with its label."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: dict[str, str] = {}
        self.without: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "data-option" in found:
            self.labels[found["data-option"]] = found["data-label"]
        if tag == "input" and found["name"] == "without":
            self.without.append(found["value"])


@pytest.fixture(scope="module")
def archive() -> Archive:
    return tagged_archive(300, tags=20)


def markdown(archive: Archive) -> str:
    pages = rendered(filter_page(looked_up(archive)))
    assert list(pages) == ["archive/filter/"]
    return pages["archive/filter/"]


def options(archive: Archive) -> Options:
    parser = Options()
    parser.feed(markdown(archive))
    return parser


def test_every_tag_on_a_paper_can_be_asked_for_and_ruled_out(archive: Archive) -> None:
    used = [tag.slug for tag in archive.tags[:-1]]
    found = options(archive)
    asked = [name for name in found.labels if name.startswith("tag:")]
    assert sorted(asked) == sorted(f"tag:{slug}" for slug in used)
    assert sorted(found.without) == sorted(used)


def test_every_year_and_the_undated_papers_can_be_chosen(archive: Archive) -> None:
    years = [str(year) for year in index_archive(archive).by_year]
    found = [name for name in options(archive).labels if name.startswith("year:")]
    assert found == [*(f"year:{year}" for year in years), "year:undated"]


def test_undated_is_no_choice_where_every_paper_has_a_date() -> None:
    archive = tagged_archive(60)
    dated = tuple(paper for paper in archive.papers if paper.date)
    archive = Archive(digests=(), papers=dated, tags=archive.tags)
    assert "year:undated" not in options(archive).labels


def test_kinds_of_links_can_be_asked_for_where_papers_have_them(archive: Archive) -> None:
    found = options(archive).labels
    assert {name: label for name, label in found.items() if name.startswith("has:")} == {
        "has:code": "Code",
        "has:data": "Data",
    }
    bare = tuple(replace(paper, links=()) for paper in archive.papers)
    assert "Has a link to" not in markdown(replace(archive, papers=bare))


def test_every_digest_can_be_chosen_newest_first(archive: Archive) -> None:
    found = [name for name in options(archive).labels if name.startswith("digest:")]
    assert found == [f"digest:{digest.id}" for digest in reversed(archive.digests)]


def test_labels_are_escaped_for_html(archive: Archive) -> None:
    assert options(archive).labels["tag:tag-0"] == "Tag & 0"
    assert options(archive).labels["digest:digest-0"] == "Digest <0>"
    assert "Digest &lt;0&gt;</option>" in markdown(archive)


def test_without_scripts_the_page_leads_to_the_tags_and_the_archive(archive: Archive) -> None:
    text = markdown(archive)
    assert '<a href="../../tags/">each tag has a page of its papers</a>' in text
    assert '<a href="../">the archive is ordered by year and month</a>' in text
