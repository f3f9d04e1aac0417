"""The index of the search in the form that Pagefind's script reads in the browser.

Pagefind is the stemmer, the reader and the store of records. Words are cut by `generator.text` and
put to their places by `generator.search.places`, so that all agree on what a word is.
"""

from generator.search.pagefind.index import write_index
from generator.search.pagefind.program import PagefindError, Program, run_pagefind, stems_of

__all__ = ["PagefindError", "Program", "run_pagefind", "stems_of", "write_index"]
