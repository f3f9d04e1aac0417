"""Mathematical alphabets: letters in bold, script and the like are characters of their own.

MathML Core draws no `mathvariant` but "normal"; the browser wants the character itself.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_STYLES: Final = {
    "bold": "BOLD",
    "bold-italic": "BOLD ITALIC",
    "double-struck": "DOUBLE-STRUCK",
    "fraktur": "FRAKTUR",
    "italic": "ITALIC",
    "monospace": "MONOSPACE",
    "sans-serif": "SANS-SERIF",
    "sans-serif-italic": "SANS-SERIF ITALIC",
    "script": "SCRIPT",
}
"""A `mathvariant` and what Unicode calls the alphabet."""

_MATHEMATICAL: Final = range(0x1D400, 0x1D800)
"""The block of Mathematical Alphanumeric Symbols."""
_ITALIC_H: Final = "\N{PLANCK CONSTANT}"
"""The italic h, which the block lacks: Unicode has had it as the sign of the Planck constant."""


def styled(text: str, variant: str) -> str:
    """`text` in the alphabet of a MathML `mathvariant`; what the alphabet lacks stays as it is."""
    style = _STYLES.get(variant)
    return "".join(_styled_letter(letter, style) for letter in text) if style else text


def unstyled(text: str) -> str:
    """`text` with letters of the mathematical alphabets as plain letters."""
    return "".join(
        unicodedata.normalize("NFKC", letter)
        if ord(letter) in _MATHEMATICAL or letter == _ITALIC_H
        else letter
        for letter in text
    )


def _styled_letter(letter: str, style: str) -> str:
    if style == "ITALIC" and letter == "h":
        return _ITALIC_H
    words = unicodedata.name(letter, "").split()
    if not letter.isalnum() or not words or words[0] not in {"LATIN", "GREEK", "DIGIT"}:
        return letter
    name = " ".join(word for word in words if word not in {"LATIN", "GREEK", "LETTER"})
    # Letters that were in Unicode before the block stand outside it, under a shorter name.
    for candidate in (f"MATHEMATICAL {style} {name}", f"{style} {name}", f"BLACK-LETTER {name}"):
        try:
            return unicodedata.lookup(candidate)
        except KeyError:
            continue
    return letter
