"""Names as they are printed, and what a person has said of them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.places import Place


@dataclass(frozen=True, slots=True)
class NameRecord:
    """What authors.yml says of one name."""

    place: Place
    name: str
    """As pages show it."""
    also: tuple[str, ...] = ()
    """Other spellings of the same name, whose papers stand on one page."""
    is_group: bool = False
    """Whether it is no person, and must not be taken apart into given and family name."""
    papers: tuple[str, ...] = ()
    """Titles or arXiv ids of the papers that are this person's, where several share `of`."""
    of: str | None = None
    """The printed name that several people share; `name` tells this one apart."""


@dataclass(frozen=True, slots=True)
class Author:
    """One name with its papers; a name, and not always one person."""

    slug: str
    name: str
    papers: tuple[str, ...]
    """Slugs, newest first."""
    spellings: tuple[str, ...] = ()
    """How papers print the name where it is not as `name`."""
    is_group: bool = False
