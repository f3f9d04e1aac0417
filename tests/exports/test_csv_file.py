from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.csv_file import COLUMNS, csv_header, csv_row
from generator.model import PartialDate, Prose, Sighting, TypesetPaper
from tests.small_archive import paper


def rows(title: str, abstract: str = "We count.") -> list[dict[str, str]]:
    sightings = [Sighting("d", 1, 1, upvotes=3), Sighting("e", 1, 1, upvotes=7)]
    known = paper("a", "x", "y", date=PartialDate(2025, 3), sightings=sightings)
    texts = TypesetPaper(Prose(title, ""), Prose(abstract, ""))
    row = csv_row(replace(known, authors=("Ann Rook", "Bo Finch")), texts, "rook-2025")
    return list(csv.DictReader(io.StringIO(csv_header() + row)))


def test_a_paper_is_a_row_with_lists_parted_by_semicolons() -> None:
    assert rows('Counting "Lanterns", at Night') == [
        {
            "slug": "a",
            "url": "papers/a/",
            "bibtex_key": "rook-2025",
            "title": 'Counting "Lanterns", at Night',
            "authors": "Ann Rook; Bo Finch",
            "date": "2025-03",
            "arxiv": "",
            "tags": "x; y",
            "digests": "d; e",
            "upvotes": "7",
            "abstract": "We count.",
        }
    ]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_is_a_formula(sign: str) -> None:
    assert rows(f"{sign}HYPERLINK(1)")[0]["title"] == f"'{sign}HYPERLINK(1)"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_every_title_is_read_back(title: str) -> None:
    (row,) = rows(title)
    assert row["title"].removeprefix("'") == title.removeprefix("'")
    assert tuple(row) == COLUMNS
