"""Which papers have which tag, link, year, month and digest, by their numbers.

`index.json`, which a browser reads first, tells what there is:

- `papers`: how many papers there are, and `upvoted`: of how many the upvotes are known;
- `tags`: slug, label, facet and number of papers of each tag that papers carry, in the vocabulary's
  order, by which cards name them; `facets`: heading by facet;
- `has`: kind of link (code, project, model, data), label and number of papers;
- `years` and `months`: `2025`, `2025-03` or `undated`, and runs of papers: the number of the first
  one and how many follow in a row, as often as there are runs.

`tags.json` has in `tags` the papers by slug and in `has` by kind of link, and `digests.json` has in
`digests` the title and the papers by id; numbers of papers rise and are packed (`packing.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.exports.find.packing import packed_rising
from generator.model import FACETS, Archive, Indexes
from generator.phrases import LINK_LABELS
from generator.urls import UNDATED_YEAR


def index_of(archive: Archive, indexes: Indexes) -> dict[str, object]:
    """What `index.json` tells of the archive."""
    numbers = _numbers(indexes)
    used = [tag for tag in archive.tags if indexes.by_tag[tag.slug]]
    facets = {tag.facet for tag in used}
    years = {str(year): slugs for year, slugs in indexes.by_year.items()}
    if indexes.undated:
        years[UNDATED_YEAR] = indexes.undated
    months = {f"{year}-{month:02d}": slugs for (year, month), slugs in indexes.by_month.items()}
    return {
        "papers": len(numbers),
        "upvoted": sum(paper.upvotes is not None for paper in archive.papers),
        "facets": {facet: heading for facet, heading in FACETS.items() if facet in facets},
        "tags": [[tag.slug, tag.label, tag.facet, len(indexes.by_tag[tag.slug])] for tag in used],
        "has": [
            [kind.value, LINK_LABELS[kind], len(slugs)] for kind, slugs in indexes.by_link.items()
        ],
        "years": [[name, list(_runs(_rising(numbers, each)))] for name, each in years.items()],
        "months": [[name, list(_runs(_rising(numbers, each)))] for name, each in months.items()],
    }


def postings_of_tags(archive: Archive, indexes: Indexes) -> dict[str, object]:
    """What `tags.json` tells."""
    numbers = _numbers(indexes)
    return {
        "tags": {
            tag.slug: packed_rising(_rising(numbers, indexes.by_tag[tag.slug]))
            for tag in archive.tags
            if indexes.by_tag[tag.slug]
        },
        "has": {
            kind.value: packed_rising(_rising(numbers, slugs))
            for kind, slugs in indexes.by_link.items()
        },
    }


def postings_of_digests(archive: Archive, indexes: Indexes) -> dict[str, object]:
    """What `digests.json` tells."""
    numbers = _numbers(indexes)
    return {
        "digests": {
            digest.id: [digest.title, packed_rising(_rising(numbers, digest.papers))]
            for digest in archive.digests
        }
    }


def _numbers(indexes: Indexes) -> dict[str, int]:
    return {slug: number for number, slug in enumerate(indexes.newest_first)}


def _rising(numbers: Mapping[str, int], slugs: Iterable[str]) -> list[int]:
    return sorted(numbers[slug] for slug in slugs)


def _runs(numbers: Sequence[int]) -> Iterator[int]:
    """First number and length of each run of numbers that follow each other."""
    first = 0
    for at, number in enumerate(numbers):
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            yield from (numbers[first], at + 1 - first)
            first = at + 1
