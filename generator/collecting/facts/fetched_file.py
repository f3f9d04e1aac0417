"""metadata/fetched.yml: records in the order of their titles, to which facts are only added."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Final

import yaml

from generator.collecting.facts.wanted import FactName, Found, FoundValue

HEADER: Final = """\
# Written by `digest enrich` from arXiv's answers. It only adds: what stands here stays.
# Facts of your own go into another file beside it, where they win.
"""
_START: Final = re.compile(r"^(?=- )", re.MULTILINE)
_QUOTE: Final = '"'


def with_facts(old: bytes, found: Iterable[Found]) -> bytes:
    """The file with what was found: new records, and new facts at the end of those it has.

    What stands in it stays, byte for byte, comments included; records are put in the order of their
    titles. Raises ValueError where the file is no list of records, each with a title, as written
    here.
    """
    header, records = _split(old)
    for each in found:
        record = records.get(each.title, "")
        known = _values(record) if record else {}
        facts = {fact: value for fact, value in each.facts.items() if fact.value not in known}
        if facts:
            start = record or f"- title: {_scalar(each.title)}\n"
            records[each.title] = start + "".join(map(_line, facts, facts.values()))
    ordered = sorted(records, key=lambda title: (title.casefold(), title))
    new = (header + "".join(records[title] for title in ordered)).encode()
    if [each.get("title") for each in _load(new.decode())] != ordered:
        raise ValueError("records cannot be added to it")
    return new


def _split(data: bytes) -> tuple[str, dict[str, str]]:
    """What stands before the first record, and the text of each record by its title."""
    try:
        text = data.decode() or HEADER
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8") from error
    header, *records = _START.split(text if text.endswith("\n") else text + "\n")
    titled = {str(_values(record).get("title", "")): record for record in records}
    is_comment = all(line.startswith("#") or not line.strip() for line in header.splitlines())
    if len(titled) != len(records) or "" in titled or not is_comment:
        raise ValueError("it is no list of records, each with a title of its own")
    return header, titled


def _values(record: str) -> Mapping[str, object]:
    found = _load(record)
    return found[0] if len(found) == 1 else {}


def _load(text: str) -> list[Mapping[str, object]]:
    """The records of a part of the file; none where it holds anything else."""
    try:
        found = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ValueError("it cannot be read") from error
    records = found if isinstance(found, list) else []
    return [each for each in records if isinstance(each, dict)]


def _line(fact: FactName, value: FoundValue) -> str:
    if isinstance(value, tuple):
        return f"  {fact.value}: [{', '.join(map(_scalar, value))}]\n"
    return f"  {fact.value}: {value if isinstance(value, dt.date) else _scalar(value)}\n"


def _scalar(text: str) -> str:
    """A text in double quotes, as YAML needs it."""
    found: str = yaml.safe_dump(text, default_style=_QUOTE, allow_unicode=True, width=1 << 30)
    return found.rstrip("\n")
