"""The only place where a slug, an address or a path of the site is spelled.

An address is written as the contract has it, relative to the site's root and with a closing slash:
`papers/<slug>/`. Its Markdown file and the links between files follow from it.
"""

from __future__ import annotations

from generator.urls.files import (
    FILTER_CARDS,
    FILTER_INDEX,
    PAGEFIND,
    PAPERS_JSON,
    SEARCH_FACETS,
    SEARCH_INDEX,
    SEARCH_WORDS,
)
from generator.urls.ledger import (
    LEDGER,
    arxiv_key,
    name_in_key,
    parse_ledger_line,
    spell_ledger,
    title_as_key,
)
from generator.urls.links import arxiv_links, relative_address, relative_link, search_links
from generator.urls.pages import (
    ARCHIVE,
    CHANGES,
    DIGESTS,
    FILTER,
    HOME,
    PAPERS,
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
    paper_in_address,
    tag_address,
    year_address,
)
from generator.urls.slugs import (
    HASH_LENGTH,
    PAPER_SLUG_LENGTH,
    RESERVED_SEGMENTS,
    digest_id,
    paper_slug,
    plain_slug,
)

__all__ = [
    "ARCHIVE",
    "CHANGES",
    "DIGESTS",
    "FILTER",
    "FILTER_CARDS",
    "FILTER_INDEX",
    "HASH_LENGTH",
    "HOME",
    "LEDGER",
    "PAGEFIND",
    "PAPERS",
    "PAPERS_JSON",
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
    "arxiv_key",
    "arxiv_links",
    "digest_address",
    "digest_id",
    "filter_query",
    "find_collisions",
    "markdown_path",
    "month_address",
    "name_in_key",
    "page_address",
    "paper_address",
    "paper_in_address",
    "paper_slug",
    "parse_ledger_line",
    "plain_slug",
    "relative_address",
    "relative_link",
    "search_links",
    "spell_ledger",
    "tag_address",
    "title_as_key",
    "year_address",
]
