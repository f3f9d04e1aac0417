from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from generator import urls

ADDRESSES = st.sampled_from(
    [
        *(urls.HOME, urls.TAGS, urls.ARCHIVE, urls.DIGESTS, urls.UNDATED, "about/"),
        *("papers/a/", "papers/index-b/", "tags/t/", "tags/t/page/2/", "archive/2025/"),
        *("archive/2025/12/", "archive/2025/12/page/3/", "digests/d/", "digests/page/2/"),
    ]
)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("RobotArena $\\infty$: Scalable", "robotarena-infty-scalable"),
        ("Naïve Œuvre", "naive-oeuvre"),
        ("日本語", "ri-ben-yu"),
        ("C++ & C#", "c-c"),
        ("word " * 100, "-".join(["word"] * 16)),
        ("x" * 5000, "x" * 80),
    ],
)
def test_a_slug_comes_from_the_title_in_ascii_with_at_most_80_characters(
    title: str, slug: str
) -> None:
    assert urls.plain_slug(title) == slug
    assert urls.paper_slug(title, None, ()) == slug


def test_a_later_paper_of_a_slug_gets_a_hash_of_its_title() -> None:
    assert urls.paper_slug("Naive title", None, {"naive-title"}) == "naive-title-394b6ab6"
    assert urls.paper_slug("Naive, title", None, {"naive-title"}) == "naive-title-6a4454b6"


def test_papers_of_one_title_are_told_apart_by_their_ids() -> None:
    taken = {"naive-title", "naive-title-394b6ab6"}
    slugs = {urls.paper_slug("Naive title", each, taken) for each in ("2401.00001", "2402.00002")}
    assert len(slugs | taken) == 4


def test_titles_that_begin_alike_for_long_are_told_apart() -> None:
    first = urls.paper_slug("word " * 30 + "a", None, ())
    second = urls.paper_slug("word " * 30 + "b", None, {first})
    assert first != second
    assert len(second) <= 80


@pytest.mark.parametrize("title", ["***", "\u200b", "index", "Page", "UNDATED", "filter"])
def test_a_title_without_letters_or_with_a_reserved_slug_gets_a_hash(title: str) -> None:
    assert urls.plain_slug(title) is None
    stem, _, digest = urls.paper_slug(title, None, ()).rpartition("-")
    assert stem in {"paper", title.lower()}
    assert len(digest) == 8


@pytest.mark.parametrize(
    ("source", "identifier"),
    [("001_9ae3.txt", "001-9ae3"), ("..a.txt", "a"), ("日.txt", "ri"), ("a.b.txt", "a-b")],
)
def test_a_digests_id_comes_from_the_name_of_its_dump(source: str, identifier: str) -> None:
    assert urls.digest_id(source) == identifier


@pytest.mark.parametrize("source", ["page.txt", "index.txt", "____.txt"])
def test_a_digest_whose_name_is_no_id_gets_a_hash(source: str) -> None:
    assert urls.digest_id(source).startswith("digest-")


def test_addresses_are_those_of_the_contract() -> None:
    assert urls.paper_address("a") == "papers/a/"
    assert urls.tag_address("t") == "tags/t/"
    assert urls.digest_address("d") == "digests/d/"
    assert urls.year_address(2025) == "archive/2025/"
    assert urls.month_address(2025, 3) == "archive/2025/03/"
    assert urls.UNDATED == "archive/undated/"
    assert urls.page_address("tags/t/", 1) == "tags/t/"
    assert urls.page_address("tags/t/", 2) == "tags/t/page/2/"


def test_sections_are_index_files_and_all_else_is_named_after_itself() -> None:
    assert urls.markdown_path(urls.HOME) == "index.md"
    assert urls.markdown_path(urls.TAGS) == "tags/index.md"
    assert urls.markdown_path("tags/t/") == "tags/t.md"
    assert urls.markdown_path("archive/2025/03/page/2/") == "archive/2025/03/page/2.md"


@given(ADDRESSES, ADDRESSES)
def test_a_link_leads_from_one_file_to_the_other(source: str, target: str) -> None:
    link = urls.relative_link(source, target)
    folder = posixpath.dirname(f"/{urls.markdown_path(source)}")
    assert posixpath.normpath(posixpath.join(folder, link)) == f"/{urls.markdown_path(target)}"
    assert link == posixpath.relpath(f"/{urls.markdown_path(target)}", folder)


@given(ADDRESSES, ADDRESSES)
def test_an_address_leads_from_one_page_to_the_other(source: str, target: str) -> None:
    link = urls.relative_address(source, target)
    assert posixpath.normpath(posixpath.join("/", source, link)).strip("/") == target.strip("/")


def test_collisions_are_the_addresses_that_occur_twice() -> None:
    assert urls.find_collisions(["a/", "b/", "a/", "c/", "b/"]) == ("a/", "b/")
    assert urls.find_collisions(["a/", "b/"]) == ()


def test_names_of_one_slug_are_told_apart_whatever_their_order() -> None:
    names = ["José Rook", "Jose Rook", "!!!", "김 철수"]
    slugs = urls.author_slugs(names, {})
    assert slugs["Jose Rook"] == "jose-rook"
    assert slugs["José Rook"].startswith("jose-rook-")
    assert slugs["!!!"].startswith("author-")
    assert urls.author_slugs(names[::-1], {}) == slugs


@given(st.from_regex(r"[A-Za-z0-9 .,:&;#'é-]{0,70}", fullmatch=True) | st.text(max_size=70))
def test_the_quick_way_to_a_slug_leads_to_the_same(text: str) -> None:
    assert urls.short_slug(text, 60) == slugify(text, max_length=60)
    whole_words = slugify(f"a {text} {text}", max_length=80, word_boundary=True)
    assert urls.plain_slug(f"a {text} {text}") == whole_words


def test_a_published_slug_of_a_name_stays_with_it() -> None:
    slugs = urls.author_slugs(["Jose Rook", "José Rook"], {"José Rook": "jose-rook"})
    assert slugs["José Rook"] == "jose-rook"
    assert slugs["Jose Rook"].startswith("jose-rook-")
