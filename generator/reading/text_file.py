"""Bytes of a text file to its lines, or an error that names the line at fault."""

from __future__ import annotations

import re
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Place

CONTROL: Final = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]")
"""Controls but the tab; separators, too, which end a line for some readers and not for others."""


def decode_lines(data: bytes, path: str, diagnostics: Diagnostics) -> tuple[str, ...] | None:
    r"""The lines of a UTF-8 file, without line ends.

    A byte-order mark is dropped, and `\r\n` and `\r` end a line as `\n` does. Returns None, with
    errors noted, for bytes that are no UTF-8 and for control characters, which no page can show.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = _line_count(data[: fault.start])
        message = f"byte 0x{data[fault.start]:02x} is not UTF-8"
        diagnostics.error(Place(path, line), message, "save the file as UTF-8")
        return None
    lines = tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    clean = True
    for number, content in enumerate(lines, start=1):
        if control := CONTROL.search(content):
            clean = False
            diagnostics.error(
                Place(path, number),
                f"control character U+{ord(control[0]):04X}",
                "remove it; is this a text file?",
            )
    return lines if clean else None


def _line_count(data: bytes) -> int:
    return len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
