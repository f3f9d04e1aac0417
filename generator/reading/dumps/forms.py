"""Which parser reads a dump: its name tells."""

from __future__ import annotations

from typing import Final

from generator.bounds import NAME_LETTERS
from generator.diagnostics import Diagnostics
from generator.model import Dump, Place
from generator.reading.dumps.api.digest import unread
from generator.reading.dumps.api.html_file import parse_html_dump
from generator.reading.dumps.api.json_file import parse_json_dump
from generator.reading.dumps.text import parse_dump
from generator.urls import digest_id

FORMS: Final = (".txt", ".json", ".html")
"""The suffixes of dumps."""


def read_dump(
    data: bytes | None, path: str, source: str, diagnostics: Diagnostics, *, is_recorded: bool
) -> Dump:
    """The dump in a file's bytes, in the form that its name tells.

    `data` is None for a file that could not be read; `source` is the file's name, and `is_recorded`
    tells whether digests.yml names it: a name that makes too long an id then does no harm.
    """
    if not is_recorded and len(digest_id(source)) > NAME_LETTERS:
        message = f"its name makes an id of more than {NAME_LETTERS} letters"
        diagnostics.error(Place(path, 1), message, "rename the file, or give an id in digests.yml")
    if data is None:
        return unread(path, source)
    if source.endswith(".json"):
        return parse_json_dump(data, path, source, diagnostics)
    if source.endswith(".html"):
        return parse_html_dump(data, path, source, diagnostics)
    return parse_dump(data, path, source, diagnostics, is_recorded=is_recorded)
