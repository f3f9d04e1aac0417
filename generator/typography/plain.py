"""The plain-text form of a formula, from its MathML tree: x² for x^2, a/b for a fraction."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import Element

from generator.typography.letters import unstyled

_SUPERSCRIPTS: Final = (
    str.maketrans(
        "0123456789+-\N{MINUS SIGN}=()in*\N{ASTERISK OPERATOR}",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁱⁿ**",
    )
    | {ord(mark): ord(mark) for mark in "\N{PRIME}″‴⁗†‡"}
    | {ord("∘"): ord("°")}
)
_SUBSCRIPTS: Final = str.maketrans(
    "0123456789+-\N{MINUS SIGN}=()aehijklmnoprstuvx",
    "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ",
)
_WORD: Final = re.compile(r"[A-Za-z]{2}")
"""Words read badly, and are not found, in small characters."""

_ACCENTS: Final = {
    "^": "\u0302",
    "~": "\u0303",
    "¯": "\u0304",
    "―": "\u0304",
    "˙": "\u0307",
    "¨": "\u0308",
    "ˇ": "\u030c",
    "→": "\u20d7",
}
"""An accent as it stands over a letter, and the character that combines with the letter before."""
_DECORATIONS: Final = frozenset("⏞⏟⎴⎵⏜⏝←↔") | _ACCENTS.keys()
"""Braces, lines and arrows along a term, which plain text leaves out."""

_BRACKETED: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")

_NAME_EDGE: Final = "\u2061"
"""Unicode's invisible function application; here it marks both ends of a function's name."""

_SHORTEST_NAME: Final = 2
"""Letters from which on an identifier is a function's name: the converter splits other words."""


def plain_formula(element: Element) -> str:
    """The formula under `element` on one line of plain text; empty when nothing is visible."""
    text = re.sub(rf"(?<=\w){_NAME_EDGE}+(?=\w)", " ", _plain(element))
    return " ".join(unstyled(text.replace(_NAME_EDGE, "")).split())


def _plain(element: Element) -> str:
    if element.tag in _RENDERERS:
        return _RENDERERS[element.tag](element)
    text = element.text or ""
    if element.tag in {"mi", "mo"} and len(text) >= _SHORTEST_NAME and text[0].isalpha():
        return f"{_NAME_EDGE}{text}{_NAME_EDGE}"
    return text + "".join(map(_plain, element))


def _script(text: str, alphabet: dict[int, int], mark: str) -> str:
    """`text` raised or lowered: in small characters where all exist, else after a mark."""
    text = text.replace(_NAME_EDGE, "").strip()
    if not _WORD.search(text) and all(ord(char) in alphabet for char in text):
        return text.translate(alphabet)
    return f"{mark}{_grouped(text)}"


def _scripted(base: str, lowered: str = "", raised: str = "") -> str:
    scripts = _script(lowered, _SUBSCRIPTS, "_") if lowered else ""
    scripts += _script(raised, _SUPERSCRIPTS, "^") if raised else ""
    edge = _NAME_EDGE if base.endswith(_NAME_EDGE) else ""
    return base.removesuffix(edge) + scripts + edge


def _superscript(element: Element) -> str:
    base, raised = map(_plain, element)
    return _scripted(base, raised=raised)


def _subscript(element: Element) -> str:
    base, lowered = map(_plain, element)
    return _scripted(base, lowered)


def _both_scripts(element: Element) -> str:
    base, lowered, raised = map(_plain, element)
    return _scripted(base, lowered, raised)


def _over(element: Element) -> str:
    base, above = map(_plain, element)
    if above in _DECORATIONS:
        return base + (_ACCENTS.get(above, "") if len(base) == 1 else "")
    return _scripted(base, raised=above)


def _under(element: Element) -> str:
    base, below = map(_plain, element)
    return base if below in _DECORATIONS else _scripted(base, below)


def _fraction(element: Element) -> str:
    upper, lower = map(_plain, element)
    if element.get("linethickness") == "0":
        return f"{upper} {lower}"
    return f"{_grouped(upper)}/{_grouped(lower)}"


def _square_root(element: Element) -> str:
    return "√" + _grouped("".join(map(_plain, element)))


def _root(element: Element) -> str:
    radicand, degree = map(_plain, element)
    return f"{_scripted('', raised=degree)}√{_grouped(radicand)}"


def _table(element: Element) -> str:
    return "; ".join(", ".join(map(_plain, row)) for row in element)


def _space(element: Element) -> str:
    return "" if element.get("width", "").startswith(("-", "negative")) else " "


def _grouped(text: str) -> str:
    is_one = len(text) == 1 or text.isalnum() or _BRACKETED.fullmatch(text)
    return text if is_one else f"({text})"


_RENDERERS: Final[dict[str, Callable[[Element], str]]] = {
    "mfrac": _fraction,
    "mover": _over,
    "mphantom": lambda _: "",
    "mroot": _root,
    "mspace": _space,
    "msqrt": _square_root,
    "msub": _subscript,
    "msubsup": _both_scripts,
    "msup": _superscript,
    "mtable": _table,
    "munder": _under,
    "munderover": _both_scripts,
}
