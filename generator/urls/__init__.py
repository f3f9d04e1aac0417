"""The only place where a slug, an address or a path of the site is spelled.

An address is written as the contract has it, relative to the site's root and with a closing slash:
`papers/<slug>/`. Its Markdown file and the links between files follow from it.
"""

from __future__ import annotations

from generator.urls.files import (
    FILTER_CARDS,
    FILTER_INDEX,
    PAGEFIND,
    PAPERS_BIB,
    PAPERS_CSL,
    PAPERS_CSV,
    PAPERS_JSON,
    PAPERS_RIS,
    SEARCH_FACETS,
    SEARCH_INDEX,
    SEARCH_WORDS,
    citation_file,
)
from generator.urls.links import arxiv_links, relative_address, relative_link, search_links
from generator.urls.pages import (
    ARCHIVE,
    DIGESTS,
    FILTER,
    HOME,
    SEARCH,
    SECTIONS,
    TAGS,
    UNDATED,
    UNDATED_YEAR,
    digest_address,
    filter_query,
    find_collisions,
    markdown_path,
    month_address,
    page_address,
    paper_address,
    tag_address,
    year_address,
)
from generator.urls.slugs import (
    HASH_LENGTH,
    PAPER_SLUG_LENGTH,
    RESERVED_SEGMENTS,
    digest_id,
    paper_slugs,
)

__all__ = [
    "ARCHIVE",
    "DIGESTS",
    "FILTER",
    "FILTER_CARDS",
    "FILTER_INDEX",
    "HASH_LENGTH",
    "HOME",
    "PAGEFIND",
    "PAPERS_BIB",
    "PAPERS_CSL",
    "PAPERS_CSV",
    "PAPERS_JSON",
    "PAPERS_RIS",
    "PAPER_SLUG_LENGTH",
    "RESERVED_SEGMENTS",
    "SEARCH",
    "SEARCH_FACETS",
    "SEARCH_INDEX",
    "SEARCH_WORDS",
    "SECTIONS",
    "TAGS",
    "UNDATED",
    "UNDATED_YEAR",
    "arxiv_links",
    "citation_file",
    "digest_address",
    "digest_id",
    "filter_query",
    "find_collisions",
    "markdown_path",
    "month_address",
    "page_address",
    "paper_address",
    "paper_slugs",
    "relative_address",
    "relative_link",
    "search_links",
    "tag_address",
    "year_address",
]
