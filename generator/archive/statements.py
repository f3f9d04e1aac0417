"""What sources say of one thing, and what holds where they disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from generator.archive.dates import is_after
from generator.model import Fact, FactValue, PartialDate, Source, Statement

T = TypeVar("T")
V = TypeVar("V", bound=FactValue)


def said(sources: Iterable[tuple[T, Source]], get: Callable[[T], V | None]) -> list[Statement[V]]:
    """What sources say of one thing; none where one leaves it out, or gives an empty list."""
    return [
        Statement(value, source)
        for each, source in sources
        if (value := get(each)) is not None and value != ()
    ]


def told(value: V | None, source: Source) -> Fact[V] | None:
    """The fact that one source alone tells; None where it leaves it out, or gives an empty list."""
    return None if value is None or value == () else Fact(value, source)


def decide(statements: Sequence[Statement[V]]) -> Fact[V] | None:
    """The fact that statements make, the most trusted first; None where there are none."""
    return won(statements) if statements else None


def won(statements: Sequence[Statement[V]]) -> Fact[V]:
    """The first statement, with those that disagree with all before them as beaten."""
    first = statements[0]
    others = [each for each in statements[1:] if not _agree(each.value, first.value)]
    if not others:
        return Fact(first.value, first.source)
    forms_said = set(_forms(first.value))
    exactly = {_forms(first.value)[-1]}
    beaten = []
    for other in others:
        forms = _forms(other.value)
        if forms[-1] not in forms_said and exactly.isdisjoint(forms):
            beaten.append(other)
            forms_said.update(forms)
            exactly.add(forms[-1])
    return Fact(first.value, first.source, tuple(beaten))


def _agree(one: FactValue, other: FactValue) -> bool:
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return not is_after(one, other) and not is_after(other, one)
    return one == other


def _forms(value: FactValue) -> tuple[FactValue, ...]:
    """A value in all precisions, the full one last: a month agrees with each of its days."""
    if not isinstance(value, PartialDate):
        return (value,)
    parts = str(value).split("-")
    return tuple("-".join(parts[:count]) for count in range(1, len(parts) + 1))
