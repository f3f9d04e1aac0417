"""Quotes and dashes of running text, from LaTeX's spelling to typography."""

from __future__ import annotations

import re
from typing import Final

_RULES: Final = (
    # A dash of three and of two; not an arrow (-->), a comment (<!--) or an option (--verbose).
    (re.compile(r"(?<![-<!])---(?![->])"), "\N{EM DASH}"),
    (re.compile(r"(?<![-<!])--(?![->])(?<!(?<!\S)--(?=\w))"), "\N{EN DASH}"),
    # Pairs of which only one half is LaTeX: ``so" and "so''.
    (re.compile(r"``(?=\S)((?:(?!''|``|\").)+)(?<!\\)\"(?!\w)"), "“\\1”"),
    (re.compile(r"(?<![\w\\])\"(?=\S)((?:(?!''|``|\").)+)''(?![\w'])"), "“\\1”"),
    (re.compile(r"(?<!`)``(?=[^\s`])"), "“"),
    # Single quotes close before anything but a letter, so that an apostrophe within is passed over;
    # the limit keeps a lone backquote from reaching for an apostrophe far away.
    (
        re.compile(r"(?<![\w\\`])`(?=[^\s`])([^`]{0,98}?[^\s`'])'(?![\w'])"),
        "\N{LEFT SINGLE QUOTATION MARK}\\1\N{RIGHT SINGLE QUOTATION MARK}",
    ),
)
_CLOSING: Final = re.compile(r"(?<!')''(?![\w'])")


def set_quotes_and_dashes(text: str) -> str:
    """Replace LaTeX quotes and dashes in a paragraph; straight quotes stay as they are.

    Where nothing opens a quotation, two apostrophes are a second derivative or inches.
    """
    if not any(sign in text for sign in ("`", "--", "''")):
        return text
    is_quoted = "``" in text or '"' in text
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return _CLOSING.sub("”", text) if is_quoted else text
