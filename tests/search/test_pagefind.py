from __future__ import annotations

import asyncio
import gzip
import html
import json
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.search.bundle import SIGNATURE, read_meta, read_words
from generator.search.pagefind import record_page, until_written, write_search_index
from generator.search.records import SearchRecord

RECORDS = (
    SearchRecord("papers/new/", 'Of <b>bold</b> "claims"', "Deep learning.", date="2025-12-22"),
    SearchRecord(
        "papers/old/", "An older one", "Learned models.", ("Bowen Wen",), tags=("Survey",)
    ),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index") / "pagefind"
    write_search_index(RECORDS, folder)
    return folder


def fragments(index: Path) -> list[dict[str, object]]:
    (meta,) = index.glob("*.pf_meta")
    names = [name for name, _ in read_meta(meta.read_bytes()).pages]
    files = [index / "fragment" / f"{name}.pf_fragment" for name in names]
    assert [name.split("_")[1] for name in names] == ["0", "1"]
    return [json.loads(gzip.decompress(f.read_bytes()).removeprefix(SIGNATURE)) for f in files]


def test_the_fragments_are_the_records_in_their_order(index: Path) -> None:
    new, old = fragments(index)
    assert (new["url"], old["url"]) == ("/papers/new/", "/papers/old/")
    assert new["content"] == 'Of <b>bold</b> "claims" Deep learning.'
    assert old["meta"] == {
        "title": "An older one",
        "authors": '["Bowen Wen"]',
        "tags": '["Survey"]',
        "every": "every_paper",
    }


def test_words_are_stemmed_and_know_their_papers(index: Path) -> None:
    words = {
        word.stem: [page for page, _, _ in word.places]
        for piece in (index / "index").iterdir()
        for word in read_words(piece.read_bytes())
    }
    assert words["learn"] == [0, 1]
    assert words["bowen"] == [1]
    assert words["wen"] == [1]
    assert words["every_pap"] == [0, 1]


def test_nothing_but_what_the_site_needs_is_written(index: Path) -> None:
    assert sorted(path.name for path in index.iterdir() if path.suffix != ".pf_meta") == [
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind.js",
        "wasm.en.pagefind",
    ]


def test_the_same_records_give_the_same_bytes(index: Path, tmp_path: Path) -> None:
    write_search_index(RECORDS, tmp_path)
    files = [path for path in index.rglob("*") if path.is_file()]
    assert len(files) > 5
    for file in files:
        assert (tmp_path / file.relative_to(index)).read_bytes() == file.read_bytes()


def test_an_old_index_is_gone(tmp_path: Path) -> None:
    (tmp_path / "old.pf_meta").write_bytes(b"")
    write_search_index(RECORDS, tmp_path)
    assert not (tmp_path / "old.pf_meta").exists()


def test_texts_are_escaped_and_empty_metadata_is_left_out() -> None:
    page = record_page(RECORDS[0])
    assert "Of &lt;b&gt;bold&lt;/b&gt; &quot;claims&quot;</h1>" in page
    assert "authors" not in page


def test_names_stay_apart_whatever_marks_they_hold() -> None:
    names = ("Ivy Stone, PhD", 'Rowan "Ro" Ash', "Lee; Kim & Co.")
    page = record_page(SearchRecord("papers/a/", "T", "", names))
    (packed,) = re.findall(r'data-pagefind-meta="authors">(.*?)</p>', page)
    assert tuple(json.loads(html.unescape(packed))) == names


def wait_for(folder: Path) -> None:
    # A browser test before this one may have left its own event loop running in this thread.
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(asyncio.run, until_written(folder)).result()


def test_files_that_hold_something_are_whole(tmp_path: Path) -> None:
    (tmp_path / "entry.json").write_text("{}", encoding="utf-8")
    wait_for(tmp_path)


def test_a_file_that_stays_empty_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "late.json").touch()
    monkeypatch.setattr("generator.search.pagefind.LOOKS", 1)
    with pytest.raises(TimeoutError, match="Pagefind left a file empty"):
        wait_for(tmp_path)


def test_a_paper_without_a_word_moves_no_other(tmp_path: Path) -> None:
    wordless = SearchRecord("papers/paper-1a2b3c4d/", "???", "...")
    write_search_index((wordless, RECORDS[1]), tmp_path / "pagefind")
    assert [each["url"] for each in fragments(tmp_path / "pagefind")] == [
        "/papers/paper-1a2b3c4d/",
        "/papers/old/",
    ]
