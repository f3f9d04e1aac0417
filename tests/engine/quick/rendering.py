"""One page rendered both ways: as quickly as can be, and by MkDocs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.engine.quick.markdown.blocks import Heading, render_quickly
from generator.engine.quick.markdown.links import PageLinks, SiteLinks
from tests.workspace import PROJECT

NAMES: Final = (
    *("index.md", "papers/first.md", "papers/second.md", "tags/index.md", "tags/moss.md"),
    *("archive/2025.md", "archive/2025/07.md", "authors/index.md", "search.md"),
)


@dataclass(frozen=True, slots=True)
class Made:
    """What a page's Markdown became, and what links ask of other pages."""

    content: str
    headings: tuple[Heading, ...]
    ids: frozenset[str]
    asked: dict[str, dict[str, str]]


class TwoWays:
    """A site of a few empty pages, in which a text can stand as any of them."""

    def __init__(self) -> None:
        self._config = load_config(str(PROJECT / "mkdocs.yml"), hooks=[])
        self._files = Files([File(name, "docs", "site", use_directory_urls=True) for name in NAMES])
        self._links = SiteLinks(self._files)

    def quickly(self, text: str, name: str = "papers/first.md") -> Made:
        """UnfamiliarError where the text is left to MkDocs."""
        file = self._file(name)
        links = PageLinks(file, self._links)
        made = render_quickly(text, links)
        return Made(made.content, made.headings, made.ids, _named(links.to_anchors))

    def by_mkdocs(self, text: str, name: str = "papers/first.md") -> Made:
        page = Page(None, self._file(name), self._config)
        page.markdown = text
        page.render(self._config, self._files)
        headings: list[Heading] = []
        left = list(page.toc)
        while left:
            link = left.pop(0)
            headings.append(Heading(link.level, link.id, link.title))
            left = [*link.children, *left]
        asked = _named(page.links_to_anchors or {})
        ids = frozenset(page.present_anchor_ids or ())
        return Made(page.content or "", tuple(headings), ids, asked)

    def _file(self, name: str) -> File:
        file = self._files.get_file_from_path(name)
        assert file is not None
        return file


def _named(asked: dict[File, dict[str, str]]) -> dict[str, dict[str, str]]:
    return {file.src_uri: links for file, links in asked.items()}
