"""Which entries are the same work, whatever the order of the dumps.

Entries are one work when they have the same arXiv id, or the same title unless their ids differ. An
entry's id is its own, else what a correction or the metadata gives to its title, else the one that
other entries of its title have. So no work has two ids, and no chain of likenesses joins unlike
works, unless a correction says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.archive.identity.names import Listing, Names, folded
from generator.archive.identity.titles import title_key
from generator.diagnostics import Diagnostics, near_match
from generator.model import Correction, Dump, Entry, MetadataRecord, Place

Identity = tuple[str, ...]
"""What entries of one work have in common: "arxiv" or "title", and the id or the title's key.

Of entries that a correction splits off, the correction's path, too.
"""


@dataclass(frozen=True, slots=True)
class Works:
    """The works in the order of first appearance, each with its listings in that order, too."""

    listings: tuple[Listing, ...]
    work_of: tuple[int, ...]
    """The number of each listing's work."""
    each: tuple[tuple[Listing, ...], ...]
    names: Names

    def find(self, name: str) -> list[int]:
        """The numbers of the works that go by a name: one, unless it is unknown or ambiguous."""
        return list(dict.fromkeys(self.work_of[number] for number in self.names.find(name)))


def group_works(
    dumps: Iterable[Dump],
    metadata: Sequence[MetadataRecord],
    corrections: Sequence[Correction],
    diagnostics: Diagnostics,
) -> Works:
    """Join the entries of all dumps; to merge or split what is not there is an error."""
    listings = _identified(dumps, _written_identifiers(metadata, corrections))
    names = Names(listings)
    identities: list[Identity] = [
        ("arxiv", each.identifier) if each.identifier else ("title", title_key(each.entry.title))
        for each in listings
    ]
    _split(identities, listings, names, corrections, diagnostics)
    merged = _merge(identities, names, corrections, diagnostics)
    numbers: dict[Identity, int] = {}
    for identity in identities:
        numbers.setdefault(_top(merged, identity), len(numbers))
    work_of = tuple(numbers[_top(merged, identity)] for identity in identities)
    each: list[list[Listing]] = [[] for _ in numbers]
    for listing, number in zip(listings, work_of, strict=True):
        each[number].append(listing)
    return Works(listings, work_of, tuple(map(tuple, each)), names)


def _written_identifiers(
    metadata: Iterable[MetadataRecord], corrections: Iterable[Correction]
) -> dict[str, str]:
    """Title key to the arXiv id that people wrote down for it; a correction wins."""
    written: dict[str, str] = {}
    for record in metadata:
        if record.arxiv is not None:
            written.setdefault(title_key(record.title), record.arxiv)
    for correction in corrections:
        if correction.arxiv is not None:
            written[title_key(correction.paper)] = correction.arxiv
    return written


def _identified(dumps: Iterable[Dump], written: Mapping[str, str]) -> tuple[Listing, ...]:
    """All listings with their arXiv ids; `written` has the ids that people gave to title keys."""
    listed = [(dump, entry) for dump in dumps for entry in dump.entries]
    told = _told_identifiers(entry for _, entry in listed)
    return tuple(Listing(dump, entry, _identifier(entry, written, told)) for dump, entry in listed)


def _told_identifiers(entries: Iterable[Entry]) -> dict[str, dict[str, set[str]]]:
    """By title key, the arXiv ids that entries have; by id their abstracts, where ids differ."""
    told: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        if entry.arxiv is not None:
            told[title_key(entry.title)][entry.arxiv].append(entry.abstract)
    return {
        # Of a title with one id no abstract has anything to decide.
        key: {each: set(map(folded, of[each])) if len(of) > 1 else set() for each in of}
        for key, of in told.items()
    }


def _identifier(
    entry: Entry, written: Mapping[str, str], told: Mapping[str, Mapping[str, set[str]]]
) -> str | None:
    """An entry's arXiv id; `told` has, by title key, the ids of other entries and their abstracts.

    Of several ids that one with the entry's abstract is taken, else the first.
    """
    key = title_key(entry.title)
    if entry.arxiv is not None or key in written or key not in told:
        return entry.arxiv or written.get(key)
    abstract = folded(entry.abstract)
    return min(told[key], key=lambda each: (abstract not in told[key][each], each))


def _split(
    identities: list[Identity],
    listings: Sequence[Listing],
    names: Names,
    corrections: Iterable[Correction],
    diagnostics: Diagnostics,
) -> None:
    """Give entries that a correction splits off an identity of their own.

    Of the entries of an arXiv id those are meant that have the id from their dump, if there are.
    """
    for correction in corrections:
        paper = set(names.exactly(correction.paper))
        for name in correction.split_from:
            named = set(names.exactly(name))
            told = {number for number in named if listings[number].entry.arxiv == name}
            others = told or named - paper
            if not named:
                _note_unknown(correction.place, name, names, diagnostics)
            elif not others or paper <= others:
                message = f"'{name}' is the paper itself, which cannot be split from itself"
                diagnostics.error(correction.place, message, "name the other by its arXiv id")
            for number in others:
                identities[number] = (*identities[number], correction.place.path)


def _merge(
    identities: Sequence[Identity],
    names: Names,
    corrections: Iterable[Correction],
    diagnostics: Diagnostics,
) -> dict[Identity, Identity]:
    """Identity to the one it is merged into by corrections; others are not in it."""
    merged: dict[Identity, Identity] = {}
    for correction in corrections:
        others: set[Identity] = set()
        for name in correction.same_as:
            found = names.find(name)
            if not found:
                _note_unknown(correction.place, name, names, diagnostics)
            others |= {_top(merged, identities[number]) for number in found}
        paper = {_top(merged, identities[number]) for number in names.find(correction.paper)}
        # Of two papers of one title, those that the correction merges are named by their ids.
        if others and len(paper - others) <= 1:
            first, *rest = sorted(paper | others)
            merged.update(dict.fromkeys(rest, first))
    return merged


def _top(merged: Mapping[Identity, Identity], identity: Identity) -> Identity:
    while identity in merged:
        identity = merged[identity]
    return identity


def _note_unknown(place: Place, name: str, names: Names, diagnostics: Diagnostics) -> None:
    hint = near_match(name, names.titles)
    diagnostics.error(place, f"no dump has the title or arXiv id '{name}'", hint)
