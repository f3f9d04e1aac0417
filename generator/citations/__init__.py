"""Papers as other programs cite them: permanent keys, BibTeX, RIS, CSL-JSON and plain text."""

from __future__ import annotations

from generator.citations.cited import cite_papers
from generator.citations.names import Name, parse_name

__all__ = ["Name", "cite_papers", "parse_name"]
