"""What is kept of an entry, and what is said of one that is not of its shape."""

from __future__ import annotations

from typing import cast

import pytest

from generator.collecting.digests.entries import ENTRY
from generator.collecting.digests.json_answer import JsonValue
from tests.collecting.source import entry

MOMENT = "expected a day and time such as 2026-08-21T00:00:00.000Z"


def cut(value: object) -> tuple[JsonValue, list[str]]:
    faults: list[str] = []
    return ENTRY.cut(cast("JsonValue", value), "[0]", faults), faults


def test_an_entry_is_cut_down_to_what_the_archive_reads() -> None:
    assert cut(entry(1)) == (
        {
            "paper": {
                "id": "2608.00001",
                "title": "Lights on the Shore, Part 1",
                "summary": "We study how small boats keep their course, for the 1th time.",
                "authors": [
                    {"name": "Ada Boatman", "hidden": False},
                    {"name": "Bo Ferry", "hidden": True},
                ],
                "publishedAt": "2026-08-20T00:00:00.000Z",
                "upvotes": 199,
                "submittedOnDailyAt": "2026-08-21T00:00:00.000Z",
                "githubRepo": "https://code.example.org/boats",
                "organization": {"name": "shore", "fullname": "Shore Lab"},
                "ai_keywords": ["boats"],
            },
            "title": "Lights on the Shore, Part 1",
            "publishedAt": "2026-08-19T20:00:00.000Z",
            "numComments": 1,
            "organization": {"name": "shore", "fullname": "Shore Lab"},
        },
        [],
    )


def test_nothing_of_an_account_is_kept() -> None:
    kept = str(cut(entry(1)))
    assert [word for word in ("cyd", "Digger", "avatar", "_id", "333") if word in kept] == []


def test_the_order_of_keys_does_not_matter() -> None:
    usual = entry(1)
    assert str(cut(dict(reversed(usual.items())))) == str(cut(usual))


def test_a_field_without_a_value_is_left_out() -> None:
    kept, faults = cut(entry(1, githubRepo=None, ai_keywords=[""], organization={"name": ""}))
    assert faults == []
    assert "githubRepo" not in str(kept)


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("id", 2608.00001, "[0].paper.id: expected an arXiv id such as 2406.13149"),
        ("id", "2608.0001v2", "[0].paper.id: expected an arXiv id such as 2406.13149"),
        ("id", "../2608.00001", "[0].paper.id: expected an arXiv id such as 2406.13149"),
        ("id", None, "[0].paper: lacks 'id'"),
        ("title", " \n ", "[0].paper.title: is empty"),
        ("title", ["x"], "[0].paper.title: expected text"),
        ("title", "x" * 1_001, "[0].paper.title: is longer than 1,000 letters"),
        ("summary", "x" * 20_001, "[0].paper.summary: is longer than 20,000 letters"),
        ("summary", None, "[0].paper: lacks 'summary'"),
        ("authors", {"name": "A"}, "[0].paper.authors: expected a list"),
        ("authors", ["A"], "[0].paper.authors[0]: expected an object"),
        ("authors", [{"name": ""}], "[0].paper.authors[0].name: is empty"),
        ("authors", [{"hidden": True}], "[0].paper.authors[0]: lacks 'name'"),
        ("authors", [{}] * 5_001, "[0].paper.authors: has more than 5,000 values"),
        (
            "authors",
            [{"name": "A", "hidden": 1}],
            "[0].paper.authors[0].hidden: expected true or false",
        ),
        ("upvotes", True, "[0].paper.upvotes: expected a count"),
        ("upvotes", -1, "[0].paper.upvotes: expected a count"),
        ("upvotes", 1.5, "[0].paper.upvotes: expected a count"),
        ("upvotes", "7", "[0].paper.upvotes: expected a count"),
        ("publishedAt", "2026-08-20", f"[0].paper.publishedAt: {MOMENT}"),
        ("publishedAt", "2026-02-30T00:00:00.000Z", f"[0].paper.publishedAt: {MOMENT}"),
        ("publishedAt", 1_787_000_000, f"[0].paper.publishedAt: {MOMENT}"),
        ("ai_keywords", "boats", "[0].paper.ai_keywords: expected a list"),
        ("ai_summary", 7, "[0].paper.ai_summary: expected text"),
        ("githubRepo", {"a": 1}, "[0].paper.githubRepo: expected text"),
        ("organization", "Shore", "[0].paper.organization: expected an object"),
    ],
)
def test_a_fault_is_told_with_its_path_and_without_its_text(
    field: str, value: object, fault: str
) -> None:
    assert cut(entry(1, **{field: value}))[1] == [fault]


def test_all_faults_are_told_at_once() -> None:
    assert cut({"paper": {}, "title": 1})[1] == [
        *(
            f"[0].paper: lacks '{name}'"
            for name in ("id", "title", "summary", "authors", "publishedAt", "upvotes")
        ),
        "[0].title: expected text",
        "[0]: lacks 'publishedAt'",
        "[0]: lacks 'numComments'",
    ]
