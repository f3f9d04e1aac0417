"""Bytes of a text file to its lines, or an error that names the line at fault."""

from __future__ import annotations

import unicodedata

from generator.diagnostics import Diagnostics
from generator.model import Place


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
        if control := next(filter(_is_control, content), None):
            clean = False
            diagnostics.error(
                Place(path, number),
                f"control character U+{ord(control):04X}",
                "remove it; is this a text file?",
            )
    return lines if clean else None


def _line_count(data: bytes) -> int:
    return len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))


def _is_control(character: str) -> bool:
    # Line and paragraph separators (Zl, Zp) would end a line for some readers and not for others.
    return unicodedata.category(character) in {"Cc", "Zl", "Zp"} and character != "\t"
