"""One LaTeX formula to MathML that is safe in a page, or the reason why it does not convert."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain, zip_longest
from typing import Final
from xml.etree.ElementTree import Element

from latex2mathml import commands
from latex2mathml.converter import convert_to_element

from generator.bounds import FORMULA_LETTERS, FORMULA_WIDTH
from generator.typography.mathml import encode, faults_of, markup_of, settle
from generator.typography.plain import plain_formula

_DEEPEST: Final = 30
"""How many elements deep; the converter recurses, and so do browsers."""

_IN_BRACES: Final = r"(?:[^{}$\\]|\\.|\{[^{}$]*\})*"
TEXT_WITH_FORMULAS: Final = (
    rf"\\(?:text[a-z]{{0,8}}|mbox)\s*\{{{_IN_BRACES}(?:\${_IN_BRACES}\${_IN_BRACES})+\}}"
)
"""Words within a formula that hold formulas themselves; a verbose pattern without groups."""
_TEXT: Final = re.compile(TEXT_WITH_FORMULAS)
_DOLLAR: Final = re.compile(r"(?<!\\)\$")

_DEFINES: Final = re.compile(r"\\(?:def|(?:new|renew|provide)command|newenvironment|DeclareMath)")
"""Macros, with which a short formula can grow without bound."""

_LOST_BACKSLASH: Final = re.compile(r"(?<![A-Za-z\\])[A-Za-z]{3,}(?=\{)")
"""A command that has lost its backslash on the way into the digest, as in `textbf{specialist}`."""

_ARGUMENT: Final = re.compile(r"\\[A-Za-z]+\*?\s*\{[^{}]*\}")
_BRACE: Final = re.compile(r"\\.|([{}])")
_ENVIRONMENT: Final = re.compile(r"\\begin\s*\{([^{}]*)\}")
_ALPHABET: Final = re.compile(r"(\\math[a-z]+)\s*\{")
_ALPHABETS: Final = frozenset(
    {*commands.LOCAL_FONTS, *commands.MATH_NON_FONT_COMMANDS, *commands.COMMANDS_WITH_ONE_PARAMETER}
)

_SYNONYM: Final = re.compile(
    r"\\(arg|textsc|mathds|mathbbm|nicefrac|ensuremath|xspace)(?![A-Za-z])\s*"
)
_SYNONYMS: Final = {
    "arg": r"\operatorname{arg}",
    "textsc": r"\text",
    "mathds": r"\mathbb",
    "mathbbm": r"\mathbb",
    "nicefrac": r"\frac",
    "ensuremath": "",
    "xspace": "",
}
"""Commands that the converter lacks, and what comes nearest."""
_COMMENT_SIGN: Final = re.compile(r"(?<!\\)((?:\\\\)*)%")
_OPERATOR: Final = re.compile(r"\\operatorname\s*(\*?)\s*\{([^{}]*)\}")
_OPERATOR_SPACE: Final = re.compile(r"\\[,;: ]|~")


class FormulaError(ValueError):
    """A formula does not convert; the message says why, for people."""


def convert(tex: str, source: str, *, display: bool) -> tuple[str, str]:
    r"""The MathML and the plain text of a formula.

    `tex` is what stands between the delimiters, `source` the whole as printed. The MathML is one
    `math` element in which every character that HTML or Markdown could take as syntax is a numeric
    character reference. Its annotation holds `source`, delimiters and all, so that a page's text
    with each formula read by its annotation is the text of the dump.

    Raises FormulaError for what the converter refuses, and for what it would let through: braces
    that do not balance, unknown commands (`\foo`), alphabets and environments, commands without
    their backslash (`textbf{x}`), definitions, colours, links, styles, lengths of ten units or
    more, control characters, what nests too deep, what is wider than a page and what shows nothing.
    """
    tex = _TEXT.sub(_opened, _SYNONYM.sub(lambda match: _SYNONYMS[match[1]], tex))
    _raise_first(_faults(tex))
    row = _row(_tidied(tex), display=display)
    _raise_first(fault for element in row.iter() for fault in faults_of(element))
    if _is_deeper(row, _DEEPEST):
        fault = "it nests too deep"
        raise FormulaError(fault)
    for element in row.iter():
        settle(element)
    plain = plain_formula(row)
    if not plain:
        fault = "nothing of it is visible"
        raise FormulaError(fault)
    if len(plain) > FORMULA_WIDTH:
        fault = f"it is wider than {FORMULA_WIDTH} characters"
        raise FormulaError(fault)
    block = ' display="block"' if display else ""
    annotation = f'<annotation encoding="application/x-tex">{encode(source)}</annotation>'
    return f"<math{block}><semantics>{markup_of(row)}{annotation}</semantics></math>", plain


def _raise_first(faults: Iterator[str]) -> None:
    for fault in faults:
        raise FormulaError(fault)


def _faults(tex: str) -> Iterator[str]:
    """What makes `tex` no formula to convert, before the converter sees it."""
    if len(tex) > FORMULA_LETTERS:
        yield f"it is longer than {FORMULA_LETTERS} characters"
    if any(unicodedata.category(char) in {"Cc", "Cs"} and char not in "\t\n" for char in tex):
        yield "it holds a control character"
    if _DEFINES.search(tex):
        yield "it defines commands"
    if not _balanced(tex):
        yield "its braces do not balance"
    if lost := _LOST_BACKSLASH.search(_ARGUMENT.sub(" ", tex)):
        yield f"'{lost.group()}' seems to be a command without its backslash"
    for environment in _ENVIRONMENT.findall(tex):
        if rf"\{environment}" not in commands.MATRICES:
            yield f"the environment '{environment}' is unknown"
    for alphabet in _ALPHABET.findall(tex):
        if alphabet not in _ALPHABETS:
            yield f"the command '{alphabet}' is unknown"


def _balanced(tex: str) -> bool:
    depth = 0
    for brace in _BRACE.findall(tex):
        depth += {"{": 1, "}": -1, "": 0}[brace]
        if depth < 0:
            return False
    return depth == 0


def _opened(found: re.Match[str]) -> str:
    """Words that hold formulas, as words and formulas by turns: the converter nests none."""
    command, _, inner = found[0].partition("{")
    parts = _DOLLAR.split(inner[:-1])
    words = [f"{command}{{{part}}}" if part else "" for part in parts[::2]]
    return "".join(chain.from_iterable(zip_longest(words, parts[1::2], fillvalue="")))


def _tidied(tex: str) -> str:
    """Write `tex` as the converter wants it.

    A percent sign has lost its backslash, since nothing on one line is a comment; the name of an
    operator has plain spaces.
    """
    tex = _COMMENT_SIGN.sub(r"\1\\%", tex)
    return _OPERATOR.sub(
        lambda match: rf"\operatorname{match[1]}{{{_OPERATOR_SPACE.sub(' ', match[2])}}}", tex
    )


def _row(tex: str, *, display: bool) -> Element:
    """The converter's own tree, without the `math` element around it."""
    try:
        return convert_to_element(tex, display="block" if display else "inline")[0]
    except Exception as error:
        # Its errors have no common base, and bad LaTeX also trips many of Python's own.
        fault = "it is not LaTeX that the converter knows"
        raise FormulaError(fault) from error


def _is_deeper(row: Element, limit: int) -> bool:
    level = [row]
    for _ in range(limit):
        level = [child for element in level for child in element]
    return bool(level)
