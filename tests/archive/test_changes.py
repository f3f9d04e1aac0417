from __future__ import annotations

from dataclasses import replace

from generator.archive.changes import changes_by_day
from generator.model import Archive, Correction, DayOfChanges, PartialDate
from tests.small_archive import NOWHERE, digest, paper

MONDAY, TUESDAY = PartialDate(2025, 3, 3), PartialDate(2025, 3, 4)


def test_each_day_tells_what_came_in_the_newest_first() -> None:
    correction = Correction(NOWHERE, "A", "a slip", added=TUESDAY)
    archive = Archive(
        (
            replace(digest("one", "a", "b"), added=MONDAY),
            replace(digest("two", "b", "c", "b"), added=TUESDAY),
        ),
        (
            replace(paper("a"), added=MONDAY, correction=correction),
            replace(paper("b"), added=MONDAY),
            replace(paper("c"), added=TUESDAY),
        ),
    )
    assert changes_by_day(archive) == (
        DayOfChanges(TUESDAY, ("two",), ("c",), seen_again=("b",), corrected=("a",)),
        DayOfChanges(MONDAY, ("one",), ("a", "b"), seen_again=(), corrected=()),
    )


def test_a_paper_that_two_digests_of_its_first_day_list_is_not_seen_again() -> None:
    archive = Archive(
        tuple(replace(digest(name, "a"), added=MONDAY) for name in ("one", "two")),
        (replace(paper("a"), added=MONDAY),),
    )
    assert changes_by_day(archive) == (DayOfChanges(MONDAY, ("one", "two"), ("a",), (), ()),)


def test_what_nobody_dated_is_on_no_day() -> None:
    archive = Archive((digest("one", "a"),), (paper("a"),))
    assert changes_by_day(archive) == ()
