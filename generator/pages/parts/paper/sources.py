"""All that the page of one paper follows from, told in a tenth of the time that making it takes.

What a page shows of other papers is their titles and months, of digests their names, of authors
their pages, and of tags their labels. Whatever else it comes to show must be told here, too.
"""

from __future__ import annotations

from typing import Final

from generator.model import Author, Paper, Surroundings
from generator.pages.catalogue import Catalogue
from generator.pages.parts.paper.sightings import papers_beside
from generator.urls import OWN_PAGE

_NONE: Final = Surroundings()


def paper_sources(catalogue: Catalogue, paper: Paper) -> str:
    """The paper itself, and of everything else what its page shows."""
    around = catalogue.found.around.get(paper.slug, _NONE)
    groups = (around.related, around.earlier, around.same_weeks, around.later)
    near = [each.slug for group in groups for each in group]
    digests = [catalogue.digests[each.digest] for each in paper.sightings]
    beside = [
        papers_beside(digest, sighting.position, paper.slug)
        for digest, sighting in zip(digests, paper.sightings, strict=True)
    ]
    others = (*near, *around.named_in, *(slug for pair in beside for slug in pair if slug))
    told = (
        paper,
        catalogue.cited[paper.slug].key,
        around,
        beside,
        [(each.id, each.title, each.source) for each in digests],
        [(catalogue.papers[slug].title, catalogue.papers[slug].date) for slug in others],
        [(catalogue.labels[tag], catalogue.tags[tag].facet) for tag in _tags(catalogue, paper)],
        [_author(each) for each in catalogue.authors_of[paper.slug]],
        catalogue.repository,
    )
    return repr(told)


def _tags(catalogue: Catalogue, paper: Paper) -> tuple[str, ...]:
    return catalogue.cards[paper.slug].tags


def _author(author: Author) -> tuple[str, ...]:
    """A name; one with a page of its own with the page's slug and all spellings."""
    if len(author.papers) < OWN_PAGE:
        return (author.name,)
    return (author.slug, author.name, *author.spellings)
