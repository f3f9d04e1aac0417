"""Asks arXiv: for many ids at once, for titles one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from generator.collecting.facts.atom import parse_feed
from generator.collecting.facts.wanted import Record
from generator.collecting.failures import AnswerRefusedError
from generator.collecting.http.client import Client, Limits

ARXIV: Final = "https://export.arxiv.org"
"""The host that arXiv names for programs, https://info.arxiv.org/help/api/."""
ARXIV_LIMITS: Final = Limits(interval=3)
"""Three seconds apart, over one connection, as https://info.arxiv.org/help/api/tou.html asks."""
BATCH: Final = 100
"""Ids of one request; more would make an address longer than servers take."""
MOST_MATCHES: Final = 20
"""Papers that are looked at for one title."""
ATOM_TYPES: Final = frozenset({"application/atom+xml", "application/xml", "text/xml"})
BAD_REQUEST: Final = 400
_FORMULA: Final = re.compile(r"\$[^$]*\$")
_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST_PHRASE: Final = 300


def by_ids(client: Client, ids: Sequence[str]) -> dict[str, Record]:
    """What arXiv says of each id, for those ids alone that were asked for.

    One bad id makes arXiv refuse all of a request; it is found by halving, and left out.
    Raises AnswerRefusedError and SourceFailedError.
    """
    query = f"/api/query?id_list={quote(','.join(ids), safe='')}&max_results={len(ids)}"
    try:
        records = parse_feed(client.get(query, ATOM_TYPES))
    except AnswerRefusedError as error:
        if error.status != BAD_REQUEST:
            raise
        if len(ids) == 1:
            return {}
        half = len(ids) // 2
        return by_ids(client, ids[:half]) | by_ids(client, ids[half:])
    return {record.arxiv: record for record in records if record.arxiv in ids}


def by_title(client: Client, title: str) -> tuple[Record, ...]:
    """The papers whose titles hold the words of this one in their order; some are other papers.

    Formulas are left out of what is asked, for arXiv knows them as LaTeX wrote them.
    """
    phrase = _phrase(title)
    if not phrase:
        return ()
    asked = quote(f'ti:"{phrase}"', safe="")
    found = client.get(f"/api/query?search_query={asked}&max_results={MOST_MATCHES}", ATOM_TYPES)
    return parse_feed(found)


def _phrase(title: str) -> str:
    """The longest run of words beside formulas, cut where an address would get too long."""
    runs = [" ".join(_WORD.findall(part)) for part in _FORMULA.split(title)]
    longest = max(runs, key=len)
    if len(longest) > _LONGEST_PHRASE:
        return longest[:_LONGEST_PHRASE].rsplit(" ", 1)[0]
    return longest
