from __future__ import annotations

import re

from generator.model import Digest, PartialDate
from generator.pages.kinds.digests.index import digest_index
from tests.page_rows import listed
from tests.small_archive import digest, looked_up, rendered


def index(*digests: Digest) -> dict[str, str]:
    return rendered(digest_index(looked_up(digests=digests)))


def test_a_calendar_leads_to_every_captured_day_and_tells_those_without_papers() -> None:
    text = index(
        digest("full", "a", "b", date=PartialDate(2025, 3, 2)),
        digest("bare", date=PartialDate(2025, 3, 4)),
        digest("old", "a", date=PartialDate(2023, 12, 31)),
    )["digests/"]
    assert re.findall(
        r'class="calendar__(\w+)"><a href="([^"]+)" aria-label="([^"]+)">(\d+)<', text
    ) == [
        ("listed", "full/", "2 March 2025: 2 papers", "2"),
        ("empty", "bare/", "4 March 2025: no papers", "4"),
        ("listed", "old/", "31 December 2023: 1 paper", "31"),
    ]
    assert "\n## 2025 { #year-2025 }\n\n2 days captured, 2 entries\n{ .facts }\n" in text
    assert "\n- [2025](#year-2025)\n- [2023](#year-2023)\n" in text
    assert text.count("<table>") == 24


def test_two_digests_of_one_day_are_one_day_of_the_calendar() -> None:
    day = PartialDate(2025, 3, 2)
    text = index(digest("b", "x", date=day), digest("a", "x", "y", date=day))["digests/"]
    assert '<a href="b/" aria-label="2 March 2025: 3 papers">2</a>' in text
    assert "1 day captured, 3 entries" in text


def test_digests_of_unknown_day_stand_beside_the_calendar() -> None:
    text = index(
        digest("day", date=PartialDate(2025, 3, 2)),
        digest("month", date=PartialDate(2025, 3)),
        digest("lost"),
    )["digests/"]
    beside = text.partition("\n## Of unknown day\n")[2].partition("\n## ")[0]
    assert listed(beside) == [
        "- [MONTH](month.md)",
        "- [LOST](lost.md)",
    ]


def test_an_archive_whose_digests_have_no_day_has_no_calendar() -> None:
    text = index(digest("lost"))["digests/"]
    assert "calendar" not in text
    assert "\n## Of unknown day\n" in text


def test_the_list_shows_every_digest_with_its_date_and_entries() -> None:
    written = index(digest("one"), digest("two", "a", "b", date=PartialDate(2025, 3)))
    assert list(written) == ["digests/"]
    assert (
        "\n## All digests, newest first\n\n"
        '<div class="papers" markdown>\n\n'
        '- [TWO](two.md){ .papers__title } <span class="papers__facts">'
        '<time datetime="2025-03">March 2025</time> · 2 entries</span>\n'
        '- [ONE](one.md){ .papers__title } <span class="papers__facts">'
        "Undated · 0 entries</span>\n\n"
        "</div>\n"
    ) in written["digests/"]
    assert "pager" not in written["digests/"]


def test_a_long_list_of_digests_has_full_pages_of_fifty_counted_from_the_oldest() -> None:
    written = index(*(digest(f"d{number:03}") for number in range(130)))
    assert list(written) == ["digests/", "digests/page/3/", "digests/page/2/"]
    whole = [text.partition("## All digests")[2] or text for text in written.values()]
    assert [len(listed(text)) for text in whole] == [30, 50, 50]
    older = "[Older page](page/3.md){ rel=next } [Oldest](page/2.md)"
    assert f"\nThe newest 30 of 130 {older}\n" in written["digests/"]
    second = written["digests/page/2/"]
    assert second.startswith('---\ntitle: "Digests, page 2"\n')
    assert "\n# Digests, page 2\n" in second
    assert listed(second)[0] == "- [D080](../d080.md)"
    assert (
        "\n[Newest](../index.md) [Newer page](3.md){ rel=prev } "
        "Page 2: 1 to 50, counted from the oldest\n\n"
    ) in second
    assert (
        "\n[Newer page](../index.md){ rel=prev } "
        "Page 3: 51 to 100, counted from the oldest [Older page](2.md){ rel=next }\n"
    ) in written["digests/page/3/"]


def test_an_archive_without_digests_has_an_empty_list_of_them() -> None:
    written = index()
    assert list(written) == ["digests/"]
    assert "\n# Digests\n" in written["digests/"]
    assert listed(written["digests/"]) == []
