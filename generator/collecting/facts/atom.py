"""arXiv's answers: Atom feeds, https://info.arxiv.org/help/api/user-manual.html."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from generator.collecting.facts.wanted import Record
from generator.collecting.failures import AnswerRefusedError

_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_ARXIV: Final = "{http://arxiv.org/schemas/atom}"
_ID: Final = re.compile(
    r"https?://arxiv\.org/abs/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,3})?", re.ASCII
)
_CATEGORY: Final = re.compile(r"[a-z-]+(\.[A-Za-z-]+)?", re.ASCII)
"""arXiv's own; terms of other schemes, such as I.2.7, stand beside them."""
_CONTROL: Final = dict.fromkeys([*range(32), *range(127, 160)]) | {
    ord(white): " " for white in "\t\n\r"
}
MOST_AUTHORS: Final = 5_000
LONGEST_NAME: Final = 1_000


def parse_feed(data: bytes) -> tuple[Record, ...]:
    """The papers of an answer, in its order; an entry that is none of arXiv's papers is left out.

    Raises AnswerRefusedError for what is no such feed, and for one with a document type: entities
    could make it grow without end.
    """
    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError):
        raise AnswerRefusedError("the answer is no Atom, or cut off") from None
    if root.tag != f"{_ATOM}feed":
        raise AnswerRefusedError("the answer is no Atom feed")
    return tuple(_records(root))


def _records(root: Element) -> Iterator[Record]:
    for entry in root.iterfind(f"{_ATOM}entry"):
        identifier = _ID.fullmatch(_text(entry, f"{_ATOM}id"))
        title = _text(entry, f"{_ATOM}title")
        if identifier and title:
            yield Record(
                arxiv=identifier[1],
                title=title,
                abstract=_text(entry, f"{_ATOM}summary"),
                submitted=_day(_text(entry, f"{_ATOM}published")),
                authors=_authors(entry),
                categories=_categories(entry),
            )


def _authors(entry: Element) -> tuple[str, ...]:
    """All names, or none: a list that is cut would be a wrong fact."""
    names = tuple(_text(author, f"{_ATOM}name") for author in entry.iterfind(f"{_ATOM}author"))
    is_whole = len(names) <= MOST_AUTHORS and all(0 < len(each) <= LONGEST_NAME for each in names)
    return names if is_whole else ()


def _categories(entry: Element) -> tuple[str, ...]:
    elements = [
        *entry.iterfind(f"{_ARXIV}primary_category"),
        *entry.iterfind(f"{_ATOM}category"),
    ]
    terms = dict.fromkeys(element.get("term", "") for element in elements)
    return tuple(term for term in terms if _CATEGORY.fullmatch(term))


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None


def _text(parent: Element, tag: str) -> str:
    """The text of a child on one line; empty where there is none."""
    return " ".join((parent.findtext(tag) or "").translate(_CONTROL).split())
