"""What is written is what Pagefind itself writes of the same pages, for the version in the lock."""

from __future__ import annotations

import asyncio
import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pagefind.index import IndexConfig
from pagefind.service import PagefindService

from generator.search.pagefind.bundle import SIGNATURE, read_meta, read_words, write_words
from generator.search.pagefind.encoding import encoded_words
from generator.search.pagefind.program import run_pagefind, until_written
from generator.search.places import places_of
from generator.search.records import SearchRecord
from generator.search.tokens import cut_records

SAID = (
    "Ferns unfurl slowly in running water, and running ferns run.",
    "Moss grew on growing stones; the stones grow mossy.",
    "A study of studies, studied: generalization generalizes generally.",
    "Water " * 300 + "evaporates.",
    "Robust robots walk (and walked) walking walks, 2048 times.",
)
"""Words that Pagefind cuts as we do: of one run of letters, with no capital within."""


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stock")
    for number, said in enumerate(SAID * 20):
        name = "".join("bcdfghjklm"[int(digit)] for digit in f"{number:02}")
        page = folder / "pages" / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f'<html lang="en"><body><p>{said} {name}</p></body></html>', "utf-8")

    async def run() -> None:
        config = IndexConfig(output_path=str(folder / "bundle"), force_language="en")
        async with PagefindService() as service:
            index = await service.create_index(config=config)
            await index.add_directory(str(folder / "pages"))
            await index.write_files()
            await until_written(folder / "bundle")

    # A browser test before this one may have left its own event loop running in this thread.
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(asyncio.run, run()).result()
    return folder / "bundle"


def test_the_words_of_an_index_are_pagefind_s_own_to_the_byte(bundle: Path) -> None:
    (meta,) = bundle.glob("*.pf_meta")
    read = read_meta(meta.read_bytes())
    texts = [_content(bundle / "fragment" / f"{name}.pf_fragment") for name, _ in read.pages]
    assert len(texts) == len(SAID) * 20
    records = [SearchRecord(f"papers/{at}/", "", text) for at, text in enumerate(texts)]
    places = places_of(records, cut_records(records))
    stems = run_pagefind(places.words).stems
    ours = {word.stem: word for word in encoded_words(places, stems)}
    seen = 0
    for _, _, name in read.pieces:
        piece = (bundle / "index" / f"{name}.pf_index").read_bytes()
        own = [ours[word.stem] for word in read_words(piece)]
        assert gzip.decompress(write_words(own)) == gzip.decompress(piece)
        seen += len(own)
    assert seen == len(ours)


def _content(fragment: Path) -> str:
    content = gzip.decompress(fragment.read_bytes()).removeprefix(SIGNATURE)
    return str(json.loads(content)["content"])
