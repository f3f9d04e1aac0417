"""Builds the site of the real archive: the project's own seeds, hand-written pages and theme."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final
from unittest.mock import patch

from generator.build import build
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics

ROOT: Final = Path(__file__).parents[2]

PUBLISHED: Final = {
    "SITE_URL": "https://archive.example/",
    "REPO_URL": "https://source.example/archive",
}
"""What the published site's build is told; its pages know their own address."""


def build_real_site(folder: Path) -> Path:
    """Build as for publishing, below the folder; the project's own site/ stays as it is.

    Gives the site's folder. Raises RuntimeError with all errors of the archive.
    """
    shutil.copytree(ROOT / "docs", folder / "docs")
    config = BuildConfig(
        root=ROOT, seeds=ROOT / "seeds", docs=folder / "docs", site=folder / "site"
    )
    diagnostics = Diagnostics()
    with patch.dict(os.environ, PUBLISHED):
        build(config, diagnostics, lambda _: None)
    if diagnostics.has_errors:
        raise RuntimeError(diagnostics.report())
    return config.site
