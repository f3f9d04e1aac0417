"""The files of data, which scripts and other programs fetch."""

from __future__ import annotations

from typing import Final

ROBOTS: Final = "robots.txt"
OPENSEARCH: Final = "opensearch.xml"
PAPERS_JSON: Final = "data/papers.json"
PAPERS_JSONL: Final = "data/papers.jsonl"
PAPERS_SCHEMA: Final = "data/schema.json"
DATA_INDEX: Final = "data/index.json"
PAPERS_BIB: Final = "data/papers.bib"
PAPERS_RIS: Final = "data/papers.ris"
PAPERS_CSL: Final = "data/papers.csl.json"
PAPERS_CSV: Final = "data/papers.csv"
RECORDS_INDEX: Final = "data/records/index.json"
RECORDS_PART: Final = "data/records/{format}/{number}.json"
"""The files of papers' records in one format, or of abstracts; the browser fills the rest in."""
NAMES_INDEX: Final = "data/names/index.json"
NAMES_FILE: Final = "data/names/{name}.json"
"""The names that begin alike; the browser fills the beginning in, too."""
RECENT: Final = "data/recent.json"
FILTER_INDEX: Final = "data/filter/index.json"
FILTER_CARDS: Final = "data/filter/cards/{number}.json"
"""The files of paper cards, numbered from 0; the browser fills the number in, too."""
SEARCH_INDEX: Final = "data/search/index.json"
SEARCH_FACETS: Final = "data/search/facets.json"
SEARCH_WORDS: Final = "data/search/words/{name}.txt"
"""The files of words, named by how the words in them begin; the browser fills the name in, too."""
SEARCH_MEANING: Final = "data/search/meaning.bin"
SEARCH_VECTORS: Final = "data/search/vectors/{number}.bin"
"""The files of word vectors, numbered from 0; the browser fills the number in, too."""
PAGEFIND: Final = "pagefind/"
"""Pagefind's index; like its other files it is written into the built site."""


def citation_file(kind: str, name: str, suffix: str) -> str:
    """The citations of a part of the archive: of `tags`, `years` or `digests`."""
    return f"data/{kind}/{name}.{suffix}"


FEED_PAPERS: Final = 3
"""Papers from which on a name has a feed."""


def feed_file(kind: str, name: str = "") -> str:
    """The Atom file of a feed: of `papers` or `digests`, or of one of `tags` or `authors`."""
    return f"feeds/{kind}/{name}.xml" if name else f"feeds/{kind}.xml"


def json_feed_file(path: str) -> str:
    """The JSON Feed beside an Atom file, with the same name."""
    return f"{path.removesuffix('.xml')}.json"
