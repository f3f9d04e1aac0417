"""What the search must find in the real archive, and what it may cost in a larger one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.built_once import built_once
from tests.measures.browser import opened, visit
from tests.measures.search import (
    FLOOR,
    FLOORS,
    SUBJECT_FLOOR,
    SUBJECT_FLOORS,
    answer_all,
    labelled_queries,
    labelled_subjects,
    mean_by_kind,
)
from tests.measures.search_costs import (
    FIRST_QUERY,
    FURTHER_QUERY,
    PASTED,
    cost,
    requests_of_pasted,
)
from tests.measures.search_site import build_search_site, synthetic_archive
from tests.measures.server import serving

PAPERS: Final = 1_000
SAMPLE: Final = 8

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def large_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(built_once(tmp_path_factory, "large", build_large) / "site") as url:
        yield url


def build_large(folder: Path) -> None:
    build_search_site(synthetic_archive(folder, PAPERS), folder, folder / "site")


def test_the_right_paper_stands_high_for_every_kind_of_query(
    chromium: Browser, site_url: str
) -> None:
    queries = labelled_queries()
    with opened(chromium, width=1280) as page:
        visit(page, f"{site_url}search/")
        answers = answer_all(page, site_url, (query.text for query in queries))
    ranks = [
        answer.reciprocal_rank(query.title) for query, answer in zip(queries, answers, strict=True)
    ]
    means = mean_by_kind(queries, ranks)
    floors = {**FLOORS, "all": FLOOR}
    assert {kind: mean for kind, mean in means.items() if mean < floors[kind]} == {}


def test_papers_about_a_subject_stand_high_however_it_is_asked_for(
    chromium: Browser, site_url: str
) -> None:
    subjects = labelled_subjects()
    with opened(chromium, width=1280) as page:
        visit(page, f"{site_url}search/")
        answers = answer_all(page, site_url, (subject.text for subject in subjects))
    gains = [
        answer.gain(subject.relevant) for subject, answer in zip(subjects, answers, strict=True)
    ]
    means = mean_by_kind(subjects, gains)
    floors = {**SUBJECT_FLOORS, "all": SUBJECT_FLOOR}
    assert {kind: mean for kind, mean in means.items() if mean < floors[kind]} == {}


def test_a_pasted_abstract_asks_for_few_files(chromium: Browser, site_url: str) -> None:
    words = (f"{query.text}, {query.title};" for query in labelled_queries()[:60])
    assert 0 < requests_of_pasted(chromium, site_url, " ".join(words)) <= PASTED


def test_first_and_further_queries_keep_to_their_bytes(chromium: Browser, large_url: str) -> None:
    queries = [query.text for query in Random(1).sample(labelled_queries(), SAMPLE)]
    costs = [
        cost(chromium, f"{large_url}about/", first, further)
        for first, further in zip(queries, [*queries[1:], queries[0]], strict=True)
    ]
    assert [each for each in costs if each.first > FIRST_QUERY] == []
    assert [each for each in costs if each.further > FURTHER_QUERY] == []
    # What costs nothing was not measured.
    assert all(each.first > 50_000 for each in costs)
