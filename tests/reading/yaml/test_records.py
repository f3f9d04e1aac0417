"""The four kinds of YAML input: metadata, digests.yml, corrections and the vocabulary."""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.model import Correction, DigestRecord, MetadataRecord, PartialDate, Place
from generator.reading.yaml.corrections import parse_correction
from generator.reading.yaml.digest_records import parse_digest_records
from generator.reading.yaml.metadata import parse_metadata
from generator.reading.yaml.vocabulary import parse_vocabulary


def test_a_metadata_record_has_what_is_known(diagnostics: Diagnostics) -> None:
    text = """
- title: "A: Title"
  arxiv: 2406.13140
  submitted: 2024-06-19
  authors: ["A. Name", "B. Name"]
  categories: [cs.CL, math]
  note: seen twice
- {title: Another, arxiv: math/0211159}
"""
    assert parse_metadata(text.encode(), "m.yml", diagnostics) == (
        MetadataRecord(
            place=Place("m.yml", 2),
            title="A: Title",
            arxiv="2406.13140",
            submitted=PartialDate(2024, 6, 19),
            authors=("A. Name", "B. Name"),
            categories=("cs.CL", "math"),
            note="seen twice",
        ),
        MetadataRecord(place=Place("m.yml", 8), title="Another", arxiv="math/0211159"),
    )
    assert diagnostics.report() == ""


def test_a_record_with_a_fault_does_not_hide_the_next(diagnostics: Diagnostics) -> None:
    text = "- {arxiv: x}\n- {title: Good}\n- 5\n"
    assert [record.title for record in parse_metadata(text.encode(), "m", diagnostics)] == ["Good"]
    assert [found.place.line for found in diagnostics.found] == [1, 3]


def test_digests_are_named_by_their_files(diagnostics: Diagnostics) -> None:
    text = "a.txt: {id: one, title: One, date: 2026-06}\nb.txt:\n  id: two\n  title: Two\n"
    assert parse_digest_records(text.encode(), "d.yml", diagnostics) == (
        DigestRecord(Place("d.yml", 1), "a.txt", "one", "One", PartialDate(2026, 6)),
        DigestRecord(Place("d.yml", 2), "b.txt", "two", "Two", None),
    )
    assert diagnostics.report() == ""


def test_a_correction_has_its_reason(diagnostics: Diagnostics) -> None:
    text = "paper: A Title\nreason: the dump cuts it\ndate: 2025\nadd_tags: [a, b]\n"
    assert parse_correction(text.encode(), "c.yml", diagnostics) == Correction(
        place=Place("c.yml", 1),
        paper="A Title",
        reason="the dump cuts it",
        date=PartialDate(2025),
        add_tags=("a", "b"),
    )
    assert diagnostics.report() == ""


def test_a_tag_has_what_speaks_for_it(diagnostics: Diagnostics) -> None:
    text = "- {slug: a-b, label: A B, facet: method, means: x, aliases: [AB], patterns: [a b]}\n"
    (tag,) = parse_vocabulary(text.encode(), "t.yml", diagnostics)
    assert (tag.slug, tag.label, tag.facet, tag.means) == ("a-b", "A B", "method", "x")
    assert (tag.aliases, tag.patterns, tag.exclusions) == (("AB",), ("a b",), ())


def test_every_input_but_a_correction_may_be_empty(diagnostics: Diagnostics) -> None:
    assert parse_metadata(b"", "m", diagnostics) == ()
    assert parse_digest_records(b"", "d", diagnostics) == ()
    assert parse_vocabulary(b"", "t", diagnostics) == ()
    assert diagnostics.report() == ""
    assert parse_correction(b"", "c", diagnostics) is None
    assert diagnostics.report() == (
        "c:1: error: the correction is empty (remove the file?)\n1 error"
    )
