"""A converted formula's tree: what a page takes of it, mended, and written out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element

from generator.typography.letters import styled

_TOKENS: Final = frozenset({"mi", "mn", "mo", "mtext"})
_PARTS: Final = {
    **dict.fromkeys(("mfrac", "mroot", "msub", "msup", "mover", "munder"), 2),
    **dict.fromkeys(("msubsup", "munderover"), 3),
}
"""Elements with a fixed number of children."""
_ELEMENTS: Final = frozenset(
    {*_TOKENS, *_PARTS}
    | {"mrow", "mspace", "msqrt", "mstyle", "mpadded", "mphantom", "mtable", "mtr", "mtd"}
)
"""What a page takes: elements of MathML Core, none of which loads, links or runs anything."""

_ATTRIBUTES: Final = frozenset(
    {"accent", "fence", "form", "largeop", "movablelimits", "separator", "stretchy"}
    | {"columnalign", "columnlines", "columnspacing", "rowlines", "rowspacing"}
    | {"depth", "height", "linethickness", "lspace", "rspace", "voffset", "width"}
    | {"displaystyle", "mathsize", "mathvariant", "maxsize", "minsize", "scriptlevel"}
)
_VALUE: Final = re.compile(r"[a-z-]+|[+-]?\d?(?:\.\d+)?(?:em|ex|pt|px|width)?")
"""A keyword, or a length below ten units: a formula cannot push the page about."""

_SYNTAX: Final = re.compile(r"[\x00-\x1f!-+:<->@\[-`{-\x7f-]")
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z ]+")
_THIN_SPACE: Final = "0.167em"
_BRACKETS: Final = frozenset("()[]{}|‖,")
_REFERENCE: Final = re.compile(r"&#x([0-9A-Fa-f]+);")
_ESCAPED: Final = re.compile(r"\\([%#&_${} ])")
_SLASH: Final = "\N{BIG SOLIDUS}"
_OVERLAY: Final = "\N{COMBINING LONG SOLIDUS OVERLAY}"
_UNSHOWABLE: Final = frozenset({"Cc", "Cn", "Co", "Cs"})


def faults_of(element: Element) -> Iterator[str]:
    """Why a page does not take this element (its children apart); nothing when it does."""
    if element.tag not in _ELEMENTS:
        yield f"a page takes no '{element.tag}' in a formula"
    if len(element) != _PARTS.get(element.tag, len(element)):
        yield "a part of it is missing"
    for name, value in element.items():
        if name not in _ATTRIBUTES or not all(map(_VALUE.fullmatch, value.split())):
            yield f"a page takes no '{name}: {value}' in a formula"
    text = element.text or ""
    if "\\" in _without_escapes(element):
        yield f"the command '{text}' is unknown"
    if any(unicodedata.category(char) in _UNSHOWABLE for char in _decoded(text)):
        yield "it holds a character that cannot be shown"


def settle(element: Element) -> None:
    """Decode the element's text in place, and mend what a browser would set badly."""
    _strike_out(element)
    _space_names(element)
    text = _decoded(_without_escapes(element))
    variant = element.attrib.pop("mathvariant", "")
    if element.tag in _TOKENS and len(element):
        element.tag = "mrow"
    if element.tag in {"mi", "mo"} and len(text) == 1:
        if text == "~" and element.tag == "mi":
            text = "∼"  # the relation that \sim names
        # The converter takes some operators for identifiers, and these identifiers for operators.
        if text in "∞∅":
            element.tag = "mi"
        elif unicodedata.category(text) == "Sm":
            element.tag = "mo"
    if variant == "normal" and element.tag == "mi":
        element.set("mathvariant", variant)
    element.text = styled(text, variant)


def _strike_out(parent: Element) -> None:
    r"""Make one sign of a slash laid over the next, which is how the converter reads `\not`."""
    for slash, struck_out in pairwise(list(parent)):
        if slash.tag == "mpadded" and _decoded("".join(slash.itertext())) == _SLASH:
            leaves = [each for each in struck_out.iter() if not len(each)]
            sign = leaves[0]
            struck = unicodedata.normalize("NFC", f"{_decoded(sign.text or '')}{_OVERLAY}")
            if len(leaves) == 1 and sign.tag in _TOKENS and len(struck) in {1, 2}:
                parent.remove(slash)
                sign.text = struck


def _space_names(parent: Element) -> None:
    """Set the names of functions off by thin spaces, as TeX does, but not from a bracket."""
    for index, child in enumerate(parent):
        if child.tag in {"mi", "mo"} and _NAME.fullmatch(child.text or ""):
            after = _decoded(parent[index + 1].text or "") if index + 1 < len(parent) else ")"
            child.tag = "mo"
            child.set("lspace", _THIN_SPACE if index else "0")
            child.set("rspace", "0" if after in _BRACKETS else _THIN_SPACE)


def markup_of(element: Element) -> str:
    """The element as HTML, with an end tag throughout."""
    attributes = "".join(f' {name}="{value}"' for name, value in sorted(element.items()))
    inner = encode(element.text or "") + "".join(map(markup_of, element))
    return f"<{element.tag}{attributes}>{inner}</{element.tag}>"


def encode(text: str) -> str:
    """Write the characters that HTML or Markdown takes as syntax as numeric references."""
    return _SYNTAX.sub(lambda match: f"&#{ord(match[0])};", text)


def _without_escapes(element: Element) -> str:
    text = element.text or ""
    return _ESCAPED.sub(r"\1", text) if element.tag == "mtext" else text


def _decoded(text: str) -> str:
    """Resolve the converter's own references.

    One beyond Unicode's range becomes U+10FFFF, which is no character and is refused as one that
    cannot be shown.
    """
    return _REFERENCE.sub(lambda match: chr(min(int(match[1], 16), 0x10FFFF)), text)
