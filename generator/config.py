"""What one run of the generator works on, and the checks that it can."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class BuildConfig:
    """Paths and switches of one run; every path is absolute or relative to the working folder."""

    root: Path
    """The project's folder, which holds mkdocs.yml."""
    seeds: Path
    """The inputs: digests/, digests.yml, metadata/, corrections/, tags.yml."""
    docs: Path
    """Where the Markdown goes, beside the hand-written pages."""
    site: Path
    """Where the built site goes."""
    strict: bool = True
    """Whether a warning of the site engine (a broken link or anchor) fails the build."""

    @property
    def mkdocs_yml(self) -> Path:
        """The site engine's configuration."""
        return self.root / "mkdocs.yml"

    @property
    def theme(self) -> Path:
        """The overrides of the site's theme."""
        return self.root / "generator" / "theme"


def inputs_fault(config: BuildConfig) -> str:
    """Why nothing can be read with this configuration; empty where it can."""
    if not config.mkdocs_yml.is_file():
        return "no mkdocs.yml here; run the command in the project's folder"
    if not config.seeds.is_dir():
        return f"there is no folder '{config.seeds}'"
    return ""


def site_fault(config: BuildConfig) -> str:
    """Why a site must not be put into its folder: it would replace what no build has made.

    Empty where it may.
    """
    site = config.site.resolve()
    inputs = [path.resolve() for path in (config.seeds, config.docs)]
    if any(path.is_relative_to(site) for path in (config.root.resolve(), *inputs)):
        return f"'{config.site}' holds inputs, which a site would replace"
    if any(site.is_relative_to(path) for path in inputs):
        return f"'{config.site}' lies among the inputs"
    nearest = next(path for path in (site, *site.parents) if path.exists())
    if not nearest.is_dir():
        return f"'{nearest}' is not a folder"
    if nearest == site and any(site.iterdir()) and not (site / "data" / "papers.json").is_file():
        return f"'{config.site}' is neither empty nor a site that this command has built"
    return ""
