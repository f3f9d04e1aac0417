"""Puts a whole site where the last one stands."""

from __future__ import annotations

import tempfile
from pathlib import Path


def put_in_place(fresh: Path, site: Path) -> None:
    """Let the folder `fresh`, beside `site`, take its place."""
    fresh.chmod(0o755)
    if site.exists():
        with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as trash:
            site.rename(Path(trash) / "last")
            fresh.rename(site)
    else:
        fresh.rename(site)
