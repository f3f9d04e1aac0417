from __future__ import annotations

from dataclasses import replace

from generator.indexing.indexes import index_archive
from generator.model import (
    Archive,
    AssignedTag,
    Digest,
    Evidence,
    Paper,
    PartialDate,
    Place,
    Sighting,
    Tag,
)

EVIDENCE = (Evidence("x", "title"),)


def paper(slug: str, date: PartialDate | None = None, *tags: str, title: str = "") -> Paper:
    return Paper(
        slug=slug,
        title=title or slug,
        abstract="",
        title_place=Place("d.txt", 1),
        abstract_place=Place("d.txt", 2),
        sightings=(),
        date=date,
        tags=tuple(AssignedTag(tag, EVIDENCE) for tag in tags),
    )


def tag(slug: str) -> Tag:
    return Tag(Place("t.yml", 1), slug, slug, "method", "x")


def test_papers_are_newest_first_and_undated_ones_last() -> None:
    papers = (
        paper("undated"),
        paper("year", PartialDate(2025)),
        paper("month", PartialDate(2025, 1)),
        paper("day", PartialDate(2025, 1, 2)),
        paper("old", PartialDate(1999, 12, 31)),
    )
    indexes = index_archive(Archive((), papers))
    assert indexes.newest_first == ("day", "month", "year", "old", "undated")
    assert indexes.undated == ("undated",)


def test_papers_of_one_day_stand_as_in_their_digest_and_the_newest_digest_comes_first() -> None:
    day = PartialDate(2025, 1, 2)
    placed = {"one": ("old", 2), "two": ("new", 2), "three": ("new", 1), "four": ("old", 1)}
    papers = [
        replace(paper(slug, day), sightings=(Sighting(digest, position, line=1),))
        for slug, (digest, position) in placed.items()
    ]
    again = replace(papers[0], sightings=(*papers[0].sightings, Sighting("new", 9, line=9)))
    digests = [
        Digest(name, name, f"{name}.txt", date, ())
        for name, date in (("lost", None), ("old", day), ("new", PartialDate(2025, 1, 3)))
    ]
    for listed in ([again, *papers[1:]], [*papers[::-1]]):
        indexes = index_archive(Archive(tuple(digests), tuple(listed)))
        assert indexes.newest_first == ("three", "two", "four", "one")


def test_a_paper_stands_in_its_year_and_where_it_is_known_in_its_month() -> None:
    papers = (
        paper("a", PartialDate(2024, 12, 31)),
        paper("b", PartialDate(2025)),
        paper("c", PartialDate(2025, 3)),
        paper("d"),
    )
    indexes = index_archive(Archive((), papers))
    assert list(indexes.by_year.items()) == [(2025, ("c", "b")), (2024, ("a",))]
    assert list(indexes.by_month.items()) == [((2025, 3), ("c",)), ((2024, 12), ("a",))]


def test_every_tag_of_the_vocabulary_has_a_list_in_the_vocabularys_order() -> None:
    papers = (
        paper("a", PartialDate(2024), "y", "x"),
        paper("b", PartialDate(2025), "x"),
    )
    indexes = index_archive(Archive((), papers, (tag("z"), tag("x"), tag("y"))))
    assert list(indexes.by_tag.items()) == [("z", ()), ("x", ("b", "a")), ("y", ("a",))]


def test_an_empty_archive_has_empty_indexes() -> None:
    indexes = index_archive(Archive((), ()))
    assert indexes.newest_first == indexes.undated == ()
    assert [*indexes.by_tag, *indexes.by_year, *indexes.by_month] == []
