"""Sites of one made archive: one without an index, to choose from, and one to search."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from generator.build import make_content
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics
from generator.engine import build_site, building_place, index_staging
from generator.model import Archive
from generator.writing.files import write_files
from tests.built_once import built_once
from tests.measures.real_site import ROOT
from tests.measures.search_site import build_search_site
from tests.measures.server import serving
from tests.tagged_archive import tagged_archive

NAME: Final = "archive-of-papers"
"""The site's folder of its host."""


@pytest.fixture(scope="session")
def archive() -> Archive:
    """One paper in nine has no upvotes; the others have up to a hundred."""
    archive = tagged_archive(300, tags=20)
    papers = tuple(
        replace(paper, upvotes=None if number % 9 == 4 else number * 37 % 101)
        for number, paper in enumerate(archive.papers)
    )
    return replace(archive, papers=papers)


@pytest.fixture(scope="session")
def filter_url(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The search of a site in a folder of its host, as project sites are, without an index."""
    folder = built_once(tmp_path_factory, "tagged", partial(_build_filter, archive))
    with serving(folder / "host") as url:
        yield f"{url}{NAME}/search/"


def _build_filter(archive: Archive, folder: Path) -> None:
    shutil.copytree(ROOT / "docs", folder / "docs")
    diagnostics = Diagnostics()
    site = folder / "host" / NAME
    config = BuildConfig(root=ROOT, seeds=ROOT / "seeds", docs=folder / "docs", site=site)
    write_files(config.docs, make_content(archive, diagnostics, lambda _: None).files, diagnostics)
    with building_place(config) as place:
        assert build_site(place, 0, diagnostics, index_staging(place)), diagnostics.report()


@pytest.fixture(scope="session")
def tagged_url(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The root of a site in a folder of its host, as project sites are."""

    def build(folder: Path) -> None:
        build_search_site(archive, folder, folder / "host" / NAME)

    with serving(built_once(tmp_path_factory, "tagged-search", build) / "host") as url:
        yield f"{url}{NAME}/"
