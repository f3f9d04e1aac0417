"""Greek letters, mathematical signs and LaTeX commands by one name each.

Sources write one sign in three ways: as itself, as its command, and as the command whose backslash
was lost (infty). All three come to the command's name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

_GREEK: Final = range(0x370, 0x400)
_GREEK_LETTER: Final = re.compile("GREEK SMALL LETTER ([A-Z]+)")


def _greek_names() -> dict[str, str]:
    """Each small letter by its name, which LaTeX and Unicode spell alike but for lambda."""
    names = ((chr(code), unicodedata.name(chr(code), "")) for code in _GREEK)
    matches = ((letter, _GREEK_LETTER.fullmatch(name)) for letter, name in names)
    found = {letter: match[1].casefold() for letter, match in matches if match}
    return {letter: name.replace("lamda", "lambda") for letter, name in found.items()}


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_SIGNS: Final = """
    ∞ infty  × times  ÷ div  ± pm  ∓ mp  ∗ *  − -  \N{FRACTION SLASH} /
    → rightarrow  ⇒ rightarrow  ← leftarrow  ⇐ leftarrow  ↔ leftrightarrow  ⇔ leftrightarrow
    ↑ uparrow  ↓ downarrow  ↦ mapsto
    ≤ leq  ≥ geq  ≠ neq  ≈ approx  ≃ simeq  ≅ cong  ≡ equiv  ∼ sim  ∝ propto  ≪ ll  ≫ gg
    ∈ in  ∉ notin  ⊂ subset  ⊆ subseteq  \N{UNION} cup  ∩ cap  ∅ emptyset
    ∀ forall  ∃ exists  ¬ neg  ∧ wedge  \N{LOGICAL OR} vee  ⊥ perp  ∥ parallel
    ⊕ oplus  ⊗ otimes  ⊙ odot  ∘ circ  ° circ  ∇ nabla  ∂ partial  ∆ delta
    ∑ sum  ∏ prod  ∫ int  √ sqrt  ⋆ star  ★ bigstar  † dagger  ‡ ddagger
    ♠ spadesuit  ♣ clubsuit  ♥ heartsuit  ♦ diamondsuit  ✓ checkmark
"""
SIGN_NAMES: Final[Mapping[int, str]] = str.maketrans(_greek_names() | _pairs(_SIGNS))
"""A sign, in its folded form, to the name of its command."""

_SYNONYMS: Final = """
    ast *  ell l  ge geq  gets leftarrow  implies rightarrow  land wedge  le leq  lnot neg  lor vee
    longrightarrow rightarrow  ne neq  textmu mu  texttimes times  to rightarrow
    varepsilon epsilon  varnothing emptyset  varphi phi  varpi pi  varrho rho  varsigma sigma
    vartheta theta
"""
_OTHER_NAMES: Final = _pairs(_SYNONYMS)
"""Commands that write the same sign as another command."""

_TELLS_NOTHING: Final = (
    r"text[a-z]*|math[a-z]*|emph|em|bf|it|sc|tt|rm|sf|sl|cal|bm|boldsymbol|operatorname"
    r"|ensuremath|mbox|hbox|underline|left|right|[bB]igg?|quad|qquad|xspace|protect"
    r"|cdot|cdots|colon|dots|ldots|langle|rangle"
)
"""Commands that set the style, or write mere space and punctuation."""
_SILENT_COMMAND: Final = re.compile(_TELLS_NOTHING)
_LOST_COMMAND: Final = re.compile(rf"(?<![A-Za-z])(?:{_TELLS_NOTHING})(?=\{{)")
"""One whose backslash was lost; without its brace it could be a word."""
_COMMAND: Final = re.compile(r"\\([A-Za-z]+)\s*")
_ACCENTS: Final = {
    letter: unicodedata.lookup(f"COMBINING {name}")
    for letter, name in {
        '"': "DIAERESIS",
        "'": "ACUTE ACCENT",
        "`": "GRAVE ACCENT",
        "^": "CIRCUMFLEX ACCENT",
        "~": "TILDE",
        "=": "MACRON",
        ".": "DOT ABOVE",
        "c": "CEDILLA",
        "v": "CARON",
        "u": "BREVE",
        "H": "DOUBLE ACUTE ACCENT",
        "k": "OGONEK",
        "r": "RING ABOVE",
    }.items()
}
"""LaTeX's accents, each with its combining character."""
_ACCENTED: Final = re.compile(r"""\\(?:(["'`^~=.])\{?|([cvuHkr])\{)([^\W\d_])\}?""")


def without_commands(text: str) -> str:
    """`text` with LaTeX's commands as the signs' names, its accents as accented letters.

    Commands that only set the style leave nothing behind.
    """
    text = _ACCENTED.sub(lambda match: match[3] + _ACCENTS[match[1] or match[2]], text)
    return _LOST_COMMAND.sub("", _COMMAND.sub(_named, text))


def _named(match: re.Match[str]) -> str:
    name = match[1]
    if name in _OTHER_NAMES:
        return _OTHER_NAMES[name]
    return "" if _SILENT_COMMAND.fullmatch(name) else name
