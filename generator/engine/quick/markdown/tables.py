"""Tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.engine.quick.markdown.inline import InlineWriter
from generator.engine.quick.markdown.lines import Lines
from generator.engine.quick.markdown.tags import UnfamiliarError

_CELL_END: Final = re.compile(r"(?<!\\)\|")
_STYLES: Final = {
    "---": "",
    ":---": ' style="text-align: left;"',
    "---:": ' style="text-align: right;"',
    ":---:": ' style="text-align: center;"',
}
_LEAST_ROWS: Final = 3


def table_lines(lines: Lines, inline: InlineWriter) -> list[str]:
    """Read a table: a head, a rule and rows, each with a bar at both ends."""
    rows: list[list[str]] = []
    first = lines.next
    while lines.next[:1] == "|":
        before, *cells, after = _CELL_END.split(lines.next.rstrip(" "))
        if before or after or "\\|" in lines.next:
            raise UnfamiliarError(lines.next)
        rows.append([cell.strip(" ") for cell in cells])
        lines.at += 1
    lines.end_of_block()
    if len(rows) < _LEAST_ROWS or len({len(row) for row in rows}) > 1:
        raise UnfamiliarError(first)
    head, rule, *body = rows
    if not _STYLES.keys() >= set(rule):
        raise UnfamiliarError(first)
    styles = [_STYLES[cell] for cell in rule]
    written = ["<table>", "<thead>", *_row("th", head, styles, inline), "</thead>", "<tbody>"]
    for row in body:
        written += _row("td", row, styles, inline)
    return [*written, "</tbody>", "</table>"]


def _row(
    tag: str, cells: Sequence[str], styles: Sequence[str], inline: InlineWriter
) -> Iterator[str]:
    yield "<tr>"
    for cell, style in zip(cells, styles, strict=True):
        yield f"<{tag}{style}>{inline.write(cell)}</{tag}>"
    yield "</tr>"
