r"""LaTeX's accents and letters of other alphabets, in running text: `T\"ulu` is Tülu."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SIGNS: Final = {
    '"': "\N{COMBINING DIAERESIS}",
    "'": "\N{COMBINING ACUTE ACCENT}",
    "`": "\N{COMBINING GRAVE ACCENT}",
    "^": "\N{COMBINING CIRCUMFLEX ACCENT}",
    "~": "\N{COMBINING TILDE}",
    "=": "\N{COMBINING MACRON}",
    ".": "\N{COMBINING DOT ABOVE}",
    "c": "\N{COMBINING CEDILLA}",
    "v": "\N{COMBINING CARON}",
    "H": "\N{COMBINING DOUBLE ACUTE ACCENT}",
    "u": "\N{COMBINING BREVE}",
    "k": "\N{COMBINING OGONEK}",
    "r": "\N{COMBINING RING ABOVE}",
    "d": "\N{COMBINING DOT BELOW}",
    "b": "\N{COMBINING MACRON BELOW}",
}
"""An accent command and the character that combines with the letter before."""

_ACCENT: Final = re.compile(
    r"""(?<!\\)(?P<group>\{)?\\(?:
          (?P<sign>["'`^~=.])
          (?:\{(?P<braced>\\?[A-Za-z])\} | (?P<bare>\\[ij](?![A-Za-z])|[A-Za-z]))
        | (?P<name>[cvHukrdb])
          (?:\{(?P<letter>\\?[A-Za-z])\} | [ ](?P<apart>[A-Za-z])(?![A-Za-z]))
        )(?(group)\})""",
    re.VERBOSE,
)
_LETTERS: Final = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "i": "\N{LATIN SMALL LETTER DOTLESS I}",
}
_LETTER: Final = re.compile(
    rf"(?<!\\)(?:\{{\\(?P<grouped>{'|'.join(_LETTERS)})\}}"
    rf"|\\(?P<bare>{'|'.join(_LETTERS)})(?![A-Za-z\\])(?:\{{\}}|[ ](?=[a-z]))?)"
)
_BARE: Final = {".": "zZI", "=": "aeiouAEIOU", "~": "anoANO", "^": "aceghijosuwyACEGHIJOSUWY"}
"""Where a sign has other uses, too, as a dot in patterns, the letters that it is an accent of."""
_CLOSING: Final = re.compile(r"""\\(["'])(?![A-Za-z{\\])""")


def set_accents(text: str) -> str:
    r"""Write accents as letters; what makes no letter of Unicode stays as it is.

    A quotation mark that has got a backslash is none: `\"so\"`, `it\'s`.
    """
    if "\\" not in text:
        return text
    closers = {found[1]: found.start() for found in _CLOSING.finditer(text)}

    def accented(found: re.Match[str]) -> str:
        sign = found["sign"]
        if sign in closers and found["bare"] and _is_quote(found, closers[sign]):
            return found[0]
        letter = found["braced"] or found["bare"] or found["letter"] or found["apart"]
        if found["bare"] and letter not in _BARE.get(sign, letter):
            return found[0]
        whole = unicodedata.normalize("NFC", letter[-1] + _SIGNS[sign or found["name"]])
        return whole if len(whole) == 1 else found[0]

    text = _ACCENT.sub(lambda found: found[0] if _is_genitive(found) else accented(found), text)
    return _LETTER.sub(lambda found: _LETTERS[found["grouped"] or found["bare"]], text)


def _is_quote(found: re.Match[str], last_closer: int) -> bool:
    """Whether a sign opens a word and is closed further on, as a quotation is."""
    before, _ = _around(found)
    return not before.isalnum() and found.start() < last_closer


def _is_genitive(found: re.Match[str]) -> bool:
    """Whether it is the end of a word's genitive, whose apostrophe has got a backslash."""
    before, after = _around(found)
    return (
        found["sign"] == "'" and found["bare"] == "s" and before.isalpha() and not after.isalpha()
    )


def _around(found: re.Match[str]) -> tuple[str, str]:
    """The characters before and after, empty at the ends of the text."""
    before = found.string[max(0, found.start() - 1) : found.start()]
    return before, found.string[found.end() : found.end() + 1]
