"""Whether every address that was ever published still resolves, and what is not recorded yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from generator.diagnostics import Diagnostics
from generator.model import Archive, Paper, Place, RecordedAddress
from generator.urls import (
    ARCHIVE,
    HOME,
    LEDGER,
    digest_address,
    month_address,
    name_in_key,
    paper_address,
    year_address,
)

_PERIOD: Final = re.compile(rf"{ARCHIVE}(\d{{4}})/(\d{{2}}/)?", re.ASCII)
_RECORD: Final = "new addresses are recorded by `digest record`"
_LIST_PAGE: Final = re.compile(r".*/page/\d+/", re.ASCII)


def full_ledger(
    archive: Archive,
    pages: Iterable[str],
    citations: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
) -> tuple[RecordedAddress, ...]:
    """The ledger with all that is published now; nothing that it holds is changed or left out.

    `pages` are the addresses of all pages. A list's further pages are no addresses to keep, for
    what stands on them moves. `citations` are the citation keys of papers and `names` those of
    authors, both by address.
    """
    citations, names = citations or {}, names or {}
    known = {line.address: line for line in archive.addresses}
    for address in pages:
        if address not in known and address != HOME and not _LIST_PAGE.fullmatch(address):
            known[address] = RecordedAddress(Place(LEDGER, 1), address)
    lines = known | {line.address: line for line in archive.ledger}
    return tuple(
        replace(
            line,
            citation=line.citation or (None if line.is_redirect else citations.get(line.address)),
            name=line.name or names.get(line.address),
        )
        for line in lines.values()
    )


def check_ledger(
    archive: Archive,
    pages: Iterable[str],
    diagnostics: Diagnostics,
) -> None:
    """Note what no longer resolves, and what is bound anew, as errors; warn of new addresses.

    `pages` are the addresses of all pages. A paper of a recorded digest must itself be recorded:
    else its line was taken out, and its address would be free for another.
    """
    if not archive.ledger:
        return
    pages = set(pages)
    recorded = {line.address for line in archive.ledger}
    for line in archive.ledger:
        if line.address not in pages and line.address not in archive.redirects:
            _note_lost(line, diagnostics)
    listed = {
        paper_address(slug)
        for digest in archive.digests
        if digest_address(digest.id) in recorded
        for slug in digest.papers
    }
    start = Place(archive.ledger[0].place.path, 1)
    unrecorded = [line for line in full_ledger(archive, pages) if line.address not in recorded]
    for line in unrecorded:
        if line.address in listed and not line.is_redirect:
            message = f"'{line.address}' is missing, though the digest of its paper is recorded"
            hint = f"bring the line of '{name_in_key(line.work or '')}' back; {_RECORD}"
            diagnostics.error(start, message, hint)
    if new := sum(1 for line in unrecorded if line.address not in listed):
        diagnostics.warning(start, f"{new:,} addresses are not recorded yet", _RECORD)


def retired_periods(ledger: Iterable[RecordedAddress], papers: Iterable[Paper]) -> dict[str, str]:
    """Months and years that have lost their last paper, each to the page above it."""
    dates = [paper.date for paper in papers if paper.date is not None]
    years = {year_address(date.year) for date in dates}
    months = {month_address(date.year, date.month) for date in dates if date.month is not None}
    retired = {}
    for line in ledger:
        match = _PERIOD.fullmatch(line.address)
        if match and line.address not in years | months:
            above = year_address(int(match[1]))
            retired[line.address] = above if match[2] and above in years else ARCHIVE
    return retired


def with_redirects(archive: Archive, more: Mapping[str, str]) -> Archive:
    """The archive with further retired addresses, each with the address that it leads to now."""
    return replace(archive, redirects={**archive.redirects, **more})


def _note_lost(line: RecordedAddress, diagnostics: Diagnostics) -> None:
    message = f"'{line.address}' would no longer resolve"
    hint = "it was published; bring back what stood there"
    if line.work is not None:
        hint = f"no dump has '{name_in_key(line.work)}' of the digest '{line.digest}' any more"
    diagnostics.error(line.place, message, hint)
