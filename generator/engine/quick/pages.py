"""Makes the pages outside of the navigation in MkDocs' stead, at its documented events.

MkDocs gathers the files, sets up theme and navigation, and makes the other pages. Of each kind of
page it makes two as well, which show whether both ways give the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.commands.build import get_context
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import write_file
from mkdocs.utils.templates import TemplateContext

from generator.engine.quick.addresses import remember_addresses
from generator.engine.quick.blocks import render_quickly
from generator.engine.quick.links import PageLinks, SiteLinks
from generator.engine.quick.tags import UnfamiliarError
from generator.engine.sitemap import listed_pages

SPECIMENS: Final = 2
"""Pages of a kind that MkDocs makes, too."""


class _NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types here
    """What mkdocs.yml says of this plugin, which it does not name."""


class QuickPages(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]  # nor here
    """One run of MkDocs in which most pages are made here."""

    def __init__(self) -> None:
        self.differing: list[str] = []
        """Pages of which MkDocs made something else."""
        self.unfamiliar: list[str] = []
        """Pages that only MkDocs can make."""
        self._all: Sequence[File] = ()
        self._made: list[Page] = []
        self._specimens: dict[str, str] = {}

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make what can be made, and leave the rest to MkDocs."""
        self._all = files.documentation_pages()
        environment = remember_addresses(config.theme.get_env())
        links = SiteLinks(files)
        kinds: Counter[tuple[str, str]] = Counter()
        navigated = {page.file for page in nav.pages}
        for file in self._all:
            page = file.page
            if page is None or file in navigated:
                continue
            page.read_source(config)
            try:
                _render(page, links)
            except UnfamiliarError:
                self.unfamiliar.append(file.src_uri)
                continue
            template = page.meta.get("template", "main.html")
            context = get_context(nav, self._all, config, page)
            page.active = True
            output = environment.get_template(template).render(context)
            page.active = False
            kind = (template, file.src_uri.partition("/")[0])
            kinds[kind] += 1
            if kinds[kind] <= SPECIMENS:
                self._specimens[file.src_uri] = output
                continue
            write_file(output.encode("utf-8", errors="xmlcharrefreplace"), file.abs_dest_path)
            file.inclusion = InclusionLevel.EXCLUDED
            page.markdown, page.content, page.toc = None, None, get_toc([])
            page.meta = {"template": template}
            self._made.append(page)
        return nav

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Tell the map of the site of all pages."""
        return {**context, "pages": listed_pages(self._all)}

    def on_page_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Tell the pages that MkDocs makes of all pages."""
        return {**context, "pages": self._all}

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Compare what MkDocs made with what was made here."""
        if self._specimens.pop(page.file.src_uri, output) != output:
            self.differing.append(page.file.src_uri)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Look whether the places in pages that links name are there."""
        files = Files(list(self._all))
        for page in self._made:
            page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)


def _render(page: Page, links: SiteLinks) -> None:
    """Give a page its content; UnfamiliarError where only MkDocs can."""
    if page.markdown is None or "title" not in page.meta:
        raise UnfamiliarError(page.file.src_uri)
    page_links = PageLinks(page.file, links)
    rendered = render_quickly(page.markdown, page_links)
    page.content = rendered.content
    tokens = nest_toc_tokens(
        [
            {"level": each.level, "id": each.identity, "name": each.name}
            for each in rendered.headings
        ]
    )
    page.toc = get_toc(list(tokens))
    page.present_anchor_ids = set(rendered.ids)
    page.links_to_anchors = page_links.to_anchors
