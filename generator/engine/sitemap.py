"""The site's map: what it lists, and in parts, since one file may list 50,000 (sitemaps.org)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from mkdocs.structure.files import File

PAGES_A_FILE: Final = 50_000
REDIRECT: Final = "redirect.html"
"""The template of a page that leads on."""
MAP: Final = "sitemap.xml"
COMPRESSED: Final = "sitemap.xml.gz"
"""What MkDocs writes beside the map."""
_NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_PAGE: Final = re.compile(r"<url>.*?</url>", re.DOTALL)


def listed_pages(pages: Iterable[File]) -> list[File]:
    """The pages that the map lists: those at retired addresses, which lead on, are none of them."""
    return [
        file
        for file in pages
        if file.page is None or (file.page.meta or {}).get("template") != REDIRECT
    ]


def split_map(site: Path, address: str) -> None:
    """Part the map in the folder `site` where it lists too many pages; `address` is the site's.

    The map's place then has an index of the parts, and the compressed copy of the whole goes.
    """
    path = site / MAP
    if not address or not path.is_file():
        return
    files = map_files(path.read_text(encoding="utf-8"), address)
    for name, text in files.items():
        (site / name).write_text(text, encoding="utf-8")
    if files:
        (site / COMPRESSED).unlink(missing_ok=True)


def map_files(text: str, address: str, length: int = PAGES_A_FILE) -> dict[str, str]:
    """Name to text of the index and its parts, `length` pages each; nothing for a short map."""
    pages = _PAGE.findall(text)
    if len(pages) <= length:
        return {}
    parts = {
        f"sitemap-{number}.xml": _document("urlset", pages[start : start + length])
        for number, start in enumerate(range(0, len(pages), length), start=1)
    }
    listed = [f"<sitemap><loc>{escape(address + name)}</loc></sitemap>" for name in parts]
    return {MAP: _document("sitemapindex", listed), **parts}


def _document(root: str, elements: list[str]) -> str:
    lines = "\n".join(elements)
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{_NAMESPACE}">'
    return f"{head}\n{lines}\n</{root}>\n"
