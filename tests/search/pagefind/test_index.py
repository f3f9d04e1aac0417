from __future__ import annotations

import asyncio
import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.search.pagefind.bundle import SIGNATURE, read_meta, read_words
from generator.search.pagefind.encoding import encoded_words
from generator.search.pagefind.index import TOGETHER, fragment_of
from generator.search.pagefind.program import run_pagefind, until_written
from generator.search.places import places_of
from generator.search.prepared import prepared, write_search_index
from generator.search.records import SearchRecord
from generator.search.tokens import cut_records
from generator.work import ONE_BY_ONE

RECORDS = (
    SearchRecord("papers/new/", 'Of <b>bold</b> "claims"', "Deep learning.", date="2025-12-22"),
    SearchRecord(
        "papers/old/",
        "An older one",
        "Learned models.",
        ("Bowen Wen",),
        tags=("Survey",),
        aliases=("overview",),
        arxiv="2401.01234",
    ),
)


def write(records: tuple[SearchRecord, ...], folder: Path) -> None:
    diagnostics = Diagnostics()
    search = prepared(records, diagnostics)
    assert search, diagnostics.report()
    for name in ("index", "fragment"):
        (folder / name).mkdir(parents=True)
    write_search_index(
        search, ONE_BY_ONE, lambda name, content: (folder / name).write_bytes(content)
    )


def indexed(index: Path) -> dict[str, list[int]]:
    """The papers of each stem."""
    return {
        word.stem: [page for page, _, _ in word.places]
        for piece in (index / "index").iterdir()
        for word in read_words(piece.read_bytes())
    }


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index") / "pagefind"
    write(RECORDS, folder)
    return folder


def fragments(index: Path) -> list[dict[str, object]]:
    (meta,) = index.glob("*.pf_meta")
    names = [name for name, _ in read_meta(meta.read_bytes()).pages]
    files = [index / "fragment" / f"{name}.pf_fragment" for name in names]
    numbers = [int(name.split("_")[1], 36) for name in names]
    assert numbers == [*reversed(range(len(names)))]
    return [json.loads(gzip.decompress(f.read_bytes()).removeprefix(SIGNATURE)) for f in files]


def test_the_fragments_are_the_records_in_their_order(index: Path) -> None:
    new, old = fragments(index)
    assert (new["url"], old["url"]) == ("/papers/new/", "/papers/old/")
    assert new["content"] == 'Of <b>bold</b> "claims" Deep learning.'
    meta = old["meta"]
    assert isinstance(meta, dict)
    assert len(meta.pop("vector")) == 64
    assert meta == {"title": "An older one", "authors": '["Bowen Wen"]'}


def test_words_are_stemmed_and_know_their_papers(index: Path) -> None:
    words = indexed(index)
    assert words["learn"] == [0, 1]
    assert words["wen"] == words["overview"] == words["240101234"] == [1]


def test_words_side_by_side_in_a_title_keep_their_forms(index: Path) -> None:
    words = indexed(index)
    assert words["bold_b_"] == [0]
    assert "learned_models_" not in words


TOKENS = st.text(
    st.sampled_from("abAB7ﬁ²Łøæ森の苔ｶﾞ한é'-._/") | st.characters(exclude_categories=["Cs"]),
    min_size=1,
    max_size=12,
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(TOKENS, min_size=1, max_size=40))
def test_every_listed_word_stands_where_pagefind_looks_for_it(tokens: list[str]) -> None:
    records = [SearchRecord("papers/a/", tokens[0], " ".join(tokens[1:]))]
    places = places_of(records, cut_records(records))
    stems = run_pagefind(places.words).stems
    found = {word.stem for word in encoded_words(places, stems)}
    listed = list(places.papers_by_word())
    # Asked for alone, as the browser asks, each word has the stem that it has among all.
    assert {word: stems[word] for word in listed} == (run_pagefind(listed).stems if listed else {})
    assert {stems[word] for word in listed} <= found


def test_nothing_but_what_the_site_needs_is_written(index: Path) -> None:
    assert sorted(path.name for path in index.iterdir() if path.suffix != ".pf_meta") == [
        "fragment",
        "index",
        "pagefind-entry.json",
    ]


def test_the_same_records_give_the_same_bytes(index: Path, tmp_path: Path) -> None:
    write(RECORDS, tmp_path)
    files = [path for path in index.rglob("*") if path.is_file()]
    assert len(files) == 5
    for file in files:
        assert (tmp_path / file.relative_to(index)).read_bytes() == file.read_bytes()


def test_what_is_not_known_is_left_out() -> None:
    fragment = gzip.decompress(fragment_of(RECORDS[0], "")).removeprefix(SIGNATURE)
    assert json.loads(fragment)["meta"] == {"title": RECORDS[0].title, "date": "2025-12-22"}


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
    monkeypatch.setattr("generator.search.pagefind.program.LOOKS", 1)
    with pytest.raises(TimeoutError, match="Pagefind left a file empty"):
        wait_for(tmp_path)


def test_a_paper_without_a_word_moves_no_other(tmp_path: Path) -> None:
    wordless = SearchRecord("papers/paper-1a2b3c4d/", "???", "...")
    write((wordless, RECORDS[1]), tmp_path / "pagefind")
    assert [each["url"] for each in fragments(tmp_path / "pagefind")] == [
        "/papers/paper-1a2b3c4d/",
        "/papers/old/",
    ]


def test_papers_without_any_word_have_records_all_the_same(tmp_path: Path) -> None:
    wordless = SearchRecord("papers/paper-1a2b3c4d/", "???", "...")
    write((wordless,), tmp_path)
    assert indexed(tmp_path) == {}
    (meta,) = tmp_path.glob("*.pf_meta")
    assert len(read_meta(meta.read_bytes()).pages) == 1


def test_a_newer_paper_leaves_the_fragments_of_a_full_group_as_they_are(tmp_path: Path) -> None:
    older = tuple(
        SearchRecord(f"papers/{number}/", f"Moss {number}", "About moss.")
        for number in range(TOGETHER + 1)
    )
    newer = SearchRecord("papers/newer/", "A newer one", "About moss.")
    write(older, tmp_path / "one")
    write((newer, *older), tmp_path / "two")
    one, two = (
        {path.name for path in (tmp_path / name / "fragment").iterdir()} for name in ("one", "two")
    )
    assert len(one & two) == TOGETHER
    assert [each["url"] for each in fragments(tmp_path / "two")] == [
        f"/{record.address}" for record in (newer, *older)
    ]
