"""The ledger of addresses: how a line and the key of a work are spelled.

A line is an address. What follows the address of a paper stands behind tabs: the key of its work,
the id of the digest that printed it first, and its citation key, or "redirect" where the address
never was the paper's own. What follows that of an author is the name. The lines are sorted, so that
a change reads well.

    authors/ada-ng/	name:Ada Ng
    digests/learned-evaluation/
    papers/an-exact-title/	title:An Exact Title	learned-evaluation	cite:ng-2025-exact
    papers/another/	arxiv:2512.01234	2025-12-02	redirect
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from generator.model import Place, RecordedAddress
from generator.urls.pages import AUTHORS, PAPERS, author_in_address, paper_in_address

LEDGER: Final = "addresses.txt"
"""The ledger's file below the seeds."""
_ARXIV: Final = "arxiv:"
_TITLE: Final = "title:"
_REDIRECT: Final = "redirect"
_CITE: Final = "cite:"
_NAME: Final = "name:"
_KEY: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_PARTS: Final = 3
"""Behind the address of a paper, at most."""
_ADDRESS: Final = re.compile(r"([a-z0-9][a-z0-9.-]*/)*", re.ASCII)


def arxiv_key(identifier: str) -> str:
    """The key of a work whose dump tells its arXiv id."""
    return f"{_ARXIV}{identifier}"


def title_as_key(title: str) -> str:
    """The key of a work without such an id: its title as first printed."""
    return f"{_TITLE}{' '.join(title.split())}"


def name_in_key(key: str) -> str:
    """The arXiv id or the title that a key holds."""
    return key.partition(":")[2]


def parse_ledger_line(text: str, place: Place) -> RecordedAddress | None:
    """What one line says; None where it is no line of a ledger."""
    address, *bound = text.split("\t")
    if not _ADDRESS.fullmatch(address) or (address.startswith(PAPERS) and not bound):
        return None
    if not bound:
        return RecordedAddress(place, address)
    key, digest, mark = (*bound, "", "")[:3]
    if key.startswith(_NAME) and len(bound) == 1 and address.startswith(AUTHORS):
        return RecordedAddress(place, address, name=name_in_key(key))
    is_key = key.startswith((_ARXIV, _TITLE)) and bool(name_in_key(key))
    citation = mark.removeprefix(_CITE) if mark.startswith(_CITE) else None
    is_mark = mark in {"", _REDIRECT} or (citation and _KEY.fullmatch(citation))
    if not is_key or not digest or not is_mark or len(bound) > _PARTS:
        return None
    is_redirect = mark == _REDIRECT
    return RecordedAddress(place, address, key, digest, is_redirect, citation=citation)


def recorded_keys(ledger: Iterable[RecordedAddress]) -> dict[str, str]:
    """The published citation keys, each by the slug of the paper that it was given to."""
    return {paper_in_address(line.address): line.citation for line in ledger if line.citation}


def recorded_names(ledger: Iterable[RecordedAddress]) -> dict[str, str]:
    """The slugs of published names, each by its name."""
    return {line.name: author_in_address(line.address) for line in ledger if line.name}


def spell_ledger(addresses: Iterable[RecordedAddress]) -> str:
    """The whole file, sorted by address."""
    lines = (
        "\t".join(part for part in (each.address, each.work, each.digest, *_marks(each)) if part)
        for each in addresses
    )
    return "".join(f"{line}\n" for line in sorted(lines))


def _marks(line: RecordedAddress) -> tuple[str, ...]:
    return (
        _REDIRECT * line.is_redirect,
        f"{_CITE}{line.citation}" if line.citation else "",
        f"{_NAME}{line.name}" if line.name else "",
    )
