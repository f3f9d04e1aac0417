"""How each fact of a paper is known: its value, its source, and what other sources say instead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from generator.markdown import Markdown, escape_cell
from generator.model import FactValue, NamedFact, PartialDate, Source
from generator.phrases import date_phrase

LONGEST_VALUE: Final = 120
"""In letters; a longer value is cut, for the page shows it in full elsewhere."""
LABELS: Final = {"arxiv": "arXiv id", "author_count": "Number of authors"}
"""What readers call facts whose fields are not named so."""
SHOWN_ABOVE: Final = frozenset({"abstract", "summary"})
"""Facts whose values are long texts that the page shows already."""
SHOWN: Final = Markdown("shown above")
"""For these, and for authors of whom a cut list would not name all, as the page does."""
AS_ABOVE: Final = Markdown("as above")
"""For a source that is that of the row before: most papers have all their facts from one."""
SEEDS_FOLDERS: Final = frozenset({"digests", "metadata", "corrections"})


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row of the table: what one source says of a fact."""

    label: str
    value: Markdown
    source: Markdown
    holds: bool
    """Whether it is the value that the archive uses; else another source won."""


def fact_rows(facts: tuple[NamedFact, ...]) -> tuple[FactRow, ...]:
    """The facts in their order, each followed by the statements that it beat."""
    rows: list[FactRow] = []
    for named in facts:
        fact = named.fact
        rows.append(_row(named.name, fact.value, fact.source, holds=True))
        rows += [_row(named.name, each.value, each.source, holds=False) for each in fact.beaten]
    sources = [row.source for row in rows]
    return tuple(
        replace(row, source=AS_ABOVE) if row.source == before else row
        for row, before in zip(rows, ["", *sources], strict=False)
    )


def label_of(name: str) -> str:
    """What readers call a fact."""
    return LABELS.get(name) or name.replace("_", " ").capitalize()


def _row(name: str, value: FactValue, source: Source, *, holds: bool) -> FactRow:
    return FactRow(label_of(name), _value(name, value, holds=holds), _source(source), holds)


def _value(name: str, value: FactValue, *, holds: bool) -> Markdown:
    if name in SHOWN_ABOVE and holds:
        return SHOWN
    if isinstance(value, PartialDate):
        return Markdown(date_phrase(value))
    if isinstance(value, tuple):
        joined = ", ".join(value)
        if name == "authors" and holds and len(joined) > LONGEST_VALUE:
            return SHOWN
        return escape_cell(_cut(joined))
    return escape_cell(_cut(str(value)))


def _cut(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= LONGEST_VALUE else f"{folded[:LONGEST_VALUE].rstrip()}…"


def _source(source: Source) -> Markdown:
    path = _within_seeds(source.place.path)
    return Markdown(f"{source.kind.value}: <code>{path}</code>, line {source.place.line}")


@lru_cache(maxsize=2**6)
def _within_seeds(path: str) -> Markdown:
    """A file of the seeds without the way to them, which differs from machine to machine.

    Papers that follow each other have their facts from few files.
    """
    parts = path.split("/")
    starts = [number for number, part in enumerate(parts[:-1]) if part in SEEDS_FOLDERS]
    return escape_cell("/".join(parts[starts[-1] if starts else -1 :]))
