from __future__ import annotations

from generator.indexing.days import coverage
from generator.model import DigestDay, PartialDate
from tests.small_archive import digest

LEAP_DAY, NEW_YEAR = PartialDate(2024, 2, 29), PartialDate(2025, 1, 1)


def test_a_captured_day_tells_its_digests_and_how_many_entries_they_list() -> None:
    found = coverage(
        [
            digest("late", "a", "b", date=NEW_YEAR),
            digest("none", date=PartialDate(2024, 3, 1)),
            digest("early", "a", date=LEAP_DAY),
            digest("later", "c", date=NEW_YEAR),
        ]
    )
    assert list(found.years) == [2025, 2024]
    assert found.years[2025] == (DigestDay(NEW_YEAR, ("late", "later"), 3),)
    assert found.years[2024] == (
        DigestDay(LEAP_DAY, ("early",), 1),
        DigestDay(PartialDate(2024, 3, 1), ("none",), 0),
    )


def test_a_digest_whose_day_is_not_known_stands_beside_the_years() -> None:
    found = coverage([digest("month", "a", date=PartialDate(2024, 3)), digest("never", "b")])
    assert found.years == {}
    assert found.undated == ("month", "never")
