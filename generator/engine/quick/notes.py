"""What a quickly made page is made of, so that the next build knows whether it still holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

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

    def spelled(self) -> bytes:
        """As bytes, which `read_notes` reads."""
        told = (self.template, self.checksum, self.ids, self.targets, self.anchors)
        return json.dumps(told).encode()


def read_notes(spelled: bytes) -> PageNotes:
    """The notes of these bytes."""
    template, checksum, ids, targets, anchors = json.loads(spelled)
    return PageNotes(template, checksum, tuple(ids), tuple(targets), anchors)
