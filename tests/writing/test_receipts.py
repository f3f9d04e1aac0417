from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.writing import FilesOnDemand, write_files
from tests.noting import Noting


class Runs:
    """Runs that write files into a folder, each of which follows from a text."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.work = Noting()
        self.made: list[str] = []

    def write(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        """What a run has written; what it has made is in `made`."""
        self.made.clear()
        makers: dict[str, Callable[[], str]] = {
            name: partial(self._make, name, text) for name, text in texts.items()
        }
        sources = {name: partial(text.encode) for name, text in texts.items() if name != "plain.md"}
        files = FilesOnDemand({}, (makers, sources))
        return write_files(self.folder, files, Diagnostics(), self.work).written

    def _make(self, name: str, text: str) -> str:
        self.made.append(name)
        return f"made of {text}"


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    first = Runs(tmp_path / "docs")
    assert first.write({"a.md": "1", "b/b.md": "2", "plain.md": "3"}) == (
        *("a.md", "b/b.md", "plain.md"),
    )
    return first


def test_only_what_follows_from_something_else_now_is_made_again(runs: Runs) -> None:
    assert runs.write({"a.md": "1", "b/b.md": "4", "c.md": "1", "plain.md": "3"}) == (
        *("b/b.md", "c.md"),
    )
    assert runs.made == ["b/b.md", "c.md", "plain.md"]


def test_files_that_trade_places_are_made_again(runs: Runs) -> None:
    assert runs.write({"a.md": "2", "b/b.md": "1"}) == ("a.md", "b/b.md")


def test_a_file_that_somebody_changed_or_removed_is_made_again(runs: Runs) -> None:
    (runs.folder / "a.md").write_text("changed", encoding="utf-8")
    (runs.folder / "b" / "b.md").unlink()
    assert runs.write({"a.md": "1", "b/b.md": "2"}) == ("a.md", "b/b.md")
    assert (runs.folder / "a.md").read_text("utf-8") == "made of 1"


def test_a_file_that_was_gone_for_a_run_is_made_again(runs: Runs) -> None:
    runs.write({"b/b.md": "2"})
    assert runs.write({"a.md": "1", "b/b.md": "2"}) == ("a.md",)
    assert runs.made == ["a.md"]


@pytest.mark.parametrize("noted", [b"", b"cut", b"\0" * 32, b"\xff" * 100])
def test_lost_or_foreign_notes_only_make_it_slower(noted: bytes, runs: Runs) -> None:
    runs.work.noted = dict.fromkeys(runs.work.noted, noted)
    assert runs.write({"a.md": "1", "b/b.md": "2"}) == ()
    assert runs.made == ["a.md", "b/b.md"]
