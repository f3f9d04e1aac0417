"""Measures the search: what it finds in the real archive, and what it costs among 10,000 papers.

Runs the labelled queries and subjects and the frequent phrases of titles through the page of the
search in Chromium, types some queries into the box of another page with nothing cached, and pastes
some abstracts.
`--archive DIR` takes seeds of a large archive in place of made-up papers, and asks for the frequent
phrases of its titles, and for papers by id, by address and by title, too. Ends with exit code 1
where a limit is missed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from generator.search.records import SearchRecord
from tests.measures.browser import find_chromium, launch, opened, visit
from tests.measures.phrases import PRECISION, RECALL, find, frequent_phrases
from tests.measures.real_site import ROOT, build_real_site
from tests.measures.search import (
    FLOOR,
    FLOORS,
    SUBJECT_FLOOR,
    SUBJECT_FLOORS,
    WARM,
    Answer,
    LabelledQuery,
    Subject,
    ask,
    labelled_queries,
    labelled_subjects,
    mean_by_kind,
)
from tests.measures.search_costs import (
    FIRST_QUERY,
    FURTHER_QUERY,
    LONG,
    PASTED,
    cost,
    requests_of_pasted,
)
from tests.measures.search_site import (
    build_search_site,
    read_seeds_of,
    records_of,
    synthetic_archive,
)
from tests.measures.server import serving

NAMED: Final = 300
"""Papers that are asked for by name."""
PASTED_TEXTS: Final = 25
"""Abstracts that are pasted."""
PAGES: Final = ("arxiv.org/abs/", "huggingface.co/papers/")
"""Whose addresses end in an id."""


def main() -> int:
    """Print every measurement; returns 0 where all limits are kept, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, usage="search.py [options]")
    parser.add_argument("--site", type=Path, help="the real archive's site; built where not given")
    parser.add_argument("--archive", type=Path, metavar="DIR", help="seeds of a large archive")
    parser.add_argument("--papers", type=int, default=10_000, metavar="N", help="made-up papers")
    parser.add_argument(
        "--sample", type=int, default=60, metavar="N", help="queries that are typed"
    )
    options = parser.parse_args()
    chromium = find_chromium()
    if chromium is None:
        sys.exit("error: no Chromium on the path")
    queries = labelled_queries()
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        browser = launch(playwright, chromium)
        print("the real archive")
        with serving(options.site or build_real_site(folder / "real")) as url:
            kept = [_relevance(queries, _answers(browser, url, [q.text for q in queries])[0])]
            subjects = labelled_subjects()
            kept.append(_subjects(subjects, _answers(browser, url, [s.text for s in subjects])[0]))
            records = records_of(read_seeds_of(ROOT / "seeds", folder / "real"))
            kept.append(_phrases(browser, url, records))
        if options.archive:
            print(f"the archive of {options.archive}")
            archive = read_seeds_of(options.archive, folder / "large")
        else:
            print(f"{options.papers:,} made-up papers")
            archive = synthetic_archive(folder / "large", options.papers)
        with serving(build_search_site(archive, folder / "large", folder / "site")) as url:
            sample = Random(1).sample(queries, options.sample)
            records = records_of(archive)
            kept += [_bytes(browser, url, sample), _pasted(browser, url, records)]
            kept.append(_times(browser, url, queries))
            if options.archive:
                kept += [_phrases(browser, url, records), _named(browser, url, records)]
        browser.close()
    return 0 if all(kept) else 1


def _answers(
    browser: Browser, url: str, texts: Sequence[str], rounds: int = 1
) -> list[list[Answer]]:
    """The answers of one page to all queries, once a round."""
    with opened(browser, width=1280) as page:
        visit(page, f"{url}search/")
        return [[ask(page, text) for text in texts] for _ in range(rounds)]


def _relevance(queries: Sequence[LabelledQuery], answers: Sequence[Answer]) -> bool:
    ranks = [
        answer.reciprocal_rank(query.title) for query, answer in zip(queries, answers, strict=True)
    ]
    means = mean_by_kind(queries, ranks)
    firsts = mean_by_kind(queries, [float(rank == 1) for rank in ranks])
    floors = {**FLOORS, "all": FLOOR}
    for kind, mean in means.items():
        print(
            f"{kind:>11}: MRR@10 {mean:.3f} (floor {floors[kind]:.2f}), "
            f"success@1 {firsts[kind]:.3f}{_missed(mean >= floors[kind])}"
        )
    return all(mean >= floors[kind] for kind, mean in means.items())


def _subjects(subjects: Sequence[Subject], answers: Sequence[Answer]) -> bool:
    gains = [
        answer.gain(subject.relevant) for subject, answer in zip(subjects, answers, strict=True)
    ]
    floors = {**SUBJECT_FLOORS, "all": SUBJECT_FLOOR}
    means = mean_by_kind(subjects, gains)
    for kind, mean in means.items():
        print(
            f"{kind:>11}: nDCG@10 {mean:.3f} (floor {floors[kind]:.2f})"
            f"{_missed(mean >= floors[kind])}"
        )
    return all(mean >= floors[kind] for kind, mean in means.items())


def _phrases(browser: Browser, url: str, records: Sequence[SearchRecord]) -> bool:
    phrases = frequent_phrases(records)
    with opened(browser, width=1280) as page:
        visit(page, f"{url}search/")
        found = [find(page, url, phrase.text) for phrase in phrases]
    recalls = [phrase.recall(each) for phrase, each in zip(phrases, found, strict=True)]
    enough = sum(recall >= RECALL for recall in recalls)
    precision = statistics.mean(
        phrase.precision(each) for phrase, each in zip(phrases, found, strict=True)
    )
    kept = enough == len(phrases) and precision >= PRECISION
    print(
        f"phrases of titles: {enough} of {len(phrases)} find {RECALL:.0%} of the papers with both "
        f"words, P@10 {precision:.3f} (limit {PRECISION}){_missed(kept)}"
    )
    return kept


def _named(browser: Browser, url: str, records: Sequence[SearchRecord]) -> bool:
    """Whether each of a sample of papers is the first to be found by its id, address and title."""
    known = [(number, record) for number, record in enumerate(records) if record.arxiv]
    sample = Random(1).sample(known, min(NAMED, len(known)))
    missed = 0
    with opened(browser, width=1280) as page:
        visit(page, f"{url}search/")
        for number, record in sample:
            addresses = [f"https://{page}{record.arxiv}" for page in PAGES]
            for text in (record.arxiv, *addresses, record.title):
                missed += find(page, url, text)[:1] != [number]
    print(f"ids, addresses and titles of {len(sample)}: {missed} not first{_missed(missed == 0)}")
    return missed == 0


def _bytes(browser: Browser, url: str, queries: Sequence[LabelledQuery]) -> bool:
    texts = [query.text for query in queries]
    costs = [
        cost(browser, f"{url}about/", first, further)
        for first, further in zip(texts, [*texts[1:], texts[0]], strict=True)
    ]
    kept = [
        _told("first query", [each.first for each in costs], FIRST_QUERY),
        _told("further query", [each.further for each in costs], FURTHER_QUERY),
    ]
    for name, by_kind in (
        ("first", [each.first_by_kind for each in costs]),
        ("further", [each.further_by_kind for each in costs]),
    ):
        kinds = sorted({kind for each in by_kind for kind in each})
        means = {kind: statistics.mean(each.get(kind, 0) for each in by_kind) for kind in kinds}
        told = ", ".join(f"{kind} {mean:,.0f}" for kind, mean in means.items())
        print(f"{name} query, bytes on average by kind of file: {told}")
    for name, means in (
        ("first", mean_by_kind(queries, [each.first for each in costs])),
        # Of two queries typed in turn, the further one is that of the next one's kind.
        ("further", mean_by_kind([*queries[1:], queries[0]], [each.further for each in costs])),
    ):
        told = ", ".join(f"{kind} {mean:,.0f}" for kind, mean in means.items() if kind != "all")
        print(f"{name} query, bytes on average by kind of query: {told}")
    return all(kept)


def _pasted(browser: Browser, url: str, records: Sequence[SearchRecord]) -> bool:
    """Whether pasted abstracts keep to their requests."""
    texts = [each.abstract for each in records if len(each.abstract.split()) > LONG]
    sample = Random(1).sample(texts, min(PASTED_TEXTS, len(texts)))
    asked = [requests_of_pasted(browser, url, text) for text in sample]
    return _told("pasted abstract", asked, PASTED, "requests")


def _told(name: str, found: Sequence[int], limit: int, unit: str = "bytes") -> bool:
    """Whether the most is within the limit, which is told."""
    kept = max(found) <= limit
    print(
        f"{name}: {statistics.mean(found):,.0f} {unit} on average, {max(found):,} at most "
        f"(limit {limit:,}){_missed(kept)}"
    )
    return kept


def _times(browser: Browser, url: str, queries: Sequence[LabelledQuery]) -> bool:
    cold, warm = _answers(browser, url, [query.text for query in queries], rounds=2)
    for name, answers in (("cold", cold), ("warm", warm)):
        times = [answer.time for answer in answers]
        p95 = statistics.quantiles(times, n=20)[-1]
        print(f"{name} query: p50 {statistics.median(times):.0f} ms, p95 {p95:.0f} ms")
    print(f"limit of p95, warm: {WARM} ms{_missed(p95 <= WARM)}")
    return p95 <= WARM


def _missed(kept: bool) -> str:  # noqa: FBT001 -- a word for a truth
    return "" if kept else " MISSED"


if __name__ == "__main__":
    sys.exit(main())
