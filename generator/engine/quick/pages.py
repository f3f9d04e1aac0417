"""Makes pages, and copies files, in MkDocs' stead, at its documented events.

MkDocs gathers the files, sets up theme and navigation, and makes the pages that hold what only it
can read. Of each kind of page it makes the two shortest as well, which show whether both ways give
the same: in the first build of a program in which pages of that kind are made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.engine.assets import as_published, is_published_as_it_is
from generator.engine.quick.compiled import CompiledTemplates
from generator.engine.quick.making import PageMaker
from generator.engine.quick.notes import PageNotes, read_notes, read_pages, spell_notes
from generator.engine.sitemap import listed_pages
from generator.engine.staging import Staging
from generator.work import Checksums, Work, checksum_of

SPECIMENS: Final = 2
"""Pages of a kind that MkDocs makes, too."""
_NOTED: Final = "pages that were made"
_ALIKE: Final = "kinds of pages that MkDocs made the same"


class _NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types here
    """What mkdocs.yml says of this plugin, which it does not name."""


class QuickPages(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]  # nor here
    """One run of MkDocs in which most pages are made here."""

    def __init__(self, staging: Staging, work: Work) -> None:
        self.differing: list[str] = []
        """Pages of which MkDocs made something else."""
        self.compared: list[str] = []
        """Pages that MkDocs made as well."""
        self.unfamiliar: list[str] = []
        """Pages that only MkDocs can make."""
        self._staging = staging
        self._work = work
        self._compiled = CompiledTemplates(work)
        self._all: Sequence[File] = ()
        self._made: list[Page] = []
        self._specimens: dict[str, str] = {}
        """Pages that MkDocs is to make as well, each with its kind."""
        self._alike = set(work.recall(_ALIKE).decode(errors="replace").split("\n"))
        """Kinds of which both ways have given the same."""

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make what can be made or kept, and leave the rest to MkDocs."""
        maker = PageMaker(nav, config, files, self._staging, self._compiled)
        self._all = maker.all
        by_name = {file.src_uri: file for file in files}
        docs = Checksums(Path(config.docs_dir), self._work)
        # The frame of every page shows the navigation.
        frame = checksum_of(str(nav).encode())
        keys = [f"{frame} {docs.of(page.file.src_uri)}" for page in maker.pages]
        noted = list(self._noted(maker, keys, by_name))
        self.unfamiliar += [page.file.src_uri for page, notes in noted if notes is None]
        made = [(page, notes) for page, notes in noted if notes is not None]
        self._specimens = dict(self._chosen(made, frame))
        for page, notes in made:
            if page.file.src_uri in self._specimens:
                continue
            page.file.inclusion = InclusionLevel.EXCLUDED
            page.meta = {"template": notes.template}
            page.present_anchor_ids = set(notes.ids)
            page.links_to_anchors = {
                by_name[name]: dict(asked) for name, asked in notes.anchors.items()
            }
            self._made.append(page)
            self._staging.know(page.file.dest_uri, notes.checksum)
        self._copy_files(files, docs)
        return nav

    def _chosen(
        self, made: Sequence[tuple[Page, PageNotes]], frame: str
    ) -> Iterator[tuple[str, str]]:
        """The pages that MkDocs is to make, too, each with its kind within that frame."""
        kinds: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for page, notes in made:
            name = page.file.src_uri
            kind = f"{frame} {notes.template} {name.partition('/')[0]}"
            if page.file.dest_uri not in self._staging.kept and kind not in self._alike:
                kinds[kind].append((Path(page.file.abs_src_path or "").stat().st_size, name))
        for kind, found in kinds.items():
            yield from ((name, kind) for _, name in sorted(found)[:SPECIMENS])

    def _noted(
        self,
        maker: PageMaker,
        keys: Sequence[str],
        files: dict[str, File],
    ) -> Iterable[tuple[Page, PageNotes | None]]:
        """Each page with its notes, None where only MkDocs can make it."""
        known = read_pages(self._work.recall(_NOTED))
        found: list[PageNotes | None] = []
        missing = []
        for at, (page, key) in enumerate(zip(maker.pages, keys, strict=True)):
            source, notes = known.get(page.file.src_uri, ("", None))
            found.append(notes)
            if source != key or (notes and not self._stands(page, notes, files)):
                missing.append(at)
        made = self._work.each(len(missing), lambda at: maker.make(missing[at]))
        for at, spelled in zip(missing, made, strict=True):
            found[at] = read_notes(spelled)
        names = (page.file.src_uri for page in maker.pages)
        noted = dict(zip(names, zip(keys, found, strict=True), strict=True))
        self._work.note(_NOTED, spell_notes(noted))
        return zip(maker.pages, found, strict=True)

    def _stands(self, page: Page, notes: PageNotes, files: dict[str, File]) -> bool:
        """Whether a page that an earlier build made is still there, with all that it links to."""
        return notes.holds(files) and self._staging.keep(page.file.dest_uri, notes.checksum)

    def _copy_files(self, files: Files, docs: Checksums) -> None:
        """Stage the files that are no pages, as they are published."""
        others = (*files.static_pages(), *files.media_files())
        # Those that MkDocs leaves out are hidden, or templates.
        copied = [file for file in others if file.inclusion.value > InclusionLevel.DRAFT.value]
        self._staging.write_all(_Published(copied, docs))
        for file in copied:
            file.inclusion = InclusionLevel.EXCLUDED

    def on_env(self, env: jinja2.Environment, **_: object) -> jinja2.Environment:
        """Spare MkDocs what Jinja has compiled before."""
        env.bytecode_cache = self._compiled
        return env

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
            self.compared.append(name)
            made = (self._staging.folder / page.file.dest_uri).read_bytes()
            if made != output.encode("utf-8", errors="xmlcharrefreplace"):
                self.differing.append(name)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Look whether the places in pages that links name are there."""
        if not self.differing:
            alike = self._alike.union(self._specimens.values())
            self._work.note(_ALIKE, "\n".join(sorted(alike)).encode())
            self._compiled.note()
        files = Files(list(self._all))
        for page in self._made:
            page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)


class _Published:
    """Files as they are published, read whenever they are asked for."""

    def __init__(self, files: Iterable[File], docs: Checksums) -> None:
        self._files = {file.dest_uri: file for file in files}
        self._docs = docs

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __getitem__(self, name: str) -> bytes:
        return as_published(name, self._files[name].content_bytes)

    def checksum(self, name: str) -> str:
        """As `Contents` has it."""
        file = self._files[name]
        is_same = is_published_as_it_is(name) and file.src_dir == self._docs.folder
        known = self._docs.of(file.src_uri) if is_same else None
        return known or checksum_of(self[name])
