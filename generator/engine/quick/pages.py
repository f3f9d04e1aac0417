"""Makes the pages outside of the navigation in MkDocs' stead, at its documented events.

MkDocs gathers the files, sets up theme and navigation, and makes the other pages. Of each kind of
page that is made anew it makes two as well, which show whether both ways give the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Final

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.engine.assets import as_published
from generator.engine.quick.making import PageMaker
from generator.engine.quick.notes import PageNotes, read_notes
from generator.engine.sitemap import listed_pages
from generator.engine.staging import Staging
from generator.work import Work

SPECIMENS: Final = 2
"""Pages of a kind that MkDocs makes, too."""


class _NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types here
    """What mkdocs.yml says of this plugin, which it does not name."""


class QuickPages(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]  # nor here
    """One run of MkDocs in which most pages are made here."""

    def __init__(self, staging: Staging, work: Work) -> None:
        self.differing: list[str] = []
        """Pages of which MkDocs made something else."""
        self.unfamiliar: list[str] = []
        """Pages that only MkDocs can make."""
        self._staging = staging
        self._work = work
        self._all: Sequence[File] = ()
        self._made: list[Page] = []
        self._specimens: set[str] = set()

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make what can be made or kept, and leave the rest to MkDocs."""
        self._all = files.documentation_pages()
        navigated = {page.file for page in nav.pages}
        pages = [file.page for file in self._all if file.page is not None and file not in navigated]
        maker = PageMaker(pages, nav, config, files, self._staging)
        kinds: Counter[tuple[str, str]] = Counter()
        by_name = {file.src_uri: file for file in files}
        for page, notes, is_new in self._noted(pages, maker, nav, by_name):
            if notes is None:
                self.unfamiliar.append(page.file.src_uri)
                continue
            kind = (notes.template, page.file.src_uri.partition("/")[0])
            kinds[kind] += is_new
            if is_new and kinds[kind] <= SPECIMENS:
                self._specimens.add(page.file.src_uri)
                continue
            page.file.inclusion = InclusionLevel.EXCLUDED
            page.meta = {"template": notes.template}
            page.present_anchor_ids = set(notes.ids)
            page.links_to_anchors = {
                by_name[name]: dict(asked) for name, asked in notes.anchors.items()
            }
            self._made.append(page)
        self._keep_files(files)
        return nav

    def _noted(
        self,
        pages: Sequence[Page],
        maker: PageMaker,
        nav: Navigation,
        files: dict[str, File],
    ) -> Iterable[tuple[Page, PageNotes | None, bool]]:
        """Each page with its notes, None where only MkDocs can make it; and whether it is new."""
        # The frame of every page shows the navigation.
        frame = blake2b(str(nav).encode()).hexdigest()
        keys = [f"{frame}\0{page.file.src_uri}\0{maker.source_checksum(page)}" for page in pages]
        found = list(self._work.kept("pages", keys, maker.make))
        again = [
            at
            for at, (page, spelled) in enumerate(zip(pages, found, strict=True))
            if not (spelled and self._stands(page, read_notes(spelled), files))
        ]
        made = self._work.each(len(again), lambda at: maker.make(again[at]))
        for at, spelled in zip(again, made, strict=True):
            found[at] = spelled
        for page, spelled in zip(pages, found, strict=True):
            is_new = page.file.dest_uri not in self._staging.kept
            yield page, read_notes(spelled) if spelled else None, is_new

    def _stands(self, page: Page, notes: PageNotes, files: dict[str, File]) -> bool:
        """Whether a page is made: now, or by an earlier build of which it is still there."""
        name = page.file.dest_uri
        if (self._staging.folder / name).exists():
            return True
        return notes.holds(files) and self._staging.keep_by_checksum(name, notes.checksum)

    def _keep_files(self, files: Files) -> None:
        """Leave files that are no pages where they are, if the last site has the same."""
        if self._staging.is_first:
            return
        for file in (*files.static_pages(), *files.media_files()):
            if self._staging.keep(file.dest_uri, as_published(file.dest_uri, file.content_bytes)):
                file.inclusion = InclusionLevel.EXCLUDED

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Tell the map of the site of all pages."""
        return {**context, "pages": listed_pages(self._all)}

    def on_page_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Tell the pages that MkDocs makes of all pages."""
        return {**context, "pages": self._all}

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Compare what MkDocs made with what was made here."""
        name = page.file.src_uri
        if name in self._specimens:
            made = (self._staging.folder / page.file.dest_uri).read_bytes()
            if made != output.encode("utf-8", errors="xmlcharrefreplace"):
                self.differing.append(name)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Look whether the places in pages that links name are there."""
        files = Files(list(self._all))
        for page in self._made:
            page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
