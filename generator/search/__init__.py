"""Everything that a search needs: records for Pagefind's index, and the archive's words.

Pagefind is index, stemmer and store of records; the scripts of the theme rank what it answers.
"""

from __future__ import annotations

from generator.search.meaning import meaning_files
from generator.search.pagefind import write_search_index
from generator.search.records import SearchRecord, search_records
from generator.search.words import search_words

__all__ = [
    "SearchRecord",
    "meaning_files",
    "search_records",
    "search_words",
    "write_search_index",
]
