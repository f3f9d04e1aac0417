"""The ledger of addresses: how a line and the key of a work are spelled.

A line is an address. What follows the address of a paper stands behind tabs: the key of its work,
the id of the digest that printed it first, and "redirect" where the address never was the paper's
own. The lines are sorted, so that a change reads well.

    digests/learned-evaluation/
    papers/an-exact-title/	title:An Exact Title	learned-evaluation
    papers/another/	arxiv:2512.01234	2025-12-02
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from generator.model import Place, RecordedAddress
from generator.urls.pages import PAPERS

LEDGER: Final = "addresses.txt"
"""The ledger's file below the seeds."""
_ARXIV: Final = "arxiv:"
_TITLE: Final = "title:"
_REDIRECT: Final = "redirect"
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
    is_key = key.startswith((_ARXIV, _TITLE)) and bool(name_in_key(key))
    if not is_key or not digest or mark not in ("", _REDIRECT) or len(bound) > _PARTS:
        return None
    return RecordedAddress(place, address, key, digest, is_redirect=bool(mark))


def spell_ledger(addresses: Iterable[RecordedAddress]) -> str:
    """The whole file, sorted by address."""
    lines = (
        "\t".join(
            part
            for part in (each.address, each.work, each.digest, _REDIRECT * each.is_redirect)
            if part
        )
        for each in addresses
    )
    return "".join(f"{line}\n" for line in sorted(lines))
