"""Answers of the source's API, of which a test writes out only what it is about."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.diagnostics import Diagnostics
from generator.model import Dump
from generator.reading.dumps import read_dump

ABSTRACT: Final = (
    "We count ferries at dusk and ask which of them a keeper can name by its lamp alone."
)


def paper(**facts: object) -> dict[str, object]:
    """What the source tells of a paper."""
    return {
        "id": "2605.00001",
        "authors": [{"_id": "0", "name": "Ada Boatman", "hidden": False}],
        "publishedAt": "2026-05-11T00:00:00.000Z",
        "submittedOnDailyAt": "2026-05-12T00:00:00.000Z",
        "title": "Ferries at Dusk",
        "summary": ABSTRACT,
        "upvotes": 7,
        **facts,
    }


def entry(*, outer: Mapping[str, object] | None = None, **facts: Any) -> dict[str, object]:  # noqa: ANN401 (JSON of any shape is the point)
    """An entry of a list, with facts of its paper."""
    inner = paper(**facts)
    given = {"title": inner["title"], "numComments": 2, "publishedAt": "2026-05-10T20:00:00.000Z"}
    return {"paper": inner, **given, **(outer or {})}


def read_json(data: object, diagnostics: Diagnostics, source: str = "2026-05-12.json") -> Dump:
    """Read data, or the text of a file that holds it."""
    text = data if isinstance(data, str) else json.dumps(data, indent=1)
    return read_dump(text.encode(), source, source, diagnostics, is_recorded=False)


def page(entries: Sequence[object], quote: str = '"', **props: object) -> str:
    """A saved page of a listing."""
    data = html.escape(json.dumps({"canSubmit": False, "dailyPapers": entries, **props}))
    return (
        "<!doctype html>\n<html><head><title>Daily Papers</title></head>\n<body>"
        '<div data-target="DailyPapersBannerSubscribe" data-props="{&quot;a&quot;:1}"></div>\n'
        f'<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props={quote}{data}'
        f"{quote}><article><h3><a href='/papers/2605.00001'>Ferries</a></h3></article></div>"
        "</body></html>\n"
    )


def read_html(text: str, diagnostics: Diagnostics, source: str = "2026-05-12.html") -> Dump:
    """Read the text of a saved page."""
    return read_dump(text.encode(), source, source, diagnostics, is_recorded=False)
