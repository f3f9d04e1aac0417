"""What is read of arXiv's answers."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.collecting.facts.atom import parse_feed
from generator.collecting.facts.wanted import Record
from generator.collecting.failures import AnswerRefusedError
from tests.collecting.facts.feed import HEAD, feed, item

BOMB = (
    '<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>&b;</title></feed>'
)
OUTSIDE = (
    '<!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>&a;</title></feed>'
)


def test_a_record_is_read() -> None:
    body = feed(item(title="Lights on\n  the Shore", abstract=" We study\nboats. ")).body
    assert parse_feed(body) == (
        Record(
            arxiv="2608.00001",
            title="Lights on the Shore",
            abstract="We study boats.",
            submitted=dt.date(2026, 8, 1),
            authors=("Ada Boatman", "Bo Ferry"),
            categories=("cs.CL", "cs.AI"),
        ),
    )


@pytest.mark.parametrize(
    ("identifier", "arxiv"),
    [
        ("2608.00001", "2608.00001"),
        ("0711.0001v12", "0711.0001"),
        ("math/0211159v1", "math/0211159"),
        ("math.AG/0211159", "math.AG/0211159"),
    ],
)
def test_every_form_of_id_is_known(identifier: str, arxiv: str) -> None:
    assert [each.arxiv for each in parse_feed(feed(item(identifier)).body)] == [arxiv]


@pytest.mark.parametrize("identifier", ["../2608.00001", "2608.1", "", "2608.00001v2x"])
def test_what_has_no_id_of_a_paper_is_left_out(identifier: str) -> None:
    assert parse_feed(feed(item(identifier), item("2608.00002")).body)[0].arxiv == "2608.00002"


def test_only_arxivs_own_categories_are_taken() -> None:
    body = feed(item(categories=("stat.ML", "cs.LG", "68T50", "I.2.7", "hep-th"))).body
    assert parse_feed(body)[0].categories == ("stat.ML", "cs.LG", "hep-th")


def test_control_characters_are_taken_out() -> None:
    body = feed(item(authors=("Ada\x85 Boat\x9fman", "Bo\tFerry"))).body
    assert parse_feed(body)[0].authors == ("Ada Boatman", "Bo Ferry")


@pytest.mark.parametrize("authors", [("A",) * 5_001, ("A", ""), ("A", "b" * 1_001)])
def test_a_list_of_authors_is_whole_or_not_taken(authors: tuple[str, ...]) -> None:
    assert parse_feed(feed(item(authors=authors)).body)[0].authors == ()


def test_a_day_that_does_not_exist_is_not_taken() -> None:
    assert parse_feed(feed(item(published="2026-02-30T00:00:00Z")).body)[0].submitted is None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        feed(item()).body[:-10],
        b"\xff\xfe",
        b'<?xml version="1.0" encoding="nonsense"?><feed/>',
        BOMB.encode(),
        OUTSIDE.encode(),
        b'<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"/>',
    ],
)
def test_what_is_no_atom_is_refused(body: bytes) -> None:
    with pytest.raises(AnswerRefusedError, match=r"^the answer is no Atom, or cut off$"):
        parse_feed(body)


def test_another_kind_of_xml_is_refused() -> None:
    with pytest.raises(AnswerRefusedError, match=r"^the answer is no Atom feed$"):
        parse_feed(b"<rss/>")


def test_a_deep_feed_ends_in_good_order() -> None:
    depth = 100_000
    assert parse_feed((HEAD + "<a>" * depth + "</a>" * depth + "</feed>").encode()) == ()
