from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from generator.diagnostics import Diagnostics
from generator.model import Place
from generator.reading.kept import read_kept
from generator.reading.seeds import read_seeds
from tests.discovery.kept_work import Keeping
from tests.workspace import PROJECT

TOY = PROJECT / "tests" / "toy_archive"
WORDS = msgspec.msgpack.Decoder(tuple[str, ...])


def read_words(texts: list[str], work: Keeping) -> tuple[tuple[tuple[str, ...], ...], str]:
    """The words of texts, and what is said of empty ones."""

    def read(place: int, noted: Diagnostics) -> tuple[str, ...]:
        if not texts[place]:
            noted.warning(Place("t", place + 1), "is empty")
        return tuple(texts[place].split())

    noted = Diagnostics()
    found = read_kept("words", WORDS, texts, read, diagnostics=noted, work=work)
    return found, noted.report()


def test_what_was_read_is_not_read_again_and_what_was_said_is_said_again() -> None:
    work = Keeping()
    first = read_words(["moss fern", "", "\ud800 oak"], work)
    assert first == ((("moss", "fern"), (), ("\ud800", "oak")), "t:2: warning: is empty\n1 warning")
    work.made.clear()
    assert read_words(["moss fern", "", "\ud800 oak"], work) == first
    assert work.made == []


def test_seeds_that_are_kept_are_those_that_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    work, noted, again = Keeping(), Diagnostics(), Diagnostics()
    seeds = read_seeds(TOY, noted, work)
    assert seeds.metadata
    assert seeds.vocabulary
    for parser in ("parse_metadata", "parse_vocabulary"):
        monkeypatch.delattr(f"generator.reading.seeds.{parser}")
    assert read_seeds(TOY, again, work) == seeds
    assert again.report() == noted.report()


def test_a_vocabulary_that_has_changed_is_read(tmp_path: Path) -> None:
    work = Keeping()
    (tmp_path / "digests").mkdir()
    for label in ("Moss", "Ferns"):
        tags = f"- slug: moss\n  label: {label}\n  facet: data\n  means: It grows.\n"
        (tmp_path / "tags.yml").write_text(tags, encoding="utf-8")
        (tag,) = read_seeds(tmp_path, Diagnostics(), work).vocabulary
        assert tag.label == label
