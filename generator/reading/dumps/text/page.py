"""A dump's text to its entries: every non-blank line is boilerplate, part of an entry or an error.

Two forms occur. Where a middle dot stands on a line of its own, entries are *bylined*; otherwise
titles and abstracts alternate. Blank lines mean nothing in either, but where texts are wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Dump, Place
from generator.reading.dumps.foreign import (
    CODE,
    CSV,
    LOG,
    MARKDOWN,
    MARKUP,
    YAML,
    Kind,
    foreign_kind,
    refuse_foreign,
)
from generator.reading.dumps.text.alternating import alternating_entries
from generator.reading.dumps.text.bylined import bylined_entries
from generator.reading.dumps.text.lines import DOT, Line, numbers_of, split_lines
from generator.reading.dumps.text.page_top import split_top, without_stray_boilerplate
from generator.reading.dumps.text.wrapping import ends_sentence, join_indented, join_paragraphs
from generator.reading.text_file import decode_text

_UNSHOWN: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""Controls that no text has; page breaks and separators of lines come with a copied text."""
_MOST_UNSHOWN: Final = 100
"""One in as many letters; a file with more is of another kind."""
_SHORTEST: Final = 100
"""Letters of an abstract that is known by its length alone; the shortest real one has 165."""
_LIKE_A_PAGE: Final = frozenset((CODE, CSV, LOG, MARKDOWN, MARKUP, YAML))
"""Kinds that a title at the top of a dump may look like, where something else tells a page."""


def parse_dump(
    data: bytes, path: str, source: str, diagnostics: Diagnostics, *, is_recorded: bool = False
) -> Dump:
    """Read one dump file's bytes; whatever fits nothing is noted as an error.

    `is_recorded` tells that digests.yml names the file, and so that it is a digest.
    """
    unread = Dump(path, source, None, (), (), is_whole=False)
    text = decode_text(data, path, diagnostics)
    if text is None or not _is_text(text, path, diagnostics):
        return unread
    top, rest = split_top(split_lines(text))
    kind = foreign_kind(text)
    if kind and not _may_be_a_page(kind, rest, is_told=is_recorded or top.is_a_page):
        refuse_foreign(kind, "text of a digest page", path, diagnostics)
        return unread
    found = Diagnostics()
    body = join_indented(without_stray_boilerplate(rest, path, found))
    is_bylined = any(line.text == DOT for line in body)
    if not is_bylined:
        body = join_paragraphs(body)
    entries = (bylined_entries if is_bylined else alternating_entries)(body, path, found)
    is_page = top.is_a_page or is_recorded or (is_bylined and entries) or _are_pairs(body)
    if body and not is_page:
        refuse_foreign(kind, "text of a digest page", path, diagnostics)
        return unread
    if not body:
        message, hint = "no entry in this dump", "is the file empty or the page not whole?"
        diagnostics.error(Place(path, 1), message, hint)
    diagnostics.take(found)
    read = {number for entry in entries for number in entry.lines}
    return Dump(
        path=path,
        source=source,
        header=top.date,
        entries=tuple(entries),
        boilerplate=top.numbers,
        refused=tuple(line.text for line in rest if read.isdisjoint(numbers_of([line]))),
        title=top.title,
        is_whole=bool(entries),
    )


def _is_text(text: str, path: str, diagnostics: Diagnostics) -> bool:
    """Whether a file holds text; a few control characters in it are warned of."""
    count = sum(1 for _ in _UNSHOWN.finditer(text))
    if not count:
        return True
    first = _UNSHOWN.search(text)
    place = Place(path, 1 + (text.count("\n", 0, first.start()) if first else 0))
    if count * _MOST_UNSHOWN > len(text) and count > 1:
        diagnostics.error(place, f"{count:,} control characters", "is this a text file?")
        return False
    message = f"control character U+{ord(first[0]) if first else 0:04X} is read as a space"
    diagnostics.warning(place, message, f"and {count - 1:,} more" if count > 1 else "")
    return True


def _may_be_a_page(kind: Kind, rest: Sequence[Line], *, is_told: bool) -> bool:
    """Whether a text that looks like something else may be a page all the same.

    A page turned into Markdown has the page's top, too, but marks on its titles.
    """
    if kind is MARKDOWN:
        return is_told and foreign_kind("\n".join(line.text for line in rest)) is not MARKDOWN
    return is_told and kind in _LIKE_A_PAGE


def _are_pairs(lines: Sequence[Line]) -> bool:
    """Whether lines are titles and abstracts in turn, by their lengths and how they end."""
    pairs = list(zip(lines[::2], lines[1::2], strict=False))
    return len(lines) == len(pairs) * 2 and all(
        len(abstract.text) >= max(_SHORTEST, len(title.text))
        and ends_sentence(abstract.text)
        and not title.text.endswith((".", ",", ";"))
        for title, abstract in pairs
    )
