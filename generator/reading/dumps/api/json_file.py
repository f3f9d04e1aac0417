"""The source's JSON, as its API answers or an archive keeps it."""

from __future__ import annotations

import re
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Dump
from generator.reading.dumps.api.decoder import NotDecodedError, decode_json
from generator.reading.dumps.api.digest import read_digest, unread
from generator.reading.dumps.api.reader import Document, Item
from generator.reading.dumps.foreign import JSON, foreign_kind, refuse_foreign
from generator.reading.text_file import decode_text

_BEGINNING: Final = re.compile(r"\s*[\[{]")


def parse_json_dump(data: bytes, path: str, source: str, diagnostics: Diagnostics) -> Dump:
    """Read one JSON file's bytes; every fault is noted with its line and its path within."""
    text = decode_text(data, path, diagnostics)
    if text is None:
        return unread(path, source)
    kind = foreign_kind(text)
    if (kind and kind is not JSON) or not _BEGINNING.match(text):
        refuse_foreign(kind, "JSON of a digest", path, diagnostics)
        return unread(path, source)
    return decode_digest(text, Document(path, text, diagnostics), source)


def decode_digest(text: str, document: Document, source: str) -> Dump:
    """The dump that a text of JSON holds."""
    try:
        node = decode_json(text)
    except NotDecodedError as fault:
        document.error(fault.offset, fault.path, str(fault), "is the file cut off?")
        return unread(document.path, source)
    return read_digest(Item(document, node, ""), source)
