"""The archive as the pages look things up in it: by slug and by id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.markdown import Markdown, escape, inline
from generator.model import (
    Archive,
    Author,
    CitedPaper,
    Coverage,
    DayOfChanges,
    Digest,
    Discovery,
    Indexes,
    Paper,
    Sighting,
    Slugs,
    Tag,
    TypesetPaper,
)
from generator.pages.parts.paper.citation import coins
from generator.pages.parts.phrases import counts_markdown, credits_markdown, date_markdown
from generator.pages.parts.sums import PaperSums
from generator.phrases import one_spelling
from generator.told import sum_of
from generator.urls import OWN_PAGE, OWN_SURVEY, survey_address


@dataclass(frozen=True, slots=True)
class Card:
    """What every list shows of a paper, escaped once for the many lists it stands in."""

    title: Markdown
    date: Markdown
    facts: Markdown
    """Its authors in short, its organisation and its date."""
    counts: Markdown
    """Upvotes and comments as the newest digest that prints any has them."""
    tags: Slugs
    """In the vocabulary's order."""
    coins: str
    """What Zotero reads of it, for an attribute of HTML."""


class Cards(dict[str, Card]):
    """The cards of the papers by slug, each made once it is asked for."""

    def __init__(
        self,
        archive: Archive,
        texts: Mapping[str, TypesetPaper],
        cited: Mapping[str, CitedPaper],
        comments: Mapping[str, int | None],
    ) -> None:
        super().__init__()
        self._papers = archive.papers_by_slug
        self._order = {tag.slug: number for number, tag in enumerate(archive.tags)}
        self._texts, self._cited, self._comments = texts, cited, comments

    def __missing__(self, slug: str) -> Card:
        paper, texts = self._papers[slug], self._texts[slug]
        date = date_markdown(paper.date)
        card = self[slug] = Card(
            title=self.title_of(slug),
            date=date,
            facts=Markdown(" · ".join([*credits_markdown(paper), date])),
            counts=counts_markdown(paper.upvotes, self._comments[slug]),
            tags=self.tags_of(paper),
            coins=coins(paper, texts.title.plain, self._cited[slug]),
        )
        return card

    def title_of(self, slug: str) -> Markdown:
        """The title alone, which is most of what pages show of other papers."""
        return inline(self._texts[slug].title)

    def tags_of(self, paper: Paper) -> Slugs:
        """The tags of a paper in the vocabulary's order."""
        return tuple(sorted((tag.slug for tag in paper.tags), key=self._order.__getitem__))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that any page needs, ready to be looked up."""

    archive: Archive
    indexes: Indexes
    texts: Mapping[str, TypesetPaper]
    found: Discovery
    """What comparing the papers has found."""
    companions: Mapping[str, Mapping[str, int]]
    """Tag to the tags that share papers with it and how many they share, most first."""
    coverage: Coverage
    changes: Sequence[DayOfChanges]
    """Newest day first."""
    papers: Mapping[str, Paper]
    cards: Cards
    """The papers as lists show them, by slug; each is made when it is first asked for."""
    tags: Mapping[str, Tag]
    labels: Mapping[str, Markdown]
    """The tags' labels, by slug."""
    sums: Mapping[str, PaperSums]
    """Of what pages show of each paper, by its slug."""
    vocabulary: bytes
    """A sum of all that lists show of any tag."""
    digests: Mapping[str, Digest]
    authors: Sequence[Author]
    """Every name, in the order of the alphabet."""
    authors_of: Mapping[str, Sequence[Author]]
    """The names of each paper, by its slug, in the paper's order."""
    cited: Mapping[str, CitedPaper]
    """The citations of papers, by slug."""
    surveyed: frozenset[str]
    """The tags with a page of what to read first: those of enough papers, and those of which such a
    page was published."""
    has_upvotes: bool
    """Whether the upvotes of any paper are known."""
    repository: str = ""
    """Where the site's source is, whose issues take corrections; empty where it is not known."""


def make_catalogue(
    archive: Archive,
    *,
    indexes: Indexes,
    texts: Mapping[str, TypesetPaper],
    found: Discovery,
    companions: Mapping[str, Mapping[str, int]],
    coverage: Coverage,
    changes: Sequence[DayOfChanges],
    authors: Sequence[Author],
    cited: Mapping[str, CitedPaper],
) -> Catalogue:
    """Make the look-up tables once for all pages."""
    digests = {digest.id: digest for digest in archive.digests}
    authors_of = _authors_of(archive.papers, authors)
    comments = {paper.slug: _comments(paper, digests) for paper in archive.papers}
    return Catalogue(
        archive=archive,
        indexes=indexes,
        texts=texts,
        found=found,
        companions=companions,
        coverage=coverage,
        changes=changes,
        papers=archive.papers_by_slug,
        cards=Cards(archive, texts, cited, comments),
        sums={
            paper.slug: _sums(paper, comments[paper.slug], authors_of[paper.slug])
            for paper in archive.papers
        },
        tags={tag.slug: tag for tag in archive.tags},
        labels={tag.slug: escape(tag.label) for tag in archive.tags},
        vocabulary=sum_of(*((tag.slug, tag.label, tag.facet) for tag in archive.tags)),
        digests=digests,
        authors=authors,
        authors_of=authors_of,
        cited=cited,
        surveyed=_surveyed(archive, indexes),
        has_upvotes=any(paper.upvotes is not None for paper in archive.papers),
    )


def _surveyed(archive: Archive, indexes: Indexes) -> frozenset[str]:
    # Which those are follows from counts and the ledger alone: checking compares no papers.
    recorded = {line.address for line in archive.ledger}
    papers = {slug: len(tagged) for slug, tagged in indexes.by_tag.items() if tagged}
    return frozenset(
        slug
        for slug, number in papers.items()
        if number >= OWN_SURVEY or survey_address(slug) in recorded
    )


def _authors_of(
    papers: Sequence[Paper], authors: Sequence[Author]
) -> dict[str, tuple[Author, ...]]:
    printed = {
        (slug, spelling): author
        for author in authors
        for slug in author.papers
        for spelling in (author.name, *author.spellings)
    }
    return {
        paper.slug: tuple(
            printed[paper.slug, name]
            for name in dict.fromkeys(map(one_spelling, paper.authors))
            if (paper.slug, name) in printed
        )
        for paper in papers
    }


def _sums(paper: Paper, comments: int | None, authors: Sequence[Author]) -> PaperSums:
    """All that a card follows from, and what a link does."""
    date = (paper.date.year, paper.date.month, paper.date.day) if paper.date else None
    link = (paper.slug, paper.title, date)
    made_by = (paper.authors, paper.author_count, paper.organisation, paper.arxiv)
    tags = [tag.slug for tag in paper.tags]
    return PaperSums(
        card=sum_of(link, made_by, tags, paper.upvotes, comments),
        link=sum_of(link),
        byline=sum_of(*map(_name, authors)),
    )


def _name(author: Author) -> tuple[str, ...]:
    """A name; one with a page of its own with the page's slug and all spellings."""
    if len(author.papers) < OWN_PAGE:
        return (author.name,)
    return (author.name, author.slug, *author.spellings)


def _comments(paper: Paper, digests: Mapping[str, Digest]) -> int | None:
    """As counted by the newest digest that counts any."""

    def day(sighting: Sighting) -> tuple[int, int, int]:
        date = digests[sighting.digest].date
        return date.first_day if date else (0, 0, 0)

    counted = [each for each in paper.sightings if each.comments]
    return max(counted, key=day).comments if counted else None
