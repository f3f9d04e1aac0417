"""Which address a paper has: who has one keeps it, whatever the names of later dumps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.archive.digests import DigestsBySource
from generator.archive.identity.names import Listing, folded
from generator.archive.identity.works import Works
from generator.model import RecordedAddress
from generator.urls import (
    arxiv_key,
    name_in_key,
    paper_address,
    paper_in_address,
    paper_slug,
    plain_slug,
    title_as_key,
)


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of all works."""

    slugs: tuple[str, ...]
    """Of each work, in the order of the works."""
    first_printed: tuple[str | None, ...]
    """The id of the digest that printed each work first, where the ledger tells it."""
    redirects: Mapping[str, str]
    """Address to the address that it leads to."""
    recorded: tuple[RecordedAddress, ...]
    """All of them, as the ledger shall hold them; what it holds already comes as it is."""


def assign_addresses(
    works: Works, ledger: Sequence[RecordedAddress], digests: DigestsBySource
) -> Addresses:
    """Give every work its address: as the ledger has it, else by its title as first printed.

    Where two papers with addresses have become one, the one that was listed first keeps its own,
    and the other leads to it. The addresses of a paper's other titles lead to it, too.
    """
    bound = _bound(works, ledger, digests)
    taken = {paper_in_address(line.address) for line in ledger if line.work is not None}
    slugs: list[str] = []
    recorded = [line for lines in bound.values() for line in lines]
    for number, listings in enumerate(works.each):
        own = [line for line in bound[number] if not line.is_redirect] or bound[number]
        if own:
            slugs.append(paper_in_address(own[0].address))
            continue
        first = listings[0]
        slug = paper_slug(first.entry.title, first.identifier, taken)
        taken.add(slug)
        slugs.append(slug)
        recorded.append(_new(slug, first, digests))
    redirects = {
        line.address: paper_address(slugs[number])
        for number, lines in bound.items()
        for line in lines
        if line.address != paper_address(slugs[number])
    }
    for number, listings in enumerate(works.each):
        for listing in _by_title(listings):
            other = plain_slug(listing.entry.title)
            if other is not None and other not in taken:
                taken.add(other)
                redirects[paper_address(other)] = paper_address(slugs[number])
                recorded.append(_new(other, listing, digests, is_redirect=True))
    first_printed = tuple(
        next((line.digest for line in bound[number] if not line.is_redirect), None)
        for number in range(len(works.each))
    )
    return Addresses(tuple(slugs), first_printed, redirects, tuple(recorded))


def first_printed_first(
    listings: Sequence[Listing], digest: str | None, digests: DigestsBySource
) -> tuple[Listing, ...]:
    """A work's listings, with those of the digest that printed it first before all others."""
    return tuple(sorted(listings, key=lambda each: digests[each.dump.source].id != digest))


def _bound(
    works: Works, ledger: Iterable[RecordedAddress], digests: DigestsBySource
) -> defaultdict[int, list[RecordedAddress]]:
    """The lines of each work, the first listed first; a line of no work is left out.

    A line means the listing of its name in its digest; where there is none, the name's first.
    """
    found: defaultdict[int, list[tuple[int, RecordedAddress]]] = defaultdict(list)
    for line in ledger:
        if line.work is None:
            continue
        numbers = works.names.find(name_in_key(line.work))
        named = (n for n in numbers if digests[works.listings[n].dump.source].id == line.digest)
        number = next(named, next(iter(numbers), None))
        if number is not None:
            found[works.work_of[number]].append((number, line))
    bound: defaultdict[int, list[RecordedAddress]] = defaultdict(list)
    for work, lines in sorted(found.items()):
        bound[work] = [line for _, line in sorted(lines, key=lambda each: each[0])]
    return bound


def _by_title(listings: Iterable[Listing]) -> Iterable[Listing]:
    """The first listing of each title."""
    first: dict[str, Listing] = {}
    for listing in listings:
        first.setdefault(folded(listing.entry.title), listing)
    return first.values()


def _new(
    slug: str, listing: Listing, digests: DigestsBySource, *, is_redirect: bool = False
) -> RecordedAddress:
    """An address that the ledger does not hold yet, bound to the listing's work."""
    entry = listing.entry
    key = title_as_key(entry.title) if entry.arxiv is None else arxiv_key(entry.arxiv)
    digest = digests[listing.dump.source].id
    return RecordedAddress(entry.place, paper_address(slug), key, digest, is_redirect)
