"""How a paper is cited, on its page and in the page's head, for people and for Zotero.

What Zotero, Google Scholar and search engines read of a head was tried with their own readers:
`citation_*` and Dublin Core make a complete preprint, schema.org is for search engines.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import quote_plus

from generator.markdown import FrontValue, ScriptData, script_data
from generator.model import CitedPaper, Paper, PartialDate, TypesetPaper
from generator.urls import arxiv_links

REPOSITORY: Final = "arXiv"
COINS_OF_A_PREPRINT: Final = (
    "ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:dc&rft.type=preprint"
)
AUTHORS_TOLD: Final = 25
"""In schema.org's form; more would tell search engines what `citation_author` tells them already,
and make the page larger than need be."""


AUTHORS_APART: Final = 64
"""With an element each, as Google Scholar's guidelines have it, which costs 40 bytes beside the
name. More stand in one `citation_authors`, with a semicolon between: the older form of the same
tags, of which Zotero reads every name alike where no `citation_author` stands beside it."""


@dataclass(frozen=True, slots=True)
class CitationHead:
    """What programs read in the head of a paper's page."""

    tags: tuple[tuple[str, str], ...]
    """Name and content of each `meta` element."""
    schema_org: ScriptData
    cite_as: str | None
    """The address by which the work is cited."""

    @property
    def front_matter(self) -> Mapping[str, FrontValue]:
        """The same for the theme; what is not known is absent."""
        head: dict[str, FrontValue] = {
            "citation": [{"name": name, "content": content} for name, content in self.tags],
            "schema_org": self.schema_org,
        }
        return head | ({"cite_as": self.cite_as} if self.cite_as else {})


def citation_head(paper: Paper, texts: TypesetPaper, cited: CitedPaper) -> CitationHead:
    """What is known of a paper, and nothing that is not."""
    links = arxiv_links(paper.arxiv) if paper.arxiv else {}
    tags: list[tuple[str, str]] = [("citation_title", texts.title.plain)]
    tags += _author_tags(cited.authors)
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
    return CitationHead(
        tags=tuple(tags),
        schema_org=script_data(_schema_org(paper, texts, cited, links.get("arXiv"))),
        cite_as=f"https://doi.org/{cited.doi}" if cited.doi else None,
    )


def coins(paper: Paper, title: str, cited: CitedPaper) -> str:
    """A paper in a list as Zotero offers it: the value of a COinS span, escaped for HTML.

    It stands once a paper in every list, with every author: signs that a query may hold stay as
    they are.
    """
    links = arxiv_links(paper.arxiv) if paper.arxiv else {}
    pairs = [f"{COINS_OF_A_PREPRINT}&rft.title={_quoted(title)}"]
    pairs += [f"rft.au={_quoted(name)}" for name in cited.authors]
    if paper.date is not None:
        pairs.append(f"rft.date={paper.date}")
    if cited.doi is not None:
        pairs += [
            f"rft.publisher={REPOSITORY}",
            # Zotero takes a DOI from here only, and not from the Dublin Core's identifier.
            f"rft_id={_quoted(f'info:doi/{cited.doi}')}",
            f"rft_id={_quoted(links['arXiv'])}",
        ]
    return html.escape("&".join(pairs))


@lru_cache(maxsize=2**14)
def _quoted(text: str) -> str:
    return quote_plus(text, safe=",:/")


def _author_tags(names: Sequence[str]) -> list[tuple[str, str]]:
    """The names, family name first, as programs read them."""
    if len(names) > AUTHORS_APART:
        return [("citation_authors", "; ".join(names))]
    return [("citation_author", name) for name in names]


def _schema_org(
    paper: Paper, texts: TypesetPaper, cited: CitedPaper, address: str | None
) -> dict[str, object]:
    known: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "headline": texts.title.plain,
        "author": list(paper.authors) if len(paper.authors) <= AUTHORS_TOLD else None,
        "datePublished": str(paper.date) if paper.date else None,
        "identifier": f"doi:{cited.doi}" if cited.doi else None,
        "sameAs": address,
    }
    return {key: value for key, value in known.items() if value}


def _slashed(date: PartialDate) -> str:
    """2026, 2026/05 or 2026/05/07."""
    return str(date).replace("-", "/")
