"""Runs Pagefind, once and over a single page that holds every word of the archive.

From the index of that page one reads how Pagefind stems each word. Its own index of the archive
would cut words otherwise than readers type them, keep the papers in no order, and take a minute
at 10,000 papers.
"""

from __future__ import annotations

import asyncio
import errno
import html
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

import msgspec
from pagefind.index import IndexConfig
from pagefind.service import PagefindService

from generator.search.pagefind.bundle import WHOLE, read_words
from generator.work import ONE_BY_ONE, Work

LANGUAGE: Final = "en"
ENTRY: Final = "pagefind-entry.json"
"""What names all other files of an index."""
_NOTED: Final = "stems"
LOOKS: Final = 1200
"""Twenty looks a second for a minute; on a disk that works the first or second is enough."""


class PagefindError(Exception):
    """Pagefind cannot be run, or does not do what version 1.5 does; the message says what."""


@dataclass(frozen=True, slots=True)
class Program:
    """What is taken from a run of Pagefind."""

    stems: Mapping[str, str]
    """By word: under what the browser looks for it."""
    entry: bytes
    """The entry of its index, which tells its version."""


_DECODER: Final = msgspec.msgpack.Decoder(Program)


def run_pagefind(words: Sequence[str]) -> Program:
    """The stems of folded words, and the entry of an index.

    Raises PagefindError, whatever goes wrong.
    """
    with tempfile.TemporaryDirectory(prefix="search-") as temporary:
        pages, bundle = Path(temporary) / "pages", Path(temporary) / "bundle"
        pages.mkdir()
        (pages / "index.html").write_text(_page(words), encoding="utf-8")
        try:
            # Whoever builds may be within an event loop of their own, which allows no second one.
            with ThreadPoolExecutor(max_workers=1) as thread:
                thread.submit(asyncio.run, _run(pages, bundle)).result()
            entry = (bundle / ENTRY).read_bytes()
            stems = _stems(words, bundle)
        except Exception as error:
            # Its Python API raises bare exceptions, assertions and errors of the pipe to it.
            raise PagefindError(_told(error)) from error
        return Program(stems, entry)


def _page(words: Sequence[str]) -> str:
    text = html.escape(" ".join(words))
    return f'<!doctype html><html lang="{LANGUAGE}"><body><p>{text}</p></body></html>'


def stems_of(words: Sequence[str], work: Work = ONE_BY_ONE) -> Program:
    """The same, where Pagefind is asked for the stems of no word that the last build had, too.

    Raises PagefindError, whatever goes wrong.
    """
    known = _known(work.recall(_NOTED))
    fresh = [word for word in words if word not in known.stems]
    if fresh or not known.entry:
        asked = run_pagefind(fresh)
        known = Program({**known.stems, **asked.stems}, asked.entry)
    program = Program({word: known.stems[word] for word in words}, known.entry)
    work.note(_NOTED, msgspec.msgpack.encode(program))
    return program


def _known(noted: bytes) -> Program:
    """What was noted; nothing where that is lost."""
    with suppress(msgspec.DecodeError):
        return _DECODER.decode(noted)
    return Program({}, b"")


async def _run(pages: Path, bundle: Path) -> None:
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


def _stems(words: Sequence[str], bundle: Path) -> dict[str, str]:
    """The stem of the word at each place of the page."""
    pieces = (bundle / "index").glob("*")
    found = chain.from_iterable(read_words(piece.read_bytes()) for piece in pieces)
    # A part of a compound can weigh as much as all of it, which is longer and comes last here.
    by_length = sorted(found, key=lambda word: (len(word.stem), word.stem))
    stem_at = {at: word.stem for word in by_length for at in word.positions(WHOLE)}
    missing = [word for at, word in enumerate(words) if at not in stem_at]
    if missing:
        told = f"Pagefind has no stem for {missing[0][:60]!r}"
        raise ValueError(told)
    return {word: stem_at[at] for at, word in enumerate(words)}


def _told(error: Exception) -> str:
    """The first line of an error, which may have none, or a whole report of Rust's."""
    first = next(iter(str(error).splitlines()), "").strip()
    return first[:300] or type(error).__name__
