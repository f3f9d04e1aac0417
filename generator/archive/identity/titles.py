"""When two titles are one: what tells works apart stays, what sources spell as they like goes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from generator.archive.identity.signs import SIGN_NAMES, without_commands

_KEPT_MARKS: Final = frozenset("#*+")
"""C# is not C, A* is not A, and C++ is neither."""
_QUESTION_MARKS: Final = frozenset("?؟")
_RAISED: Final = re.compile("[⁰¹²³⁴-⁹]+")
_BRACES: Final = re.compile("[${}]")
_MARKED: Final = re.compile(r"[\\${}]")
"""Without one of these, a title has no LaTeX that `_folded` takes away."""
_TELLS_NOTHING: Final = frozenset("~^`\N{ACUTE ACCENT}\N{DIAERESIS}")
"""Symbols to Unicode, and in LaTeX the marks of spaces, powers, quotes and accents."""
_SELECTORS: Final = ("\N{VARIATION SELECTOR-1}", "\N{VARIATION SELECTOR-16}")
"""The first and the last; they choose between pictures of one sign."""
_SILENT: Final = re.compile(r"[^a-z0-9#*+<=>|$]+")
"""Of folded ASCII what `_tells` says nothing of."""
_ENDS_ASKING: Final = re.compile(r"\?[^a-z0-9#*+<=>|$]*\Z")
_PARTED_DIGITS: Final = re.compile(r"[0-9][^a-z0-9#*+<=>|$]+[0-9]")
_QUOTES_AND_BRACKETS: Final = frozenset({"Ps", "Pe", "Pi", "Pf"})


@lru_cache(maxsize=2**16)
def title_key(title: str) -> str:
    """What a title says: equal for the titles of one work, in time linear in its length.

    Taken away are case, white space, invisible characters, LaTeX mark-up, and punctuation. Greek
    and mathematical letters stand by their names. What stays are `#`, `*` and `+`, what stands
    between two digits (3.1B is not 31B, nor is 2 7B 27B), and a question mark at the end.
    """
    folded = _folded(title)
    if folded.isascii() and not _PARTED_DIGITS.search(folded) and (key := _SILENT.sub("", folded)):
        return f"{key}?" if _ENDS_ASKING.search(folded) else key
    signs: list[str] = []
    between: list[str] = []
    for sign in folded:
        if not _tells(sign):
            between.append(sign)
            continue
        if between and signs and signs[-1].isdecimal() and sign.isdecimal():
            signs.append(_between_digits(between))
        between.clear()
        signs.append(sign)
    if not signs:
        return " ".join(title.casefold().split())
    asks = not _QUESTION_MARKS.isdisjoint(between)
    return "".join(signs) + ("?" if asks else "")


def _folded(title: str) -> str:
    """The title in small letters, the signs by their names, LaTeX's mark-up gone."""
    if title.isascii() and not _MARKED.search(title):
        return title.lower()
    plain = _BRACES.sub("", without_commands(_RAISED.sub(r"^\g<0>", title)))
    folded = unicodedata.normalize("NFKC", plain).casefold()
    return unicodedata.normalize("NFKC", folded).translate(SIGN_NAMES)


def _tells(sign: str) -> bool:
    if sign.isalnum() or sign in _KEPT_MARKS:
        return True
    if sign in _TELLS_NOTHING or _SELECTORS[0] <= sign <= _SELECTORS[1]:
        return False
    return unicodedata.category(sign)[0] in "LMNS"


def _between_digits(signs: list[str]) -> str:
    """What stands between two digits: its marks, else a space, or nothing that can be seen."""
    seen = "".join(sign for sign in signs if sign.isspace() or sign.isprintable())
    marks = (_mark(sign) for sign in seen)
    return "".join(marks) or (" " if seen else "")


def _mark(sign: str) -> str:
    if sign.isspace() or sign in "'\"`" or unicodedata.category(sign) in _QUOTES_AND_BRACKETS:
        return ""
    return "-" if unicodedata.category(sign) == "Pd" else sign
