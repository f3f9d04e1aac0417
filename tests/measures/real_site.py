"""Builds the site of the real archive: the project's own seeds, hand-written pages and theme."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from generator.build import build
from generator.config import BuildConfig
from generator.diagnostics import Diagnostics

ROOT: Final = Path(__file__).parents[2]


def build_real_site(folder: Path) -> Path:
    """Build below the folder, leaving the project's own docs/ and site/ alone; gives the site.

    Raises RuntimeError with the whole report where the archive has an error.
    """
    shutil.copytree(ROOT / "docs", folder / "docs")
    config = BuildConfig(
        root=ROOT, seeds=ROOT / "seeds", docs=folder / "docs", site=folder / "site"
    )
    diagnostics = Diagnostics()
    build(config, diagnostics, lambda _: None)
    if diagnostics.has_errors:
        raise RuntimeError(diagnostics.report())
    return config.site
