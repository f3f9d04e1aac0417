"""Everything that a search needs: records for Pagefind's index, and the archive's words.

Pagefind is index, stemmer and store of records; the scripts of the theme rank what it answers.
"""

from __future__ import annotations

from generator.search.prepared import NOWHERE, IndexPlace, make_search, read_search

__all__ = ["NOWHERE", "IndexPlace", "make_search", "read_search"]
