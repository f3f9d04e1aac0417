"""The days of a run: each is fetched, checked and stored, or told of and left alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.collecting.clock import Clock
from generator.collecting.digests.daily_papers import fetch_day
from generator.collecting.digests.records import file_name, with_records
from generator.collecting.failures import AnswerRefusedError, SourceFailedError
from generator.collecting.http.client import Client
from generator.collecting.storing import store
from generator.diagnostics import Diagnostic, Diagnostics, Severity
from generator.model import Place

EMPTY: Final = b"[]\n"
"""A day without papers, as it is stored."""
_STOPPED: Final = "no later day was asked for"
Validate = Callable[[bytes, str], Sequence[Diagnostic]]
"""Says what is wrong with the bytes of a digest, shown to people under a path."""


@dataclass(frozen=True, slots=True)
class FetchRequest:
    """What a run is to do."""

    days: tuple[dt.date, ...]
    """In their order."""
    again: bool = False
    """Whether a day that is held is fetched all the same, and its file replaced."""
    believe_empty: bool = True
    """Whether a day without papers is stored at once, as where a person named the day.

    If not, it waits for a later day with papers, which shows that the source is not merely mute.
    """


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a run did: days in their order."""

    stored: tuple[dt.date, ...] = ()
    empty: tuple[dt.date, ...] = ()
    """Those of the stored days that have no papers."""
    held: tuple[dt.date, ...] = ()
    """Held already, not asked for."""
    not_yet: tuple[dt.date, ...] = ()
    """Days without papers at the end of a run; asked for again the next time."""


def day_path(seeds: Path, day: dt.date) -> Path:
    """Where a fetched day is kept: a folder a year, since folders of thousands are hard to read."""
    return seeds / "digests" / f"{day.year:04d}" / file_name(day)


def fetch_days(
    request: FetchRequest,
    seeds: Path,
    client: Client,
    clock: Clock,
    *,
    validate: Validate,
    diagnostics: Diagnostics,
    progress: Callable[[str], None],
) -> Fetched:
    """Fetch the days of a request into the seeds, and enter them in digests.yml.

    Notes as errors, at the file that a day would have: an answer that was refused, after which the
    run goes on, and a failing source, after which it stops. What a failure concerns is not changed.
    """
    entered = seeds / "digests.yml"
    if fault := _fault_of_records(entered):
        diagnostics.error(Place(str(entered), 1), f"no digest can be entered: {fault}")
        return Fetched()
    held = tuple(day for day in request.days if not request.again and _holds(seeds, day, validate))
    answers: dict[dt.date, bytes] = {}
    waiting: list[dt.date] = []
    for at, day in enumerate(request.days, start=1):
        if day in held:
            continue
        progress(f"fetching {day} ({at} of {len(request.days)})")
        try:
            answer = _checked(fetch_day(client, day), day_path(seeds, day), validate, diagnostics)
        except AnswerRefusedError as error:
            diagnostics.error(Place(str(day_path(seeds, day)), 1), f"not stored: {error}")
            continue
        except SourceFailedError as error:
            diagnostics.error(Place(str(day_path(seeds, day)), 1), f"not stored: {error}", _STOPPED)
            break
        if answer is None:
            continue
        waiting.append(day)
        answers[day] = answer
        if request.believe_empty or answer != EMPTY:
            for each in waiting:
                store(day_path(seeds, each), answers[each])
            _enter(entered, waiting, clock.today)
            waiting.clear()
    stored = [day for day in answers if day not in waiting]
    empty = (day for day in stored if answers[day] == EMPTY)
    return Fetched(tuple(stored), tuple(empty), held, tuple(waiting))


def _holds(seeds: Path, day: dt.date, validate: Validate) -> bool:
    path = day_path(seeds, day)
    return path.is_file() and not _errors(validate(path.read_bytes(), str(path)))


def _checked(
    answer: bytes, path: Path, validate: Validate, diagnostics: Diagnostics
) -> bytes | None:
    """The answer where it may be stored; else None, with the errors noted."""
    errors = _errors(validate(answer, str(path)))
    for error in errors:
        diagnostics.error(error.place, f"not stored: {error.message}", error.hint)
    if answer == EMPTY and path.is_file() and path.read_bytes() != EMPTY:
        raise AnswerRefusedError("the source now lists no papers; the file with papers stays")
    return None if errors else answer


def _errors(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    return [each for each in found if each.severity is Severity.ERROR]


def _fault_of_records(entered: Path) -> str:
    try:
        with_records(_bytes(entered), (), dt.date.min)
    except ValueError as error:
        return str(error)
    return ""


def _enter(entered: Path, days: Sequence[dt.date], added: dt.date) -> None:
    old = _bytes(entered)
    new = with_records(old, days, added)
    if new != old:
        store(entered, new)


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
