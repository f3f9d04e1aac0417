"""Split a title or an abstract into running text, formulas and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, zip_longest
from typing import Final

from generator.bounds import FORMULAS
from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.typography.formula import TEXT_WITH_FORMULAS, FormulaError, convert
from generator.typography.latex import read_latex
from generator.typography.quotes import set_quotes_and_dashes
from generator.typography.segments import Formula, Link, Segment, Text

_TOKEN: Final = re.compile(
    r"""
      (?P<url>(?i:https?)://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?
              (?:[/?\#](?:[A-Za-z0-9\-._~:/?\#\[\]@!&'()*+,;=%]|\\[_~\#%&](?:\{\})?)*)?)
    | (?P<address>(?:(?<![\w.-])(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/|(?:ftp|git|hf|s3|ssh)://)
                  [A-Za-z0-9\-._~:/?\#\[\]@!&'()*+,;=%]*)
    | (?P<code>(?<![`\\\w])(?P<fence>`{1,2})(?=[^\s`])(?:(?!''|").){0,200}?
               (?<=[^\s`])(?P=fence)(?![`\w]))
    | (?<![\\$])(?:
          \$\$(?![\s$]*\$)(?P<display>(?:[^$\\]|TEXT|\\.)+)\$\$(?!\$)
        | \$(?=[\\<>^_+=~])(?P<signed>(?:[^$\\]|TEXT|\\.)+)(?<=\S)\$(?!\$)
        | \$(?=[^\s$])(?P<inline>(?:[^$\\]|TEXT|\\.)+)(?<=\S)\$(?![\d$])
        | \\\((?P<round>(?:(?!\\[()]).)+)\\\)
        | \\\[(?P<square>(?:(?!\\[\[\]]).)+)\\\]
      )
    """.replace("TEXT", TEXT_WITH_FORMULAS),
    re.VERBOSE,
)
"""A formula in dollars follows Pandoc's rule: no space inside the dollars, no digit after them, so
that "$5 and $10" is two prices; what begins with a sign is no price, as in "$\\sim$30". An address
without http is no link, but no running text either; a code span holds no closing quote."""

_SIGN: Final = re.compile(r"[$`\\]|://|\.[A-Za-z]{2,}/")
"""What every match of _TOKEN has in its first word; quicker to find than the match itself."""

_PROSE: Final = re.compile(r"\d[\d.,]*[kKMBT]?\s+[A-Za-z][A-Za-z0-9]|.*://|\s*$")
"""What stands between two prices, or between dollars around an address; never a formula."""
_AFTER_DOLLAR: Final = re.compile(r"\d|-[a-z]{2}")
"""How a price begins, and a word such as "$-terms"."""
_COMMAND: Final = re.compile(r"\\[A-Za-z]+(\{[^{}]*\})?")
_WORD: Final = re.compile(r"[a-z]{3}")
_UNENDED: Final = re.compile(r"[-+=<>/(\[{`\"']\Z")
"""How no formula ends, but the text between a price and the next formula."""

_SLOT: Final = "\ufdd0"
"""Stands for what is no running text; a noncharacter, which no text means to hold."""
_FORMULA_GROUPS: Final = frozenset({"display", "signed", "inline", "round", "square"})
_BRACKETS: Final = ("()", "[]")
_LONGEST_SHOWN: Final = 60
"""How much of a formula a warning shows, in characters."""


def typeset(text: str, place: Place, diagnostics: Diagnostics) -> tuple[Segment, ...]:
    """The segments of a title or an abstract; their sources joined are `text`.

    A formula that does not convert stays as its source text, with a warning at `place`. More
    formulas than FORMULAS are an error there, and what follows stays as it is.
    """
    runs: list[str] = []
    special: list[Segment] = []
    read = 0
    for start, segment in _special(text, place, diagnostics):
        runs.append(text[read:start])
        special.append(segment)
        read = start + len(segment.source)
    runs.append(text[read:])
    running = map(Text, runs, _set_running(runs))
    alternating = chain.from_iterable(zip_longest(running, special))
    return tuple(segment for segment in alternating if segment and segment.source)


def _set_running(runs: list[str]) -> list[str]:
    """The pieces of running text as they read; a quotation or a group may reach over a formula."""
    text = _SLOT.join(runs)
    if text.count(_SLOT) >= len(runs):
        return runs
    return set_quotes_and_dashes(read_latex(text)).split(_SLOT)


def _special(text: str, place: Place, diagnostics: Diagnostics) -> Iterator[tuple[int, Segment]]:
    """What is not running text, each with its offset."""
    end = formulas = 0
    while sign := _SIGN.search(text, end):
        match = _TOKEN.search(text, max(end, text.rfind(" ", end, sign.start()) + 1))
        if match is None:
            return
        segment = _segment(match, place, diagnostics)
        if segment is None:
            end = match.start() + 1
        elif match.lastgroup in _FORMULA_GROUPS and formulas == FORMULAS:
            message = f"a text with more than {FORMULAS} formulas"
            diagnostics.error(place, message, "an abstract has a dozen; is this one?")
            return
        else:
            formulas += match.lastgroup in _FORMULA_GROUPS
            yield match.start(), segment
            end = match.start() + len(segment.source)


def _segment(match: re.Match[str], place: Place, diagnostics: Diagnostics) -> Segment | None:
    if match["url"]:
        return Link(_without_punctuation(match["url"]))
    if match["address"] or match["code"]:
        verbatim = match["code"] or _without_punctuation(match["address"])
        return Text(verbatim, verbatim)
    display = match["display"] or match["square"]
    tex = display or match["inline"] or match["signed"] or match["round"]
    if _PROSE.match(tex) or (match["inline"] and _begins_with_a_price(tex)):
        return None
    source = match.group()
    try:
        mathml, plain = convert(tex, source, display=display is not None)
    except FormulaError as error:
        shown = source if len(source) <= _LONGEST_SHOWN else f"{source[:_LONGEST_SHOWN]}..."
        diagnostics.warning(place, f"the formula {shown} stays as its source text", str(error))
        return Text(source, source)
    return Formula(source, plain, mathml)


def _begins_with_a_price(text: str) -> bool:
    """Whether text between two dollars is a price and the prose up to the next formula."""
    if not _AFTER_DOLLAR.match(text):
        return False
    bare = _COMMAND.sub(" ", text)
    return bool(_WORD.search(bare) or _UNENDED.search(bare) or bare.count("(") != bare.count(")"))


def _without_punctuation(url: str) -> str:
    """Leave out the punctuation of the sentence, and brackets that close more than they open."""
    surplus = {closing: url.count(closing) - url.count(opening) for opening, closing in _BRACKETS}
    end = len(url)
    while end:
        last = url[end - 1]
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in ".,;:!?'*~":
            break
        end -= 1
    return url[:end]
