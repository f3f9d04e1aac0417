"""The entries of digests.yml for fetched days."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.collecting.digests.records import with_records
from generator.diagnostics import Diagnostics
from generator.reading.yaml.digest_records import parse_digest_records

DAY = dt.date(2026, 8, 21)
ADDED = dt.date(2026, 8, 22)
LINE = (
    b'2026-08-21.json: {id: "2026-08-21", title: "Daily papers of 21 August 2026", '
    b"date: 2026-08-21, added: 2026-08-22}\n"
)


@pytest.mark.parametrize("old", [b"", b"# A word.\n", b"a.txt: {id: a, title: A} # so\n"])
def test_an_entry_is_added_at_the_end(old: bytes) -> None:
    assert with_records(old, [DAY], ADDED) == old + LINE


def test_a_last_line_without_an_end_gets_one() -> None:
    assert with_records(b"a.txt: {id: a}", [DAY], ADDED) == b"a.txt: {id: a}\n" + LINE


def test_days_are_added_in_their_order_and_once() -> None:
    new = with_records(b"", [DAY, dt.date(2026, 8, 20), DAY], ADDED)
    assert [line[:10] for line in new.splitlines()] == [b"2026-08-20", b"2026-08-21"]
    assert with_records(new, [DAY, dt.date(2026, 8, 20)], dt.date(2026, 9, 9)) == new


def test_what_a_person_wrote_of_a_day_stays() -> None:
    old = b'"2026-08-21.json":\n  id: mine\n  title: Mine\n'
    assert with_records(old, [DAY], ADDED) == old


@pytest.mark.parametrize(
    ("old", "fault"),
    [
        (b"a: [", "it cannot be read"),
        (b"\xff", "it cannot be read"),
        (b"- a\n", "it is no mapping of file names"),
        (b"words\n", "it is no mapping of file names"),
        (b"a: 2026-99-99\n", "it cannot be read"),
        (b"{a.txt: {id: a}}\n", "it cannot be read"),
        (b"a.txt: {id: a}\n...\n", "it cannot be read"),
    ],
)
def test_a_file_to_which_nothing_can_be_added_is_told_of(old: bytes, fault: str) -> None:
    with pytest.raises(ValueError, match=f"^{fault}$"):
        with_records(old, [DAY], ADDED)


def test_the_reader_reads_it() -> None:
    diagnostics = Diagnostics()
    without_added = LINE.replace(b", added: 2026-08-22", b"")
    (record,) = parse_digest_records(without_added, "digests.yml", diagnostics)
    assert (record.id, record.source, str(record.date)) == (
        "2026-08-21",
        "2026-08-21.json",
        "2026-08-21",
    )
    assert not diagnostics.found
