from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.reading.text_file import decode_lines


@pytest.mark.parametrize("data", [b"a\nb", b"a\r\nb", b"a\rb", b"\xef\xbb\xbfa\nb"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(
    data: bytes, diagnostics: Diagnostics
) -> None:
    assert decode_lines(data, "f", diagnostics) == ("a", "b")
    assert diagnostics.report() == ""


def test_bytes_that_are_no_utf_8_are_told_with_their_line(diagnostics: Diagnostics) -> None:
    assert decode_lines("a\r\nb\r\nnaïve".encode("latin-1"), "f", diagnostics) is None
    assert diagnostics.report().startswith("f:3: error: byte 0xef is not UTF-8 (save the file as")


def test_a_file_that_ends_within_a_character_is_told_of(diagnostics: Diagnostics) -> None:
    assert decode_lines("naï".encode()[:-1], "f", diagnostics) is None
    assert "f:1: error: byte 0xc3 is not UTF-8" in diagnostics.report()


@pytest.mark.parametrize(
    ("character", "name"),
    [
        *(("\0", "U+0000"), ("\x1b", "U+001B"), ("\x7f", "U+007F"), ("\x85", "U+0085")),
        *(("\u2028", "U+2028"), ("\u2029", "U+2029"), ("\x0c", "U+000C")),
    ],
)
def test_a_control_character_is_told_with_its_line(
    character: str, name: str, diagnostics: Diagnostics
) -> None:
    assert decode_lines(f"a\nb{character}c".encode(), "f", diagnostics) is None
    expected = f"f:2: error: control character {name} (remove it; is this a text file?)\n1 error"
    assert diagnostics.report() == expected


def test_every_line_with_a_control_character_is_told_of(diagnostics: Diagnostics) -> None:
    decode_lines(b"\0\na\n\0", "f", diagnostics)
    assert [found.place.line for found in diagnostics.found] == [1, 3]


def test_tabs_and_invisible_signs_are_text(diagnostics: Diagnostics) -> None:
    text = "a\tb\u200f\u202e\u00ad\ufeff"
    assert decode_lines(text.encode(), "f", diagnostics) == (text,)
