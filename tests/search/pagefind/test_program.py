from __future__ import annotations

from pathlib import Path

import cbor2
import pytest

from generator.search.pagefind import program
from generator.search.pagefind.bundle import SIGNATURE, WHOLE, compressed
from generator.search.pagefind.program import Program, run_pagefind, stems_of
from tests.noting import Noting


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The words that Pagefind was asked for, run by run."""
    runs: list[list[str]] = []

    def run(words: list[str]) -> Program:
        runs.append(words)
        return Program({word: word.removesuffix("s") for word in words}, b"entry")

    monkeypatch.setattr(program, "run_pagefind", run)
    return runs


def test_pagefind_is_asked_for_new_words_alone(asked: list[list[str]]) -> None:
    work = Noting()
    for words in (["ferns", "moss"], ["ferns", "moss", "reeds"], ["moss", "reeds"], ["ferns"]):
        expected = {word: word.removesuffix("s") for word in words}
        assert stems_of(words, work) == Program(expected, b"entry")
    assert asked == [["ferns", "moss"], ["reeds"], ["ferns"]]


def test_without_a_word_the_entry_is_asked_for_once(asked: list[list[str]]) -> None:
    work = Noting()
    assert stems_of([], work) == stems_of([], work) == Program({}, b"entry")
    assert asked == [[]]


def test_what_is_no_note_is_asked_for_again(asked: list[list[str]]) -> None:
    work = Noting()
    work.noted["stems"] = b"foreign"
    assert stems_of(["moss"], work).stems == {"moss": "mos"}
    assert asked == [["moss"]]


@pytest.mark.parametrize("names", ["abc", "cba", "bca"])
def test_a_pair_has_its_own_stem_in_whatever_order_the_pieces_come(
    names: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def run(_: Path, bundle: Path) -> None:
        (bundle / "index").mkdir(parents=True)
        (bundle / program.ENTRY).write_bytes(b"entry")
        for name, stem in zip(names, ("gaussian", "2d_gaussians_", "2d"), strict=True):
            content = SIGNATURE + cbor2.dumps([[[stem, [[0, [WHOLE, 0], []]], []]]])
            (bundle / "index" / name).write_bytes(compressed(content))

    monkeypatch.setattr(program, "_run", run)
    assert run_pagefind(["2d_gaussians_"]).stems == {"2d_gaussians_": "2d_gaussians_"}


def test_a_word_has_the_same_stem_alone_and_among_others() -> None:
    words = ["2d", "2d_gaussians_", "a_judge_", "gaussians", "judge", "learned"]
    among = run_pagefind(words).stems
    assert among == {word: run_pagefind([word]).stems[word] for word in words}
    assert among["a_judge_"] == "a_judge_"
