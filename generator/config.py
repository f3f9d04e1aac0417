"""What one run of the generator works on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LabelFiles:
    """What the tagger is measured by."""

    measured: tuple[Path, ...]
    """Files of labels, each reported by itself."""
    learnt_from: tuple[Path, ...]
    """Files of labels that only the weights are learnt from."""
    texts: Path | None
    """A folder with the texts of labelled papers that no dump holds."""


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
