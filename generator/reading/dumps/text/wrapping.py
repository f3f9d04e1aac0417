"""Texts that a tool has wrapped over lines, joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from generator.reading.dumps.text.lines import BULLET, DOT, LONG, Line, joined, parse_date

_TEXTS: Final = 2
"""Title and abstract."""
_WIDEST: Final = 140
"""Letters; tools wrap at 72 to 120."""
_NARROWEST: Final = 40
_TITLE_LINES: Final = 3
_CONTINUED: Final = 0.15
"""Of the lines, at least, go on in the next one as that does in its next: in a wrapped text all do
but the last two of each abstract, titles and abstracts on lines of their own never."""
_EVEN: Final = 0.4
"""Of the width is filled by every line but the last, even of a text wrapped by hand."""
_SENTENCE_END: Final = re.compile(r"""[.!?…。\uff01\uff1f]["'”’)\]*$]*\Z|://\S+\Z""")
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_CAPITALS: Final = 0.6
"""Of the longer words of a title begin so."""


def ends_sentence(text: str) -> bool:
    """Whether a text ends as abstracts do: with a full stop, or in an address."""
    return _SENTENCE_END.search(text) is not None


def join_indented(lines: Sequence[Line]) -> list[Line]:
    """Lines of which an indented one goes on where the one above, a title, was wrapped."""
    if sum(line.indented for line in lines) * 3 > len(lines) + 1:
        return list(lines)
    kept: list[Line] = []
    for line in lines:
        goes_on = line.indented and not line.after_blank and _is_text(line) and kept
        is_above = goes_on and _is_text(kept[-1]) and not ends_sentence(kept[-1].text)
        if is_above and (not kept[-1].indented or kept[-1].numbers):
            kept[-1] = joined([kept[-1], line])
        else:
            kept.append(line)
    return kept


def join_paragraphs(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page without bylines, each title and each abstract as one line.

    Only where the page is wrapped as a whole; there a paragraph goes on while the next word would
    not have fitted. Blank lines bound paragraphs, unless one follows every line.
    """
    width = _width(lines)
    if not width:
        return list(lines)
    is_spaced = all(line.after_blank for line in lines[1:])
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        is_apart = line.after_blank and not is_spaced
        if last and not is_apart and _goes_on(last, line, width) and not _is_title(last, line):
            groups[-1].append(line)
        else:
            groups.append([line])
    if not is_spaced and any(line.after_blank for line in lines[1:]):
        paragraphs = _by_blank_lines(lines)
        if _alternate(paragraphs):
            groups = paragraphs
    return [joined(group) for group in groups]


def looks_torn(entries: Sequence[tuple[str, str]]) -> bool:
    """Whether titles and abstracts are lines of texts wrapped at no even width.

    They are as short as lines, and most of them end in mid-sentence.
    """
    widest = max((max(map(len, entry)) for entry in entries), default=0)
    torn = sum(not ends_sentence(abstract) for _, abstract in entries)
    return (
        len(entries) >= _TITLE_LINES
        and _NARROWEST <= widest <= _WIDEST
        and torn * 2 > len(entries)
        and sum(title[0].islower() for title, _ in entries) * 4 > len(entries)
    )


def split_title(lines: Sequence[Line]) -> tuple[Line, Line] | None:
    """The title and the abstract of one entry, each perhaps wrapped; None where it has other parts.

    Blank lines tell them apart, else the width at which the abstract is wrapped.
    """
    paragraphs = _by_blank_lines(lines)
    if len(paragraphs) == _TEXTS:
        is_whole = all(map(_may_be_one_text, paragraphs))
        return (joined(paragraphs[0]), joined(paragraphs[1])) if is_whole else None
    if len(paragraphs) not in (1, len(lines)) or len(lines) <= _TEXTS:
        return (lines[0], lines[1]) if len(lines) == _TEXTS else None
    for count in range(1, min(_TITLE_LINES, len(lines) - 1) + 1):
        rest = lines[count:]
        width = max(len(line.text) for line in rest)
        if len(rest) > 1 and width <= _WIDEST and _is_wrapped(rest, width):
            return joined(lines[:count]), joined(rest)
    return None


def _is_text(line: Line) -> bool:
    """Whether a line may be of a title: it is neither long nor of what stands around texts."""
    is_number = line.text.isdecimal() or line.text == "-"
    is_mark = line.text.startswith((BULLET, DOT)) or parse_date(line) is not None
    return not is_number and not is_mark and len(line.text) <= LONG


def _width(lines: Sequence[Line]) -> int:
    """The width at which a page is wrapped; 0 where it is not."""
    lengths = sorted(len(line.text) for line in lines)
    if not lengths:
        return 0
    # An address that fits no line may stand out.
    width = lengths[(len(lengths) - 1) * 49 // 50]
    if not _NARROWEST <= width <= _WIDEST or lengths[-1] > LONG:
        return 0
    pairs = pairwise(lines)
    on = [_goes_on(line, following, width) for line, following in pairs]
    twice = sum(this and following for this, following in pairwise(on))
    return width if twice > 1 and twice >= _CONTINUED * len(lines) else 0


def _goes_on(line: Line, following: Line, width: int) -> bool:
    """Whether the next word would not have fitted into a line."""
    return len(line.text) + 1 + len(following.text.partition(" ")[0]) > width


def _is_wrapped(lines: Sequence[Line], width: int) -> bool:
    return all(_goes_on(line, following, width) for line, following in pairwise(lines))


def _may_be_one_text(lines: Sequence[Line]) -> bool:
    """Whether a paragraph is one wrapped text, and not a title right above its abstract."""
    width = max(len(line.text) for line in lines)
    return len(lines) == 1 or (
        width <= _WIDEST
        and _goes_on(lines[0], lines[1], width)
        and all(len(line.text) > _EVEN * width for line in lines[:-1])
    )


def _is_title(line: Line, following: Line) -> bool:
    """Whether a line that no word would fit into ends an abstract all the same."""
    words = _WORD.findall(following.text)
    capitals = sum(word[0].isupper() for word in words)
    return ends_sentence(line.text) and len(words) > 1 and capitals >= _CAPITALS * len(words)


def _by_blank_lines(lines: Sequence[Line]) -> list[list[Line]]:
    paragraphs: list[list[Line]] = []
    for line in lines:
        if line.after_blank or not paragraphs:
            paragraphs.append([line])
        else:
            paragraphs[-1].append(line)
    return paragraphs


def _alternate(paragraphs: Sequence[Sequence[Line]]) -> bool:
    """Whether paragraphs are titles and abstracts in turn."""
    titles, abstracts = paragraphs[::2], paragraphs[1::2]
    return (
        len(titles) == len(abstracts)
        and all(len(title) <= _TITLE_LINES for title in titles)
        and all(ends_sentence(abstract[-1].text) for abstract in abstracts)
    )
