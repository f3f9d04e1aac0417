"""An entry of the API's list for one day, as it is stored."""

from __future__ import annotations

import re
from typing import Final

from generator.collecting.digests.shapes import Count, Fields, Flag, Items, Moment, Text

_ID: Final = re.compile(r"\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7}", re.ASCII)
_NAME: Final = Text(1_000)
_WORD: Final = Text(1_000, may_be_blank=True)
_WORDS: Final = Text(20_000, may_be_blank=True)
_ADDRESS: Final = Text(2_000, may_be_blank=True)
_ORGANISATION: Final = Fields({}, {"name": _WORD, "fullname": _WORD})

PAPER: Final = Fields(
    {
        "id": Text(100, _ID, "an arXiv id such as 2406.13149"),
        "title": Text(1_000),
        "summary": Text(20_000),
        "authors": Items(Fields({"name": _NAME}, {"hidden": Flag()}), 5_000),
        "publishedAt": Moment(),
        "upvotes": Count(),
    },
    {
        "submittedOnDailyAt": Moment(),
        "projectPage": _ADDRESS,
        "githubRepo": _ADDRESS,
        "organization": _ORGANISATION,
        "ai_summary": _WORDS,
        "ai_summary_model": _WORD,
        "ai_keywords": Items(_WORD, 1_000),
    },
)
ENTRY: Final = Fields(
    {"paper": PAPER, "title": Text(1_000), "publishedAt": Moment(), "numComments": Count()},
    {"organization": _ORGANISATION},
)
"""What the archive reads of an entry. Left out are accounts, pictures, whatever nothing reads, and
the entry's own `summary`, which repeats the paper's."""
