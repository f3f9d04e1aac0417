"""What a citation says of a paper, whatever its format; a fact that is not known is left out."""

from __future__ import annotations

from dataclasses import dataclass

from generator.citations.names import Name
from generator.model import PartialDate, Run


@dataclass(frozen=True, slots=True)
class Citation:
    """One paper as a preprint to be cited."""

    key: str
    title: str
    """In plain text."""
    title_runs: tuple[Run, ...]
    authors: tuple[Name, ...]
    listed_authors: tuple[str, ...]
    """The same as `listed_name` gives them."""
    date: PartialDate | None
    abstract: str
    """In plain text."""
    arxiv: str | None
    category: str | None
    """The primary arXiv category."""

    @property
    def doi(self) -> str | None:
        """The DOI that arXiv itself gives each of its papers."""
        return f"10.48550/arXiv.{self.arxiv}" if self.arxiv else None

    @property
    def url(self) -> str | None:
        """Where the work can be read; the archive's own page is no address of the work."""
        return f"https://arxiv.org/abs/{self.arxiv}" if self.arxiv else None
