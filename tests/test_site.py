"""The whole site of the real archive, built as it is published."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.conftest import PUBLISHED
from tests.html_page import CSS_REQUEST, Element, presented
from tests.links import broken_links, is_elsewhere
from tests.workspace import PROJECT, Workspace, read_tree

SEEDS: Final = {
    "000_524f4f2f8bb67948.txt": 119,
    "001_9ae37528029068c4.txt": 55,
    "002_4f6c26560082804b.txt": 265,
    "003_3d436c260b6879d9.txt": 70,
}
"""The four dumps that the archive began with, and their entries; later ones may join them."""
SITE_URL: Final = PUBLISHED["SITE_URL"]

Record = dict[str, Any]


@pytest.fixture(scope="module")
def pages(archive_pages: dict[str, Element]) -> dict[str, Element]:
    return archive_pages


@pytest.fixture(scope="module")
def data(archive_site: Path) -> Record:
    loaded: Record = json.loads((archive_site / "data" / "papers.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def seed_papers(data: Record) -> list[Record]:
    """The papers that one of the first four dumps lists."""
    ids = {digest["id"] for digest in data["digests"] if digest["source"] in SEEDS}
    return [
        paper
        for paper in data["papers"]
        if any(sighting["digest"] in ids for sighting in paper["sightings"])
    ]


def test_the_seed_dumps_are_four_digests_of_509_entries(data: Record) -> None:
    entries = {digest["source"]: digest["entries"] for digest in data["digests"]}
    assert {source: entries[source] for source in SEEDS} == SEEDS
    assert sum(SEEDS.values()) == 509


def test_the_seed_entries_are_476_papers_each_with_its_page(
    seed_papers: list[Record], pages: dict[str, Element]
) -> None:
    assert len({paper["slug"] for paper in seed_papers}) == 476
    assert [paper["url"] for paper in seed_papers if f"{paper['url']}index.html" not in pages] == []


def test_every_sighting_is_a_line_of_its_dump_that_holds_the_title(data: Record) -> None:
    sources = {digest["id"]: digest["source"] for digest in data["digests"]}
    lines = {
        identifier: (PROJECT / "seeds" / "digests" / source).read_text(encoding="utf-8").split("\n")
        for identifier, source in sources.items()
    }
    for paper in data["papers"]:
        first = paper["sightings"][0]
        printed = lines[first["digest"]][first["line"] - 1].strip()
        assert printed.removeprefix("Subscribe") == paper["title"]
        assert lines[first["digest"]][first["line"] :][:2].count(paper["abstract"]) == 1


def test_every_abstract_stands_on_its_page_as_in_the_dump(
    data: Record, pages: dict[str, Element]
) -> None:
    for paper in data["papers"]:
        (abstract,) = pages[f"{paper['url']}index.html"].of_class("paper__abstract")
        assert presented(abstract.text) == presented(paper["abstract"])


def test_every_title_stands_on_its_page_as_in_the_dump(
    data: Record, pages: dict[str, Element]
) -> None:
    for paper in data["papers"]:
        (heading,) = pages[f"{paper['url']}index.html"].all("h1")
        assert presented(heading.text) == presented(paper["title"])


def test_all_records_of_the_metadata_are_attached(data: Record) -> None:
    path = PROJECT / "seeds" / "metadata" / "papers.yml"
    records = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    papers = {squeezed(paper["title"]): paper for paper in data["papers"]}
    assert len(records) >= 456
    for record in records:
        paper = papers[squeezed(record["title"])]
        assert paper["arxiv"] == record.get("arxiv")
        assert paper["authors"] == record.get("authors", [])


def test_few_papers_are_undated(seed_papers: list[Record]) -> None:
    assert len([paper for paper in seed_papers if paper["date"] is None]) <= 24


def test_every_link_leads_to_a_file_and_an_anchor_that_are_there(
    archive_site: Path, pages: dict[str, Element]
) -> None:
    files = frozenset(read_tree(archive_site))
    assert list(broken_links(pages, files, SITE_URL)) == []


def test_the_site_asks_no_other_origin_for_anything(
    archive_site: Path, pages: dict[str, Element]
) -> None:
    asked = {request for page in pages.values() for request in page.requests}
    for sheet in archive_site.rglob("*.css"):
        asked |= set(CSS_REQUEST.findall(sheet.read_text(encoding="utf-8")))
    assert len(asked) > 10
    assert [each for each in asked if is_elsewhere(each, SITE_URL) and each[:5] != "data:"] == []


def test_nothing_makes_the_theme_ask_the_repositorys_host_for_its_stars(
    pages: dict[str, Element],
) -> None:
    components = {
        element.attributes.get("data-md-component")
        for page in pages.values()
        for element in page.walk()
    }
    assert "header" in components
    assert "source" not in components


def test_links_out_are_web_addresses(pages: dict[str, Element]) -> None:
    schemes = {
        target.partition(":")[0]
        for page in pages.values()
        for target in page.links
        if is_elsewhere(target, SITE_URL)
    }
    assert schemes <= {"http", "https"}


def test_no_page_runs_a_handler_in_its_markup(pages: dict[str, Element]) -> None:
    assert [handler for page in pages.values() for handler in page.handlers] == []


def test_the_contracts_addresses_are_there(data: Record, pages: dict[str, Element]) -> None:
    dates = [paper["date"] for paper in data["papers"] if paper["date"]]
    expected = {"", "tags/", "archive/", "archive/undated/", "digests/"}
    expected |= {paper["url"] for paper in data["papers"]}
    expected |= {f"digests/{digest['id']}/" for digest in data["digests"]}
    expected |= {f"archive/{date[:4]}/" for date in dates}
    expected |= {f"archive/{date[:4]}/{date[5:7]}/" for date in dates if len(date) > 4}
    expected |= {f"tags/{slug}/" for paper in data["papers"] for slug in paper["tags"]}
    assert [each for each in sorted(expected) if f"{each}index.html" not in pages] == []
    assert "404.html" in pages


def test_long_lists_go_on_at_numbered_pages(data: Record, pages: dict[str, Element]) -> None:
    for digest in data["digests"]:
        last = -(-digest["entries"] // 50)
        assert (f"digests/{digest['id']}/page/{last}/index.html" in pages) == (last > 1)
        assert f"digests/{digest['id']}/page/{last + 1}/index.html" not in pages


def test_the_data_keep_their_contract(data: Record) -> None:
    assert list(data) == ["schema", "digests", "papers"]
    assert data["schema"] == 1
    assert {tuple(each) for each in data["digests"]} == {
        ("id", "title", "date", "source", "entries", "added")
    }
    keys = (
        "slug url title abstract authors author_count date arxiv tags sightings"
        " title_shown titles categories organisation upvotes keywords summary links added"
        " date_precision doi bibtex_key sources"
    )
    assert {" ".join(each) for each in data["papers"]} == {keys}
    assert {tuple(each) for paper in data["papers"] for each in paper["sightings"]} == {
        ("digest", "position", "line", "comments", "upvotes")
    }
    dates = {record["date"] for record in [*data["papers"], *data["digests"]]} - {None}
    assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date) for date in dates)


def test_the_data_are_the_same_under_docs_and_on_the_site(
    clones: tuple[Workspace, Workspace],
) -> None:
    name = "data/papers.json"
    assert (clones[0].docs / name).read_bytes() == (clones[0].site / name).read_bytes()


@pytest.mark.parametrize("part", [lambda clone: clone.docs, lambda clone: clone.site])
def test_two_clones_give_the_same_bytes(
    part: Callable[[Workspace], Path], clones: tuple[Workspace, Workspace]
) -> None:
    first, second = (read_tree(part(clone)) for clone in clones)
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_a_second_build_writes_no_file_below_docs(toy: Workspace) -> None:
    before = {path: path.stat().st_mtime_ns for path in toy.docs.rglob("*")}
    site = read_tree(toy.site)
    assert toy.run("build").code == 0
    assert {path: path.stat().st_mtime_ns for path in toy.docs.rglob("*")} == before
    assert read_tree(toy.site) == site


def test_the_frame_of_a_paper_page_depends_on_no_paper(
    seed_papers: list[Record], pages: dict[str, Element]
) -> None:
    frames = set()
    for paper in seed_papers:
        (body,) = pages[f"{paper['url']}index.html"].all("body")
        links, texts = outside_main(body)
        frames.add((tuple(links[1:]), " ".join(texts.split())))
        assert links[0].startswith("#")
    assert len(frames) == 1
    assert len(frames.pop()[0]) >= 5


def outside_main(element: Element) -> tuple[list[str], str]:
    """Links and text of a page without its `main` element."""
    links, texts = [], ""
    for child in element.children:
        if isinstance(child, str):
            texts += child
        elif child.tag != "main":
            links += [child.attributes["href"]] if child.tag == "a" else []
            below = outside_main(child)
            links += below[0]
            texts += below[1]
    return links, texts


def squeezed(title: str) -> str:
    return re.sub(r"\W", "", title).casefold()
