"""What a quickly made page is made of, so that the next build knows whether it still holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import msgspec
from mkdocs.structure.files import File


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

    def holds(self, files: Mapping[str, File]) -> bool:
        """Whether all that the page links to is still there."""
        return all(target in files for target in self.targets)


NotedPages = dict[str, tuple[str, PageNotes | None]]
"""By the path of its Markdown: what a page was made of, and its notes; none of one that only MkDocs
can make."""
_PAGES: Final = msgspec.msgpack.Decoder(NotedPages)
_PAGE: Final = msgspec.msgpack.Decoder(PageNotes)


def spell_notes(notes: PageNotes | NotedPages) -> bytes:
    """Notes as bytes."""
    return msgspec.msgpack.encode(notes)


def read_notes(spelled: bytes) -> PageNotes | None:
    """The notes of one page; none where there are no bytes."""
    return _PAGE.decode(spelled) if spelled else None


def read_pages(spelled: bytes) -> NotedPages:
    """The notes of all pages; none where they are lost."""
    try:
        return _PAGES.decode(spelled)
    except msgspec.DecodeError:
        return {}
