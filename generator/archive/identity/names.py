"""Finding entries by what people call a paper: its title, a title like it, or its arXiv id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from generator.archive.identity.titles import title_key
from generator.model import Dump, Entry


@dataclass(frozen=True, slots=True)
class Listing:
    """An entry together with the dump that lists it."""

    dump: Dump
    entry: Entry
    identifier: str | None = None
    """The arXiv id by which its work is known, whoever tells it."""


class Names:
    """The listings, each by the names it goes by; listings are told by their numbers."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        self._by_title: defaultdict[str, list[int]] = defaultdict(list)
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        self._by_identifier: defaultdict[str, list[int]] = defaultdict(list)
        for number, listing in enumerate(listings):
            title = listing.entry.title
            self._by_title[folded(title)].append(number)
            self._by_key[title_key(title)].append(number)
            if listing.identifier is not None:
                self._by_identifier[listing.identifier].append(number)

    def exactly(self, name: str) -> Sequence[int]:
        """The listings of a title to the letter, else of an arXiv id."""
        return self._by_title.get(folded(name)) or self._by_identifier.get(name) or ()

    def find(self, name: str) -> Sequence[int]:
        """The listings of a title to the letter, else of an arXiv id, else of a title like it."""
        return self.exactly(name) or self._by_key.get(title_key(name)) or ()

    @property
    def titles(self) -> set[str]:
        """Every title, to say which is near to one that there is not."""
        return set(self._by_title)


def folded(text: str) -> str:
    """A text with its white space made one space each."""
    return " ".join(text.split())
