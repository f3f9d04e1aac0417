"""The rows of the lists in a page's Markdown."""

from __future__ import annotations

import re
from typing import Final

ROW: Final = re.compile(
    r"^(?:- |1\. )(?P<link>\[.*?\]\([^)]*\)){ \.papers__title }(?P<rest>.*)"
    r"(?:\n    { value=(?P<position>\d+) })?",
    re.MULTILINE,
)


def listed(markdown: str) -> list[str]:
    """The links of the rows in their order, each with its position where the list has one."""
    return [
        f"{row['position']}. {row['link']}" if row["position"] else f"- {row['link']}"
        for row in ROW.finditer(markdown)
    ]


def rests(markdown: str) -> list[str]:
    """What follows the title in each row."""
    return [row["rest"] for row in ROW.finditer(markdown)]
