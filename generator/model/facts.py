"""A fact as it is known: a value, who says so, and what other sources said instead."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from typing import Generic, TypeVar

from generator.model.places import PartialDate, Place

T_co = TypeVar("T_co", covariant=True)


class SourceKind(enum.Enum):
    """The kinds of sources, each by the name that readers see."""

    CORRECTION = "correction"
    DIGEST = "digest"
    """What a dump says itself."""
    METADATA = "metadata"
    ARXIV_ID = "arXiv id"
    """What follows from an arXiv id: the month of its submission."""


@cache
def _file_name(path: str) -> str:
    """Asked for with each fact of each paper, and few files hold them all."""
    return PurePath(path).name


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something of a paper, and where."""

    kind: SourceKind
    place: Place

    @property
    def file(self) -> str:
        """The file's name, for all to see; where the seeds lie on a machine is its own affair."""
        return _file_name(self.place.path)


@dataclass(frozen=True, slots=True)
class Statement(Generic[T_co]):
    """What one source says."""

    value: T_co
    source: Source


@dataclass(frozen=True, slots=True)
class Fact(Generic[T_co]):
    """The value that holds, its source, and the statements that disagree and were beaten."""

    value: T_co
    source: Source
    beaten: tuple[Statement[T_co], ...] = ()
    """The most trusted first; a source that says the same is not beaten."""


FactValue = str | int | PartialDate | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedFact:
    """One fact of a paper under the name of its field: title, authors, date and so on."""

    name: str
    fact: Fact[FactValue]
