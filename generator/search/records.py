"""What is searched: one record a paper, in the order in which the archive numbers its papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Archive, Indexes, Paper, Tag, TypesetPaper
from generator.text import tokens_of
from generator.urls import paper_address


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One paper as it is searched and shown; all texts are plain text."""

    address: str
    """Below the site's root."""
    title: str
    abstract: str
    authors: tuple[str, ...] = ()
    date: str = ""
    """ISO 8601 with the precision it is known with; empty when undated."""
    tags: tuple[str, ...] = ()
    """Labels, strongest tag first."""
    aliases: tuple[str, ...] = ()
    """Other names of the tags: searched, never shown."""
    arxiv: str = ""

    @property
    def text_tokens(self) -> list[str]:
        """The tokens of the record's text, its title's first."""
        return [*tokens_of(self.title), *tokens_of(self.abstract)]

    @property
    def title_tokens(self) -> int:
        """How many of the tokens of the record's text are its title's."""
        return len(tokens_of(self.title))


def search_records(
    archive: Archive, indexes: Indexes, texts: Mapping[str, TypesetPaper]
) -> tuple[SearchRecord, ...]:
    """The records, newest paper first: their places are the numbers that data/filter/ uses, too.

    `texts` are the papers' texts set for reading, by slug.
    """
    papers = archive.papers_by_slug
    vocabulary = {tag.slug: tag for tag in archive.tags}
    return tuple(_record(papers[slug], texts[slug], vocabulary) for slug in indexes.newest_first)


def _record(paper: Paper, text: TypesetPaper, vocabulary: Mapping[str, Tag]) -> SearchRecord:
    tags = [vocabulary[assigned.slug] for assigned in paper.tags]
    return SearchRecord(
        address=paper_address(paper.slug),
        title=text.title.plain,
        abstract=text.abstract.plain,
        authors=paper.authors,
        date=str(paper.date or ""),
        tags=tuple(tag.label for tag in tags),
        aliases=tuple(alias for tag in tags for alias in tag.aliases),
        arxiv=paper.arxiv or "",
    )
