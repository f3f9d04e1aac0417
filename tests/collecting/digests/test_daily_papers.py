"""One day's list: its pages, its bytes, and whether it is that day's."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from generator.collecting.digests.daily_papers import fetch_day
from generator.collecting.failures import AnswerRefusedError
from generator.collecting.http.client import Client
from tests.collecting.source import Answer, Source, entry, listed

DAY = dt.date(2026, 8, 21)


def ids(data: bytes) -> list[str]:
    return [each["paper"]["id"] for each in json.loads(data)]


def test_a_good_day_is_asked_for_once_and_kept_in_its_order(source: Source, client: Client) -> None:
    source.answers = [listed([entry(3), entry(1), entry(2)])]
    data = fetch_day(client, DAY)
    assert ids(data) == ["2608.00003", "2608.00001", "2608.00002"]
    assert data.endswith(b"}\n]\n")
    (asked,) = source.asked
    assert asked.path == "/api/daily_papers"
    assert asked.query == {"date": "2026-08-21", "p": "0", "limit": "100"}


def test_the_same_entries_give_the_same_bytes(source: Source, client: Client) -> None:
    turned = [dict(reversed(each.items())) for each in (entry(1), entry(2))]
    source.answers = [
        listed([entry(1), entry(2)]),
        Answer(json.dumps(turned, indent=4, ensure_ascii=False).encode()),
    ]
    assert fetch_day(client, DAY) == fetch_day(client, DAY)


def test_letters_are_kept_as_they_are(source: Source, client: Client) -> None:
    source.answers = [listed([entry(1, title="Bööte \\ “$μ$” 😀\n  \u2028")])]
    data = fetch_day(client, DAY)
    assert json.loads(data)[0]["paper"]["title"] == "Bööte \\ “$μ$” 😀\n  \u2028"
    assert "Bööte".encode() in data


def test_an_empty_day_is_an_empty_list(source: Source, client: Client) -> None:
    source.answers = [listed([])]
    assert fetch_day(client, DAY) == b"[]\n"


@pytest.mark.parametrize(
    ("pages", "asked"),
    [
        ([range(99)], 1),
        ([range(100), range(100, 130)], 2),
        ([range(100), range(100, 200), []], 3),
        ([range(100), range(98, 130)], 2),
        ([range(50), range(50, 80)], 2),
        ([range(50), range(50)], 2),
        ([range(100), range(100)], 2),
    ],
    ids=["one", "two", "full", "moved", "small pages", "50 again", "100 again"],
)
def test_pages_are_asked_for_until_nothing_is_new(
    pages: list[list[int]], asked: int, source: Source, client: Client
) -> None:
    source.answers = [listed(map(entry, page)) for page in pages]
    found = ids(fetch_day(client, DAY))
    assert found == [
        f"2608.{at:05}" for at in range(len({each for page in pages for each in page}))
    ]
    assert [each.query["p"] for each in source.asked] == [str(at) for at in range(asked)]


def test_pages_end(source: Source, client: Client) -> None:
    source.reply = lambda asked: listed(
        entry(int(asked.query["p"]) * 100 + at) for at in range(100)
    )
    with pytest.raises(AnswerRefusedError, match=r"^the day has more than 20 pages$"):
        fetch_day(client, DAY)


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (entry(2, day="2026-08-20"), "[1].paper.submittedOnDailyAt: is of another day"),
        (
            entry(2, submittedOnDailyAt=None, publishedAt="2026-08-22T00:00:00.000Z"),
            "[1].paper.publishedAt: is after",
        ),
    ],
)
def test_another_day_is_refused(
    wrong: dict[str, object], fault: str, source: Source, client: Client
) -> None:
    source.answers = [listed([entry(1), wrong])]
    with pytest.raises(AnswerRefusedError) as caught:
        fetch_day(client, DAY)
    assert str(caught.value).removesuffix(" than 2026-08-21").removesuffix(" 2026-08-21") == fault


def test_a_day_before_days_were_told_is_taken(source: Source, client: Client) -> None:
    source.answers = [listed([entry(1, submittedOnDailyAt=None)])]
    assert ids(fetch_day(client, DAY)) == ["2608.00001"]


@pytest.mark.parametrize("body", [b"{}", b"null", b'"[]"', b'{"error": "no"}'])
def test_an_answer_is_a_list(body: bytes, source: Source, client: Client) -> None:
    source.answers = [Answer(body)]
    with pytest.raises(AnswerRefusedError, match=r"^the answer: expected a list of entries$"):
        fetch_day(client, DAY)


def test_many_faults_are_counted(source: Source, client: Client) -> None:
    source.answers = [listed([entry(at, upvotes=-1) for at in range(30)])]
    with pytest.raises(AnswerRefusedError) as caught:
        fetch_day(client, DAY)
    told = str(caught.value).split("; ")
    assert told[:1] + told[-1:] == ["[0].paper.upvotes: expected a count", "and 20 more"]
    assert len(told) == 11
