"""Everything that a search needs: records for Pagefind's index, and the archive's words.

Pagefind is index, stemmer and store of records; the scripts of the theme rank what it answers.
"""

from __future__ import annotations

from generator.search.facets import search_facets
from generator.search.prepared import (
    PreparedSearch,
    prepare_search,
    search_files,
    write_search_index,
)

__all__ = [
    "PreparedSearch",
    "prepare_search",
    "search_facets",
    "search_files",
    "write_search_index",
]
