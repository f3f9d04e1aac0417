"""Archives of any size whose papers have tags, dates and digests, with texts that tempt markup."""

from __future__ import annotations

from random import Random
from typing import Final

from generator.archive import changes_by_day
from generator.citations import cite_papers
from generator.indexing import companions, coverage, index_archive
from generator.model import (
    FACETS,
    Archive,
    AssignedTag,
    Digest,
    Discovery,
    Evidence,
    LinkKind,
    Paper,
    PaperLink,
    PartialDate,
    Place,
    Prose,
    Sighting,
    Source,
    SourceKind,
    Tag,
    TypesetPaper,
)
from generator.pages import Catalogue, make_catalogue

NOWHERE: Final = Place("tests", 1)
FIRST_YEAR: Final = 2016
YEARS: Final = 10
DIGEST_LENGTH: Final = 50
HOSTILE: Final = '<img src=x onerror="document.title=1">'
"""In the title of every tenth paper; taken for markup, it would change the page's title."""


def tagged_archive(papers: int, tags: int = 64) -> Archive:
    """An archive of numbered papers: three to six tags each, one paper in twenty undated.

    The last tag of the vocabulary stands on no paper. The same arguments give the same archive.
    """
    random = Random(f"{papers} {tags}")
    vocabulary = tuple(_tag(number) for number in range(tags))
    made = tuple(_paper(random, number, vocabulary[:-1]) for number in range(papers))
    return Archive(digests=_digests(made), papers=made, tags=vocabulary)


def typeset(archive: Archive) -> dict[str, TypesetPaper]:
    """The papers' texts as they are, in plain text and as markup alike."""
    return {
        paper.slug: TypesetPaper(
            Prose(paper.title, paper.title), Prose(paper.abstract, paper.abstract)
        )
        for paper in archive.papers
    }


def looked_up(archive: Archive) -> Catalogue:
    """The archive as pages are made from it, without neighbours of papers."""
    texts = typeset(archive)
    return make_catalogue(
        archive,
        indexes=index_archive(archive),
        texts=texts,
        found=Discovery(),
        companions=companions(archive.papers, archive.tags),
        coverage=coverage(archive.digests),
        changes=changes_by_day(archive),
        authors=(),
        cited=cite_papers(archive.papers, texts, {}),
    )


def _tag(number: int) -> Tag:
    facet = list(FACETS)[number % len(FACETS)]
    slug = f"tag-{number}"
    return Tag(NOWHERE, slug, f"Tag & {number}", facet, means=f"is about the subject {number}")


def _paper(random: Random, number: int, tags: tuple[Tag, ...]) -> Paper:
    # Few tags stand on many papers and many on few, as in every archive.
    weights = [1 / (rank + 2) for rank in range(len(tags))]
    chosen = {tag.slug for tag in random.choices(tags, weights, k=random.randint(3, 6))}
    words = " ".join(random.choices(_WORDS.split(), k=8)).capitalize()
    title = f"{words} {number}{f' {HOSTILE}' if number % 10 == 0 else ''}"
    return Paper(
        slug=title.lower().replace(" ", "-")[:70] if number % 10 else f"hostile-{number}",
        title=title,
        abstract=words,
        title_place=NOWHERE,
        abstract_place=NOWHERE,
        sightings=(Sighting(_digest_id(number), number % DIGEST_LENGTH + 1, line=1),),
        authors=tuple(f"Author {random.randint(1, 999)}" for _ in range(random.randint(0, 4))),
        date=_date(random),
        tags=tuple(
            AssignedTag(tag.slug, (Evidence(words, "abstract"),))
            for tag in tags
            if tag.slug in chosen
        ),
        links=_links(number),
    )


def _links(number: int) -> tuple[PaperLink, ...]:
    """Every fourth paper has code, every sixth has data."""
    source = Source(SourceKind.DIGEST, NOWHERE)
    kinds = [(LinkKind.CODE, 4), (LinkKind.DATA, 6)]
    return tuple(
        PaperLink(kind, f"https://{kind.value}.example/{number}", f"{kind.value}.example", source)
        for kind, every in kinds
        if number % every == 0
    )


def _date(random: Random) -> PartialDate | None:
    year, month, day = (
        random.randrange(FIRST_YEAR, FIRST_YEAR + YEARS),
        random.randint(1, 12),
        random.randint(1, 28),
    )
    match random.randrange(20):
        case 0:
            return None
        case 1:
            return PartialDate(year)
        case 2:
            return PartialDate(year, month)
        case _:
            return PartialDate(year, month, day)


def _digests(papers: tuple[Paper, ...]) -> tuple[Digest, ...]:
    starts = range(0, len(papers), DIGEST_LENGTH)
    return tuple(
        Digest(
            id=_digest_id(start),
            title=f"Digest <{start // DIGEST_LENGTH}>",
            source=f"{start}.txt",
            date=PartialDate(2025, 1, 1 + index % 28),
            papers=tuple(paper.slug for paper in papers[start : start + DIGEST_LENGTH]),
        )
        for index, start in enumerate(starts)
    )


def _digest_id(number: int) -> str:
    return f"digest-{number // DIGEST_LENGTH}"


_WORDS: Final = (
    "learning models language evaluation robust neural generalization reward vision causal graph "
    "transfer sparse attention diffusion policy metric human benchmark theory online adaptive deep "
    "semantic alignment calibration efficient multimodal reasoning translation retrieval speech"
)
