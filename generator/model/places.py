"""Where something stands in an input, and how precisely a date is known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in an input: a path as shown to people and a line counted from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, the month or the year; what is not known is None, never invented."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """ISO 8601 with the precision the date has: 2025-12-22, 2025-12 or 2025."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def first_day(self) -> tuple[int, int, int]:
        """The earliest day this date can mean; orders dates of unequal precision."""
        return (self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as a digest page prints it; the page leaves the year out for its own year."""

    month: int
    day: int
    year: int | None = None
