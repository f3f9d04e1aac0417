"""A saved page of the listing: the data that its own script reads, out of one attribute."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Dump, Place
from generator.reading.dumps.api.digest import unread
from generator.reading.dumps.api.json_file import decode_digest
from generator.reading.dumps.api.reader import Document
from generator.reading.dumps.foreign import HTML, MARKUP, foreign_kind, refuse_foreign
from generator.reading.text_file import decode_text

TARGET: Final = "DailyPapers"
_SAVE_WHOLE: Final = "save the page of a day, a week or a month as its server sends it"


def parse_html_dump(data: bytes, path: str, source: str, diagnostics: Diagnostics) -> Dump:
    """Read one saved page's bytes; nothing but the data of its listing is taken over."""
    text = decode_text(data, path, diagnostics)
    if text is None:
        return unread(path, source)
    finder = _PropsFinder()
    finder.feed(text)
    if finder.props is None:
        kind = foreign_kind(text)
        if kind in (HTML, MARKUP):
            message = f'no listing of papers: no data-target="{TARGET}" with data-props'
            diagnostics.error(Place(path, 1), message, _SAVE_WHOLE)
        else:
            refuse_foreign(kind, "HTML of a digest page", path, diagnostics)
        return unread(path, source)
    document = Document(path, finder.props, diagnostics, first_line=finder.line)
    return decode_digest(finder.props, document, source)


class _PropsFinder(HTMLParser):
    """Finds the data of the listing; the parser decodes an attribute once and loads nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.props: str | None = None
        self.line = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's)
        """Keep the first `data-props` of the listing."""
        found = dict(attrs)
        if self.props is None and found.get("data-target") == TARGET and found.get("data-props"):
            self.props = found["data-props"]
            self.line = self.getpos()[0]

    handle_startendtag = handle_starttag
