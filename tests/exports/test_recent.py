from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from generator.exports.recent import LARGEST, recent_json
from generator.model import Archive, Digest, PartialDate
from tests.small_archive import digest, paper, tag

TAGS = (tag("moss"), tag("fern"), tag("unused"))


def recent(archive: Archive) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(recent_json(archive))
    return content


def day(number: int, *slugs: str) -> Digest:
    return digest(f"day-{number}", *slugs, date=PartialDate(2026, 6, number))


def test_digests_stand_newest_first_with_the_tags_of_their_papers() -> None:
    papers = (paper("a", "fern"), paper("b"), paper("c", "moss", "fern"))
    archive = Archive((day(1, "a"), day(3, "b", "c")), papers, TAGS)
    assert recent(archive) == {
        "schema": 1,
        "whole": True,
        "tags": ["moss", "fern"],
        "digests": [
            {"id": "day-3", "day": "2026-06-03", "papers": 2, "tags": [[], [0, 1]]},
            {"id": "day-1", "day": "2026-06-01", "papers": 1, "tags": [[1]]},
        ],
    }


def test_a_paper_is_new_in_the_oldest_digest_that_lists_it_and_once() -> None:
    archive = Archive((day(2, "a", "b", "b"), day(1, "a")), (paper("a"), paper("b")))
    assert [each["papers"] for each in recent(archive)["digests"]] == [1, 1]


def test_a_digest_of_unknown_day_stands_where_it_came_in() -> None:
    late = replace(digest("late", "c"), added=PartialDate(2026, 6, 9))
    month = digest("month", "b", date=PartialDate(2026, 6))
    papers = (paper("a"), paper("b"), paper("c"), paper("d"))
    archive = Archive((digest("some", "d"), month, day(2, "a"), late), papers)
    assert [(each["id"], each["day"]) for each in recent(archive)["digests"]] == [
        ("late", ""),
        ("day-2", "2026-06-02"),
        ("month", ""),
        ("some", ""),
    ]


def test_a_digest_without_papers_is_left_out() -> None:
    archive = Archive((day(1, "a"), day(2)), (paper("a"),))
    assert [each["id"] for each in recent(archive)["digests"]] == ["day-1"]
    assert recent(Archive((), ())) == {"schema": 1, "whole": True, "tags": [], "digests": []}


def test_the_file_holds_as_many_days_as_its_size_allows() -> None:
    papers = tuple(paper(f"p{number}", "moss", "fern") for number in range(6000))
    days = tuple(
        digest(
            f"{date}",
            *(each.slug for each in papers[30 * number : 30 * number + 30]),
            date=date,
        )
        for number, date in enumerate(
            PartialDate(2026 + number // 100, 1 + number % 100 // 10, 1 + number % 10)
            for number in range(200)
        )
    )
    archive = Archive(days, papers, TAGS)
    text = recent_json(archive)
    assert 0.9 * LARGEST < len(text.encode()) <= LARGEST
    assert recent(archive)["whole"] is False
    assert recent(archive)["digests"][0]["day"] == "2027-10-10"


def test_a_digest_that_would_fill_the_file_alone_tells_how_many_papers_it_has() -> None:
    papers = tuple(paper(f"p{number}", "moss", "fern") for number in range(5000))
    archive = Archive((day(1, *(each.slug for each in papers)),), papers, TAGS)
    assert recent(archive) == {
        "schema": 1,
        "whole": True,
        "tags": [],
        "digests": [{"id": "day-1", "day": "2026-06-01", "papers": 5000, "tags": None}],
    }
