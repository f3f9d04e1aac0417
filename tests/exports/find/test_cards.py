from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.exports.find import find_files
from generator.exports.find.cards import CARDS_A_FILE, SLUGS_A_FILE
from generator.indexing.indexes import index_archive
from generator.model import Archive, Paper, Sighting
from generator.phrases import byline
from generator.urls import FILTER_CARDS, FILTER_INDEX, FILTER_SLUGS
from tests.tagged_archive import tagged_archive, typeset


def exported(archive: Archive) -> dict[str, str]:
    return find_files(archive, index_archive(archive), typeset(archive))


def card(paper: Paper) -> list[object]:
    archive = Archive(digests=(), papers=(paper,))
    cards: list[list[object]] = json.loads(exported(archive)[FILTER_CARDS.format(number=0)])[
        "cards"
    ]
    return cards[0]


@pytest.fixture(scope="module")
def paper() -> Paper:
    return replace(tagged_archive(1).papers[0], tags=(), authors=("Ivy Stone",), date=None)


def test_every_card_stands_in_the_file_of_its_number() -> None:
    archive = tagged_archive(120)
    files = exported(archive)
    tags = json.loads(files[FILTER_INDEX])["tags"]
    for place, known in enumerate(reversed(index_archive(archive).newest_first)):
        paper = archive.papers_by_slug[known]
        file = json.loads(files[FILTER_CARDS.format(number=place // CARDS_A_FILE)])
        slug, title, made_by, date, places = file["cards"][place % CARDS_A_FILE]
        assert (slug, title) == (paper.slug, paper.title)
        assert made_by == byline(paper)
        assert date == str(paper.date or "")
        assert [tags[place][0] for place in places] == [tag.slug for tag in paper.tags]


def test_every_number_has_its_slug() -> None:
    archive = tagged_archive(2 * SLUGS_A_FILE + 1)
    files = exported(archive)
    parts = [json.loads(files[FILTER_SLUGS.format(number=number)]) for number in range(3)]
    assert [len(part["slugs"]) for part in parts] == [SLUGS_A_FILE, SLUGS_A_FILE, 1]
    slugs = [slug for part in parts for slug in part["slugs"]]
    assert slugs == list(index_archive(archive).newest_first[::-1])


def test_what_is_not_known_at_the_end_is_left_out(paper: Paper) -> None:
    assert card(paper)[2:] == ["Ivy Stone", "", []]


def test_upvotes_and_the_latest_comments_stand_at_the_end(paper: Paper) -> None:
    seen = (Sighting("a", 1, 1, comments=2), Sighting("b", 1, 1, comments=5), Sighting("c", 1, 1))
    assert card(replace(paper, upvotes=7))[5:] == [7]
    assert card(replace(paper, sightings=seen))[5:] == [None, 5]


def test_an_organisation_is_told_beside_names(paper: Paper) -> None:
    assert card(replace(paper, organisation="Moss Lab"))[2] == "Ivy Stone · Moss Lab"
    assert card(replace(paper, authors=(), organisation="Moss Lab"))[2] == "Moss Lab"
