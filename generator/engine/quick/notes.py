"""What a quickly made page is made of, so that the next build knows whether it still holds."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

import msgspec


@dataclass(frozen=True, slots=True)
class PageNotes:
    """What is to be known of a page that is made, without reading it."""

    template: str
    """The template of the theme."""
    checksum: str
    """Of its bytes."""
    ids: tuple[str, ...]
    """What a link to the page can name, in order."""
    targets: tuple[str, ...]
    """The Markdown and other files that it links to, in order: paths below docs/."""
    anchors: Mapping[str, Mapping[str, str]]
    """Linked file to the anchors asked of it, each with the link as written."""


NotedPages = Mapping[str, tuple[str, PageNotes | None]]
"""By the path of its Markdown: what a page was made of, and its notes; none of one that only MkDocs
can make."""


class _Row(NamedTuple):
    """The notes of one among all pages, with the places of texts in a list for the texts."""

    source: str
    template: int
    checksum: str
    ids: list[int]
    targets: list[int]
    anchors: dict[str, dict[str, str]]


class _Table(NamedTuple):
    """Those of all pages: 10,000 name each other 300,000 times, and a tenth of that is told."""

    frame: str
    texts: list[str]
    rows: dict[str, _Row]
    unfamiliar: dict[str, str]
    """What the pages were made of that only MkDocs can make."""


class _Places(dict[str, int]):
    """Numbers of texts, each the next one once it is asked for."""

    def __missing__(self, text: str) -> int:
        self[text] = number = len(self)
        return number


_TABLE: Final = msgspec.msgpack.Decoder(_Table)
_PAGE: Final = msgspec.msgpack.Decoder(PageNotes)


def spell_notes(notes: PageNotes) -> bytes:
    """The notes of one page as bytes."""
    return msgspec.msgpack.encode(notes)


def read_notes(spelled: bytes) -> PageNotes | None:
    """The notes of one page; none where there are no bytes."""
    return _PAGE.decode(spelled) if spelled else None


def spell_pages(pages: NotedPages, frame: str) -> bytes:
    """The notes of all pages; `frame` stands for what each of them follows from beside."""
    places = _Places()
    place = places.__getitem__
    rows = {
        name: _Row(
            source,
            place(notes.template),
            notes.checksum,
            [*map(place, notes.ids)],
            [*map(place, notes.targets)],
            {file: dict(asked) for file, asked in notes.anchors.items()},
        )
        for name, (source, notes) in pages.items()
        if notes is not None
    }
    unfamiliar = {name: source for name, (source, notes) in pages.items() if notes is None}
    return msgspec.msgpack.encode(_Table(frame, list(places), rows, unfamiliar))


def read_pages(spelled: bytes, frame: str, files: Container[str]) -> NotedPages:
    """The notes of the pages that were made within that frame and link to no file but `files`.

    Nothing where they are lost.
    """
    try:
        noted = _TABLE.decode(spelled)
    except msgspec.DecodeError:
        return {}
    if noted.frame != frame:
        return {}
    text = noted.texts.__getitem__
    others = {at for at, each in enumerate(noted.texts) if each not in files}
    return {name: (source, None) for name, source in noted.unfamiliar.items()} | {
        name: (
            row.source,
            PageNotes(
                text(row.template),
                row.checksum,
                tuple(map(text, row.ids)),
                tuple(map(text, row.targets)),
                row.anchors,
            ),
        )
        for name, row in noted.rows.items()
        if others.isdisjoint(row.targets)
    }
