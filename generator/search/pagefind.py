"""Writes Pagefind's index of the records: the only place that runs Pagefind.

The records go to Pagefind as a folder of small pages in one request: its Python API answers a
record handed over by itself only ten times a second, a quarter of an hour for 10,000 papers.
"""

from __future__ import annotations

import asyncio
import errno
import gzip
import html
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Final

from pagefind.index import IndexConfig
from pagefind.service import PagefindService

from generator.search.bundle import (
    SIGNATURE,
    IndexedWord,
    Meta,
    content_hash,
    cut,
    read_meta,
    read_words,
    renumbered,
    slimmed,
    write_meta,
    write_words,
)
from generator.search.records import EVERY_PAPER, SearchRecord
from generator.search.words import base36

LANGUAGE: Final = "en"
_WORD: Final = re.compile(r"[^\W_]")
NEEDED: Final = ("pagefind.js", f"wasm.{LANGUAGE}.pagefind")
"""What the site takes of Pagefind's own files; its user interfaces are left out."""
FRAGMENT_HASH: Final = 5
"""Digits of the hash in a fragment's name, which must only tell a paper's old text from its new."""
SAME_LENGTH: Final = 200
"""The number of words that every page is said to have: abstracts are of one length, no score of
Pagefind's is used, and unlike numbers cost 12 kB at 10,000 papers."""
LOOKS: Final = 1200
"""Twenty looks a second for a minute; on a disk that works the first or second is enough."""


def write_search_index(records: Sequence[SearchRecord], folder: Path) -> None:
    """Write the index of the records, which number its pages, into the folder, made anew.

    Raises ValueError when Pagefind's files are not in the form of version 1.5.
    """
    with tempfile.TemporaryDirectory(prefix="search-") as temporary:
        pages, bundle = Path(temporary) / "pages", Path(temporary) / "bundle"
        for record in records:
            page = pages / record.address / "index.html"
            page.parent.mkdir(parents=True)
            page.write_text(record_page(record), encoding="utf-8")
        # Whoever builds may be within an event loop of their own, which allows no second one.
        with ThreadPoolExecutor(max_workers=1) as thread:
            thread.submit(asyncio.run, _run_pagefind(pages, bundle)).result()
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _put_in_order([record.address for record in records], bundle, folder)


def record_page(record: SearchRecord) -> str:
    """A record in the form in which Pagefind takes texts and metadata apart."""
    metadata = {
        "authors": _packed(record.authors),
        "date": record.date,
        "tags": _packed(record.tags),
        "aliases": _packed(record.aliases),
        "every": EVERY_PAPER,
    }
    fields = "".join(
        f'<p data-pagefind-meta="{name}">{html.escape(value)}</p>'
        for name, value in metadata.items()
        if value
    )
    # Pagefind leaves out a page without a word, and the numbers of all that follow would be wrong.
    has_word = _WORD.search(record.title) or _WORD.search(record.abstract)
    wordless = "" if has_word else f"<p>{record.address.replace('/', ' ')}</p>"
    return (
        f'<!doctype html><html lang="{LANGUAGE}"><body>'
        f'<h1 data-pagefind-meta="title">{html.escape(record.title)}</h1>'
        f"<p>{html.escape(record.abstract)}</p>{wordless}"
        f"<div data-pagefind-ignore>{fields}</div></body></html>"
    )


def _packed(names: Sequence[str]) -> str:
    """Names as JSON, since a name can hold any mark that would part it from the next."""
    return json.dumps(names, ensure_ascii=False) if names else ""


async def _run_pagefind(pages: Path, bundle: Path) -> None:
    config = IndexConfig(output_path=str(bundle), force_language=LANGUAGE)
    async with PagefindService() as service:
        index = await service.create_index(config=config)
        await index.add_directory(str(pages))
        await index.write_files()
        await until_written(bundle)


async def until_written(bundle: Path) -> None:
    """Wait for the last bytes: Pagefind answers while they are under way, and leaving ends it.

    It writes each file at once, so that one that is not empty is whole.
    """
    for _ in range(LOOKS):
        if not _has_empty_file(bundle):
            return
        await asyncio.sleep(0.05)
    raise TimeoutError(errno.ETIMEDOUT, "Pagefind left a file empty", str(bundle))


def _has_empty_file(folder: Path) -> bool:
    return any(path.is_file() and not path.stat().st_size for path in folder.rglob("*"))


def _put_in_order(addresses: Sequence[str], bundle: Path, folder: Path) -> None:
    (meta_file,) = bundle.glob("*.pf_meta")
    meta = read_meta(meta_file.read_bytes())
    if len(meta.pages) != len(addresses):
        message = f"Pagefind indexed {len(meta.pages)} of {len(addresses)} papers"
        raise OSError(errno.EIO, message, str(bundle))
    numbers = _numbers(addresses, meta, bundle)
    words = [slimmed(renumbered(word, numbers), meta.fields) for word in _words(bundle)]
    words.sort(key=lambda word: word.stem.encode())
    (folder / "index").mkdir()
    pieces = [_write_piece(folder, *piece) for piece in cut(words)]
    pages = list(_copy_fragments(numbers, meta, bundle / "fragment", folder / "fragment"))
    content = write_meta(replace(meta, pages=pages, pieces=pieces))
    name = f"{LANGUAGE}_{content_hash(content)}"
    (folder / f"pagefind.{name}.pf_meta").write_bytes(content)
    entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    entry["languages"][LANGUAGE]["hash"] = name
    (folder / "pagefind-entry.json").write_text(json.dumps(entry), encoding="utf-8")
    for needed in NEEDED:
        shutil.copyfile(bundle / needed, folder / needed)


def _copy_fragments(
    numbers: Sequence[int], meta: Meta, source: Path, target: Path
) -> Iterator[tuple[str, int]]:
    """The pages in the archive's order; a fragment's name tells its page's number in base 36."""
    target.mkdir()
    for number, (name, _) in sorted(zip(numbers, meta.pages, strict=True)):
        content = (source / f"{name}.pf_fragment").read_bytes()
        numbered = f"{LANGUAGE}_{base36(number)}_{content_hash(content, FRAGMENT_HASH)}"
        (target / f"{numbered}.pf_fragment").write_bytes(content)
        yield numbered, SAME_LENGTH


def _numbers(addresses: Sequence[str], meta: Meta, bundle: Path) -> list[int]:
    """The number in the archive's order of each page, in Pagefind's order."""
    order = {f"/{address}": number for number, address in enumerate(addresses)}
    return [order[_address(bundle / "fragment" / f"{name}.pf_fragment")] for name, _ in meta.pages]


def _address(fragment: Path) -> str:
    content = gzip.decompress(fragment.read_bytes()).removeprefix(SIGNATURE)
    address: str = json.loads(content)["url"]
    return address


def _words(bundle: Path) -> Iterator[IndexedWord]:
    for piece in sorted((bundle / "index").iterdir()):
        yield from read_words(piece.read_bytes())


def _write_piece(
    folder: Path, first: str, last: str, words: Sequence[IndexedWord]
) -> tuple[str, str, str]:
    content = write_words(words)
    name = f"{LANGUAGE}_{content_hash(content)}"
    (folder / "index" / f"{name}.pf_index").write_bytes(content)
    return first, last, name
