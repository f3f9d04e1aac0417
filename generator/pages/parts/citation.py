"""How a paper is cited, on its page and in the page's head, for people and for Zotero.

What Zotero, Google Scholar and search engines read of a head was tried with their own readers:
`citation_*` and Dublin Core make a complete preprint, schema.org is for search engines.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.markdown import FrontValue, script_data
from generator.model import CitedPaper, Paper, PartialDate, TypesetPaper
from generator.urls import arxiv_links

REPOSITORY: Final = "arXiv"


def citation_head(paper: Paper, texts: TypesetPaper, cited: CitedPaper) -> Mapping[str, FrontValue]:
    """Front matter for the head of a paper's page; what is not known is absent."""
    links = arxiv_links(paper.arxiv) if paper.arxiv else {}
    tags: list[tuple[str, str]] = [("citation_title", texts.title.plain)]
    tags += [("citation_author", name) for name in cited.authors]
    if paper.date is not None:
        tags.append(("citation_publication_date", _slashed(paper.date)))
    if texts.abstract.plain:
        tags.append(("citation_abstract", texts.abstract.plain))
    if paper.arxiv is not None and cited.doi is not None:
        tags += [
            ("citation_pdf_url", links["PDF"]),
            ("citation_doi", cited.doi),
            ("citation_arxiv_id", paper.arxiv),
            ("citation_publisher", REPOSITORY),
            ("citation_public_url", links["arXiv"]),
            ("z:archiveID", f"{REPOSITORY}:{paper.arxiv}"),
        ]
    tags.append(("DC.type", "preprint"))
    head: dict[str, FrontValue] = {
        "citation": [{"name": name, "content": content} for name, content in tags],
        "schema_org": script_data(_schema_org(paper, texts, cited, links.get("arXiv"))),
    }
    if cited.doi:
        head["cite_as"] = f"https://doi.org/{cited.doi}"
    return head


def _schema_org(
    paper: Paper, texts: TypesetPaper, cited: CitedPaper, address: str | None
) -> dict[str, object]:
    known: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "headline": texts.title.plain,
        "author": [{"@type": "Person", "name": name} for name in paper.authors],
        "datePublished": str(paper.date) if paper.date else None,
        "abstract": texts.abstract.plain,
        "identifier": f"doi:{cited.doi}" if cited.doi else None,
        "sameAs": address,
    }
    return {key: value for key, value in known.items() if value}


def _slashed(date: PartialDate) -> str:
    """2026, 2026/05 or 2026/05/07."""
    return str(date).replace("-", "/")
