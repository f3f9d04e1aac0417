"""Names and their papers: one printed string is one name until a person says otherwise."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from generator.diagnostics import Diagnostics, near_match
from generator.model import Archive, Author, NameRecord, Paper, Slugs
from generator.phrases import one_spelling
from generator.urls import (
    AUTHORS,
    OWN_PAGE,
    author_address,
    author_slugs,
    paper_address,
    recorded_names,
)


def index_authors(
    archive: Archive,
    newest_first: Slugs,
    diagnostics: Diagnostics,
) -> tuple[Author, ...]:
    """Every name in the order of the alphabet, each paper under each of its names once.

    A published name keeps its slug. A record of a name that no paper prints, or of a paper that is
    not the name's, is an error at its place.
    """
    by_slug, records = archive.papers_by_slug, archive.names
    papers = [by_slug[slug] for slug in newest_first]
    printed: dict[str, list[Paper]] = {}
    for paper in papers:
        for name in dict.fromkeys(map(one_spelling, paper.authors)):
            printed.setdefault(name, []).append(paper)
    split = _split(records, printed, diagnostics)
    shown = {spelling: record.name for record in records for spelling in record.also}
    groups = {record.name for record in records if record.is_group}
    _check_spellings(records, printed, diagnostics)
    slugs_of: dict[str, list[str]] = {}
    spellings: dict[str, list[str]] = {}
    for spelling, listed in printed.items():
        for paper in listed:
            name = split.get((spelling, paper.slug), shown.get(spelling, spelling))
            slugs_of.setdefault(name, []).append(paper.slug)
            if spelling != name and spelling not in spellings.setdefault(name, []):
                spellings[name].append(spelling)
    order = {paper.slug: number for number, paper in enumerate(papers)}
    names = sorted(slugs_of, key=lambda name: (sort_key(name), name))
    slugs = author_slugs(names, recorded_names(archive.ledger))
    return tuple(
        Author(
            slug=slugs[name],
            name=name,
            papers=tuple(sorted(dict.fromkeys(slugs_of[name]), key=order.__getitem__)),
            spellings=tuple(spellings.get(name, ())),
            is_group=name in groups,
        )
        for name in names
    )


def retired_names(archive: Archive, authors: Sequence[Author]) -> dict[str, str]:
    """Published addresses of names that have no page any more, each with where it leads now.

    A name that a person made one with another leads to that one, a name with one paper left to that
    paper, and a name that no paper has to the index.
    """
    by_name = {author.name: author for author in authors}
    shown = {spelling: record.name for record in archive.names for spelling in record.also}
    retired = {}
    for name, slug in recorded_names(archive.ledger).items():
        author = by_name.get(name) or by_name.get(shown.get(name, name))
        if author is None:
            retired[author_address(slug)] = AUTHORS
        elif len(author.papers) < OWN_PAGE:
            retired[author_address(slug)] = paper_address(author.papers[0])
        elif author.slug != slug:
            retired[author_address(slug)] = author_address(author.slug)
    return retired


def sort_key(name: str) -> str:
    """Where a name stands in the alphabet: by its last word, without case and accents."""
    *given, family = name.split() or [name]
    turned = f"{family} {' '.join(given)}"
    if turned.isascii():
        return turned.lower()
    folded = unicodedata.normalize("NFKD", turned).casefold()
    return "".join(each for each in folded if not unicodedata.combining(each))


def _split(
    records: Iterable[NameRecord],
    printed: Mapping[str, Sequence[Paper]],
    diagnostics: Diagnostics,
) -> dict[tuple[str, str], str]:
    """Printed name and paper's slug to the name that tells people of one name apart."""
    split: dict[tuple[str, str], str] = {}
    for record in records:
        if record.of is None:
            continue
        if record.of not in printed:
            hint = near_match(record.of, printed)
            diagnostics.error(record.place, f"no paper has the author '{record.of}'", hint)
            continue
        listed = printed[record.of]
        by_name = {paper.title: paper.slug for paper in listed}
        by_name |= {paper.arxiv: paper.slug for paper in listed if paper.arxiv}
        for wanted in record.papers:
            if wanted in by_name:
                split[record.of, by_name[wanted]] = record.name
            else:
                message = f"'{wanted}' is no paper of '{record.of}'"
                diagnostics.error(record.place, message, near_match(wanted, by_name))
    return split


def _check_spellings(
    records: Iterable[NameRecord],
    printed: Mapping[str, Sequence[Paper]],
    diagnostics: Diagnostics,
) -> None:
    for record in records:
        own = () if record.of else (record.name,)
        spellings = record.also or own
        for spelling in spellings:
            if spelling not in printed:
                hint = near_match(spelling, printed)
                diagnostics.error(record.place, f"no paper has the author '{spelling}'", hint)
