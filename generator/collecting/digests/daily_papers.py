"""The source's list of one day: asked for page by page, checked, and cut down to what is read."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Final

from generator.collecting.digests.entries import ENTRY
from generator.collecting.digests.json_answer import JsonValue, parse_json
from generator.collecting.failures import AnswerRefusedError
from generator.collecting.http.client import Client

DAILY_PAPERS: Final = "https://huggingface.co"
"""The source; its API is described at https://huggingface.co/docs/hub/api."""
JSON_TYPES: Final = frozenset({"application/json"})
PAGE_SIZES: Final = (100, 50)
"""What is asked for, the most the API gives at once, and what it gives where it is not heard."""
MOST_PAGES: Final = 20
MOST_FAULTS: Final = 10
"""Faults of one answer that are told; the rest is counted."""


def fetch_day(client: Client, day: dt.date) -> bytes:
    """The list of one day as it is stored: the same entries give the same bytes.

    An empty list is a day without papers. Raises AnswerRefusedError, which tells all that is wrong,
    and SourceFailedError.
    """
    entries = list(_entries(client, day))
    faults: list[str] = []
    kept = [ENTRY.cut(entry, f"[{at}]", faults) for at, entry in enumerate(entries)]
    if not faults:
        faults = list(_of_other_days(kept, day))
    if faults:
        more = f"; and {len(faults) - MOST_FAULTS} more" if len(faults) > MOST_FAULTS else ""
        raise AnswerRefusedError("; ".join(faults[:MOST_FAULTS]) + more)
    return (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode()


def _entries(client: Client, day: dt.date) -> Iterator[JsonValue]:
    """The entries of all pages in their order; what moves on to the next page meanwhile, once."""
    seen: set[str] = set()
    for page in range(MOST_PAGES):
        query = f"date={day.isoformat()}&p={page}&limit={PAGE_SIZES[0]}"
        listed = parse_json(client.get(f"/api/daily_papers?{query}", JSON_TYPES))
        if not isinstance(listed, list):
            raise AnswerRefusedError("the answer: expected a list of entries")
        new = [entry for entry in listed if _id(entry) not in seen]
        yield from new
        seen.update(map(_id, new))
        if not new or len(listed) not in PAGE_SIZES:
            return
    raise AnswerRefusedError(f"the day has more than {MOST_PAGES} pages")


def _id(entry: JsonValue) -> str:
    """The paper's id; empty where the entry is not of the right shape, which is told of later."""
    paper = entry.get("paper") if isinstance(entry, dict) else None
    found = paper.get("id") if isinstance(paper, dict) else None
    return found if isinstance(found, str) else ""


def _of_other_days(entries: Iterable[JsonValue], day: dt.date) -> Iterator[str]:
    """What tells that an answer is not that of the day that was asked for.

    `submittedOnDailyAt` has been the day itself since 2025-03-17; before, an entry tells nothing
    but the day of its paper, which is never after the digest's.
    """
    asked = day.isoformat()
    for at, entry in enumerate(entries):
        paper = entry["paper"] if isinstance(entry, dict) else None
        if not isinstance(paper, dict):
            continue
        listed, published = paper.get("submittedOnDailyAt"), paper["publishedAt"]
        if isinstance(listed, str) and listed[:10] != asked:
            yield f"[{at}].paper.submittedOnDailyAt: is of another day than {asked}"
        elif isinstance(published, str) and published[:10] > asked:
            yield f"[{at}].paper.publishedAt: is after {asked}"
