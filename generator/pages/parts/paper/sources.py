"""All that the page of one paper follows from, told much quicker than the page is made.

What a page shows of other papers is their titles and months, of digests their names, of authors
their pages, and of tags their labels. Whatever else it comes to show must be told here, too.

Everything is told in tuples of texts and numbers: writing out dataclasses takes ten times as long.
"""

from __future__ import annotations

from typing import Final

from generator.model import FactValue, NamedFact, Paper, PartialDate, Source, Surroundings
from generator.pages.catalogue import Catalogue
from generator.pages.parts.paper.sightings import papers_beside
from generator.told import told

_NONE: Final = Surroundings()
_Told = tuple[object, ...]


def paper_sources(catalogue: Catalogue, paper: Paper) -> bytes:
    """The paper itself, and of everything else what its page shows."""
    found = catalogue.found.around.get(paper.slug, _NONE)
    groups = (found.related, found.earlier, found.same_weeks, found.later)
    digests = [catalogue.digests[each.digest] for each in paper.sightings]
    beside = [
        papers_beside(digest, sighting.position, paper.slug)
        for digest, sighting in zip(digests, paper.sightings, strict=True)
    ]
    sums = catalogue.sums
    tags = [catalogue.tags[slug] for slug in catalogue.cards.tags_of(paper)]
    return told(
        paper.abstract,
        sums[paper.slug].byline,
        _facts(paper),
        catalogue.cited[paper.slug].key,
        [[(sums[each.slug].link, each.words) for each in group] for group in groups],
        [sums[slug].link for slug in found.named_in],
        [[sums[slug].link if slug else None for slug in pair] for pair in beside],
        [(each.id, each.title, each.source) for each in digests],
        [(tag.label, tag.facet) for tag in tags],
        catalogue.repository,
    )


def _facts(paper: Paper) -> _Told:
    """All facts of a paper that its page shows beside its abstract."""
    return (
        (paper.slug, paper.title, paper.authors, paper.author_count),
        (paper.organisation, _date(paper.date), paper.arxiv, paper.categories, paper.summary),
        paper.correction.reason if paper.correction else None,
        [(each.position, each.line, each.comments, each.upvotes) for each in paper.sightings],
        [(each.slug, [(one.phrase, one.where) for one in each.evidence]) for each in paper.tags],
        [(each.kind.value, each.address, each.host, _source(each.source)) for each in paper.links],
        [_fact(paper, each) for each in paper.sources],
    )


def _fact(paper: Paper, named: NamedFact) -> _Told:
    """A fact and its sources; most have the value that the paper has itself."""
    beaten, value = named.fact.beaten, named.fact.value
    return (
        named.name,
        getattr(paper, named.name, None) == value or _value(value),
        _source(named.fact.source),
        [(_value(each.value), _source(each.source)) for each in beaten] if beaten else None,
    )


def _value(value: FactValue) -> object:
    return _date(value) if isinstance(value, PartialDate) else value


def _source(source: Source) -> _Told:
    return (source.kind.value, source.place.path, source.place.line)


def _date(date: PartialDate | None) -> _Told | None:
    return (date.year, date.month, date.day) if date else None
