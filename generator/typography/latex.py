r"""LaTeX in running text, outside of formulas, as it reads: `95\%`, `\textbf{so}`, `{\em so}`.

Only commands of which it is known how they read are set; any other stays as printed, with its
braces. No letter is lost but those of a command's name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.typography.accents import set_accents
from generator.typography.commands import ABBREVIATIONS, LOOKS, SWITCHES, SYMBOLS


def _names(*names: str) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_TOKEN: Final = re.compile(
    rf"""(?P<look>(?<![:\\/])\\(?:{_names(*LOOKS)})\*?[ ]?\{{)
       | (?P<note>[ ]?\\footnote[ ]?\{{)
       | (?P<switch>\{{[ ]?\\(?:{_names(*SWITCHES)})(?![A-Za-z])[ ]?)
       | \{{\\(?P<group>{_names(*SYMBOLS)})\}}
       | (?<![:\\/])\\(?P<symbol>{_names(*SYMBOLS)})(?![A-Za-z\\])(?:\{{\}})?
       | (?<![:\\/])\\(?P<short>{_names(*ABBREVIATIONS)})(?![A-Za-z\\])(?:\{{\}})?\.?
       | \\(?P<sign>[%&#$_{{}}"'/])(?:\{{\}})?
       | (?<=[\w)])\{{(?P<operator>[,=+<>-])\}}(?=[\w(])
       | (?P<space>[ ]?\\[,;:\ ][ ]?)
       | (?P<tie>(?:(?<=[A-Za-z]{{2}})|(?<=[.,;)\]}}”’'"]))~(?=[\w(\[“‘`\\])(?!\w\())
       | (?P<other>\\.)
       | (?P<open>\{{)
       | (?P<close>\}})""",
    re.VERBOSE | re.DOTALL,
)


def read_latex(text: str) -> str:
    """A paragraph of running text with LaTeX's mark-up as it reads.

    A group that does not end keeps its beginning as printed.
    """
    if not any(sign in text for sign in "\\~{"):
        return text
    text = set_accents(text)
    pieces: list[str] = []
    groups: list[_Group] = []
    read = 0
    for found in _TOKEN.finditer(text):
        pieces.append(text[read : found.start()])
        kind = found.lastgroup or ""
        if kind in _OPENERS:
            opener, closer = _OPENERS[kind]
            groups.append(_Group(len(pieces), found[0], closer))
            pieces.append(opener)
        elif kind == "close":
            pieces.append(groups.pop().closer if groups else found[0])
        else:
            pieces.append(_read(kind, found))
        read = found.end()
    for group in groups:
        pieces[group.piece] = group.source
    return "".join([*pieces, text[read:]])


@dataclass(frozen=True, slots=True)
class _Group:
    """What has begun with a brace and not ended."""

    piece: int
    """The number of the piece of text that it begins with."""
    source: str
    """That piece as printed."""
    closer: str
    """What its closing brace reads as."""


_OPENERS: Final = {"look": ("", ""), "note": (" (", ")"), "switch": ("", ""), "open": ("{", "}")}
"""How the two ends of a group read."""


def _read(kind: str, found: re.Match[str]) -> str:
    match kind:
        case "group" | "symbol":
            return SYMBOLS[found[kind]]
        case "short":
            return ABBREVIATIONS[found[kind]]
        case "sign" | "operator":
            return found[kind]
        case "space" | "tie":
            return " "
        case _:
            return found[0]
