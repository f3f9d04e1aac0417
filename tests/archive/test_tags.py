from __future__ import annotations

from generator.archive.tags import tag_archive
from generator.diagnostics import Diagnostics
from generator.model import (
    Archive,
    AssignedTag,
    Correction,
    Evidence,
    Paper,
    Place,
)

PLACE = Place("seeds/corrections/one.yml", 1)
ASSIGNED = (
    AssignedTag("survey", (Evidence("a survey", "title"),)),
    AssignedTag("code", (Evidence("code", "abstract"),)),
)


def tagged(correction: Correction | None) -> tuple[tuple[AssignedTag, ...], str]:
    """The tags of a paper to which the tagger gives `ASSIGNED`, and what is reported."""
    paper = Paper("slug", "A survey", "Of code.", PLACE, PLACE, (), correction=correction)
    diagnostics = Diagnostics()
    archive = tag_archive(Archive((), (paper,)), lambda *_texts: ASSIGNED, diagnostics)
    return archive.papers[0].tags, diagnostics.report()


def correction(add: tuple[str, ...] = (), remove: tuple[str, ...] = ()) -> Correction:
    return Correction(PLACE, "A survey", "Read it.", add_tags=add, remove_tags=remove)


def test_papers_without_a_correction_carry_what_the_tagger_assigns() -> None:
    assert tagged(None) == (ASSIGNED, "")


def test_a_removed_tag_is_gone() -> None:
    assert tagged(correction(remove=("code",))) == (ASSIGNED[:1], "")


def test_an_added_tag_comes_first_with_the_reason_as_its_evidence() -> None:
    added = AssignedTag("theory", (Evidence("Read it.", "correction"),))
    assert tagged(correction(add=("theory",))) == ((added, *ASSIGNED), "")


def test_removing_a_tag_that_is_not_there_is_warned_of() -> None:
    tags, report = tagged(correction(remove=("video",)))
    assert tags == ASSIGNED
    assert report == (
        "seeds/corrections/one.yml:1: warning: the paper does not carry the tag 'video' anyway"
        " (leave it out of remove_tags)\n1 warning"
    )


def test_adding_a_tag_that_is_there_is_warned_of_and_its_reason_stands() -> None:
    tags, report = tagged(correction(add=("code",)))
    assert tags == (AssignedTag("code", (Evidence("Read it.", "correction"),)), ASSIGNED[0])
    assert report == (
        "seeds/corrections/one.yml:1: warning: the paper carries the tag 'code' already"
        " (leave it out of add_tags)\n1 warning"
    )
