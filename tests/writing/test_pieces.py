"""Pieces of a file that follow from the same as before are read back, and all others are made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.writing import FilesOnDemand, write_files
from tests.noting import Noting

Write = Callable[[Sequence[str]], list[str]]


@pytest.fixture
def write(tmp_path: Path, diagnostics: Diagnostics) -> Write:
    """Writes a file of pieces, each told by its text, and gives those that were made."""
    work = Noting()

    def written(pieces: Sequence[str]) -> list[str]:
        made: list[str] = []

        def make(piece: str) -> bytes:
            made.append(piece)
            return piece.encode()

        told = [(partial(make, each), each.encode) for each in pieces]
        sources = {"all.txt": lambda: "".join(pieces).encode()}
        files = FilesOnDemand({}, ({}, sources), pieces={"all.txt": told})
        write_files(tmp_path, files, diagnostics, work)
        assert (tmp_path / "all.txt").read_text() == "".join(pieces)
        return made

    return written


def test_a_piece_more_is_made_alone(write: Write) -> None:
    assert write(["moss,", "fern,", ""]) == ["moss,", "fern,", ""]
    assert write(["moss,", "fern,", "alga", ""]) == ["alga", ""]


def test_pieces_are_known_also_of_a_file_that_stood_for_a_while(write: Write) -> None:
    write(["moss,", "fern,"])
    assert write(["moss,", "fern,"]) == []
    assert write(["moss,", "fern,", "alga"]) == ["alga"]


def test_pieces_that_moved_are_read_back_from_where_they_stood(write: Write) -> None:
    write(["moss,", "fern,", "alga,"])
    assert write(["alga,", "lichen,", "moss,"]) == ["lichen,"]
    assert write(["fern,", "moss,"]) == ["fern,"]


@pytest.mark.parametrize("other", ["moss,Fern,", "", "x" * 1000])
def test_a_file_that_somebody_changed_is_made_anew(
    write: Write, tmp_path: Path, other: str
) -> None:
    write(["moss,", "fern,"])
    (tmp_path / "all.txt").write_text(other)
    assert write(["moss,", "fern,"]) == ["moss,", "fern,"]


def test_a_file_that_is_gone_is_made_anew(write: Write, tmp_path: Path) -> None:
    write(["moss,"])
    (tmp_path / "all.txt").unlink()
    assert write(["moss,", "fern,"]) == ["moss,", "fern,"]
