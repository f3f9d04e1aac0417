"""Makes one page after another: its Markdown, within the frame of the theme."""

from __future__ import annotations

import jinja2
from jinja2 import TemplateError
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.engine.quick.addresses import remember_addresses
from generator.engine.quick.frames import Frames
from generator.engine.quick.front_matter import read_front_matter
from generator.engine.quick.markdown.blocks import render_quickly
from generator.engine.quick.markdown.links import PageLinks, SiteLinks
from generator.engine.quick.markdown.tags import UnfamiliarError
from generator.engine.quick.notes import PageNotes, spell_notes
from generator.engine.staging import Staging
from generator.work import checksum_of


class PageMaker:
    """Makes pages of one run of MkDocs."""

    def __init__(
        self,
        nav: Navigation,
        config: MkDocsConfig,
        files: Files,
        staging: Staging,
        compiled: jinja2.BytecodeCache,
    ) -> None:
        """`files` are all of the site."""
        self.all = files.documentation_pages()
        """The Markdown files."""
        self.pages = [file.page for file in self.all if file.page is not None]
        """Those that are pages: places are among them."""
        self._nav = nav
        self._config = config
        environment = remember_addresses(config.theme.get_env())
        environment.bytecode_cache = compiled
        self._frames = Frames(environment, nav)
        self._links = SiteLinks(files)
        self._staging = staging

    def name(self, place: int) -> str:
        """The path of a page's Markdown, below docs/."""
        return self.pages[place].file.src_uri

    def make(self, place: int) -> bytes:
        """Stage a page and give its notes, or none where only MkDocs can make it."""
        page = self.pages[place]
        try:
            _read(page, self._config)
            links = PageLinks(page.file, self._links)
            _render(page, links)
            return spell_notes(self._framed(page, links))
        except (UnfamiliarError, UnicodeDecodeError, TemplateError):
            # Of what is wrong with a page or a template, MkDocs has more to say.
            return b""
        finally:
            page.markdown, page.content, page.toc, page.meta = None, None, get_toc([]), {}

    def _framed(self, page: Page, links: PageLinks) -> PageNotes:
        """Write a page that has its content."""
        template = str(page.meta.get("template", "main.html"))
        context = get_context(self._nav, self.all, self._config, page)
        page.active = True
        output = self._frames.render(template, page, context)
        page.active = False
        content = output.encode("utf-8", errors="xmlcharrefreplace")
        self._staging.write_anew(page.file.dest_uri, content)
        return PageNotes(
            template,
            checksum_of(content),
            tuple(sorted(page.present_anchor_ids or ())),
            tuple(sorted(links.targets)),
            {file.src_uri: asked for file, asked in links.to_anchors.items()},
        )


def _read(page: Page, config: MkDocsConfig) -> None:
    """Give a page its Markdown and its front matter."""
    read = read_front_matter(page.file.content_string)
    if read:
        page.markdown, page.meta = read[0], dict(read[1])
    else:
        page.read_source(config)


def _render(page: Page, links: PageLinks) -> None:
    """Give a page its content; UnfamiliarError where only MkDocs can."""
    if page.markdown is None or "title" not in page.meta:
        raise UnfamiliarError(page.file.src_uri)
    rendered = render_quickly(page.markdown, links)
    page.content = rendered.content
    tokens = nest_toc_tokens(
        [
            {"level": each.level, "id": each.identity, "name": each.name}
            for each in rendered.headings
        ]
    )
    page.toc = get_toc(list(tokens))
    page.present_anchor_ids = set(rendered.ids)
