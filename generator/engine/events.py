"""What every run of MkDocs does at its documented events: only what a page loads is published.

Pages are left alone: the same Markdown and theme give the same pages without these.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils.templates import TemplateContext

from generator import __version__
from generator.engine.assets import leave_out_comments
from generator.engine.sitemap import listed_pages, split_map

BUILT_BY: Final = f"digest-archive {__version__}"
"""The generator, as the colophon names it."""
NO_JEKYLL: Final = ".nojekyll"
"""Tells hosts that would run Jekyll to publish the files as they are, whatever their names."""


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Leave out the files that Material brings (2 MB of scripts and styles): no page loads one."""
    ours = {Path(config.docs_dir), Path(config.theme.custom_dir or config.docs_dir)}
    theirs = {
        folder for folder in {file.src_dir for file in files} if folder and Path(folder) not in ours
    }
    for file in list(files):
        if file.src_dir in theirs:
            files.remove(file)
    return files


def on_template_context(context: TemplateContext, **_: object) -> TemplateContext:
    """Tell the map of the site of the pages that it lists."""
    return {**context, "pages": listed_pages(context["pages"])}


def on_post_build(*, config: MkDocsConfig) -> None:
    """Mark the site as one that no host should process, lighten its assets, and part a long map."""
    site = Path(config.site_dir)
    (site / NO_JEKYLL).touch()
    leave_out_comments(site)
    split_map(site, config.site_url or "")
