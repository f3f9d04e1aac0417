"""Bytes of a text file to its text or its lines, or an error that names the line at fault."""

from __future__ import annotations

import re
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Place

CONTROL: Final = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]")
"""Controls but the tab; separators, too, which end a line for some readers and not for others."""

INVISIBLE: Final = (
    "".join(map(chr, (*range(0x21), *range(0x7F, 0xA1), *range(0x2000, 0x2010))))
    + "".join(map(chr, (*range(0x2028, 0x2030), *range(0x205F, 0x2070), *range(0xFFF9, 0xFFFC))))
    + "\u00ad\u034f\u061c\u115f\u1160\u1680\u180e\u2800\u3000\u3164\ufeff\uffa0"
)
"""White space, controls, and signs that show nothing: copied with a text, and no part of it."""


def decode_text(data: bytes, path: str, diagnostics: Diagnostics) -> str | None:
    r"""The text of a UTF-8 file; None, with an error noted, for bytes that are no UTF-8.

    A byte-order mark is dropped, and `\r\n` and `\r` end a line as `\n` does.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = _line_count(data[: fault.start])
        message = f"byte 0x{data[fault.start]:02x} is not UTF-8"
        diagnostics.error(Place(path, line), message, "save the file as UTF-8")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_lines(data: bytes, path: str, diagnostics: Diagnostics) -> tuple[str, ...] | None:
    """The lines of a UTF-8 file that people write, without line ends.

    Returns None, with errors noted, also for control characters, which no page can show.
    """
    text = decode_text(data, path, diagnostics)
    if text is None:
        return None
    lines = tuple(text.split("\n"))
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


def folded(text: str) -> str:
    """A text with any white space, line separator and control character as one space.

    At its ends nothing is kept that shows nothing.
    """
    return " ".join(CONTROL.sub(" ", text).split()).strip(INVISIBLE)


def _line_count(data: bytes) -> int:
    return len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
