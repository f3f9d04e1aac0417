from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.model import NameRecord, Place
from generator.reading.yaml.authors import parse_authors

PATH = "seeds/authors.yml"


def test_names_are_merged_split_and_said_to_be_groups(diagnostics: Diagnostics) -> None:
    text = (
        "- name: Ann Rook\n  also: [A. Rook]\n"
        "- name: Wei Wang (Pier)\n  of: Wei Wang\n  papers: [2503.00010]\n"
        "- name: Harbour\n  group: true\n"
    )
    assert parse_authors(text.encode(), PATH, diagnostics) == (
        NameRecord(Place(PATH, 1), "Ann Rook", also=("A. Rook",)),
        NameRecord(Place(PATH, 3), "Wei Wang (Pier)", of="Wei Wang", papers=("2503.00010",)),
        NameRecord(Place(PATH, 6), "Harbour", is_group=True),
    )
    assert diagnostics.report() == ""


def test_what_makes_no_sense_is_told_at_its_line(diagnostics: Diagnostics) -> None:
    text = (
        "- name: Ann Rook\n- name: Bo\n  also: [Ann Rook]\n"
        "- name: C\n  of: D\n- name: E\n  group: maybe\n- nam: F\n"
    )
    parse_authors(text.encode(), PATH, diagnostics)
    assert diagnostics.report().splitlines() == [
        "seeds/authors.yml:2: error: 'Ann Rook' has a record at seeds/authors.yml:1 already",
        f"{PATH}:4: error: 'of' and 'papers' go together (which papers of the name are whose?)",
        "seeds/authors.yml:6: error: 'maybe' is not valid for 'group' (expected true or false)",
        "seeds/authors.yml:8: error: name lacks 'name'",
        "seeds/authors.yml:8: error: unknown key 'nam' in name (did you mean 'name'?)",
        "5 errors",
    ]
