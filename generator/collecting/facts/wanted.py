"""What is asked of arXiv, and what is found."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Place

FoundValue = str | dt.date | tuple[str, ...]


class FactName(enum.Enum):
    """A fact that metadata can tell; the value is its key there, in the order of a record."""

    ARXIV = "arxiv"
    SUBMITTED = "submitted"
    AUTHORS = "authors"
    CATEGORIES = "categories"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper of which something is not known."""

    place: Place
    """Where its title stands."""
    title: str
    """As a dump prints it."""
    missing: frozenset[FactName]
    arxiv: str | None = None
    """Without a version."""
    authors: tuple[str, ...] = ()
    abstract: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What arXiv says of one paper."""

    arxiv: str
    """Without a version."""
    title: str
    abstract: str
    submitted: dt.date | None
    """The day of the first version, in UTC."""
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    """The primary one first."""


@dataclass(frozen=True, slots=True)
class Found:
    """Facts that a paper lacked; those that it had are not among them."""

    title: str
    """As a dump prints it, never as arXiv does."""
    facts: Mapping[FactName, FoundValue]


def found_for(wanted: Wanted, record: Record) -> Iterator[Found]:
    """What a record adds to a paper, if anything; the id comes along, as the source of the rest."""
    told: dict[FactName, FoundValue | None] = {
        FactName.ARXIV: record.arxiv,
        FactName.SUBMITTED: record.submitted,
        FactName.AUTHORS: record.authors,
        FactName.CATEGORIES: record.categories,
    }
    facts = {
        fact: value
        for fact, value in told.items()
        if value and (fact in wanted.missing or fact is FactName.ARXIV)
    }
    if facts.keys() & wanted.missing:
        yield Found(wanted.title, facts)
