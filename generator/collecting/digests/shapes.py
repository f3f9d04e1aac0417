"""Shapes of JSON objects, by which an answer is checked and cut down to what the archive reads."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from generator.collecting.digests.json_answer import JsonValue

_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z", re.ASCII)


class Kind(Protocol):
    """What a field may hold."""

    def cut(self, value: JsonValue, path: str, faults: list[str]) -> JsonValue:
        """What is kept of a value; what is wrong with it is added to `faults`, with its path."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of at least one letter."""

    longest: int
    form: re.Pattern[str] | None = None
    """What it matches in full."""
    name: str = "text"
    """What it is, for messages."""
    may_be_blank: bool = False

    def cut(self, value: JsonValue, path: str, faults: list[str]) -> JsonValue:
        """The text as it is."""
        if not isinstance(value, str):
            faults.append(f"{path}: expected {self.name}")
        elif not value.strip() and not self.may_be_blank:
            faults.append(f"{path}: is empty")
        elif len(value) > self.longest:
            faults.append(f"{path}: is longer than {self.longest:,} letters")
        elif self.form and not self.form.fullmatch(value):
            faults.append(f"{path}: expected {self.name}")
        return value


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and time in UTC, as the API writes it."""

    def cut(self, value: JsonValue, path: str, faults: list[str]) -> JsonValue:
        """The moment as it is."""
        try:
            if isinstance(value, str) and _MOMENT.fullmatch(value):
                dt.datetime.fromisoformat(value)
                return value
        except ValueError:
            pass
        faults.append(f"{path}: expected a day and time such as 2026-08-21T00:00:00.000Z")
        return value


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number that is not negative."""

    def cut(self, value: JsonValue, path: str, faults: list[str]) -> JsonValue:
        """The number as it is."""
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            faults.append(f"{path}: expected a count")
        return value


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def cut(self, value: JsonValue, path: str, faults: list[str]) -> JsonValue:
        """The flag as it is."""
        if not isinstance(value, bool):
            faults.append(f"{path}: expected true or false")
        return value


@dataclass(frozen=True, slots=True)
class Items:
    """A list of one kind of values."""

    item: Kind
    longest: int

    def cut(self, value: JsonValue, path: str, faults: list[str]) -> JsonValue:
        """The list with each of its values cut."""
        if not isinstance(value, list):
            faults.append(f"{path}: expected a list")
            return value
        if len(value) > self.longest:
            faults.append(f"{path}: has more than {self.longest:,} values")
            return value
        return [self.item.cut(each, f"{path}[{at}]", faults) for at, each in enumerate(value)]


@dataclass(frozen=True, slots=True)
class Fields:
    """An object; fields that are not named are left out, and so are those without a value."""

    required: Mapping[str, Kind]
    optional: Mapping[str, Kind]

    def cut(self, value: JsonValue, path: str, faults: list[str]) -> JsonValue:
        """The object with the named fields only, in the order in which they are named."""
        if not isinstance(value, dict):
            faults.append(f"{path or 'the answer'}: expected an object")
            return value
        return dict(self._kept(value, path, faults))

    def _kept(
        self, value: dict[str, JsonValue], path: str, faults: list[str]
    ) -> Iterator[tuple[str, JsonValue]]:
        for name, kind in [*self.required.items(), *self.optional.items()]:
            if value.get(name) is not None:
                yield name, kind.cut(value[name], f"{path}.{name}", faults)
            elif name in self.required:
                faults.append(f"{path}: lacks '{name}'")
