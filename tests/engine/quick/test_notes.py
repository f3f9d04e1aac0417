"""What is noted of pages comes back while all that it follows from is there."""

from __future__ import annotations

import pytest

from generator.engine.quick.notes import (
    PageNotes,
    read_notes,
    read_pages,
    spell_notes,
    spell_pages,
)

MOSS = PageNotes("main.html", "1", ("a", "moss.md"), ("fern.md",), {"fern.md": {"a": "fern.md#a"}})
FERN = PageNotes("main.html", "2", (), ("moss.md", "fern.md"), {})
PAGES = {"moss.md": ("x", MOSS), "fern.md": ("y", FERN), "by hand.md": ("z", None)}


def test_the_notes_of_a_page_come_back() -> None:
    assert read_notes(spell_notes(MOSS)) == MOSS
    assert read_notes(b"") is None


def test_the_notes_of_all_pages_come_back_within_the_same_frame() -> None:
    spelled = spell_pages(PAGES, "frame")
    assert read_pages(spelled, "frame", {*PAGES}) == PAGES
    assert read_pages(spelled, "another", {*PAGES}) == {}


def test_a_page_that_links_to_what_is_gone_has_none() -> None:
    spelled = spell_pages(PAGES, "frame")
    left = {name: noted for name, noted in PAGES.items() if name != "fern.md"}
    assert read_pages(spelled, "frame", {"fern.md", "by hand.md"}) == left


@pytest.mark.parametrize("spelled", [b"", b"\x01", spell_pages(PAGES, "frame")[:-1]])
def test_notes_that_are_lost_are_none(spelled: bytes) -> None:
    assert read_pages(spelled, "frame", {*PAGES}) == {}
