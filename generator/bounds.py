"""How large an input may be: what is larger is one error, before any work is spent on it.

Every bound lies far above anything seen in 10,000 real entries, and far below what would keep a
machine busy: reading, tagging and typesetting take time and memory in step with these numbers.
"""

from __future__ import annotations

from typing import Final

FILE_BYTES: Final = 20_000_000
"""A file of the seeds; a month of the source's own JSON has about two million."""
TITLE_LETTERS: Final = 1_000
"""A title, a name or an address; the longest real title has about 250 letters."""
ABSTRACT_LETTERS: Final = 20_000
"""An abstract, and any other text that people write; real abstracts end below 3,000 letters."""
FORMULAS: Final = 200
"""Of one text; an abstract has a dozen, and the site engine's time grows with their square."""
FORMULA_LETTERS: Final = 500
"""Of one formula's source; no formula of an abstract is longer."""
FORMULA_WIDTH: Final = 100
"""Letters of a formula as plain text: a page's column is narrower, and no line breaks within."""
AUTHORS: Final = 5_000
"""Of one record; the longest real list has 664, and papers of physics reach about 3,000."""
NAME_LETTERS: Final = 100
"""A slug or an id: each becomes the name of a file, of which file systems take 255 bytes."""
PATTERN_LETTERS: Final = 500
"""A pattern of the vocabulary, which is matched with every text; the longest has 281."""
VALUES: Final = 2_000_000
"""In one file of JSON or YAML: as many as a full file of entries holds, and 1 GB of memory can."""
DEPTH: Final = 20
"""Of lists within lists; the source's own data is nine deep, and what people write three."""
REPR_LETTERS: Final = 1_000_000
"""Of one entry in Python's notation, which is parsed whole."""
FIRST_YEAR: Final = 1991
"""arXiv's first; an earlier year is a slip of the pen."""
LAST_YEAR: Final = 2099
"""A later year is a slip of the pen; no clock is asked, so that the same inputs stay right."""
MESSAGES_OF_A_KIND: Final = 20
"""In one file; more are counted, for whoever mends a kind of fault needs no second screen of it."""
MESSAGES_OF_A_FILE: Final = 200
"""Of all kinds together."""
QUOTED_LETTERS: Final = 60
"""Of an input, as a message repeats it."""
