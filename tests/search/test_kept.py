from __future__ import annotations

import numpy as np
import pytest

from generator.search import kept
from generator.search.kept import places_and_vectors
from generator.search.meaning import paper_vectors
from generator.search.places import Places, places_of
from generator.search.records import SearchRecord
from generator.search.tokens import cut_records
from tests.discovery.kept_work import Keeping

RECORDS = tuple(
    SearchRecord(
        f"papers/{number}/",
        f"Moss-Net{number} of ferns",
        "MossNet grows on stones." if number % 2 else "Ferns near moss and stones, quietly.",
        ("Ivy Stone",),
        tags=("Ferns",) if number % 3 else (),
        arxiv=f"2401.0{number}",
    )
    for number in range(11)
)


@pytest.fixture(autouse=True)
def few_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "TOGETHER", 4)


def told(places: Places) -> dict[str, object]:
    """All that the places of words tell, in one order."""
    columns = (places.word, places.paper, places.field, places.at)
    rows = zip(*(each.tolist() for each in columns), strict=True)
    return {
        "places": sorted((places.words[word], *row) for word, *row in rows),
        "papers": places.papers_by_word(),
        "within": places.within,
        "titles": places.title_tokens.tolist(),
    }


@pytest.mark.parametrize("number", [0, 1, 4, 5, 11])
def test_what_is_kept_some_at_a_time_is_what_all_give_together(number: int) -> None:
    records = RECORDS[-number:] if number else ()
    work = Keeping()
    tokens = cut_records(records)
    for _ in range(2):
        places, vectors = places_and_vectors(records, work)
        assert told(places) == told(places_of(records, tokens))
        for half, expected in zip(vectors.halves, paper_vectors(tokens).halves, strict=True):
            assert np.array_equal(half, expected)


def test_a_newer_paper_leaves_what_older_ones_keep() -> None:
    work = Keeping()
    places_and_vectors(RECORDS[2:], work)
    made = len(work.made)
    places_and_vectors(RECORDS[1:], work)
    assert len(work.made) == made + 1
    places_and_vectors(RECORDS[1:], work)
    assert len(work.made) == made + 1


@pytest.mark.parametrize(
    "other",
    [
        SearchRecord("papers/0/", "Moss", "", ("Ivy",)),
        SearchRecord("papers/0/", "Moss", "", (), tags=("Ivy",)),
        SearchRecord("papers/0/", "Moss", "Ivy"),
        SearchRecord("papers/0/", "Moss", "", arxiv="2401.01234"),
    ],
)
def test_a_word_that_moves_to_another_field_is_made_again(other: SearchRecord) -> None:
    work = Keeping()
    places_and_vectors((SearchRecord("papers/0/", "Moss", "", (), aliases=("Ivy",)),), work)
    places, _ = places_and_vectors((other,), work)
    assert told(places) == told(places_of((other,), cut_records((other,))))
