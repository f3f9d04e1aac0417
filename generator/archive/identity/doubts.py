"""Where it is not sure that works were told apart rightly: each doubt is a warning."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from generator.archive.identity.names import Listing, folded
from generator.archive.identity.titles import title_key
from generator.archive.identity.works import Works
from generator.diagnostics import Diagnostics
from generator.model import Correction

_FIRST_WORDS: Final = 12
"""Of an abstract; few begin with the same so many words, and whole ones take long to fold."""


def warn_of_doubts(
    works: Works, corrections: Sequence[Correction], diagnostics: Diagnostics
) -> None:
    """Warn of entries that may be one work or two, unless a correction has settled it."""
    settled = {
        number
        for correction in corrections
        for name in (*correction.same_as, *correction.split_from)
        for number in (*works.find(name), *works.find(correction.paper))
    }
    for number, listings in enumerate(works.each):
        if len(listings) > 1:
            _warn_of_twins(listings, diagnostics)
            if number not in settled:
                _warn_of_unlike_entries(listings, diagnostics)
    _warn_of_equal_titles(works, settled, diagnostics)
    _warn_of_equal_abstracts(works, settled, diagnostics)


def _warn_of_twins(listings: Sequence[Listing], diagnostics: Diagnostics) -> None:
    """Warn of a digest that lists a work twice."""
    before: dict[str, Listing] = {}
    for listing in listings:
        entry = listing.entry
        first = before.setdefault(listing.dump.source, listing)
        if first is not listing:
            message = f"'{entry.title}' stands at {first.entry.place} already"
            diagnostics.warning(entry.place, message, "a digest lists a paper once")


def _warn_of_unlike_entries(listings: Sequence[Listing], diagnostics: Diagnostics) -> None:
    """Warn of a work with another title or abstract, where no dump tells that it is the same."""
    first = listings[0].entry
    for listing in listings[1:]:
        entry = listing.entry
        if entry.arxiv is not None and entry.arxiv == first.arxiv:
            continue
        if title_key(entry.title) != title_key(first.title):
            diagnostics.warning(
                entry.place,
                f"the arXiv id {listing.identifier} makes '{entry.title}' one paper with"
                f" '{first.title}' at {first.place}",
                "if it is another, correct its id, or split it off in a correction",
            )
        elif folded(entry.abstract) != folded(first.abstract):
            diagnostics.warning(
                entry.place,
                f"another abstract than at {first.place} for '{first.title}'",
                "the first is kept",
            )


def _warn_of_equal_titles(works: Works, settled: set[int], diagnostics: Diagnostics) -> None:
    """Warn of two works of one title, which only their ids tell apart."""
    first_of: dict[str, int] = {}
    for number, listings in enumerate(works.each):
        for key in dict.fromkeys(title_key(listing.entry.title) for listing in listings):
            first = first_of.setdefault(key, number)
            if first != number and number not in settled:
                place = works.each[first][0].entry.place
                diagnostics.warning(
                    listings[0].entry.place,
                    f"the title '{listings[0].entry.title}' is that of another paper at {place}",
                    "their arXiv ids differ; if they are one, say so with same_as in a correction",
                )


def _warn_of_equal_abstracts(works: Works, settled: set[int], diagnostics: Diagnostics) -> None:
    """Warn of an abstract that several works have, once for each."""
    beginnings = [_beginning(listing.entry.abstract) for listing in works.listings]
    beginning_so = Counter(beginnings)
    having: defaultdict[str, dict[int, Listing]] = defaultdict(dict)
    for listing, number, begins in zip(works.listings, works.work_of, beginnings, strict=True):
        if beginning_so[begins] > 1:
            having[folded(listing.entry.abstract)].setdefault(number, listing)
    for same in having.values():
        if len(same) > 1 and settled.isdisjoint(same):
            first, second, *more = (listing.entry for listing in same.values())
            others = f", and so do {len(more):,} more" if more else ""
            diagnostics.warning(
                second.place,
                f"'{second.title}' has the abstract of '{first.title}' at {first.place}{others}",
                "if they are one, say so with same_as in a correction",
            )


def _beginning(abstract: str) -> str:
    """The first words of an abstract; equal abstracts have the same, however they are spaced."""
    return " ".join(abstract.split(maxsplit=_FIRST_WORDS)[:_FIRST_WORDS])
