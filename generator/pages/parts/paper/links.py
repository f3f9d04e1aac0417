"""Where a paper and what belongs to it is found on other sites."""

from __future__ import annotations

from urllib.parse import quote_plus

from generator.markdown import Markdown, escape, external_link
from generator.model import Paper, PaperLink
from generator.phrases import LINK_LABELS
from generator.urls import arxiv_links, search_links


def reading_links(paper: Paper, title: str) -> tuple[tuple[str, str], ...]:
    """Label and address of where the work itself can be read, or else searched for by name."""
    links = arxiv_links(paper.arxiv) if paper.arxiv else search_links(quote_plus(title))
    return tuple(links.items())


def material_links(paper: Paper) -> tuple[Markdown, ...]:
    """Buttons that lead to code, project page, models and data, each with the host it leads to."""
    return tuple(_button(link) for link in paper.links)


def _button(link: PaperLink) -> Markdown:
    host = f"<span>{escape(link.host)}</span>"
    label = Markdown(f"{LINK_LABELS[link.kind]} {host}")
    return external_link(label, link.address, "button")
