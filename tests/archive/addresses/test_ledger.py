from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.archive.addresses.ledger import check_ledger, full_ledger, retired_periods
from generator.diagnostics import Diagnostics
from generator.model import Archive, PartialDate, Place, RecordedAddress
from tests.small_archive import digest, paper

PAGES = ["", "tags/", "papers/moss/", "digests/one/", "tags/page/2/"]


def line(address: str, work: str | None = None, number: int = 1) -> RecordedAddress:
    place = Place("addresses.txt", number)
    return RecordedAddress(place, address, work, "one" if work else None)


MOSS = line("papers/moss/", "title:Moss")
ARCHIVE = Archive((digest("one", "moss"),), (paper("moss"),), addresses=(MOSS,))
WHOLE = (line("digests/one/"), MOSS, line("tags/"))


def check(ledger: Sequence[RecordedAddress], archive: Archive = ARCHIVE) -> list[str]:
    diagnostics = Diagnostics()
    check_ledger(replace(archive, ledger=tuple(ledger)), PAGES, diagnostics)
    return [str(each) for each in diagnostics.found]


def test_a_ledger_of_all_that_is_published_is_clean() -> None:
    assert check(WHOLE) == []


def test_without_a_ledger_there_is_nothing_to_keep() -> None:
    assert check(()) == []


def test_an_address_that_would_be_lost_is_an_error() -> None:
    lost = [line("tags/fern/", number=3), line("papers/fern/", "title:Fern", number=2)]
    assert check([*WHOLE, *lost]) == [
        (
            "addresses.txt:2: error: 'papers/fern/' would no longer resolve"
            " (no dump has 'Fern' of the digest 'one' any more)"
        ),
        (
            "addresses.txt:3: error: 'tags/fern/' would no longer resolve"
            " (it was published; bring back what stood there)"
        ),
    ]


def test_an_address_that_leads_elsewhere_resolves() -> None:
    moved = replace(ARCHIVE, redirects={"papers/fern/": "papers/moss/"})
    assert check([*WHOLE, line("papers/fern/", "title:Fern")], moved) == []


def test_new_addresses_are_warned_of_in_one_line() -> None:
    assert check([line("tags/")]) == [
        (
            "addresses.txt:1: warning: 2 addresses are not recorded yet"
            " (new addresses are recorded by `digest record`)"
        )
    ]


def test_a_line_that_was_taken_out_is_an_error() -> None:
    assert check([WHOLE[0], WHOLE[2]]) == [
        (
            "addresses.txt:1: error: 'papers/moss/' is missing, though the digest of its paper is"
            " recorded (bring the line of 'Moss' back; new addresses are recorded by `digest"
            " record`)"
        )
    ]


def test_the_full_ledger_keeps_what_it_has_and_adds_what_is_new() -> None:
    kept = line("papers/moss/", "arxiv:2401.00001", 7)
    gone = line("papers/fern/", "title:Fern")
    full = full_ledger(replace(ARCHIVE, ledger=(kept, gone)), PAGES)
    assert {each.address: each.work for each in full} == {
        "papers/moss/": "arxiv:2401.00001",
        "papers/fern/": "title:Fern",
        "tags/": None,
        "digests/one/": None,
    }


def test_months_and_years_without_papers_lead_to_the_page_above() -> None:
    periods = ["archive/2024/", "archive/2024/05/", "archive/2024/06/", "archive/2023/"]
    others = ["archive/", "archive/undated/", "archive/2022/01/", "tags/"]
    ledger = [line(address) for address in (*periods, *others)]
    dated = [paper("moss", date=PartialDate(2024, 6)), paper("fern")]
    assert retired_periods(ledger, dated) == {
        "archive/2024/05/": "archive/2024/",
        "archive/2023/": "archive/",
        "archive/2022/01/": "archive/",
    }
