"""Titles and abstracts of labelled papers that no dump holds, in the shape of the source's API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostics
from generator.model import Place


def read_texts(folder: Path, diagnostics: Diagnostics) -> tuple[tuple[str, str], ...]:
    """Titles and abstracts of all entries of a folder's *.json files, each on one line.

    What lacks either is left out; a file that is no JSON is an error.
    """
    texts: list[tuple[str, str]] = []
    for path in sorted(folder.glob("*.json")):
        try:
            entries = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
            message = f"the texts cannot be read: {type(error).__name__}"
            diagnostics.error(Place(str(path), 1), message)
            continue
        texts += _texts(entries)
    return tuple(texts)


def _texts(entries: object) -> Iterator[tuple[str, str]]:
    for entry in entries if isinstance(entries, list) else ():
        paper = entry.get("paper", entry) if isinstance(entry, dict) else None
        if isinstance(paper, dict):
            title, abstract = paper.get("title"), paper.get("summary")
            if isinstance(title, str) and isinstance(abstract, str):
                yield " ".join(title.split()), " ".join(abstract.split())
