"""For who runs `mkdocs build` by hand: the same site as of the last `digest build`, or a reason.

mkdocs.yml names this file as its hook; `digest build` runs without it. MkDocs knows neither the
dumps nor the search, so that by hand it can only build again what `digest build` has made.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.engine import events
from generator.engine.events import on_files, on_template_context
from generator.urls import PAGEFIND, PAPERS_JSON, SEARCH_INDEX

__all__ = ["on_config", "on_files", "on_post_build", "on_pre_build", "on_template_context"]

_KEPT: Final = "search_index_of_the_last_build"
"""The key, among the configuration's extras, of where the index is while the site is built."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Say in the colophon what `digest build` says."""
    config.extra["built_by"] = events.BUILT_BY
    return config


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Keep the index of the search, which MkDocs would clear away with the last site.

    Raises Abort where there are no generated pages, or no index that belongs to them.
    """
    docs = Path(config.docs_dir)
    last = Path(config.config_file_path).parent / "site"
    if not (docs / PAPERS_JSON).is_file():
        raise Abort("docs/ has no papers and no search: run `digest build`, which makes them")
    same = all(_is_same(docs / name, last / name) for name in (PAPERS_JSON, SEARCH_INDEX))
    if not (same and (last / PAGEFIND).is_dir()):
        raise Abort("the search has no index for these pages: run `digest build`, which makes it")
    kept = tempfile.TemporaryDirectory(prefix="digest-search-")
    shutil.copytree(last / PAGEFIND, kept.name, dirs_exist_ok=True)
    config.extra[_KEPT] = kept


def on_post_build(*, config: MkDocsConfig) -> None:
    """Give the site its search again."""
    events.on_post_build(config=config)
    with config.extra.pop(_KEPT) as kept:
        shutil.copytree(kept, Path(config.site_dir) / PAGEFIND, dirs_exist_ok=True)


def _is_same(first: Path, second: Path) -> bool:
    """Whether both files are there, with the same bytes."""
    return first.is_file() and second.is_file() and first.read_bytes() == second.read_bytes()
