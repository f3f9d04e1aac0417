"""How each fact of a paper is known: its value, its source, and what other sources say instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Final

from generator.markdown import Markdown, escape
from generator.model import Fact, FactValue, NamedFact, PartialDate, Source
from generator.phrases import date_phrase

LONGEST_VALUE: Final = 120
"""In letters; a longer value is cut, for the page shows it in full elsewhere."""
LABELS: Final = {"arxiv": "arXiv id", "author_count": "Number of authors"}
"""What readers call facts whose fields are not named so."""
SHOWN_ABOVE: Final = frozenset({"abstract", "summary"})
"""Facts whose values are long texts that the page shows already."""
SHOWN: Final = Markdown("shown above")
"""For these, and for authors of whom a cut list would not name all, as the page does."""
SEEDS_FOLDERS: Final = frozenset({"digests", "metadata", "corrections"})


@dataclass(frozen=True, slots=True)
class FactRow:
    """What one source says of a fact."""

    label: str
    value: Markdown
    holds: bool
    """Whether it is the value that the archive uses; else another source won."""


@dataclass(frozen=True, slots=True)
class KnownFrom:
    """A source, and what stands in it; most papers have all their facts from one."""

    source: Markdown
    rows: tuple[FactRow, ...]


def known_facts(facts: tuple[NamedFact, ...]) -> tuple[KnownFrom, ...]:
    """The facts in their order, each followed by the statements that it beat.

    A source is told once for all that come from it one after the other.
    """
    told = [
        (source, FactRow(label_of(named.name), _value(named.name, value, holds=holds), holds))
        for named in facts
        for value, source, holds in _statements(named.fact)
    ]
    return tuple(
        KnownFrom(_source(source), tuple(row for _, row in rows))
        for source, rows in groupby(told, key=itemgetter(0))
    )


def label_of(name: str) -> str:
    """What readers call a fact."""
    return LABELS.get(name) or name.replace("_", " ").capitalize()


def _statements(fact: Fact[FactValue]) -> Iterator[tuple[FactValue, Source, bool]]:
    """What each source says of a fact, and whether that holds."""
    yield fact.value, fact.source, True
    for each in fact.beaten:
        yield each.value, each.source, False


def _value(name: str, value: FactValue, *, holds: bool) -> Markdown:
    if name in SHOWN_ABOVE and holds:
        return SHOWN
    if isinstance(value, PartialDate):
        return Markdown(date_phrase(value))
    if isinstance(value, tuple):
        joined = ", ".join(value)
        if name == "authors" and holds and len(joined) > LONGEST_VALUE:
            return SHOWN
        return escape(_cut(joined))
    return escape(_cut(str(value)))


def _cut(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= LONGEST_VALUE else f"{folded[:LONGEST_VALUE].rstrip()}…"


def _source(source: Source) -> Markdown:
    path = _within_seeds(source.place.path)
    return Markdown(f"From {source.kind.value}: <code>{path}</code>, line {source.place.line}")


@lru_cache(maxsize=2**6)
def _within_seeds(path: str) -> Markdown:
    """A file of the seeds without the way to them, which differs from machine to machine.

    Papers that follow each other have their facts from few files.
    """
    parts = path.split("/")
    starts = [number for number, part in enumerate(parts[:-1]) if part in SEEDS_FOLDERS]
    return escape("/".join(parts[starts[-1] if starts else -1 :]))
