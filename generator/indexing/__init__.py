"""Orders and groupings of the archive; indexes hold slugs, the archive owns the papers."""

from __future__ import annotations

from generator.indexing.authors import index_authors, retired_names
from generator.indexing.companions import companions
from generator.indexing.days import coverage
from generator.indexing.indexes import index_archive

__all__ = ["companions", "coverage", "index_archive", "index_authors", "retired_names"]
