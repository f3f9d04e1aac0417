"""The entries of digests.yml for fetched days: added at the end, so that nothing of it changes."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable

import yaml


def with_records(old: bytes, days: Iterable[dt.date], added: dt.date) -> bytes:
    """digests.yml with an entry for each day whose file it does not name yet.

    `added` is the day on which the digests came in. Raises ValueError where the file is no mapping
    to which lines can be added.
    """
    named = _names(old)
    lines = [_record(day, added) for day in sorted(set(days)) if file_name(day) not in named]
    if not lines:
        return old
    start = old if not old or old.endswith(b"\n") else old + b"\n"
    new = start + "".join(lines).encode()
    if len(_names(new)) != len(named) + len(lines):
        raise ValueError("lines cannot be added at its end")
    return new


def file_name(day: dt.date) -> str:
    """The name of a fetched day's file, by which digests.yml knows it in whatever folder."""
    return f"{day.isoformat()}.json"


def _record(day: dt.date, added: dt.date) -> str:
    title = f"Daily papers of {day.day} {calendar.month_name[day.month]} {day.year}"
    return f'{file_name(day)}: {{id: "{day}", title: "{title}", date: {day}, added: {added}}}\n'


def _names(data: bytes) -> set[str]:
    try:
        found = yaml.safe_load(data.decode())
    except (UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError) as error:
        raise ValueError("it cannot be read") from error
    names = set(map(str, found or ())) if isinstance(found, dict | None) else None
    if names is None:
        raise ValueError("it is no mapping of file names")
    return names
