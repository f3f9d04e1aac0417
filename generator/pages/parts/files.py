"""Links to the files of citations that a list of papers has."""

from __future__ import annotations

from generator.urls import citation_file, relative_address


def citation_links(kind: str, name: str, address: str) -> tuple[tuple[str, str], ...]:
    """Label and link from `address`, as the built site has it, of each file of a list's papers."""
    return tuple(
        (label, relative_address(address, citation_file(kind, name, ending)))
        for label, ending in (("BibTeX", "bib"), ("RIS", "ris"))
    )
